import BriefingModel
import Layout

/// Reads dates as briefings print them and resolves them against the issue's date.
enum DateReader {
    /// Year, month and day as far as printed.
    struct Parts: Hashable {
        var year: Int?
        var month: Int
        var day: Int
        /// Scalars that it takes.
        var range: Range<Int>
    }

    /// The first date with a year in `scalars` as ISO: `2024. 6. 21.`, `2024년 6월 21일`, `'24.6.21`, `2024-06-21`, `20240621`.
    static func fullDate(in scalars: [UInt32]) -> String? {
        fullDates(in: scalars).first?.iso
    }

    /// All dates with a year in `scalars`, and where they stand. One that the calendar does not have ends the search.
    static func fullDates(in scalars: [UInt32]) -> [(iso: String, range: Range<Int>)] {
        var dates: [(iso: String, range: Range<Int>)] = [], start = 0
        while start < scalars.count {
            defer { start += 1 }
            // `-2.85 -2.24` are figures.
            if start > 0, isDigit(scalars[start - 1]) || decimalPoints.contains(scalars[start - 1]) { continue }
            guard let parts = date(in: scalars, at: start), let year = parts.year else { continue }
            guard let iso = iso(year, parts.month, parts.day) else { return dates }
            dates.append((iso, parts.range))
            start = parts.range.upperBound - 1
        }
        return dates
    }

    private static let decimalPoints: Set<UInt32> = [0x2E, 0x2C]

    /// A date that starts at `start`: with or without a year.
    static func date(in scalars: [UInt32], at start: Int) -> Parts? {
        if let english = EnglishDate.date(in: scalars, at: start) { return english }
        var i = start
        if i < scalars.count, apostrophes.contains(scalars[i]) { i += 1 }
        if let compact = compactDate(scalars, i) { return compact }
        var numbers: [(value: Int, digits: Int)] = []
        var end = i, namesYear = false, namesMonth = false, followsMonth = false, namesDay = false
        while numbers.count < 3, let (value, digits, next) = number(scalars, i) {
            numbers.append((value, digits))
            end = next
            followsMonth = scalars[..<i].last { $0 != 0x20 }.map(Vocabulary.months.contains) ?? false
            guard let after = separator(scalars, next) else { break }
            let sign = scalars[next...].first { $0 != 0x20 }
            if numbers.count == 1 { namesYear = sign.map(Vocabulary.years.contains) ?? false }
            if numbers.count == 2 { namesMonth = sign.map(Vocabulary.months.contains) ?? false }
            // A separator at the end belongs to the date: `6.21.`, `21일`.
            end = after.isClosing ? after.next : end
            i = after.next
            namesDay = after.endsDate
            if namesDay { break }
        }
        var year: Int?
        switch numbers.count {
        case 3:
            guard numbers[0].digits == 4 || numbers[0].digits == 2 else { return nil }
            year = numbers[0].digits == 4 ? numbers[0].value : 2000 + numbers[0].value
            numbers.removeFirst()
        case 2: break
        default: return nil
        }
        guard numbers[0].digits <= 2, numbers[1].digits <= 2, (1...12).contains(numbers[0].value), (1...31).contains(numbers[1].value)
        else {
            return nil
        }
        if let year, !(1900...2100).contains(year) { return nil }
        // `3월 2주` is a week, `3월 3차` a meeting: a figure behind the month's name that another word counts is no day.
        if followsMonth, !namesDay, end < scalars.count, Script.isSyllabic(scalars[end]) { return nil }
        // `’26년 7.5억원` is a sum.
        if namesYear, !namesMonth, end < scalars.count, Script.isHangul(scalars[end]) { return nil }
        return Parts(year: year, month: numbers[0].value, day: numbers[1].value, range: start..<end)
    }

    /// `20240621`, where the figures make a day.
    private static func compactDate(_ scalars: [UInt32], _ start: Int) -> Parts? {
        let digits = scalars[start...].prefix { isDigit($0) }
        guard digits.count == 8 else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let parts = Parts(year: value / 10000, month: value / 100 % 100, day: value % 100, range: start..<digits.endIndex)
        return (1900...2100).contains(value / 10000) && iso(value / 10000, parts.month, parts.day) != nil ? parts : nil
    }

    /// What the whole text says as a date: `3.5`, `02.28`, `'24.3.5.`, `2월 23일`, `3.5~3.7` (its first day), `3.5(화)`.
    static func printed(_ scalars: [UInt32], issueDate: String?) -> PrintedDate? {
        guard let parts = date(in: scalars, at: 0) else { return nil }
        // Nothing but a range, a weekday or a full stop may follow.
        let rest = scalars[parts.range.upperBound...].filter { $0 != 0x20 && $0 != 0x2E }
        if let first = rest.first {
            let isWeekday = first == 0x28 && rest.count >= 3 && Vocabulary.weekdays.contains(rest[1])
            let isRange = rangeSigns.contains(first) && rest.dropFirst().contains(where: isDigit)
            guard isWeekday || isRange else { return nil }
        }
        let text = String(scalarValues: scalars)
        return PrintedDate(text: text.nfc, iso: resolved(parts, issueDate: issueDate))
    }

    /// What the whole text says as a month of a year: `2026. 2.`, `2026년 3월`, `’26.3월`. No day of it is known, so it has no ISO date.
    static func printedMonth(_ scalars: [UInt32]) -> PrintedDate? {
        let hasSign = scalars.first.map(apostrophes.contains) ?? false
        guard let (year, digits, next) = number(scalars, hasSign ? 1 : 0), digits == 4 || digits == 2 && hasSign,
            let parting = separator(scalars, next), let (month, _, end) = number(scalars, parting.next), (1...12).contains(month),
            (1900...2100).contains(digits == 2 ? 2000 + year : year)
        else { return nil }
        let rest = scalars[end...].filter { $0 != 0x20 && $0 != 0x2E }
        guard rest.isEmpty || rest.count == 1 && Vocabulary.months.contains(rest[0]) else { return nil }
        return PrintedDate(text: String(scalarValues: scalars).nfc, iso: nil)
    }

    /// The ISO date. Without a year it is the issue's; a month later than the issue's belongs to the year before.
    static func resolved(_ parts: Parts, issueDate: String?) -> String? {
        if let year = parts.year { return iso(year, parts.month, parts.day) }
        guard let issueDate else { return nil }
        let numbers = issueDate.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        return iso(parts.month > numbers[1] ? numbers[0] - 1 : numbers[0], parts.month, parts.day)
    }

    /// `nil` for a day that the month does not have.
    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...days[month - 1]).contains(day) else { return nil }
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static let apostrophes: Set<UInt32> = [0x27, 0x2018, 0x2019, 0xB4, 0x2032, 0x60]
    private static let rangeSigns: Set<UInt32> = [0x7E, 0x2D, 0x223C, 0xFF5E, 0x2013, 0x301C]

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func number(_ scalars: [UInt32], _ start: Int) -> (value: Int, digits: Int, next: Int)? {
        var i = start, value = 0
        while i < scalars.count, isDigit(scalars[i]), i - start < 5 {
            value = value * 10 + Int(scalars[i] - 0x30)
            i += 1
        }
        return i > start && i - start <= 4 ? (value, i - start, i) : nil
    }

    /// What parts a date's numbers: `.`, `. `, `-`, `/`, 년, 월, 일, 年, 月, 日.
    private static func separator(_ scalars: [UInt32], _ start: Int) -> (next: Int, isClosing: Bool, endsDate: Bool)? {
        var i = start
        while i < scalars.count, scalars[i] == 0x20, i - start < 2 { i += 1 }
        guard i < scalars.count else { return nil }
        switch scalars[i] {
        case 0x2E, 0xB7, 0xFF0E:
            var next = i + 1
            while next < scalars.count, scalars[next] == 0x20, next - i < 3 { next += 1 }
            return (next, i + 1 == scalars.count || !(next < scalars.count && isDigit(scalars[next])), false)
        case 0x2D, 0x2F: return (i + 1, false, false)
        case let unit where Vocabulary.years.contains(unit) || Vocabulary.months.contains(unit):
            var next = i + 1
            while next < scalars.count, scalars[next] == 0x20 { next += 1 }
            return (next, false, false)
        case let unit where Vocabulary.days.contains(unit): return (i + 1, true, true)
        default: return nil
        }
    }
}

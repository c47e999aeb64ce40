/// A day of the calendar.
struct Day: Hashable, Comparable {
    let year, month, day: Int

    /// `nil` for a day that there is not.
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// `2024-03-05`
    init?(iso: String?) {
        guard let parts = iso?.split(separator: "-").map({ Int($0) ?? -1 }), parts.count == 3 else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    /// 0 Sunday … 6 Saturday (Sakamoto's method).
    var weekday: Int {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
    }
}

/// A date as it stands in a text.
struct WrittenDate {
    /// As four digits; `nil` when none is written.
    let year: Int?
    let month: Int
    let day: Int
    /// 0 Sunday … 6 Saturday, when one is written behind it.
    let weekday: Int?
    let range: Range<Int>

    /// `2024년 3월 5일`, `3월 5일(화)`, `2024.3.5`, `’24.3.5.`
    static func dates(in text: String) -> [WrittenDate] {
        let scalars = Array(text.unicodeScalars)
        var dates: [WrittenDate] = [], index = 0
        while index < scalars.count {
            guard scalars[index].isDigit, index == 0 || !scalars[index - 1].isDigit else { index += 1; continue }
            if let date = korean(scalars, index) ?? dotted(scalars, index) {
                dates.append(date)
                index = date.range.upperBound
            } else {
                while index < scalars.count, scalars[index].isDigit { index += 1 }
            }
        }
        return dates
    }

    private static func number(_ text: [Unicode.Scalar], _ index: inout Int, _ most: Int) -> Int? {
        let start = index
        while index < text.count, text[index].isDigit, index - start < most { index += 1 }
        return index < text.count && text[index].isDigit ? nil : Int(String(scalars: text[start..<index]))
    }

    private static func skip(_ text: [Unicode.Scalar], _ index: inout Int, _ scalar: Unicode.Scalar) -> Bool {
        guard index < text.count, text[index] == scalar else { return false }
        index += 1
        while index < text.count, text[index] == " " { index += 1 }
        return true
    }

    private static func korean(_ text: [Unicode.Scalar], _ start: Int) -> WrittenDate? {
        var index = start, year: Int?
        guard var first = number(text, &index, 4) else { return nil }
        if skip(text, &index, "년") {
            year = first < 100 ? 2000 + first : first
            guard let month = number(text, &index, 2) else { return nil }
            first = month
        }
        guard first < 100, skip(text, &index, "월"), let day = number(text, &index, 2), index < text.count, text[index] == "일" else {
            return nil
        }
        // 00월 00일: a blank that somebody is to fill in.
        if first == 0 && day == 0 { return nil }
        index += 1
        // 3월 5일간: a length of time.
        if index < text.count, text[index] == "간" || text[index] == "차" { return nil }
        return WrittenDate(year: year, month: first, day: day, weekday: weekday(text, &index), range: start..<index)
    }

    private static func dotted(_ text: [Unicode.Scalar], _ start: Int) -> WrittenDate? {
        var index = start
        // KSLIS.2020.54.1: a part of a longer name, as publishers number papers.
        if start > 0, text[start - 1] == "." || text[start - 1] == "/" || text[start - 1].isLatin { return nil }
        guard let year = number(text, &index, 4), skip(text, &index, "."), let month = number(text, &index, 2), skip(text, &index, "."),
            let day = number(text, &index, 2)
        else { return nil }
        let isShort = year < 100
        guard isShort ? start > 0 && "’'‘".unicodeScalars.contains(text[start - 1]) : (1900...2100).contains(year) else { return nil }
        if index < text.count, text[index] == "." { index += 1 }
        return WrittenDate(year: isShort ? 2000 + year : year, month: month, day: day, weekday: weekday(text, &index), range: start..<index)
    }

    private static func weekday(_ text: [Unicode.Scalar], _ index: inout Int) -> Int? {
        guard index + 2 < text.count, text[index] == "(", text[index + 2] == ")",
            let weekday = Vocabulary.weekdays.firstIndex(of: String(scalars: [text[index + 1]]))
        else { return nil }
        index += 3
        return weekday
    }

    /// The day it means: in the issue's year, or the year before where its month is later than the issue's.
    func day(near issue: Day?) -> Day? {
        if let year { return Day(year, month, day) }
        guard let issue else { return nil }
        return Day(month > issue.month ? issue.year - 1 : issue.year, month, day)
    }
}

extension IssueText {
    var issueDay: Day? { Day(iso: briefing.publication.issueDate) }
}

extension Passage {
    /// The sentence that a range lies in.
    func sentence(around range: Range<Int>) -> String {
        let all = scalars
        var start = range.lowerBound, end = range.upperBound
        while start > 1, !(all[start - 1] == " " && all[start - 2] == ".") { start -= 1 }
        if start == 1 { start = 0 }
        while end < all.count, !(all[end] == "." && (end + 1 == all.count || all[end + 1] == " ")) { end += 1 }
        return String(scalars: all[start..<end])
    }
}

import Layout

/// Reads dates with the month in English words: `15 May 2026`, `May 15, 2026`, `15 Dec. 2025`.
enum EnglishDate {
    /// The date that starts at `start`, with or without a year.
    static func date(in scalars: [UInt32], at start: Int) -> DateReader.Parts? {
        guard start < scalars.count else { return nil }
        // Asked at each place of a text: most hold neither.
        if Script.isDigit(scalars[start]) { return dayFirst(scalars, start) }
        return Script.isLatin(scalars[start]) ? monthFirst(scalars, start) : nil
    }

    /// `15 May 2026`
    private static func dayFirst(_ scalars: [UInt32], _ start: Int) -> DateReader.Parts? {
        guard let day = number(scalars, start, digits: 1...2), let from = space(scalars, day.end),
            let month = month(scalars, from)
        else { return nil }
        return parts(month.value, day.value, behind: month.end, scalars, from: start)
    }

    /// `May 15, 2026`
    private static func monthFirst(_ scalars: [UInt32], _ start: Int) -> DateReader.Parts? {
        guard let month = month(scalars, start), let from = space(scalars, month.end),
            let day = number(scalars, from, digits: 1...2)
        else { return nil }
        return parts(month.value, day.value, behind: day.end, scalars, from: start)
    }

    /// With the year that follows, behind a comma and a space.
    private static func parts(_ month: Int, _ day: Int, behind end: Int, _ scalars: [UInt32], from start: Int) -> DateReader.Parts? {
        guard (1...31).contains(day) else { return nil }
        let comma = end < scalars.count && scalars[end] == 0x2C ? end + 1 : end
        guard let from = space(scalars, comma), let year = number(scalars, from, digits: 4...4), (1900...2100).contains(year.value) else {
            return DateReader.Parts(year: nil, month: month, day: day, range: start..<end)
        }
        return DateReader.Parts(year: year.value, month: month, day: day, range: start..<year.end)
    }

    /// A month's name, or its first three letters (four of September) with or without a full stop.
    private static func month(_ scalars: [UInt32], _ start: Int) -> (value: Int, end: Int)? {
        let word = scalars[start...].prefix(while: Script.isLatin).map(Script.lowercased)
        let isMeant = { (name: [UInt32]) in name == word || cut.contains(word.count) && name.starts(with: word) }
        guard let index = Vocabulary.monthNames.firstIndex(where: isMeant) else { return nil }
        let end = start + word.count
        let isCut = word.count < Vocabulary.monthNames[index].count
        return (index + 1, isCut && end < scalars.count && scalars[end] == 0x2E ? end + 1 : end)
    }

    /// Letters that a shortened name has.
    private static let cut = 3...4

    private static func number(_ scalars: [UInt32], _ start: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
        guard start < scalars.count else { return nil }
        let figures = scalars[start...].prefix(while: Script.isDigit)
        guard digits.contains(figures.count) else { return nil }
        return (figures.reduce(0) { $0 * 10 + Int($1) - 0x30 }, start + figures.count)
    }

    /// Where what follows a space starts.
    private static func space(_ scalars: [UInt32], _ start: Int) -> Int? {
        start < scalars.count && scalars[start] == 0x20 ? start + 1 : nil
    }
}

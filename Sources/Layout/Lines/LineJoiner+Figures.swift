/// Figures that a line's end breaks where text wraps anywhere: no space parts what is no whole figure from the rest of it.
extension LineJoiner {
    /// Whether the line ends within a figure: `’2` and `7년`, `1,00` and `0건`, `20` and `26년`, `1` and `0월`.
    func brokenFigure(_ end: LineEnd) -> LineJoin? {
        guard Script.isDigit(end.last), Script.isDigit(end.first) else { return nil }
        let figures = end.before.reversed().prefix(while: Script.isDigit).reversed()
        let head = end.before.dropLast(figures.count), rest = end.after.prefix(while: Script.isDigit)
        let behind = end.after.dropFirst(rest.count).first
        let isBroken =
            isYearWithoutCentury(figures.count, rest.count, behind: head) || isGroup(figures.count, rest.count, behind: head)
            || isYear(figures, rest.count, behind: head) && behind.map(Self.yearEnds.contains) ?? false
            || rest.first == Self.nought && behind.map(Script.isHangul) ?? false
        return isBroken ? LineJoin(isSpace: false, reason: .figure) : nil
    }

    /// `’2` and `7`: a year without its century has two digits.
    private func isYearWithoutCentury(_ digits: Int, _ rest: Int, behind head: ArraySlice<UInt32>) -> Bool {
        guard digits == 1, rest == 1, let sign = head.last, Self.apostrophes.contains(sign) else { return false }
        return head.dropLast().last.map { !Script.isLatin($0) && !Script.isDigit($0) } ?? true
    }

    /// `1,00` and `0`: behind a comma stand three digits.
    private func isGroup(_ digits: Int, _ rest: Int, behind head: ArraySlice<UInt32>) -> Bool {
        head.last == LineSigns.comma && head.dropLast().last.map(Script.isDigit) ?? false && digits < Self.group
            && digits + rest == Self.group
    }

    /// `20` and `26`: the two halves of a year.
    private func isYear(_ digits: some Collection<UInt32>, _ rest: Int, behind head: ArraySlice<UInt32>) -> Bool {
        Self.centuries.contains(Array(digits)) && rest == Self.century && (head.last.map { !Self.signs.contains($0) } ?? true)
    }

    private static let group = 3, century = 2
    private static let nought: UInt32 = 0x30
    /// What years begin with.
    private static let centuries: Set<[UInt32]> = [[0x31, 0x39], [0x32, 0x30]]
    /// What follows a year's figures: `년`, `年`, a full stop before its month, a dash.
    private static let yearEnds: Set<UInt32> = [0xB144, 0x5E74, 0x2E, 0x2D, 0x7E]
    static let apostrophes: Set<UInt32> = [0x27, 0x2018, 0x2019]
    /// What stands within a figure before other digits.
    private static let signs: Set<UInt32> = [0x2C, 0x2E]
}

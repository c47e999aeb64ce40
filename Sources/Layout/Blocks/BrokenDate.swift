/// Tells a day that a line's end parts from its year (`2025. 11.` / `3. …`) from the number of an item.
enum BrokenDate {
    /// Whether the group's last line ends with a year, or with a year and a month, and the marker is a month or a day after it. A
    /// group that the marker counts on is a list.
    static func goesOn(_ marker: Marker, after group: LineGroup) -> Bool {
        guard case .number(let value) = marker.kind, marker.text.hasSuffix("."), (1...31).contains(value) else { return false }
        if case .number(let own)? = group.marker?.marker.kind, own + 1 == value { return false }
        let parts = numbers(atEndOf: group.last.text.trimmedScalars)
        switch parts.count {
        case 1: return isYear(parts[0]) && value <= 12
        case 2...: return isYear(parts[parts.count - 2]) && (1...12).contains(parts[parts.count - 1])
        default: return false
        }
    }

    /// The last numbers that points end, of no more than three: `2025. 11.`
    private static func numbers(atEndOf scalars: ArraySlice<UInt32>) -> [Int] {
        var numbers: [Int] = [], rest = scalars
        while numbers.count < 2, rest.last == 0x2E {
            rest = rest.dropLast()
            let figures = rest.suffix(4).reversed().prefix(while: Script.isDigit).reversed()
            guard !figures.isEmpty, let value = Int(String(scalarValues: Array(figures))) else { break }
            numbers.insert(value, at: 0)
            rest = rest.dropLast(figures.count)
            while let last = rest.last, LaidText.isSpace(last) { rest = rest.dropLast() }
        }
        return numbers
    }

    private static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }
}

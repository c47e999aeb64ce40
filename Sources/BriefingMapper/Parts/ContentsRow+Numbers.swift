import Layout

/// Numbers, page numbers and the leaders before them.
extension ContentsRowReader {
    /// `중국,` goes on: no category.
    static func endsOpen(_ text: LaidText) -> Bool { text.scalars.last.map { [0x2C, 0xFF0C, 0x3001].contains($0) } ?? false }

    static func isFigures(_ text: LaidText) -> Bool { text.scalars.allSatisfy { Script.isDigit($0) } }

    static func pageNumber(_ text: LaidText) -> String? {
        var scalars = text.scalars[...]
        while let first = scalars.first, Self.isLeader(first) || [0x28, 0x70, 0x50].contains(first) { scalars.removeFirst() }
        while let last = scalars.last, [0x29, 0x20].contains(last) { scalars.removeLast() }
        guard !scalars.isEmpty, scalars.count <= 4, scalars.allSatisfy({ Script.isDigit($0) }) else { return nil }
        return String(scalarValues: scalars)
    }

    /// Whether a leader starts at the index: one point alone may open a title (`분류  · 제목`).
    func isLeader(_ text: LaidText, at index: Int) -> Bool {
        guard Self.isLeader(text.scalars[index]) else { return false }
        let next = text.scalars[(index + 1)...].first { $0 != 0x20 }
        return next.map(Self.isLeader) ?? true
    }

    /// Dots, middle dots and strokes that lead to a page number.
    static func isLeader(_ scalar: UInt32) -> Bool {
        [0x2E, 0xB7, 0x2024, 0x2025, 0x2026, 0x22EF, 0x318D, 0x30FB, 0x2219, 0x2027, 0x20, 0x2500, 0x2D, 0x5F, 0x2015, 0xFF0E].contains(
            scalar)
    }

    /// `1`, `01`, `①`, `Ⅱ`, `Ⅱ.`, alone.
    static func loneNumber(_ text: LaidText) -> String? {
        var scalars = Array(text.scalars.lazy.filter { !LaidText.isSpace($0) }.prefix(4))
        if scalars.count == 2, Script.isRomanNumeral(scalars[0]), scalars[1] == 0x2E { scalars.removeLast() }
        guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
        if scalars.allSatisfy({ Script.isDigit($0) }) { return String(scalarValues: scalars) }
        if scalars.count == 1, Script.isRomanNumeral(scalars[0]) { return String(scalarValues: scalars) }
        if scalars.count == 1, let value = MarkerReader.circled(scalars[0]) { return String(value) }
        return nil
    }

    /// A number alone before the first space of a text, and what stands behind it: `01 우주항공`.
    static func numberApart(_ text: LaidText) -> (number: String, rest: LaidText)? {
        guard let space = text.scalars.firstIndex(where: LaidText.isSpace), let number = loneNumber(text[0..<space]) else { return nil }
        return (number, text[space..<text.count].trimmed)
    }

    /// Characters of a number with a nought before it that stands tight before a syllable: `01특집`.
    static func paddedNumber(opening text: LaidText) -> Int? {
        let isPadded = text.count > 3 && text.scalars[0] == 0x30 && Script.isDigit(text.scalars[1]) && Script.isSyllabic(text.scalars[2])
        return isPadded ? 2 : nil
    }

    /// `1.` → `1`, `Ⅱ.` → `Ⅱ`, `一、` → `一`, `①` → `1`.
    static func plainNumber(_ marker: Marker) -> String? {
        guard case .number(let value) = marker.kind else { return nil }
        let digits = marker.text.unicodeScalars.filter {
            ("0"..."9").contains($0) || Script.isRomanNumeral($0.value) || ("A"..."Z").contains($0) || $0 == "."
                || IdeographicNumeral.isPart($0.value)
        }
        var plain = String(String.UnicodeScalarView(digits))
        while plain.hasSuffix(".") { plain.removeLast() }
        return plain.isEmpty ? String(value) : plain
    }

    /// Whether words that count a part stand in a column of their own: `Part 1` before its title.
    static func countsPart(_ text: LaidText, before title: LaidText) -> Bool {
        var whole = text
        whole.append(0x20, .supplied, .init(page: 0, glyph: -1))
        whole.append(title)
        return PartNumber(whole)?.title.count == title.count
    }

    /// Right edges that the final figures of at least two lines share.
    func pageEdges(of lines: [PrintedLine]) -> [Double] {
        let edges = lines.filter { line in line.text.scalars.last.map { Script.isDigit($0) } ?? false }.map(\.box.maxX)
        return edges.filter { x in edges.count { abs($0 - x) <= tuning.sameStart.value } >= 2 }
    }

    /// Without the dots that a title ends with whose page had no room: `제목 .`
    static func withoutLeaderEnd(_ text: LaidText) -> LaidText {
        guard let space = text.scalars.lastIndex(of: 0x20), text.scalars[space...].allSatisfy(isLeader) else { return text }
        return text[0..<space].trimmed
    }

    /// Without a dot leader and the page number behind it: `제목 ······ 12`.
    func withoutLeader(_ text: LaidText, _ known: String?, edge: Double, _ pageEdges: [Double]) -> (LaidText, String?) {
        let scalars = text.scalars
        var end = scalars.count
        if known == nil { while end > 0, Script.isDigit(scalars[end - 1]) { end -= 1 } }
        var leader = end
        while leader > 0, Self.isLeader(scalars[leader - 1]) { leader -= 1 }
        let page = end < scalars.count && scalars.count - end <= 3 ? String(scalarValues: scalars[end...]) : nil
        if end - leader >= 3 { return (text[0..<leader].trimmed, known ?? page) }
        // No leader, but flush with other rows' page numbers.
        if let page, leader < end || leader > 0, pageEdges.count >= 2,
            pageEdges.contains(where: { abs($0 - edge) <= tuning.sameStart.value }),
            leader > 0, !Script.isDigit(scalars[leader - 1])
        {
            return (text[0..<leader].trimmed, page)
        }
        return (text, known)
    }
}

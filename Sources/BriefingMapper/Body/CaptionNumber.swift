import Layout

/// The number of a table or figure behind its word: `3`, `2-1`, `Ⅲ-2`, `A4-12`, `ES-1`, `CA7`.
enum CaptionNumber {
    /// Letters of an appendix or a chapter before the figures.
    private static let mostLetters = 3
    /// Signs inside a number.
    private static let inside: Set<UInt32> = [0x2D, 0x2E, 0x2010, 0x2011, 0x2013]

    /// Where the number ends that the text begins with, spaces and a full stop aside, with the full stop behind it; `nil` without one.
    static func end(in text: ArraySlice<UInt32>) -> Int? {
        let number = text.drop { LaidText.isSpace($0) || $0 == 0x2E }
        let isFigure = { (scalar: UInt32) in (0x30...0x39).contains(scalar) || Script.isRomanNumeral(scalar) }
        let letters = number.prefix { (0x41...0x5A).contains($0) }
        guard letters.count <= mostLetters else { return nil }
        let figures = number.dropFirst(letters.count).drop { !letters.isEmpty && inside.contains($0) }
        guard let first = figures.first, isFigure(first) else { return nil }
        return figures.firstIndex { !isFigure($0) && !inside.contains($0) } ?? figures.endIndex
    }
}

import Geometry

/// The room that the lines of a cell leave.
extension LineGroup {
    /// Whether a line of a cell is one word, with no room for another syllable or letter: the word below may be its end even
    /// where words are kept whole.
    func fillsAlone(_ line: ReadLine) -> Bool {
        guard let sides, line.isOneWord else { return false }
        let isOfLetters = line.text.trimmedScalars.last.map(Script.isLatin) ?? false
        return !hasRoom(for: isOfLetters ? Self.letter : Self.syllable, on: line, between: sides)
    }

    /// Whether something so wide would go on a line of a cell between these sides, with the padding on both.
    func hasRoom(for width: Em, on line: ReadLine, between sides: ClosedRange<Double>) -> Bool {
        let padding = max(padding, Self.cellPadding.points(at: line.fontSize))
        return sides.upperBound - sides.lowerBound - line.box.width >= 2 * padding + width.points(at: line.fontSize)
    }

    /// What a cell keeps free at its sides.
    static let cellPadding: Em = 0.5.em

    /// Width of a syllable, and of a letter.
    private static let syllable: Em = 1.em, letter: Em = 0.5.em
}

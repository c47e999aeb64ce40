import Layout

/// The source that a brief's title may end with, name and day in brackets: `제목 (인민망, 11.24)`.
enum TitleOrigin {
    /// Where it stands in a title's text.
    static func range(in text: LaidText, _ places: PlaceMaker) -> Range<Int>? {
        guard let range = Brackets.trailingRound(text) ?? Brackets.trailingSquare(text), range.lowerBound > 0 else { return nil }
        return says(text[range], places) ? range : nil
    }

    /// Whether a text is nothing but a source in brackets: one that stands behind its title in a piece of its own.
    static func isAll(_ text: LaidText, _ places: PlaceMaker) -> Bool {
        Brackets.inside(text, roundToo: true) != nil && says(text.trimmed, places)
    }

    private static func says(_ bracketed: LaidText, _ places: PlaceMaker) -> Bool {
        SourceLine(bracketed[1..<(bracketed.count - 1)].trimmed, issueDate: nil, places).isDated
    }
}

import PageModel

/// What tells which gaps of a line are spaces. What is asked of few lines is found when it is asked first.
struct LineGaps {
    /// A wider gap is a space where glyphs do not say so, in points.
    let threshold: Double
    /// In tightened type letters overlap by so much, in points, and spaces with them.
    let overlap: Double
    /// Whether some are space glyphs. Runs of one font may differ: labels of a drawing are often set without spaces where the text
    /// has them.
    let hasSpaces: Bool
    private var bracketRoom: BracketRoom?
    private var typedSpaces: TypedSpaces?
    private var ideographs: IdeographGaps?
    private var lastFont: (font: UInt16, setsSpaces: Bool)?

    init(threshold: Double, overlap: Double, hasSpaces: Bool) {
        (self.threshold, self.overlap, self.hasSpaces) = (threshold, overlap, hasSpaces)
    }

    /// Whether the gap before a glyph is a bracket's own.
    mutating func isBrackets(before glyph: Int, of line: TextLine, in ink: PageInk) -> Bool {
        if bracketRoom == nil { bracketRoom = BracketRoom(of: line, in: ink, wider: threshold) }
        return bracketRoom?.isOwn(before: glyph) ?? false
    }

    /// Whether the gap before a glyph has lost its space glyph.
    mutating func isTyped(before glyph: Int, of line: TextLine, in ink: PageInk, partsScripts: Bool) -> Bool {
        if typedSpaces == nil { typedSpaces = TypedSpaces(of: line, in: ink, wider: threshold, partsScripts: partsScripts) }
        return typedSpaces?.isOne(before: glyph) ?? false
    }

    /// The gaps between its ideographs.
    mutating func ideographs(_ find: () -> IdeographGaps) -> IdeographGaps {
        if let ideographs { return ideographs }
        let found = find()
        ideographs = found
        return found
    }

    /// Whether a glyph's font sets its spaces as glyphs.
    mutating func setsSpaces(_ glyph: Int, in ink: PageInk, _ spacing: SpacingStatistics) -> Bool {
        let font = ink.page.glyphs.font[glyph]
        if let lastFont, lastFont.font == font { return lastFont.setsSpaces }
        let answer = spacing.setsSpaces(ink.page.fonts[Int(font)])
        lastFont = (font, answer)
        return answer
    }
}

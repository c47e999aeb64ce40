/// The end of a line that another line of its paragraph follows: all that tells how the two are joined.
package struct LineEnd: Hashable, Sendable {
    /// The end of the paragraph's text up to here, and the line below: without white space at their ends.
    let before, after: ArraySlice<UInt32>
    /// Whether a space glyph stands behind the line.
    let endsWithSpace: Bool
    /// Whether the line's producer sets the spaces inside it as glyphs.
    var setsSpaces: Bool
    /// Whether a space behind the line had no room in the column.
    var isFull = false
    /// Free room on the line, in points, where its block shows it.
    var room: Double?
    /// What the line's gaps have taken of that room, in points, where that can be told.
    var stretch: Double?
    /// Whether the line is one word as wide as its column.
    var fillsAlone = false
    /// Whether a cell or a frame holds the line.
    var isInBox = false
    /// Of the line, in points.
    var fontSize = 0.0

    /// - Parameter above: the text of the paragraph up to here, with the space that its last line may end with.
    package init(
        above: LaidText, below: LaidText, setsSpaces: Bool, isFull: Bool = false, room: Double? = nil, stretch: Double? = nil,
        fillsAlone: Bool = false, isInBox: Bool = false, fontSize: Double = 0
    ) {
        before = above.trimmedScalars.suffix(Self.farEnough)
        (after, endsWithSpace) = (below.trimmedScalars, above.scalars.last == 0x20)
        (self.setsSpaces, self.isFull, self.room, self.stretch) = (setsSpaces, isFull, room, stretch)
        (self.fillsAlone, self.isInBox, self.fontSize) = (fillsAlone, isInBox, fontSize)
    }

    /// What stands further up in a paragraph, in characters, tells nothing about its last line.
    private static let farEnough = 2_000

    /// The characters that meet here, U+0000 where there is none.
    var last: UInt32 { before.last ?? 0 }
    var first: UInt32 { after.first ?? 0 }

    /// Whether the line has no text, or the one below.
    var isBare: Bool { before.isEmpty || after.isEmpty }

    /// Whether a sentence ends here, by its full stop and what opens the next.
    var endsSentence: Bool {
        last == LineSigns.fullStop && (Script.isHangul(first) || Script.isLatin(first) && !Script.isSmallLatin(first))
    }

    /// Whether syllables meet here, or letters.
    var meetsInSyllables: Bool { Script.isHangul(last) && Script.isHangul(first) }
    var meetsInLetters: Bool { Script.isLatin(last) && Script.isLatin(first) }

    /// Whether neither line has a syllable: words of letters and figures alone.
    var isWithoutSyllables: Bool { !before.contains(where: Script.isSyllabic) && !after.contains(where: Script.isSyllabic) }
}

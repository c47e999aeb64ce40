/// The end of a line that another line of its paragraph follows: all that tells how the two are joined.
package struct LineEnd: Hashable, Sendable {
    /// The end of the paragraph's text up to here, and the line below: without white space at their ends.
    let before, after: ArraySlice<UInt32>
    /// Whether a space glyph stands behind the line.
    let endsWithSpace: Bool
    /// Whether the line below opens with a raised sign: the mark of a note, or a power.
    let opensRaised: Bool
    /// How many signs at the line's end call a note.
    let noteMarks: Int
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
    /// Whether the line is one word.
    var isOneWord = false
    /// Whether a cell or a frame holds the line.
    var isInBox = false
    /// Of the line, in points.
    var fontSize = 0.0

    /// - Parameter above: the text of the paragraph up to here, with the space that its last line may end with.
    package init(
        above: LaidText, below: LaidText, setsSpaces: Bool, isFull: Bool = false, room: Double? = nil, stretch: Double? = nil,
        fillsAlone: Bool = false, isOneWord: Bool = false, isInBox: Bool = false, fontSize: Double = 0
    ) {
        before = above.trimmedScalars.suffix(Self.farEnough)
        (after, endsWithSpace) = (below.trimmedScalars, above.scalars.last == 0x20)
        let opening = below.scalars.firstIndex { !LaidText.isSpace($0) }
        opensRaised = opening.map { below.looks[$0].contains(.superscript) } ?? false
        let fromEnd = above.scalars.indices.reversed().drop { LaidText.isSpace(above.scalars[$0]) }
        noteMarks = fromEnd.prefix { LineSigns.noteMarks.contains(above.scalars[$0]) || above.looks[$0].contains(.superscript) }.count
        (self.setsSpaces, self.isFull, self.room, self.stretch) = (setsSpaces, isFull, room, stretch)
        (self.fillsAlone, self.isOneWord, self.isInBox, self.fontSize) = (fillsAlone, isOneWord, isInBox, fontSize)
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

    /// Whether a clause ends here, by its comma and a syllable below, in a text that sets its commas apart.
    var endsClause: Bool {
        guard last == LineSigns.comma, Script.isHangul(first) else { return false }
        return ![before.suffix(Self.near), after.prefix(Self.near)].contains { line in
            zip(line, line.dropFirst()).contains { $0 == LineSigns.comma && Script.isHangul($1) }
        }
    }

    /// Whether both lines are written in ideographs, without spaces between them and other signs.
    var isOfIdeographs: Bool {
        let around = [Array(before.suffix(Self.near)), Array(after.prefix(Self.near))]
        return around.allSatisfy { line in
            line.contains(where: Script.isWide) && !line.contains(where: Script.isHangul)
                && !zip(line, line.dropFirst(2)).enumerated().contains { i, ends in
                    LaidText.isSpace(line[i + 1]) && (Script.isWide(ends.0) || Script.isWide(ends.1))
                }
        }
    }

    /// So many characters beside a line's end tell how it is written.
    private static let near = 40

    /// Whether syllables meet here, or letters.
    var meetsInSyllables: Bool { Script.isHangul(last) && Script.isHangul(first) }
    var meetsInLetters: Bool { Script.isLatin(last) && Script.isLatin(first) }

    /// Whether neither line has a syllable: words of letters and figures alone.
    var isWithoutSyllables: Bool { !before.contains(where: Script.isSyllabic) && !after.contains(where: Script.isSyllabic) }
}

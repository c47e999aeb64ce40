import Geometry

/// Sentences that go on in the line below, although the line above ended early or the next one starts where wrapped lines do not.
extension BlockBuilder {
    /// Whether the line goes on with the sentence above it, which ended a little early: text that is broken by hand, or between
    /// words only, ends where it likes.
    func goesOnEarly(_ line: ReadLine, _ group: LineGroup, _ column: Column, pitch: Double) -> Bool {
        let above = group.last, size = above.fontSize, right = column.right(of: above)
        guard column.sides == nil, line.marker == nil, group.alignment == .start, isText(group), !above.endsWithLeader,
            right - above.right <= tuning.earlyRoom.points(at: size),
            above.right - above.left >= tuning.raggedFill * (right - above.left), isAlike(line, above),
            abs(line.left - group.hang) <= tuning.sameEdge.points(at: size) / 2,
            pitch <= (column.pitch(for: size) ?? tuning.usualPitch.points(at: size)) * tuning.tightPitch
        else { return false }
        return endsProse(line, above: above) || opensInSmallLetters(line, after: above)
    }

    /// Where lines end of a text that is indented as far at the right as at the left, when the line goes on with it: there the line
    /// above it was full.
    func rightBetweenIndents(_ group: LineGroup, before line: ReadLine, _ column: Column) -> Double? {
        let above = group.last, size = above.fontSize, columnRight = column.right(of: above), indent = group.first.left - column.left
        guard column.sides == nil, group.marker == nil, line.marker == nil, isText(group), isAlike(line, above),
            indent >= tuning.centreMargin.points(at: size), abs(line.left - above.left) <= tuning.sameStart.value,
            above.box.width >= tuning.longLine.points(at: size), let end = above.text.trimmedScalars.last, end != Self.fullStop,
            line.baseline - above.baseline <= (column.pitch(for: size) ?? tuning.usualPitch.points(at: size)) * tuning.tightPitch
        else { return nil }
        let right = columnRight - indent, room = self.room(above: above, before: line, column)
        let free = right - above.right, slack = tuning.longestSlack.points(at: size)
        return free >= -slack && free < Double(room.bound) && line.right <= right + slack ? right : nil
    }

    /// Whether a bold line behind a text that is not bold heads what follows: it is larger, or stands at the margin before the text
    /// behind a marker, or behind a sentence.
    func headsNext(_ line: ReadLine, behind group: LineGroup) -> Bool {
        let above = group.last
        guard !above.endsBold, line.boldShare == 1 else { return false }
        if line.fontSize > above.fontSize * (1 + tuning.sameSize) { return true }
        if group.marker != nil { return line.left < group.hang - tuning.sameEdge.points(at: line.fontSize) }
        return above.text.trimmedScalars.last == Self.fullStop
    }

    /// Whether the line stands behind the end of a sentence where the group's own first line stands, indented by a space from where
    /// its other lines start: the next paragraph, however full the line above. Spaces typed within a paragraph begin above.
    func opensAsItsFirstLine(_ line: ReadLine, _ group: LineGroup) -> Bool {
        let first = group.first, above = group.last
        guard group.marker == nil, line.marker == nil, group.alignment == .start, group.lines.count >= 2,
            above.text.trimmedScalars.last == Self.fullStop, !above.endsWithSpace, isAlike(line, above)
        else { return false }
        return abs(line.left - first.left) <= tuning.sameStart.value && abs(above.left - group.hang) <= tuning.sameStart.value
            && line.left - above.left >= tuning.leastIndent.points(at: line.fontSize)
    }

    /// Whether the line stands behind the end of a sentence at the place of the group's only line, and its own sentence goes on in a
    /// line that hangs from there: the next article of a law.
    func opensHanging(_ line: ReadLine, before next: ReadLine?, after group: LineGroup, _ column: Column) -> Bool {
        let above = group.last, size = line.fontSize
        guard group.lines.count == 1, group.marker == nil, line.marker == nil, let next, next.marker == nil,
            above.text.trimmedScalars.last == Self.fullStop, line.text.trimmedScalars.last != Self.fullStop, isAlike(line, above),
            isAlike(next, line), abs(line.left - above.left) <= tuning.sameStart.value, isFull(line, before: next, column)
        else { return false }
        let hang = next.left - line.left
        return hang >= tuning.sameEdge.points(at: size) && hang <= tuning.hangingIndent.points(at: size)
            && next.baseline - line.baseline <= (line.baseline - above.baseline) * tuning.tightPitch
    }

    /// Whether a word, or a text of words of letters, goes on at the margin: the first line of what wraps there is indented,
    /// by itself or by spaces before its marker. So does an item's sentence in a document whose items do.
    func goesOnAtMargin(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        let above = group.last, size = above.fontSize, indent = group.first.left - line.left
        guard group.lines.count == 1, line.marker == nil, isText(group), isAlike(line, above),
            indent > tuning.sameEdge.points(at: size), isAtMargin(line, column)
        else { return false }
        if group.marker == nil {
            return indent <= tuning.widestIndent.points(at: size) && opensInSmallLetters(line, after: above)
        }
        return wrapsAtMargin && above.text.trimmedScalars.last != Self.fullStop || breaksWord(above, before: line, column)
    }

    /// Whether words follow a comma that ends a line early: what it lists or says goes on.
    func goesOnBehindComma(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        let above = group.last, same = tuning.sameEdge.points(at: above.fontSize)
        guard line.marker == nil, isAlike(line, above), let first = line.text.trimmedScalars.first, Script.isSyllabic(first) else {
            return false
        }
        let end = above.text.trimmedScalars.suffix(2)
        guard end.count == 2, let comma = end.last, Self.commas.contains(comma), let last = end.first,
            Script.isSyllabic(last) || LineSigns.closing.contains(last)
        else { return false }
        return abs(line.left - group.hang) <= same || abs(line.box.midX - above.box.midX) <= same
    }

    /// Whether a word is broken behind a long line: it had no room for another syllable, and no space stands there where others do.
    func breaksWord(_ above: ReadLine, before line: ReadLine, _ column: Column) -> Bool {
        guard above.setsSpaces, above.box.width >= tuning.longLine.points(at: above.fontSize),
            let last = above.text.scalars.last, Script.isHangul(last), let first = line.text.scalars.first, Script.isHangul(first)
        else { return false }
        return column.right(of: above) - above.right < tuning.syllable.points(at: above.fontSize)
    }

    /// Whether a full line's sentence goes on with a remark in smaller type, behind which the line returns to the text's size.
    func returnsFromRemark(_ line: ReadLine, _ group: LineGroup) -> Bool {
        let size = group.last.fontSize
        return line.opensWithBracket && isText(group) && abs(Double(line.closingSize) - size) <= tuning.sameSize * size
            && abs(line.left - group.hang) <= tuning.sameEdge.points(at: size)
    }

    /// Whether a figure of its own stands under another one in a cell that has room for more of that: they are two values.
    func isNextFigure(_ line: ReadLine, after group: LineGroup, _ column: Column) -> Bool {
        guard let sides = column.sides, group.marker == nil, line.marker == nil else { return false }
        let above = group.last.text.trimmedScalars, below = line.text.trimmedScalars
        return BrokenFigure.isFigure(above) && BrokenFigure.isFigure(below) && !BrokenFigure().goesOn(above, below, isFull: false)
            && group.hasRoom(for: tuning.moreFigures, on: group.last, between: sides)
    }

    /// Whether two lines are set alike: in one size, weight and colour.
    func isAlike(_ line: ReadLine, _ above: ReadLine) -> Bool {
        abs(line.fontSize - above.fontSize) <= tuning.sameSize * line.fontSize && line.isBold == above.isBold && line.color == above.color
    }

    /// Whether the line ends a sentence of Hangul with a full stop, and the one above ends with a word of it.
    private func endsProse(_ line: ReadLine, above: ReadLine) -> Bool {
        let end = line.text.trimmedScalars.suffix(2), last = above.text.trimmedScalars.last ?? 0
        guard end.count == 2, end.last == Self.fullStop, let letter = end.first, Script.isHangul(letter) else { return false }
        return Script.isHangul(last) || last == Self.comma
    }

    /// Whether a word in small letters opens the line behind several words that end in one: a sentence runs on.
    private func opensInSmallLetters(_ line: ReadLine, after above: ReadLine) -> Bool {
        let text = above.text.trimmedScalars, word = line.text.scalars.prefix { !LaidText.isSpace($0) }
        guard let first = word.first, Script.isSmallLatin(first), text.count(where: LaidText.isSpace) >= Self.fewSpaces,
            let end = text.last, Script.isSmallLatin(end) || end == Self.comma
        else { return false }
        return word.dropLast().allSatisfy(Script.isLatin)
    }

    private static let fullStop: UInt32 = 0x2E, comma: UInt32 = 0x2C
    /// A semicolon ends items of a list as well.
    private static let commas = Set(",，、".unicodeScalars.map(\.value))
    /// Spaces of a line that has several words.
    private static let fewSpaces = 3
}

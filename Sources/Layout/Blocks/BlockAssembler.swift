import Geometry

/// Joins the lines of a group to a block's text.
package struct BlockAssembler: Sendable {
    private let joiner, cellJoiner: LineJoiner
    /// Whether blocks say how their lines came together, for people who ask.
    private let keepsReasons: Bool

    /// - Parameter cells: joins the lines of cells, which may wrap otherwise than the text; `nil` where they wrap alike.
    package init(joiner: LineJoiner, cells: LineJoiner? = nil, keepsReasons: Bool) {
        (self.joiner, cellJoiner, self.keepsReasons) = (joiner, cells ?? joiner, keepsReasons)
    }

    /// The block of these lines.
    package func block(of group: LineGroup) -> TextBlock {
        var (text, joins, droppedHyphens) = joined(group)
        var markerGlyphs: LaidText.Glyphs = []
        if let marker = group.marker {
            markerGlyphs = text.glyphs.part(0..<min(marker.length, text.count))
            text = text[min(marker.length, text.count)..<text.count]
        }
        // Hyphens that are no part of their words are printed all the same.
        for hyphen in droppedHyphens { markerGlyphs += [hyphen] }
        text.trim()
        text.giveBackRoom()
        let first = group.first
        var block = TextBlock(
            marker: group.marker?.marker, text: text, places: places(of: group.lines), left: first.left,
            textLeft: group.marker == nil ? first.left : first.textLeft, right: group.lines.map(\.right).max()!,
            fontSize: dominantSize(group.lines),
            boldShare: weighted(group.lines, \.boldShare), color: first.color, alignment: group.alignment, lineCount: group.lines.count,
            spaceAbove: group.spaceAbove, ground: group.ground, joins: joins, markerGlyphs: markerGlyphs,
            lineEvidence: keepsReasons ? group.evidence : [],
            order: group.order)
        block.isFootnote = group.isFootnote
        return block
    }

    /// The text of a group, its marker with it; how its lines came together, where that is kept; and the hyphens at their ends that
    /// are no part of a word.
    private func joined(_ group: LineGroup) -> (text: LaidText, joins: [LineJoin], droppedHyphens: [LaidText.GlyphReference]) {
        var text = LaidText(), joins: [LineJoin] = [], hyphens: [LaidText.GlyphReference] = []
        let joiner = group.isInCell ? cellJoiner : joiner
        let room = group.lines.count > 1 ? GroupRoom(group, stretch: joiner.stretch) : nil
        for (i, line) in group.lines.enumerated() {
            var piece = line.text
            if i > 0 {
                let above = group.lines[i - 1]
                var join = joiner.join(
                    at: LineEnd(
                        above: text, below: piece, setsSpaces: above.setsSpaces,
                        isFull: joiner.isFull(above, columnRight: group.columnRight), room: room?.free(onLine: i - 1),
                        stretch: room?.inGaps(ofLine: i - 1), fillsAlone: group.fillsAlone(above),
                        isOneWord: above.isOneWord, isInBox: group.sides != nil, fontSize: above.fontSize))
                // A line that ended early although the next word had room ended with a word.
                if group.hangingLines.contains(i), ![.url, .spaceGlyph, .ideographs].contains(join.reason) {
                    join = LineJoin(isSpace: true, reason: .roomLeft)
                }
                if isBrokenFigure(text, piece, after: above, of: group) { join = LineJoin(isSpace: false, reason: .figure) }
                if keepsReasons { joins.append(join) }
                text.trim()
                if join.reason == .droppedHyphen {
                    hyphens.append(text.glyphs[text.count - 1])
                    text.removeLast(1)
                }
                if join.isSpace { text.append(0x20, .supplied, .init(page: Int32(line.page), glyph: -1)) }
                // Its own trailing space decides the next join.
                piece = piece.withoutLeadingSpace.withSyllablesApart
                if !piece.isEmpty { piece.mark(.lineStart, at: 0) }
            }
            text.append(piece)
        }
        return (text, joins, hyphens)
    }

    /// Whether a figure in a narrow cell goes on in the next line.
    private func isBrokenFigure(_ text: LaidText, _ piece: LaidText, after line: ReadLine, of group: LineGroup) -> Bool {
        guard let sides = group.sides else { return false }
        return BrokenFigure().goesOn(
            text.trimmedScalars, piece.trimmedScalars, isFull: !group.hasRoom(for: Self.digit, on: line, between: sides))
    }

    /// Width of a wide digit, and what cells of small print keep free at their sides beyond the usual.
    private static let digit: Em = 0.9.em

    private func places(of lines: [ReadLine]) -> [PagePlace] {
        lines.reduce(into: []) { $0.add(PagePlace(page: $1.page, box: $1.box)) }
    }

    private func weighted(_ lines: [ReadLine], _ value: (ReadLine) -> Double) -> Double {
        let total = lines.reduce(0) { $0 + Double($1.text.count) }
        return total == 0 ? 0 : lines.reduce(0) { $0 + value($1) * Double($1.text.count) } / total
    }

    /// The size of the longest line; of a bold title that ends in small type, the title's.
    private func dominantSize(_ lines: [ReadLine]) -> Double {
        let longest = lines.max { ($0.text.count, $1.baseline) < ($1.text.count, $0.baseline) }!, first = lines[0]
        let goesOn = first.isBold && longest.opensBold && abs(Double(longest.openingSize) - first.fontSize) <= Self.sameSize.value
        return goesOn ? max(first.fontSize, longest.fontSize) : longest.fontSize
    }

    /// Sizes of one type agree within this: a producer rounds them.
    private static let sameSize: Points = 0.25.pt
}

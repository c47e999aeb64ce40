import Geometry

/// What stands between two neighbouring rules of a stack.
enum RuleBand {
    case empty, prose, single, tabular
    /// A number and a text beside it.
    case numbered
}

/// Tells what stands in the bands of a stack of rules.
struct RuleBandReader {
    let text: TableText
    /// A wider gap in a line of text makes it look like a row of cells.
    var cellGap: Em = 0.9.em
    /// Of so many lines in a band this share must look like rows of cells.
    var manyLines = 8
    var leastTabular = 0.34
    /// Glyphs that the number of a title has at most.
    var longestNumber = 3
    /// Lines of a title and its number: three, when the number stands between the title's two.
    var linesOfTitle = 3
    /// A line of one piece that fills more of the width is running text.
    var proseShare = 0.6
    /// A band of so many lines that has such a line, and none with two texts, is running text: labels of groups are shorter.
    var linesOfProse = 3
    /// Room above and below a label between two lines differs by no more.
    var offMiddle: Em = 1.0.em
    /// A caption between two tables is so far off the middle of its band, and this so much higher than a row.
    var offRow: Em = 0.3.em
    /// Text of a head stands further under a line that is another's than over its own by so much.
    var farBelow: Em = 1.2.em
    /// A title among lines is larger than the middle one by this share.
    var largerLine = 1.15
    /// Labels of groups are alike: their bands as high, and they start at one edge.
    var sameHeight: Points = 2.0.pt
    var sameStart: Points = 3.0.pt

    /// The lines of text in a band.
    func rows(in band: Rect) -> [TextRow] { TextRowBuilder().rows(of: text.marks(in: band)) }

    /// What stands in a band with these lines. `isGround` says that no line is drawn over it nor under it: they are sides of grounds.
    func kind(of box: Rect, _ rows: [TextRow], isGround: Bool) -> RuleBand {
        if rows.isEmpty { return .empty }
        // Grounds end where they are painted: the last rows of a table and the caption of the next one stand between two of them.
        if runsOver(box) || isGround && BandCaption().isLast(of: rows, in: box) { return .prose }
        let chunks = rows.map { withoutMarker($0.segments(gap: cellGap.points(at: $0.size))) }
        if standsBetween(rows, chunks), !isNumbered(chunks) { return .tabular }
        let isProse = { (line: [TextRow.Word]) in line.count == 1 && line[0].width > proseShare * box.width && !line[0].isLeader }
        let prose = chunks.count(where: isProse)
        if prose >= 2, 2 * prose > chunks.count { return .prose }
        let several = chunks.count { $0.count > 1 }
        // A number before a title on a ground of its own, or between two lines.
        if chunks.count == 1, chunks[0].count == 2, chunks[0][0].count <= longestNumber, isGround { return .single }
        if isNumbered(chunks) { return isGround ? .single : .numbered }
        if holdsTitles(rows, chunks) || holdsLargerLine(rows, chunks) { return .prose }
        if several == 0, isOffMiddle(rows, box) || standApart(chunks) { return .prose }
        if several == 0 { return prose > 0 && chunks.count >= linesOfProse ? .prose : .single }
        // Between grounds alone, text that runs over the width is a text, though a title has its number beside it.
        if isGround, prose > 0, chunks.count >= linesOfProse, 2 * several < chunks.count { return .prose }
        if holdsTable(chunks, isProse) { return .prose }
        // In a band of many lines few fall into pieces by chance: a reference list, a caption and its unit line.
        return chunks.count >= manyLines && Double(several) < leastTabular * Double(chunks.count) ? .prose : .tabular
    }

    /// Whether lines of running text stand over all lines in pieces among many, and others under them: a table stands in the text.
    private func holdsTable(_ lines: [[TextRow.Word]], _ isProse: ([TextRow.Word]) -> Bool) -> Bool {
        guard lines.count >= manyLines, let first = lines.firstIndex(where: { $0.count > 1 }),
            let last = lines.lastIndex(where: { $0.count > 1 })
        else { return false }
        return lines[..<first].contains(where: isProse) && lines[(last + 1)...].contains(where: isProse)
    }

    /// Whether lines stand near one of the lines that a band lies between, and far from the other: a caption over a table, a note
    /// under one. Rows have as much room above as below.
    private func isOffMiddle(_ rows: [TextRow], _ box: Rect) -> Bool {
        guard let first = rows.first, let last = rows.last else { return false }
        return abs((first.top - box.minY) - (box.maxY - last.bottom)) > offMiddle.points(at: first.size)
    }

    /// Whether lines below each other have no place on the line in common: a caption at the left, its unit at the right. The lines
    /// of a label stand under each other.
    private func standApart(_ lines: [[TextRow.Word]]) -> Bool {
        let pieces = lines.joined()
        return (pieces.map(\.minX).max() ?? 0) > (pieces.map(\.maxX).min() ?? 0)
    }

    /// Whether the middle one of three lines stands beside the other two: a cell of one line and one of two, side by side.
    private func standsBetween(_ rows: [TextRow], _ lines: [[TextRow.Word]]) -> Bool {
        guard rows.count == 3, lines.allSatisfy({ $0.count == 1 }), rows[1].top < rows[0].bottom, rows[1].bottom > rows[2].top else {
            return false
        }
        let middle = lines[1][0]
        return [lines[0][0], lines[2][0]].allSatisfy { $0.minX > middle.maxX }
            || [lines[0][0], lines[2][0]].allSatisfy { $0.maxX < middle.minX }
    }

    /// Whether the lines are one text and a number left of it, on the height of one of them or between two.
    private func isNumbered(_ lines: [[TextRow.Word]]) -> Bool {
        let pieces = lines.joined()
        guard lines.count <= linesOfTitle, pieces.count > 1, let number = pieces.min(by: { $0.minX < $1.minX }),
            number.count <= longestNumber, number.digits > 0
        else { return false }
        let rest = lines.map { $0.filter { $0.minX > number.maxX } }
        return rest.allSatisfy { $0.count <= 1 } && rest.joined().count == pieces.count - 1
    }

    /// Whether the only lines in pieces are titles with their numbers, and other lines start under the numbers: these are no
    /// column, and the band is the text of one article and the title of the next. A word with a figure is none. Where the titles
    /// are not few among the lines, they are larger than these.
    private func holdsTitles(_ rows: [TextRow], _ lines: [[TextRow.Word]]) -> Bool {
        let titles = lines.filter { $0.count > 1 }
        let areNumbered = titles.allSatisfy {
            $0.count == 2 && $0[0].count <= longestNumber && $0[0].digits > 0 && 2 * $0[0].digits >= $0[0].count
        }
        guard let first = titles.first, areNumbered, titles.count < lines.count else { return false }
        let isUnderNumbers = { (line: [TextRow.Word]) in
            line.count == 1 && line[0].minX < first[0].maxX && line[0].maxX > first[1].minX
        }
        if 2 * titles.count < lines.count { return lines.contains(where: isUnderNumbers) }
        let sizes = zip(rows, lines), title = sizes.filter { $0.1.count > 1 }.map(\.0.size).min() ?? 0
        return sizes.contains { isUnderNumbers($0.1) && title > largerLine * $0.0.size }
    }

    /// Whether a line of one piece that is larger than most stands among many: the title of a list, or of the text under it.
    private func holdsLargerLine(_ rows: [TextRow], _ lines: [[TextRow.Word]]) -> Bool {
        guard rows.count >= manyLines else { return false }
        let size = median(rows.map(\.size))
        return zip(rows, lines).dropFirst().contains { $0.size > largerLine * size && $1.count == 1 }
    }

    /// Whether words run over the sides: then the lines are underlines of a part of the text.
    private func runsOver(_ box: Rect) -> Bool {
        let wide = Rect(minX: box.minX - 2 * text.bodySize, minY: box.minY, maxX: box.maxX + 2 * text.bodySize, maxY: box.maxY)
        let marks = text.marks(in: wide)
        guard marks.contains(where: { $0.minX < box.minX || $0.maxX > box.maxX }) else { return false }
        let rows = TextRowBuilder().rows(of: marks)
        let over = rows.count { row in
            row.segments(gap: 0.5 * row.size).contains { piece in
                piece.minX < box.minX - row.size && piece.maxX > box.minX + row.size
                    || piece.minX < box.maxX - row.size && piece.maxX > box.maxX + row.size
            }
        }
        return 2 * over > rows.count
    }

    /// A list marker and its text are one piece.
    private func withoutMarker(_ pieces: [TextRow.Word]) -> [TextRow.Word] {
        guard pieces.count == 2, pieces[0].count <= 2, pieces[0].digits == 0 else { return pieces }
        var text = pieces[1]
        text.minX = pieces[0].minX
        return [text]
    }

    // MARK: - Bands beside others

    /// Whether the text of the first band stands far under the line over it and close over the next: that line belongs to what is
    /// above the table, as the one under the page's head does.
    func standsLow(_ rows: [TextRow], in box: Rect) -> Bool {
        guard let top = rows.map(\.top).min(), let bottom = rows.map(\.bottom).max(), let first = rows.first else { return false }
        return (top - box.minY) - (box.maxY - bottom) > farBelow.points(at: first.size)
    }

    /// The kinds of a run's bands: numbered lines are titles where running text stands under each of them, else rows of a table.
    func settled(_ kinds: [RuleBand]) -> [RuleBand] {
        let heads = kinds.indices.filter { kinds[$0] == .numbered }
        let under = heads.compactMap { head in kinds[(head + 1)...].first { $0 != .empty } }
        let areTitles = under.contains(.single) && under.allSatisfy { $0 == .single }
        var settled = kinds
        for head in heads { settled[head] = areTitles ? .single : .tabular }
        return settled
    }

    /// The height of a band of one line, and where this starts.
    func look(of band: Rect, _ rows: [TextRow]) -> (height: Double, start: Double)? {
        rows.count == 1 ? (band.height, rows[0].minX) : nil
    }

    /// Whether a band of one line stands off its middle and is higher than the highest row of one line above it: the caption under a
    /// table, or over the next one. Rows keep the same room over and under their texts.
    func isCaption(_ band: Rect, _ rows: [TextRow], underRowsOf height: Double) -> Bool {
        guard rows.count == 1, height > 0 else { return false }
        let slack = offRow.points(at: rows[0].size)
        return abs((rows[0].top - band.minY) - (band.maxY - rows[0].bottom)) > slack && band.height > height + slack
    }

    /// Whether the text of a band stands in a table's columns: most are filled and no words run over their edges.
    func stands(_ band: Rect, in table: TableGrid) -> Bool {
        let lines = rows(in: band).map {
            CellLine(row: $0, edges: table.columnEdges, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
        }
        guard lines.allSatisfy({ $0.crossed.isEmpty }) else { return false }
        return 2 * Set(lines.flatMap(\.filled)).count > table.columnCount && table.columnCount > 1
    }
}

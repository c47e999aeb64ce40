import Geometry

/// Finds tables that only their grounds show: a painted head with rows below it, or rows painted in turns.
///
/// Rows without a ground stand between the strips, over the first and under the last; they go on as far as their texts stand
/// side by side in the strips' width, as close as rows do.
struct PaintedTableFinder {
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// Rows beyond the strips keep no more room than so many times that of the texts on strips, and this.
    var rowRoom = 1.5
    var looseRoom: Em = 0.35.em
    /// Sizes of a table's rows differ by no larger share.
    var sameSize = 0.2
    /// A line of one piece that fills more of the width is running text.
    var proseShare = 0.45
    /// A line of one piece this far from a row is no part of it.
    var ownLine: Em = 0.45.em
    /// Cells keep more than twice this free at their sides, notes under a table less. Points: producers round to pixels.
    var outdent: Points = 1.pt
    /// Texts reach over the strips' sides by less.
    var overhang: Em = 0.5.em
    /// A head over some columns stands this far from the table's middle and its sides.
    var offMiddle: Em = 1.5.em
    /// Share of its columns' width that such a head fills at most.
    var headShare = 0.6
    /// And how far from their middle it is set, as a share of that width.
    var offCentre = 0.2
    /// Set just in their middle it may fill them, and what they keep free at their sides.
    var fullHeadShare = 1.1
    var justCentre = 0.05
    /// Share of the gaps between three columns that a text over them runs over.
    var wholeGap = 0.9
    /// Labels before the strips are no longer, and no further from them.
    var longestLabel: Em = 12.em
    var labelGap: Em = 4.em
    /// Between two tables is at least so much of a head's height where nothing stands.
    var emptyBand = 0.4
    /// Such as agree on a side or on their middle, within this, may stand so far away.
    var farLabelGap: Em = 12.em
    var sameLabelSide: Em = 0.5.em
    /// A head and a label under it at least make a column of labels that few rows have.
    var fewestLabels = 2
    /// Rows beyond the strips keep this much of twice a strip's padding between them, where strips have any.
    var twoPaddings = 1.4
    var leastPadding: Em = 0.1.em
    /// Columns of labels: groups, and what they are of.
    var mostLabels = 2
    /// Share of strips beside which such labels stand.
    var labelled = 0.7
    /// Rows that a table has at least, and share of them that has texts in several columns.
    var fewestRows = 3
    var severalShare = 0.6
    /// Columns of a head that goes on over a page with one row at least, and lines of running heads above it.
    var headColumns = 3
    var runningLines = 2
    /// No row is lower.
    var lowestRow: Em = 0.6.em
    /// Columns that tell one strip alone from a box: so many and one more.
    var severalColumns = 3
    /// Share of the lines that may run over column edges.
    var mostCrossing = 0.25

    let tuning: TableFinder.Tuning

    /// - Parameter known: tables that lines show: those of as many columns need no other look at their heads.
    func lattices(paint: PagePaint, text: TableText, tiles: [Rect], known: [TableGrid] = []) -> [Lattice] {
        let finder = PaintedStrips(), page = RowsOfPage(text)
        // A head that only a line shows is as good as a painted one.
        let heads = HeadRules()
        let ruled = known.filter { $0.evidence == .ruled && $0.rowCount >= fewestRows && $0.columnCount >= heads.fewestHeads }.map(\.box)
        let headed = heads.heads(over: paint.rulings, text, ruled: ruled).compactMap { head -> Lattice? in
            let isKnown = known.contains {
                $0.rowCount >= fewestRows && $0.columnCount >= head.columns && $0.box.contains(head.box, slack: tuning.sameSide.value)
            }
            return isKnown
                ? nil
                : lattice(of: [.init(box: head.box, color: 0xFFFFFF)], isClosed: head.isClosed, paint: paint, page: page, tiles: tiles)
        }
        return headed
            + finder.stacks(of: paint.shadings, size: text.bodySize).flatMap { stack -> [Lattice] in
                parted(stack, text).flatMap { stack -> [Lattice] in
                    let table = { (strips: [PaintedStrips.Strip]) in lattice(of: strips, paint: paint, page: page, tiles: tiles) }
                    return table(stack).map { [$0] } ?? finder.parts(of: stack).compactMap(table)
                }
            }
    }

    /// A stack cut where a caption stands between two strips: a line of one piece in the middle that has others below it; or one
    /// over a strip in the colour of the first one, when that is the head's, or over a head of several rows.
    private func parted(_ stack: [PaintedStrips.Strip], _ text: TableText) -> [[PaintedStrips.Strip]] {
        guard let first = stack.first else { return [] }
        var parts = [[first]]
        let isAsFirst = { (strip: PaintedStrips.Strip) in strip.color.looksLike(first.color, within: PaintedStrips().sameColor) }
        let hasHead = stack.count > 2 && !isAsFirst(stack[1])
        for (upper, lower) in zip(stack, stack.dropFirst()) {
            let isHead = lower.isHead || hasHead && isAsFirst(lower) && !isAsFirst(upper)
            let band = Rect(minX: upper.box.minX, minY: upper.box.maxY, maxX: upper.box.maxX, maxY: max(upper.box.maxY, lower.box.minY))
            let rows = TextRowBuilder().rows(of: text.marks(in: band))
            let isCut =
                rows.contains { BandCaption().isOne($0, in: band) }
                || isHead && rows.last.map { pieces(of: $0).count == 1 } ?? (band.height >= emptyBand * lower.box.height)
            if isCut { parts.append([lower]) } else { parts[parts.count - 1].append(lower) }
        }
        return parts
    }

    /// - Parameter isClosed: whether nothing over the first strip is the table's.
    private func lattice(
        of stack: [PaintedStrips.Strip], isClosed: Bool = false, paint: PagePaint, page: RowsOfPage, tiles: [Rect]
    ) -> Lattice? {
        let text = page.text
        // A strip with one text at the end is a title of what follows, as wide as the table.
        let ends = stack.indices.filter { isRow(stack[$0].box, text) }
        guard let low = ends.first, let high = ends.last else { return nil }
        let strips = stack[low...high].map(\.box), strip = strips.reduce(stack[low].box) { $0.union($1) }
        // Nothing of the table stands over a head that is painted otherwise than its rows.
        let hasHead =
            isClosed || stack[low].isHead
            || high > low && !stack[low].color.looksLike(stack[low + 1].color, within: PaintedStrips().sameColor)
        guard var found = rows(in: withLabels(strip, strips, paint, text), strips, hasHead, paint, page) else { return nil }
        if let box = withHeadedLabels(found, text), let wider = rows(in: box, strips, hasHead, paint, page) { found = wider }
        guard found.edges.count > 1 else { return nil }
        let frame = Lattice(
            columns: [found.box.minX, found.box.maxX], rows: found.edges, across: found.edges.map { _ in [true] },
            down: found.edges.dropFirst().map { _ in [true, true] })
        var refined = LatticeRefiner(tuning: tuning).refined(frame, text: text, trust: .open, tiles: tiles)
        let drawn = found.edges.map { _ in true }, count = refined.columnCount
        if let headed = HeadColumns().lattice(in: found.box, rows: found.edges, drawn: drawn, found.heads, text, more: count) {
            let wider = LatticeRefiner(tuning: tuning).refined(headed, text: text, trust: .open, tiles: tiles)
            // Grounds of cells know better than the room between heads.
            if wider.columnCount == headed.columnCount { refined = wider }
        }
        let lines = TextRowBuilder().rows(of: text.marks(in: refined.box))
        return isTable(refined, lines, text, isHeaded: stack[low].isHead, isCaptioned: found.isCaptioned)
            && !goesOver(refined, lines, below: strips[strips.count - 1].maxY)
            ? refined : nil
    }

    /// The table's sides, the edges of its rows, and the lines over its strips.
    struct Rows {
        var box: Rect
        var edges: [Double]
        var over: [TextRow] = []
        /// Whether a caption stands over them.
        var isCaptioned = false
        /// Between the texts of a head alone.
        var heads: [ColumnFinder.Gap] = []
    }

    /// The rows on the strips, between them and beyond them; `nil` where the strips are none of a table.
    private func rows(in box: Rect, _ strips: [Rect], _ hasHead: Bool, _ paint: PagePaint, _ page: RowsOfPage) -> Rows? {
        guard let first = strips.first, let last = strips.last else { return nil }
        let text = page.text
        let slack = overhang.points(at: text.bodySize)
        let isBetweenSides = { (mark: TableText.Mark) in mark.center.x > box.minX - slack && mark.center.x < box.maxX + slack }
        let band = Rect(minX: box.minX - slack, minY: first.minY, maxX: box.maxX + slack, maxY: max(first.minY, last.maxY))
        let inside = TextRowBuilder().rows(
            of: text.marks(in: band).filter { isBetweenSides($0) && $0.center.y > first.minY && $0.center.y < last.maxY })
        guard !inside.isEmpty else { return nil }
        let size = inside.map(\.size).sorted()[inside.count / 2]
        let told = ColumnFinder().gaps(in: inside, size: size), heads = HeadColumns(cellGap: cellGap)
        let headed = strips.count == 1 ? heads.gaps(between: inside) : []
        let gaps = told.count < headed.count ? headed : told, columns = [box.minX] + gaps.map(\.middle) + [box.maxX]
        guard isOfRows(inside, box) || isInColumns(inside, columns, strips, box) else { return nil }
        let rows = page.rows(where: isBetweenSides)
        let behind = inside.flatMap(\.words).filter { $0.minX > columns[1] }
        let table = Known(
            box: box, gaps: gaps, columns: columns, size: size, padding: padding(of: strips, inside),
            isBold: 2 * behind.count { 2 * $0.bold > $0.count } > behind.count)
        let (above, line, isCaptioned) = hasHead ? ([], nil, false) : over(first.minY, rows, table, paint)
        let below = grown(rows.filter { $0.middle > last.maxY }, from: last.maxY, up: false, table, paint)
        let top = above.map(\.top).min().map { $0 - margin(above, to: first.minY, up: true) } ?? first.minY
        let bottom =
            below.map(\.bottom).max().map { end in
                // What follows close below is none of the table's.
                let next = rows.first { $0.middle > end && !below.contains($0) }.map { ($0.top + end) / 2 } ?? .infinity
                return max(end, min(end + margin(below, to: last.maxY, up: false), next))
            } ?? last.maxY
        let between = edges(between: above.reversed(), table) + edges(between: below, table)
        let all = [top] + (line.map { [$0] } ?? []) + strips.flatMap { [$0.minY, $0.maxY] } + between + [bottom]
        // Heads tell more columns where the texts under them stand close.
        let over = above.map { heads.gaps(between: [$0]) }.max { $0.count < $1.count } ?? []
        let edges = all.sorted().reduce(into: [Double]()) { edges, y in
            if edges.last.map({ y - $0 > tuning.sameEdge.value }) ?? true { edges.append(y) }
        }
        return Rows(
            box: Rect(minX: box.minX, minY: top, maxX: box.maxX, maxY: bottom), edges: withoutEmptyRows(edges, rows), over: above,
            isCaptioned: isCaptioned, heads: over.count > headed.count ? over : headed)
    }

    /// Edges between lines beyond the strips, in order, that keep as much room as two rows do.
    private func edges(between lines: [TextRow], _ table: Known) -> [Double] {
        guard table.padding >= leastPadding.points(at: table.size) else { return [] }
        let lines = LabelsBetween().withoutLabels(lines, before: table.columns[1], room: table.padding)
        return lines.indices.dropFirst().compactMap { i in
            let low = lines[..<i].map(\.bottom).max() ?? 0, high = lines[i...].map(\.top).min() ?? 0
            return high - low >= twoPaddings * table.padding ? (low + high) / 2 : nil
        }
    }

    /// What the strips tell of their table.
    struct Known {
        var box: Rect
        /// Between the texts of its columns, and the sides of these.
        var gaps: [ColumnFinder.Gap]
        var columns: [Double]
        var size: Double
        /// What a text keeps free over it on its strip, or under it.
        var padding: Double
        /// Whether most texts behind the first column are bold.
        var isBold: Bool
    }

    /// The usual room between the texts on strips and the strips' sides.
    private func padding(of strips: [Rect], _ rows: [TextRow]) -> Double {
        let rooms = strips.compactMap { strip -> Double? in
            let texts = rows.filter { $0.middle > strip.minY && $0.middle < strip.maxY }
            guard let top = texts.map(\.top).min(), let bottom = texts.map(\.bottom).max() else { return nil }
            return max(0, (top - strip.minY + strip.maxY - bottom) / 2)
        }.sorted()
        return rooms.isEmpty ? 0 : rooms[rooms.count / 2]
    }

    /// The edges without those of bands that hold no text, or have no room for it: white between strips, over which a label
    /// of two rows may stand.
    private func withoutEmptyRows(_ edges: [Double], _ rows: [TextRow]) -> [Double] {
        var kept = edges
        for i in edges.indices.dropFirst().reversed() {
            let isRow = rows.contains {
                $0.middle > edges[i - 1] && $0.middle <= edges[i] && edges[i] - edges[i - 1] >= lowestRow.points(at: $0.size)
            }
            if isRow { continue }
            kept.remove(at: i < edges.count - 1 ? i : i - 1)
        }
        return kept
    }

    /// Whether texts stand side by side in a strip, which is no box of lines under a title that begins with marks.
    private func isRow(_ strip: Rect, _ text: TableText) -> Bool {
        let rows = TextRowBuilder().rows(of: text.marks(in: strip))
        guard rows.contains(where: { $0.segments(gap: cellGap.points(at: $0.size)).count > 1 }) else { return false }
        return rows.count == 1 || !rows.allSatisfy { pieces(of: $0).count == 1 && $0.minX >= rows[0].minX }
            || rows[0].segments(gap: cellGap.points(at: rows[0].size)).count > 1
    }

    /// Whether the lines on strips and between them are rows: few are of one piece that fills the width.
    private func isOfRows(_ rows: [TextRow], _ box: Rect) -> Bool {
        let several = rows.count { $0.segments(gap: cellGap.points(at: $0.size)).count > 1 }
        return 2 * several >= rows.count && rows.allSatisfy { !isProse($0, box) }
    }

    /// Whether the lines on strips and between them stand in columns, though cells set in the middle of their rows leave few of them
    /// side by side.
    private func isInColumns(_ rows: [TextRow], _ columns: [Double], _ strips: [Rect], _ box: Rect) -> Bool {
        guard columns.count > (strips.count > 1 ? 2 : severalColumns) else { return false }
        let lines = rows.map { CellLine(row: $0, edges: columns, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size)) }
        let isOfCells = strips.allSatisfy { strip in
            Set(lines.filter { $0.row.middle > strip.minY && $0.row.middle < strip.maxY }.flatMap(\.filled)).count > 1
        }
        // What begins behind the first column is a text of its cell that goes on; in one strip alone it is the text of a box.
        return isOfCells && rows.allSatisfy { !isProse($0, box) || strips.count > 1 && $0.minX > columns[1] }
            && Double(lines.count { !$0.crossed.isEmpty }) <= mostCrossing * Double(lines.count)
    }

    func isProse(_ row: TextRow, _ box: Rect) -> Bool {
        let pieces = pieces(of: row)
        return pieces.count == 1 && pieces[0].width > proseShare * box.width
    }
}

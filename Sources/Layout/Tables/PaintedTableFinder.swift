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
    /// Texts reach over the strips' sides by less.
    var overhang: Em = 0.5.em
    /// A head over some columns stands this far from the table's middle and its sides.
    var offMiddle: Em = 1.5.em
    /// Share of its columns' width that such a head fills at most.
    var headShare = 0.6
    /// And how far from their middle it is set, as a share of that width.
    var offCentre = 0.2
    /// Labels before the strips are no longer, and no further from them.
    var longestLabel: Em = 12.em
    var labelGap: Em = 4.em
    /// Share of strips beside which such labels stand.
    var labelled = 0.7
    /// Rows that a table has at least, and share of them that has texts in several columns.
    var fewestRows = 3
    var severalShare = 0.6
    /// Share of the lines that may run over column edges.
    var mostCrossing = 0.25

    let tuning: TableFinder.Tuning

    func lattices(paint: PagePaint, text: TableText, tiles: [Rect]) -> [Lattice] {
        PaintedStrips().stacks(of: paint.shadings, size: text.bodySize).compactMap { strips in
            lattice(of: strips, paint: paint, text: text, tiles: tiles)
        }
    }

    private func lattice(of stack: [Rect], paint: PagePaint, text: TableText, tiles: [Rect]) -> Lattice? {
        // A strip with one text at the end is a title of what follows, as wide as the table.
        let ends = stack.indices.filter { isRow(stack[$0], text) }
        guard let low = ends.first, let high = ends.last else { return nil }
        let strips = Array(stack[low...high])
        guard let first = strips.first, let last = strips.last else { return nil }
        let strip = strips.reduce(first) { $0.union($1) }
        let box = withLabels(strip, strips, text)
        let slack = overhang.points(at: text.bodySize)
        let column = text.marks.filter { $0.center.x > box.minX - slack && $0.center.x < box.maxX + slack }
        let inside = TextRowBuilder().rows(of: column.filter { $0.center.y > strip.minY && $0.center.y < strip.maxY })
        guard !inside.isEmpty, isOfRows(inside, strips, box) else { return nil }
        let rows = TextRowBuilder().rows(of: column)
        let size = inside.map(\.size).sorted()[inside.count / 2]
        let columns = [box.minX] + ColumnFinder().gaps(in: inside, size: size).map(\.middle) + [box.maxX]
        let table = Known(box: box, columns: columns, size: size, padding: padding(of: strips, inside))
        let above = grown(rows.filter { $0.middle < first.minY }.reversed(), from: first.minY, up: true, table, paint)
        let below = grown(rows.filter { $0.middle > last.maxY }, from: last.maxY, up: false, table, paint)
        let top = above.map(\.top).min().map { $0 - margin(above, to: first.minY, up: true) } ?? first.minY
        let bottom = below.map(\.bottom).max().map { $0 + margin(below, to: last.maxY, up: false) } ?? last.maxY
        let edges = ([top] + strips.flatMap { [$0.minY, $0.maxY] } + [bottom]).sorted().reduce(into: [Double]()) { edges, y in
            if edges.last.map({ y - $0 > tuning.sameEdge.value }) ?? true { edges.append(y) }
        }
        let filled = withoutEmptyRows(edges, rows)
        guard filled.count > 1 else { return nil }
        let frame = Lattice(
            columns: [box.minX, box.maxX], rows: filled, across: filled.map { _ in [true] },
            down: filled.dropFirst().map { _ in [true, true] })
        let refined = LatticeRefiner(tuning: tuning).refined(frame, text: text, trust: .open, tiles: tiles)
        return isTable(refined, text) && !goesOver(refined, below: last.maxY, text) ? refined : nil
    }

    /// What the strips tell of their table.
    private struct Known {
        var box: Rect
        var columns: [Double]
        var size: Double
        /// What a text keeps free over it on its strip, or under it.
        var padding: Double
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

    /// The edges without those of bands that hold no text: white between strips.
    private func withoutEmptyRows(_ edges: [Double], _ rows: [TextRow]) -> [Double] {
        var kept = edges
        for i in edges.indices.dropFirst().reversed() {
            guard !rows.contains(where: { $0.middle > edges[i - 1] && $0.middle <= edges[i] }) else { continue }
            kept.remove(at: i < edges.count - 1 ? i : i - 1)
        }
        return kept
    }

    /// Whether texts stand side by side in a strip.
    private func isRow(_ strip: Rect, _ text: TableText) -> Bool {
        TextRowBuilder().rows(of: text.marks(in: strip)).contains { $0.segments(gap: cellGap.points(at: $0.size)).count > 1 }
    }

    /// Whether the lines on strips and between them are rows: few are of one piece that fills the width.
    private func isOfRows(_ rows: [TextRow], _ strips: [Rect], _ box: Rect) -> Bool {
        let several = rows.count { $0.segments(gap: cellGap.points(at: $0.size)).count > 1 }
        return 2 * several >= rows.count && rows.allSatisfy { !isProse($0, box) }
    }

    private func isProse(_ row: TextRow, _ box: Rect) -> Bool {
        let pieces = pieces(of: row)
        return pieces.count == 1 && pieces[0].width > proseShare * box.width
    }

    /// The strips' box with the labels before it, which stand on the page or on a ground of their own.
    private func withLabels(_ box: Rect, _ strips: [Rect], _ text: TableText) -> Rect {
        let reach = longestLabel.points(at: text.bodySize) + labelGap.points(at: text.bodySize)
        let starts = strips.compactMap { strip -> Double? in
            let left = Rect(minX: strip.minX - reach, minY: strip.minY, maxX: strip.minX, maxY: strip.maxY)
            let labels = TextRowBuilder().rows(of: text.marks(in: left)).compactMap { row -> Double? in
                guard let piece = row.segments(gap: cellGap.points(at: row.size)).last,
                    strip.minX - piece.maxX <= labelGap.points(at: row.size), piece.width <= longestLabel.points(at: row.size),
                    piece.minX > left.minX + row.size
                else { return nil }
                return piece.minX
            }
            return labels.min()
        }
        guard let start = starts.min(), Double(starts.count) >= labelled * Double(strips.count), strips.count > 1 else { return box }
        return Rect(minX: min(box.minX, start - tuning.sameEdge.value), minY: box.minY, maxX: box.maxX, maxY: box.maxY)
    }

    // MARK: - Rows beyond the strips

    /// The lines beyond an edge that go on with the rows, nearest first.
    private func grown(_ rows: [TextRow], from edge: Double, up: Bool, _ table: Known, _ paint: PagePaint) -> [TextRow] {
        var found: [TextRow] = []
        var end = edge
        let box = table.box, size = table.size
        for row in rows {
            // From a strip's side there is one text's room, from another row two.
            let gap = up ? end - row.bottom : row.top - end, rooms = found.isEmpty ? 1.0 : 2.0
            guard gap <= rowRoom * rooms * table.padding + looseRoom.points(at: size), abs(row.size - size) <= sameSize * size,
                !isProse(row, box),
                row.minX >= box.minX - overhang.points(at: size), row.maxX <= box.maxX + overhang.points(at: size),
                !isParted(edge, row, box, paint), fits(row, table, mayBeHead: up)
            else { break }
            found.append(row)
            end = up ? min(end, row.top) : max(end, row.bottom)
        }
        // Captions, units and notes are lines of one piece at the end.
        while let last = found.last, pieces(of: last).count == 1 {
            let before = found.dropLast().last.map { up ? $0.top : $0.bottom } ?? edge
            let gap = up ? before - last.bottom : last.top - before
            if gap < ownLine.points(at: size), found.count > 1 { break }
            if up, isHeadOfSome(last, table) { break }
            found.removeLast()
        }
        return found
    }

    /// The texts of a line that stand side by side; a list marker and its text are one.
    private func pieces(of row: TextRow) -> [TextRow.Word] {
        let pieces = row.segments(gap: cellGap.points(at: row.size))
        guard let first = pieces.first, pieces.count == 2, first.count <= 2, first.digits == 0 else { return pieces }
        return [pieces[1]]
    }

    /// Whether the texts of a line stand in the columns; over several of them only such as head these, short beside their width.
    private func fits(_ row: TextRow, _ table: Known, mayBeHead: Bool) -> Bool {
        let slack = overhang.points(at: row.size) / 2
        return pieces(of: row).allSatisfy { piece in
            let first = CellLine.column(of: piece.minX + slack, table.columns),
                last = CellLine.column(of: piece.maxX - slack, table.columns)
            guard last > first else { return true }
            let left = table.columns[first], right = table.columns[last + 1]
            return mayBeHead && piece.width <= headShare * (right - left)
                && abs((piece.minX + piece.maxX) / 2 - (left + right) / 2) <= offCentre * (right - left)
        }
    }

    /// Whether a line across is drawn between an edge and a row beyond it: it closes the table.
    private func isParted(_ edge: Double, _ row: TextRow, _ box: Rect, _ paint: PagePaint) -> Bool {
        let low = min(edge, row.middle) + tuning.sameEdge.value, high = max(edge, row.middle) - tuning.sameEdge.value
        return paint.rulings.contains {
            $0.axis == .horizontal && $0.position > low && $0.position < high && $0.box.overlapX(box) > tuning.leastEdge * box.width
        }
    }

    /// Whether a line stands over some of the columns behind the first: off the table's middle, and off its right side.
    private func isHeadOfSome(_ row: TextRow, _ table: Known) -> Bool {
        let off = offMiddle.points(at: table.size), box = table.box
        return table.columns.count > 2 && row.minX > table.columns[1] && abs((row.minX + row.maxX) / 2 - box.midX) > off
            && box.maxX - row.maxX > off
    }

    /// Room beyond the last line: as much as there is between it and what it goes on from.
    private func margin(_ rows: [TextRow], to edge: Double, up: Bool) -> Double {
        guard let first = rows.first else { return 0 }
        return max(0, up ? edge - first.bottom : first.top - edge)
    }

    // MARK: - Evidence

    /// Whether a line under the last strip runs over column edges: what follows a table does.
    private func goesOver(_ lattice: Lattice, below edge: Double, _ text: TableText) -> Bool {
        TextRowBuilder().rows(of: text.marks(in: lattice.box)).contains { row in
            row.middle > edge
                && !CellLine(row: row, edges: lattice.columns, chunkGap: ColumnFinder().tuning.chunkGap.points(at: row.size)).crossed
                    .isEmpty
        }
    }

    private func isTable(_ lattice: Lattice, _ text: TableText) -> Bool {
        guard lattice.columnCount > 1, lattice.rowCount >= fewestRows else { return false }
        let refiner = LatticeRefiner(tuning: tuning), rows = TextRowBuilder().rows(of: text.marks(in: lattice.box))
        let cells = (0..<lattice.rowCount).map { refiner.lines(in: $0, of: lattice, rows) }
        let several = cells.count { Set($0.flatMap(\.filled)).count > 1 }, crossing = cells.joined().count { !$0.crossed.isEmpty }
        return Double(several) >= severalShare * Double(lattice.rowCount) && Double(crossing) <= mostCrossing * Double(rows.count)
    }
}

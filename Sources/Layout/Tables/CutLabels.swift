import Geometry

/// Adds to a table the label of a group that a page or column cuts off its rows: one text under the last row, beside which the table's
/// side is drawn on.
struct CutLabels {
    /// Such a label is no further from the last row, and no other text is so near under it.
    var reach: Em = 1.2.em
    /// Sizes of a table's rows differ by no larger share.
    var sameSize = 0.15
    /// Labels of groups start at one edge.
    var sameStart: Em = 0.3.em
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// A line this near to a table's side is drawn along it.
    var sameSide: Points = 2.pt

    /// - Parameter drawn: the page's lines.
    func added(to table: TableGrid, text: TableText, drawn: [RulingLine]) -> TableGrid {
        let box = table.box, side = sameSide.value
        // Others stand over all columns too.
        guard let label = table.cells.last(where: { $0.row > 0 && $0.columnSpan == table.columnCount && table.columnCount > 1 }) else {
            return table
        }
        let sides = drawn.filter { line in
            line.axis == .vertical && min(abs(line.position - box.minX), abs(line.position - box.maxX)) <= side
                && line.start < box.maxY + side && line.end > box.maxY + side
        }
        guard let end = sides.map(\.end).max(), let other = TextRowBuilder().rows(of: text.marks(in: label.box)).first else { return table }
        let below = Rect(minX: box.minX, minY: box.maxY, maxX: box.maxX, maxY: end + reach.points(at: other.size))
        let rows = TextRowBuilder().rows(of: text.marks(in: below))
        guard rows.count == 1, rows[0].middle < end, rows[0].top - box.maxY <= reach.points(at: other.size),
            abs(rows[0].size - other.size) <= sameSize * other.size, abs(rows[0].minX - other.minX) <= sameStart.points(at: other.size),
            rows[0].segments(gap: cellGap.points(at: other.size)).count == 1
        else { return table }
        var grid = table
        grid.rowEdges.append(max(end, rows[0].bottom))
        grid.box = Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: grid.rowEdges[grid.rowCount])
        let cell = Rect(minX: box.minX, minY: box.maxY, maxX: box.maxX, maxY: grid.box.maxY)
        grid.cells.append(TableGrid.Cell(row: table.rowCount, column: 0, columnSpan: table.columnCount, box: cell))
        return grid
    }
}

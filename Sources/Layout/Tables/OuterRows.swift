import Geometry

/// Adds to a table without upright lines the rows that stand beyond its first or last edge: a head with a line under it
/// and none above, the last row of a body painted in turns.
struct OuterRows {
    /// Such a row is no further from the edge, and its lines are no further from each other.
    var reach: Em = 1.2.em
    var pitch: Em = 1.6.em
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// In fewer columns a caption and a unit beside it look like a row, unless they start where the columns' texts do.
    var leastColumns = 3
    var sameStart: Em = 0.3.em
    /// The line over a head is so much heavier than those between rows, where a foot has one.
    var heavier = 1.3
    /// Nothing stands nearer under the last row of a page.
    var clear: Em = 2.0.em
    /// Sizes of a table's rows differ by no larger share.
    var sameSize = 0.15
    /// Text this far from the table's sides stands in another column of the page.
    var gutter: Em = 1.8.em

    /// - Parameter drawn: the page's lines; a row beyond a line at the foot is another table's.
    func added(to table: TableGrid, text: TableText, drawn: [RulingLine]) -> TableGrid {
        guard table.columnCount > 1 else { return table }
        var grid = table
        let (rows, isPart) = rows(beside: table, text)
        let inside = rows.filter { table.box.contains(Point(x: table.box.midX, y: $0.middle)) }
        guard !inside.isEmpty else { return table }
        let size = inside.map(\.size).sorted()[inside.count / 2], top = table.box.minY, bottom = table.box.maxY
        let above = rows.filter { $0.bottom <= top + 0.2 * $0.size }.reversed()
        let head = self.lines(Array(above), from: top, in: table, size) { edge, row in edge - row.bottom }
        if isRow(head, of: table, inside), !isPart || isLast(head, of: Array(above), in: table), let first = head.map(\.top).min(),
            let last = head.map(\.bottom).max()
        {
            // The room above a row is that below it.
            grid = grid.withRow(above: first - max(0, top - last))
        }
        let lines = drawn.filter { $0.axis == .horizontal && $0.box.overlapX(table.box) > 0 }
        let heads = lines.filter { abs($0.position - top) <= 1 }, feet = lines.filter { abs($0.position - bottom) <= 1 }
        // Over a row that goes on from the page before stands nothing.
        let comesFromBefore = grid.rowCount > table.rowCount && !heads.isEmpty && isLast(head, of: Array(above), in: table)
        if comesFromBefore { grid.isOpenAbove = true }
        // A line lighter than that over the head is no foot; a table that goes on from the page before has no head.
        let isLight = (heads.map(\.weight).min() ?? 0) >= heavier * (feet.map(\.weight).max() ?? .infinity)
        guard feet.isEmpty || isLight || comesFromBefore else { return grid }
        let below = rows.filter { $0.top >= bottom - 0.2 * $0.size }
        let foot = self.lines(below, from: bottom, in: table, size) { edge, row in row.top - edge }
        if isRow(foot, of: table, inside), feet.isEmpty && !isPart || isLast(foot, of: below, in: table), let first = foot.map(\.top).min(),
            let last = foot.map(\.bottom).max()
        {
            grid = grid.withRow(below: last + max(0, first - bottom))
            if !feet.isEmpty { grid.isOpenBelow = true }
        }
        return grid
    }

    /// The lines in a table and near it, without what stands beyond a gutter: in another column of the page. Whether most of the
    /// table's own lines go on there: then it may be a part of a wider one.
    private func rows(beside table: TableGrid, _ text: TableText) -> (rows: [TextRow], isPart: Bool) {
        let marks = text.marks.filter { abs($0.baseline - table.box.midY) <= table.box.height / 2 + Self.farthest.value }
        let rows = TextRowBuilder().rows(of: marks), box = table.box, beyond = gutter.points(at: text.bodySize)
        let reaches = { (row: TextRow) in row.minX < box.minX - beyond || row.maxX > box.maxX + beyond }
        guard rows.contains(where: reaches) else { return (rows, false) }
        let inside = rows.filter { $0.middle > box.minY && $0.middle < box.maxY }
        let near = marks.filter { $0.center.x > box.minX - beyond && $0.center.x < box.maxX + beyond }
        return (TextRowBuilder().rows(of: near), 2 * inside.count(where: reaches) > inside.count)
    }

    /// Text further away than this is not looked at: some lines of large print.
    private static let farthest: Points = 80.pt

    /// The lines next to an edge that may be one row: as near to each other as lines are, in the table's columns.
    private func lines(
        _ rows: [TextRow], from edge: Double, in table: TableGrid, _ size: Double, gap: (Double, TextRow) -> Double
    ) -> [TextRow] {
        var found: [TextRow] = []
        for row in rows {
            let isNear =
                found.last.map { abs($0.baseline - row.baseline) <= pitch.points(at: size) }
                ?? (gap(edge, row) <= reach.points(at: size))
            guard isNear, abs(row.size - size) <= sameSize * size, row.minX >= table.box.minX - row.size / 2,
                row.maxX <= table.box.maxX + row.size / 2, cells(row, table).crossed.isEmpty
            else { break }
            found.append(row)
        }
        return found
    }

    /// Whether no other rows stand near a table's outer lines.
    private func isLast(_ lines: [TextRow], of rows: [TextRow], in table: TableGrid) -> Bool {
        guard let last = lines.last else { return false }
        return !rows.contains { row in
            !lines.contains(row) && max(row.top - last.bottom, last.top - row.bottom) < clear.points(at: row.size)
                && row.minX < table.box.maxX && row.maxX > table.box.minX
        }
    }

    private func cells(_ row: TextRow, _ table: TableGrid) -> CellLine {
        CellLine(row: row, edges: table.columnEdges, chunkGap: cellGap.points(at: row.size))
    }

    /// Whether each column holds a text of the lines; of three and more columns the first may hold none.
    private func isRow(_ lines: [TextRow], of table: TableGrid, _ inside: [TextRow]) -> Bool {
        let cells = lines.map { self.cells($0, table) }, filled = Set(cells.flatMap(\.filled)), count = table.columnCount
        guard lines.contains(where: { $0.segments(gap: cellGap.points(at: $0.size)).count > 1 }) else { return false }
        if count >= leastColumns { return filled.count == count || filled.count >= leastColumns && filled == Set(1..<count) }
        // A caption and a unit stand at the sides, or in the middle.
        let starts = inside.map { self.cells($0, table) }
        return filled.count == count
            && (0..<count).allSatisfy { column in
                guard let start = cells.lazy.compactMap({ $0.cells[column]?.minX }).first else { return false }
                let same = starts.compactMap { $0.cells[column]?.minX }
                return 2 * same.count { abs($0 - start) <= sameStart.points(at: lines[0].size) } > same.count
            }
    }
}

extension TableGrid {
    /// The grid with a row of single cells over its first one, from `y`.
    fileprivate func withRow(above y: Double) -> TableGrid {
        var grid = self
        grid.rowEdges.insert(min(y, rowEdges[0]), at: 0)
        for i in grid.cells.indices { grid.cells[i].row += 1 }
        grid.cells.insert(contentsOf: grid.row(0), at: 0)
        grid.box = Rect(minX: box.minX, minY: grid.rowEdges[0], maxX: box.maxX, maxY: box.maxY)
        return grid
    }

    fileprivate func withRow(below y: Double) -> TableGrid {
        var grid = self
        grid.rowEdges.append(max(y, rowEdges[rowCount]))
        grid.cells += grid.row(grid.rowCount - 1)
        grid.box = Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: grid.rowEdges[grid.rowCount])
        return grid
    }

    private func row(_ row: Int) -> [Cell] {
        (0..<columnCount).map { column in
            Cell(
                row: row, column: column,
                box: Rect(minX: columnEdges[column], minY: rowEdges[row], maxX: columnEdges[column + 1], maxY: rowEdges[row + 1]))
        }
    }
}

import Geometry

/// Parts of tables without lines at their sides: between two page breaks nothing shows the column of a label that spans all rows of
/// its page.
extension TableLayout<LineGroup> {
    /// The table with an empty first column as wide as that of the part on the page before, where it has that part's other columns and
    /// no line above it; `nil` where it has not.
    /// - Parameter same: by how much columns differ that are the same.
    func withFirstColumn(of before: TableGrid, same: Double) -> TableLayout? {
        guard var grid, grid.isOpenAbove, before.columnCount == grid.columnCount + 1, let right = before.columnEdges.last,
            let end = grid.columnEdges.last,
            zip(before.columnEdges.dropFirst(), grid.columnEdges).allSatisfy({ abs((right - $0) - (end - $1)) <= same })
        else { return nil }
        let start = grid.columnEdges[0], left = start - (before.columnEdges[1] - before.columnEdges[0])
        let box = Rect(minX: left, minY: grid.box.minY, maxX: start, maxY: grid.box.maxY)
        var table = self
        for i in grid.cells.indices { grid.cells[i].column += 1 }
        for i in table.cells.indices { table.cells[i].column += 1 }
        grid.cells.insert(.init(row: 0, column: 0, rowSpan: grid.rowCount, box: box), at: 0)
        table.cells.insert(
            .init(
                row: 0, column: 0, rowSpan: grid.rowCount, columnSpan: 1, isHeader: false, elements: [],
                places: places.prefix(1).map { PagePlace(page: $0.page, box: box) }, ground: nil), at: 0)
        grid.columnEdges.insert(left, at: 0)
        grid.box = grid.box.union(box)
        table.columnCount += 1
        if !table.places.isEmpty { table.places[0].box = table.places[0].box.union(box) }
        if !table.endsFull.isEmpty { table.endsFull.insert(false, at: 0) }
        table.grid = grid
        return table
    }
}

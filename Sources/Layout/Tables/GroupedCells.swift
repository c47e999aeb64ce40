import Geometry

/// Opens the cells that span the rows of groups which labels in the first column make: a column with one text for each group, set
/// in its middle.
///
/// In the middle of three rows a text stands on the line of the second one, and only the other groups tell that it is no text of
/// that row alone.
struct GroupedCells {
    /// Groups of several rows that tell.
    var fewestGroups = 2
    /// How far from the middle of its group a text is set at most.
    var offMiddle: Em = 0.4.em

    /// - Parameters:
    ///   - isDrawn: whether a line is drawn at a height.
    ///   - lines: gives the lines of a row.
    func open(_ lattice: inout Lattice, isDrawn: (Double) -> Bool, lines: (Int, Lattice) -> [CellLine]) {
        // In the first row stands a head.
        let groups = lattice.runs(ofColumn: 0).filter { run in
            run.count > 1 && run.lowerBound > 0 && run.dropFirst().allSatisfy { !isDrawn(lattice.rows[$0]) }
        }
        guard groups.count >= fewestGroups else { return }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }
        for column in 1..<lattice.columnCount where groups.allSatisfy({ hasOneText(in: column, $0, rows) }) {
            for row in groups.flatMap({ $0.dropFirst() }) { lattice.across[row][column] = false }
        }
    }

    /// Whether a group's only text in a column stands in the middle of its rows.
    private func hasOneText(in column: Int, _ group: Range<Int>, _ rows: [[CellLine]]) -> Bool {
        let own = group.flatMap { rows[$0] }.filter { $0.cells[column] != nil }
        guard group.contains(where: { row in rows[row].allSatisfy { $0.cells[column] == nil } }),
            let first = own.first, let last = own.last,
            own.allSatisfy({ !$0.crossed.contains(column) && !$0.crossed.contains(column + 1) }),
            let top = middle(of: rows[group.lowerBound], but: column), let bottom = middle(of: rows[group.upperBound - 1], but: column)
        else { return false }
        let text = (first.row.top + last.row.bottom) / 2
        return last.row.baseline - first.row.baseline < bottom - top
            && abs(text - (top + bottom) / 2) <= offMiddle.points(at: first.row.size)
    }

    /// The middle of the line of a row that fills most columns beside one.
    private func middle(of lines: [CellLine], but column: Int) -> Double? {
        lines.max { $0.filled.count { $0 != column } < $1.filled.count { $0 != column } }.map { ($0.row.top + $0.row.bottom) / 2 }
    }
}

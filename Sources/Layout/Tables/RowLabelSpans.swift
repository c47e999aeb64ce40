import Geometry

/// Finds the rows of an open table whose label stands over the first columns together: `합계`, set in the middle of them.
struct RowLabelSpans {
    /// How far from the middle of its columns such a label is set at most, and how far from the middle of the one column that
    /// it would stand in at least.
    var offCentre: Em = 0.5.em
    var offOwn: Em = 1.em
    /// Share of the other rows that have a label in the first column.
    var labelled = 0.5

    /// Opens the edges that such labels run over. `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        guard lattice.columnCount > 2, lattice.rowCount > 2 else { return }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }
        let whole = rows.indices.filter { i in lattice.across[i].allSatisfy { $0 } && lattice.across[i + 1].allSatisfy { $0 } }
        let first = whole.count { i in rows[i].contains { $0.filled.contains(0) } }
        guard Double(first) >= labelled * Double(whole.count) else { return }
        for i in whole where i > 0 && rows[i].count == 1 {
            guard let end = span(of: rows[i][0], lattice) else { continue }
            for j in 1..<end { lattice.down[i][j] = false }
        }
    }

    /// The number of columns that the row's first text stands over, when they are several: all before the next text.
    private func span(of line: CellLine, _ lattice: Lattice) -> Int? {
        let filled = line.filled.sorted()
        guard filled.count > 1, filled[1] > 1, let label = line.cells[filled[0]], !label.isNumber else { return nil }
        let middle = (label.minX + label.maxX) / 2, end = filled[1]
        let off = abs(middle - (lattice.columns[0] + lattice.columns[end]) / 2)
        let offOwn = abs(middle - (lattice.columns[filled[0]] + lattice.columns[filled[0] + 1]) / 2)
        return off <= offCentre.points(at: line.row.size) && offOwn >= self.offOwn.points(at: line.row.size) ? end : nil
    }
}

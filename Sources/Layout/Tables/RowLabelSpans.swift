import Geometry

/// Finds the rows of an open table whose label stands over the first columns together: `합계`, set in the middle of them.
struct RowLabelSpans {
    /// How far from the middle of its columns such a label is set at most, and how far from the middle of the one column that
    /// it would stand in at least.
    var offCentre: Em = 0.5.em
    var offOwn: Em = 1.em
    /// The same where nothing stands in the first column.
    var offOwnAlone: Em = 0.6.em
    /// Share of the labels of other rows that stand in the first column.
    var labelled = 0.5

    /// Opens the edges that such labels run over. `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        guard lattice.columnCount > 2, lattice.rowCount > 2 else { return }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }
        let labels = lattice.runs(ofColumn: 0).filter { $0.lowerBound > 0 || $0.count < lattice.rowCount }
        let filled = labels.count { range in range.contains { i in rows[i].contains { $0.filled.contains(0) } } }
        guard Double(filled) >= labelled * Double(labels.count) else { return }
        for i in 1..<lattice.rowCount where rows[i].count == 1 {
            guard let end = span(of: rows[i][0], lattice, rows), isOneRow(i, of: lattice, columns: end) else { continue }
            for j in 1..<end { lattice.down[i][j] = false }
        }
    }

    /// Whether lines run above and below a row over its first columns.
    private func isOneRow(_ row: Int, of lattice: Lattice, columns: Int) -> Bool {
        lattice.across[row][..<columns].allSatisfy { $0 } && lattice.across[row + 1][..<columns].allSatisfy { $0 }
    }

    /// The number of columns that the row's first text stands over, when they are several: all before the next text.
    private func span(of line: CellLine, _ lattice: Lattice, _ rows: [[CellLine]]) -> Int? {
        let filled = line.filled.sorted()
        guard filled.count > 1, filled[1] > 1, let label = line.cells[filled[0]], !label.isNumber else { return nil }
        let middle = (label.minX + label.maxX) / 2, end = filled[1]
        let sides = room(of: end, lattice, rows, but: line).map { (lattice.columns[0] + $0) / 2 }
        let slack = offCentre.points(at: line.row.size)
        guard middle >= (sides.min() ?? middle) - slack, middle <= (sides.max() ?? middle) + slack else { return nil }
        let offOwn = abs(middle - (lattice.columns[filled[0]] + lattice.columns[filled[0] + 1]) / 2)
        return offOwn >= (filled[0] > 0 ? offOwnAlone : self.offOwn).points(at: line.row.size) ? end : nil
    }

    /// Where a column's left edge may lie: as it was put, and as far left as the texts before it let it.
    private func room(of column: Int, _ lattice: Lattice, _ rows: [[CellLine]], but label: CellLine) -> [Double] {
        let texts = rows.joined().filter { $0.row != label.row && $0.crossed.isEmpty }.compactMap { $0.cells[column - 1]?.maxX }
        let edge = lattice.columns[column]
        return [edge, min(edge, texts.max() ?? edge)]
    }
}

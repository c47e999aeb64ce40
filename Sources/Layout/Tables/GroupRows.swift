import Geometry

/// Finds the rows of an open table that only a label of the rows below fills: it stands over all columns.
///
/// Where the labels under it are indented, or figures fill the other columns, it is one of the first column itself, which
/// lists what the figures are of.
struct GroupRows {
    /// Labels whose starts differ by less are not indented.
    var sameStart: Em = 0.3.em
    /// Share of a column's texts that are figures in a column of figures.
    var numericShare = 0.6

    /// Opens the edges of such rows. `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        guard lattice.columnCount > 2, lattice.rowCount > 2 else { return }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }, filled = rows.map { Set($0.flatMap(\.filled)) }
        guard (1..<lattice.columnCount).contains(where: { !isOfFigures($0, rows) }) else { return }
        for row in 1..<lattice.rowCount - 1 where filled[row] == [0] && isOneRow(row, of: lattice) {
            // What it heads has a label of its own.
            guard filled[row + 1].count > 1, let label = rows[row].first, let next = rows[row + 1].first(where: { $0.cells[0] != nil }),
                let start = label.cells[0]?.minX, let under = next.cells[0]?.minX,
                abs(start - under) <= sameStart.points(at: label.row.size)
            else { continue }
            for j in 1..<lattice.columnCount { lattice.down[row][j] = false }
        }
    }

    /// Whether no cell reaches into a row from above or below.
    private func isOneRow(_ row: Int, of lattice: Lattice) -> Bool {
        lattice.across[row].allSatisfy { $0 } && lattice.across[row + 1].allSatisfy { $0 }
    }

    private func isOfFigures(_ column: Int, _ rows: [[CellLine]]) -> Bool {
        let texts = rows.dropFirst().joined().compactMap { $0.cells[column] }
        return Double(texts.count(where: \.isNumber)) >= numericShare * Double(texts.count)
    }
}

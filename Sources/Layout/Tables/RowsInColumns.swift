import Geometry

/// The lines of text in a lattice, and what stands in each column of them.
///
/// Each is asked for a dozen times while rows and columns are found: it is kept for as long as the columns stay.
final class RowsInColumns {
    /// From top to bottom.
    let all: [TextRow]
    private let chunkGap: Em
    private var columns: [Double] = []
    private var known: [CellLine?] = []

    /// - Parameter chunkGap: words nearer than this belong together.
    init(_ rows: [TextRow], chunkGap: Em) { (all, self.chunkGap) = (rows, chunkGap) }

    /// The line with that index, in the lattice's columns.
    func line(_ index: Int, in lattice: Lattice) -> CellLine {
        if columns != lattice.columns {
            columns = lattice.columns
            known = all.map { _ in nil }
        }
        if let line = known[index] { return line }
        let line = CellLine(row: all[index], edges: columns, chunkGap: chunkGap.points(at: all[index].size))
        known[index] = line
        return line
    }
}

extension LatticeRefiner {
    /// The lines of text in a row of a lattice.
    /// - Parameter gap: words nearer than this belong together; `nil` for that of columns.
    func lines(in row: Int, of lattice: Lattice, _ rows: RowsInColumns, gap: Em? = nil) -> [CellLine] {
        var lines: [CellLine] = []
        for (i, line) in rows.all.enumerated() where line.middle > lattice.rows[row] && line.middle <= lattice.rows[row + 1] {
            lines.append(
                gap.map { CellLine(row: line, edges: lattice.columns, chunkGap: $0.points(at: line.size)) } ?? rows.line(i, in: lattice))
        }
        return lines
    }

    /// The lines of text, to be looked at in the columns of a lattice.
    func sorted(_ rows: [TextRow]) -> RowsInColumns { RowsInColumns(rows, chunkGap: finder.tuning.chunkGap) }
}

import Geometry

/// Upright lines between columns that stop inside a table and go on further down.
extension LatticeRefiner {
    /// Heights at which upright lines stop and go on where cells span the columns beside them: there rows begin.
    func uprightEnds(in lattice: Lattice, _ rules: [Rule], _ rows: [TextRow]) -> [Double] {
        let slack = tuning.sameEdge.value
        let uprights = rules.filter { $0.axis == .vertical && !$0.isEdge }.sorted { $0.position < $1.position }
        let places = uprights.map(\.position)
        return (1..<max(1, lattice.columnCount)).flatMap { j -> [Double] in
            let x = lattice.columns[j]
            let near = uprights[places.firstIndex(notBelow: x - slack)...].prefix { $0.position <= x + slack }
            var ends: [Double] = [], end: Double?
            for piece in near.sorted(by: { $0.start < $1.start }) {
                if let end, piece.start - end > slack, isSpanned(j, from: end, to: piece.start, lattice, rows) {
                    ends += [end, piece.start]
                }
                end = max(end ?? piece.end, piece.end)
            }
            return ends
        }.filter { y in
            let next = lattice.rows.firstIndex(notBelow: y - slack)
            return next == lattice.rows.count || lattice.rows[next] > y + slack
        }.sorted()
    }

    /// Whether what stands beside a gap in an upright line is no text of the column behind it alone: houses draw the line beside
    /// the label of several rows in the first of them only.
    private func isSpanned(_ column: Int, from top: Double, to bottom: Double, _ lattice: Lattice, _ rows: [TextRow]) -> Bool {
        let inside = rows.filter { $0.middle > top && $0.middle < bottom }
        let isIn = { (j: Int) in
            inside.contains { row in
                row.words.contains { $0.minX >= lattice.columns[j] && $0.maxX <= lattice.columns[j + 1] }
            }
        }
        return crossing(lattice.columns[column], inside) > 0 || !isIn(column)
    }

    /// The upright lines beside rows that text tells: one was drawn beside the band of all its rows where it stops for a row with one
    /// text, or for none where it is drawn beside a few of them.
    func redrawUprights(_ lattice: inout Lattice, _ rows: RowsInColumns, _ rules: [Rule], _ ruled: Lattice) {
        let drawn = LatticeBuilder(tuning: tuning).uprights(of: lattice, rules)
        for i in 0..<lattice.rowCount {
            let lines = lines(in: i, of: lattice, rows), filled = Set(lines.flatMap(\.filled)), crossed = Set(lines.flatMap(\.crossed))
            let isNew = !(ruled.rows.contains(lattice.rows[i]) && ruled.rows.contains(lattice.rows[i + 1]))
            // A row that fills most of several columns has a text in each of its own; running text may end a word at an edge.
            let isFull = filled.count >= fewestFilled && 2 * filled.count > lattice.columnCount
            for j in 1..<max(1, lattice.columnCount) where drawn[j].contains(true) {
                if drawn[j][i] {
                    if isNew { lattice.down[i][j] = true }
                } else if filled.count == 1 {
                    lattice.down[i][j] = false
                } else if isNew, isFull, filled.contains(j), !crossed.contains(j) {
                    lattice.down[i][j] = true
                }
            }
        }
    }
}

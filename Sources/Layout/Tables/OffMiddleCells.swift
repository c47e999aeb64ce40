import Geometry

/// Closes the cells over rows that no line parts, only a ground beside them or the texts: where a text stands on the line of one of
/// the rows and not in the middle of all, the others' cells are empty.
struct OffMiddleCells {
    /// How far from the middle of its rows a text over several is set at most.
    var offMiddle: Em = 0.4.em

    /// - Parameters:
    ///   - isDrawn: whether a line is drawn at a height.
    ///   - lines: gives the lines of a row.
    func close(_ lattice: inout Lattice, isDrawn: (Double) -> Bool, lines: (Int, Lattice) -> [CellLine]) {
        let parted = Set((1..<max(1, lattice.rowCount)).filter { lattice.across[$0].contains(true) && !isDrawn(lattice.rows[$0]) })
        guard !parted.isEmpty else { return }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }
        for column in 0..<lattice.columnCount {
            for run in lattice.runs(ofColumn: column) where run.count > 1 && run.dropFirst().allSatisfy(parted.contains) {
                let filled = run.filter { row in rows[row].contains { $0.cells[column] != nil } }
                // A label of a head may stand at the foot of its rows.
                guard filled.count == 1, run.lowerBound > 0 || filled[0] < run.upperBound - 1, let texts = text(in: column, rows[filled[0]])
                else { continue }
                let others = [run.lowerBound, run.upperBound - 1].compactMap { row in
                    rows[row].first { $0.filled.contains { $0 != column } }.map { ($0.row.top + $0.row.bottom) / 2 }
                }
                guard others.count == 2, abs(texts.middle - (others[0] + others[1]) / 2) > offMiddle.points(at: texts.size) else {
                    continue
                }
                for row in run.dropFirst() { lattice.across[row][column] = true }
            }
        }
    }

    /// The middle of what stands in a column of some lines, and its size; nothing where it runs over the column's sides, or stands
    /// on no line of others.
    private func text(in column: Int, _ lines: [CellLine]) -> (middle: Double, size: Double)? {
        let own = lines.filter { $0.cells[column] != nil }
        guard let first = own.first, let last = own.last,
            own.allSatisfy({ !$0.crossed.contains(column) && !$0.crossed.contains(column + 1) }),
            own.contains(where: { $0.filled.count > 1 })
        else { return nil }
        return ((first.row.top + last.row.bottom) / 2, first.row.size)
    }
}

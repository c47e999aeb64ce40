import Geometry

/// Closes the cells over rows that no line parts, only a ground beside them or the texts: where a text stands on the line of one of
/// the rows and not in the middle of all, the others' cells are empty. Figures on the lines of two rows are in two cells, and so is
/// nothing where most columns are parted.
struct OffMiddleCells {
    /// How far from the middle of its rows a text over several is set at most.
    var offMiddle: Em = 0.4.em
    /// A ground ends at an edge within this.
    var sameEdge: Points = 2.5.pt
    /// A wider ground, as a share of the table, is none of a cell.
    var cellShare = 0.95

    /// The text of a cell: its height, and whether it stands on a line of others.
    private struct Text {
        var top, bottom, size: Double
        var isBesideOthers: Bool
        var middle: Double { (top + bottom) / 2 }
    }

    /// - Parameters:
    ///   - isDrawn: whether a line is drawn at a height.
    ///   - grounds: those that may be cells.
    ///   - lines: gives the lines of a row.
    func close(_ lattice: inout Lattice, isDrawn: (Double) -> Bool, grounds: [Rect], lines: (Int, Lattice) -> [CellLine]) {
        let parted = Set((1..<max(1, lattice.rowCount)).filter { lattice.across[$0].contains(true) && !isDrawn(lattice.rows[$0]) })
        guard !parted.isEmpty else { return }
        let mostly = parted.filter { row in 2 * lattice.across[row].count { $0 } >= lattice.columnCount }
        let rows = (0..<lattice.rowCount).map { lines($0, lattice) }
        for column in 0..<lattice.columnCount {
            for run in lattice.runs(ofColumn: column) where run.count > 1 && run.dropFirst().allSatisfy(parted.contains) {
                let filled = run.filter { row in rows[row].contains { $0.cells[column] != nil } }
                if run.lowerBound > 0, filled.count != 1 {
                    for row in run.dropFirst() where arePartedByFigures(rows[row - 1], rows[row], in: column) {
                        lattice.across[row][column] = true
                    }
                    for row in run.dropFirst() where filled.isEmpty && mostly.contains(row) && !isCovered(row, in: column, lattice, grounds)
                    {
                        lattice.across[row][column] = true
                    }
                    continue
                }
                // A label of a head may stand at the foot of its rows.
                guard filled.count == 1, run.lowerBound > 0 || filled[0] < run.upperBound - 1,
                    let texts = text(in: column, rows[filled[0]]), run.lowerBound > 0 || texts.isBesideOthers
                else { continue }
                let others = [run.lowerBound, run.upperBound - 1].compactMap { row in
                    rows[row].first { $0.filled.contains { $0 != column } }.map { ($0.row.top + $0.row.bottom) / 2 }
                }
                guard others.count == 2, abs(texts.middle - (others[0] + others[1]) / 2) > offMiddle.points(at: texts.size) else {
                    continue
                }
                for row in run.dropFirst() where !isOver(row, texts, lattice) && !isCovered(row, in: column, lattice, grounds) {
                    lattice.across[row][column] = true
                }
            }
        }
    }

    /// Whether a text stands between the lines of two rows: it is in both.
    private func isOver(_ row: Int, _ text: Text, _ lattice: Lattice) -> Bool {
        text.top < lattice.rows[row] - sameEdge.value && text.bottom > lattice.rows[row] + sameEdge.value
    }

    /// Whether a cell's ground lies over the edge of a row.
    private func isCovered(_ row: Int, in column: Int, _ lattice: Lattice, _ grounds: [Rect]) -> Bool {
        let x = (lattice.columns[column] + lattice.columns[column + 1]) / 2, y = lattice.rows[row]
        return grounds.contains { ground in
            ground.minX < x && ground.maxX > x && ground.minY < y - sameEdge.value && ground.maxY > y + sameEdge.value
                && ground.width < cellShare * lattice.box.width
        }
    }

    private func arePartedByFigures(_ above: [CellLine], _ below: [CellLine], in column: Int) -> Bool {
        [above, below].allSatisfy { lines in lines.contains { $0.cells[column]?.isFigure ?? false } }
    }

    /// What stands in a column of some lines; nothing where it runs over the column's sides.
    private func text(in column: Int, _ lines: [CellLine]) -> Text? {
        let own = lines.filter { $0.cells[column] != nil }
        guard let first = own.first, let last = own.last,
            own.allSatisfy({ !$0.crossed.contains(column) && !$0.crossed.contains(column + 1) })
        else { return nil }
        return Text(top: first.row.top, bottom: last.row.bottom, size: first.row.size, isBesideOthers: own.contains { $0.filled.count > 1 })
    }
}

import Geometry

/// What tells that strips are a table's.
extension PaintedTableFinder {
    /// Whether a line of one piece under the last strip runs over column edges: what follows a table does.
    func goesOver(_ lattice: Lattice, _ rows: [TextRow], below edge: Double) -> Bool {
        rows.contains { row in
            row.middle > edge && pieces(of: row).count == 1
                && !CellLine(row: row, edges: lattice.columns, chunkGap: ColumnFinder().tuning.chunkGap.points(at: row.size)).crossed
                    .isEmpty
        }
    }

    /// Whether a head and one row are the end of a table from the page before: hardly anything stands above them, and the head
    /// has a text in each of several columns.
    private func isEnd(_ lattice: Lattice, _ cells: [[CellLine]], _ text: TableText) -> Bool {
        guard lattice.rowCount == fewestRows - 1, lattice.columnCount >= headColumns,
            Set(cells[0].flatMap(\.filled)).count == lattice.columnCount, cells.joined().allSatisfy({ $0.crossed.isEmpty })
        else { return false }
        let above = TextRowBuilder().rows(of: Array(text.marks.prefix { $0.baseline < lattice.box.minY }))
        return above.count <= runningLines
    }

    /// Whether two rows are the start of a table that goes on over the page: hardly anything stands below them.
    private func isStart(_ lattice: Lattice, _ text: TableText) -> Bool {
        guard lattice.rowCount == fewestRows - 1 else { return false }
        let below = TextRowBuilder().rows(of: text.marks.filter { $0.center.y > lattice.box.maxY })
        return below.count <= runningLines
    }

    /// - Parameter isHeaded: whether it begins with a head of several rows, whose cells may span columns.
    func isTable(_ lattice: Lattice, _ rows: [TextRow], _ text: TableText, isHeaded: Bool, isCaptioned: Bool) -> Bool {
        let refiner = LatticeRefiner(tuning: tuning)
        let sorted = refiner.sorted(rows), cells = (0..<lattice.rowCount).map { refiner.lines(in: $0, of: lattice, sorted) }
        guard lattice.columnCount > 1,
            lattice.rowCount >= fewestRows || isEnd(lattice, cells, text) || isCaptioned && isStart(lattice, text)
        else { return false }
        let several = cells.count { Set($0.flatMap(\.filled)).count > 1 }
        let crossing = cells.enumerated().reduce(0) { sum, row in
            sum + row.element.count { $0.crossed.contains { !isHeaded || lattice.down[row.offset][$0] } }
        }
        return Double(several) >= severalShare * Double(lattice.rowCount) && Double(crossing) <= mostCrossing * Double(rows.count)
    }
}

import Geometry

extension TableFinder {
    /// Adds the tables that only the alignment of their text shows, outside those found by their rules. A frame keeps its text
    /// together: what stands partly in one is no table.
    package func addAlignedTables(paint: PagePaint, text: TableText, page: Rect, to findings: inout TableFindings) {
        let rest = text.outside(findings.tables.map(\.box))
        let look = Look(paint: paint, text: rest, page: page)
        for lattice in AlignedTableFinder(lattices: tuning, ground: { look.ground.color(at: $0) }).lattices(in: rest, page: page) {
            var grid = self.grid(of: RuledSides(tuning: tuning).widened(lattice, to: paint.rulings), look)
            grid.evidence = .aligned
            let rows = findings.frames.indices.filter { isRow(findings.frames[$0].box, of: grid, rest) }
            let isCut =
                findings.tables.contains { overlap($0.box, grid.box) > 0.01 }
                || findings.frames.enumerated().contains { i, frame in
                    !rows.contains(i) && overlap(frame.box, grid.box) > 0.01 && !frame.box.contains(grid.box, slack: 2)
                }
            if isCut { continue }
            if let reason = whyNot(grid, isDrawn: true, look) {
                findings.rejected.append(.init(box: grid.box, reason: reason))
            } else {
                for index in rows.reversed() { findings.frames.remove(at: index) }
                findings.tables.append(grid)
            }
        }
        findings.sortTables()
    }

    /// Whether a frame is a painted or ruled row of a table: as wide, with the texts of several columns side by side.
    private func isRow(_ frame: Rect, of table: TableGrid, _ text: TableText) -> Bool {
        let slack = tuning.widestPadding.value
        guard overlap(frame, table.box) > 0.5, frame.height < table.box.height, frame.minX <= table.box.minX + slack,
            frame.maxX >= table.box.maxX - slack
        else { return false }
        let lines = TextRowBuilder().rows(of: text.marks(in: frame)).map {
            CellLine(row: $0, edges: table.columnEdges, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
        }
        return lines.contains { $0.filled.count > 1 } && lines.allSatisfy { $0.crossed.isEmpty }
    }
}

import Geometry

extension TableFinder {
    /// Adds parts of tables that page breaks cut off, whose heads and columns the facing pages show.
    func addCutParts(_ parts: [CutTableFinder.Part], paint: PagePaint, text: TableText, page: Rect, to findings: inout TableFindings) {
        guard !parts.isEmpty else { return }
        let look = Look(paint: paint, text: text, page: page)
        for part in parts {
            let isTaken = findings.tables.contains { $0.box.overlapArea(part.box) > 0.01 * part.box.area }
            if isTaken { continue }
            let slack = tuning.widestPadding.value
            findings.frames.removeAll { part.box.contains($0.box, slack: slack) }
            findings.tables.append(grid(of: part, look))
        }
        findings.sortTables()
    }

    /// The heads with the rows under them, which only the text tells.
    private func grid(of part: CutTableFinder.Part, _ look: Look) -> TableGrid {
        var grid = part.heads
        let columns = grid.columnEdges, top = grid.box.maxY, bottom = part.box.maxY
        let all = Array(repeating: true, count: columns.count)
        let frame = Lattice(columns: columns, rows: [top, bottom], across: [all, all].map { Array($0.dropLast()) }, down: [all])
        let refined = LatticeRefiner(tuning: tuning).refined(frame, text: look.text, trust: .open)
        let body = self.grid(of: refined.columns == columns ? refined : frame, look)
        let count = grid.rowCount
        grid.rowEdges += body.rowEdges.dropFirst()
        grid.cells += body.cells.map { cell in
            var cell = cell
            cell.row += count
            return cell
        }
        grid.box.maxY = bottom
        grid.isOpenBelow = part.endsPage
        return grid
    }
}

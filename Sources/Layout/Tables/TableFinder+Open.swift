import Geometry

/// Tables without upright lines.
extension TableFinder {
    /// Tables with horizontal rules only, where no ruled table was found. One that holds ruled tables of its own
    /// width takes their place: they were its middle.
    func addOpenTables(_ rules: [Rule], _ look: Look, to findings: inout TableFindings) {
        for lattice in OpenTableFinder(tuning: tuning).lattices(rules: rules, ruled: findings.tables, on: look) {
            var grid = self.grid(of: lattice, look)
            grid.evidence = .horizontalRules
            guard isTabular(grid, look.text) else { continue }
            let inside = findings.tables.indices.filter { overlap(findings.tables[$0].box, grid.box) > 0.5 }
            if inside.contains(where: { !isPart(findings.tables[$0].box, of: grid.box) }) { continue }
            // Two tables with sides of their own are no middle: what stands between them is text.
            if inside.count > 1, inside.allSatisfy({ findings.tables[$0].evidence == .ruled }) { continue }
            if let reason = whyNot(grid, isDrawn: true, look) {
                findings.rejected.append(.init(box: grid.box, reason: reason))
                continue
            }
            for index in inside.reversed() { findings.tables.remove(at: index) }
            findings.frames.removeAll { overlap($0.box, grid.box) > 0.5 && isPart($0.box, of: grid.box) }
            grid.rowsOverLine = rowsOverLine(grid, rules)
            findings.tables.append(grid)
        }
    }

    /// How many rows stand over the one line that runs from side to side inside the table, if no other does.
    private func rowsOverLine(_ table: TableGrid, _ rules: [Rule]) -> Int? {
        let slack = tuning.sameEdge.value, box = table.box
        let across = rules.lazy.filter { rule in
            rule.axis == .horizontal && !rule.isEdge && rule.position > box.minY + slack && rule.position < box.maxY - slack
                && rule.start <= box.minX + slack && rule.end >= box.maxX - slack
        }.map(\.position)
        guard let line = across.first, across.allSatisfy({ abs($0 - line) <= slack }) else { return nil }
        return table.rowEdges.firstIndex { abs($0 - line) <= slack }
    }

    /// Rules over the whole width between paragraphs are no rows: most of what stands between them spans all columns. Nor are
    /// columns beside each other in one row only: a list of labels and lines between two rules.
    func isTabular(_ table: TableGrid, _ text: TableText) -> Bool {
        let whole = table.cells.filter { $0.columnSpan == table.columnCount }.map(\.rowSpan).reduce(0, +)
        if whole * 2 >= table.rowCount { return false }
        var filled: [Int: Int] = [:], wide = Set<Int>()
        for cell in table.cells where text.hasMark(in: cell.box) {
            filled[cell.row, default: 0] += 1
            if cell.columnSpan > 1 { wide.insert(cell.row) }
        }
        // Text beside an empty margin that boxes further down reach into.
        if wide.count(where: { filled[$0] == 1 }) * 2 >= table.rowCount { return false }
        // Gridlines of a chart make many places, its labels fill few.
        let full = filled.values.reduce(0, +)
        if table.cells.count >= Self.manyCells, Double(full) < Self.leastFilled * Double(table.cells.count) { return false }
        return filled.values.count { $0 >= 2 } >= 2
    }

    /// From so many cells on this share must hold text where no upright lines are drawn.
    private static let manyCells = 60, leastFilled = 0.3

    /// Share of the smaller box that both cover.
    func overlap(_ a: Rect, _ b: Rect) -> Double {
        let smaller = min(a.area, b.area)
        return smaller > 0 ? a.overlapArea(b) / smaller : 0
    }

    /// A box of (nearly) the same width, and lower.
    private func isPart(_ part: Rect, of whole: Rect) -> Bool {
        let slack = tuning.sameSide.value
        return abs(part.minX - whole.minX) < slack && abs(part.maxX - whole.maxX) < slack && part.height < whole.height - slack
    }
}

import Geometry

/// Tables without upright lines.
extension TableFinder {
    /// Tables with horizontal rules only, where no ruled table was found. One that holds ruled tables of its own
    /// width takes their place: they were its middle.
    func addOpenTables(_ rules: [Rule], _ look: Look, to findings: inout TableFindings) {
        for lattice in OpenTableFinder(tuning: tuning).lattices(rules: rules, ruled: findings.tables, on: look) {
            var grid = self.grid(of: lattice, look)
            grid.evidence = .horizontalRules
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
            findings.tables.append(grid)
        }
    }

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

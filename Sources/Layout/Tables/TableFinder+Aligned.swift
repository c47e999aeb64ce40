import Geometry

extension TableFinder {
    /// Adds the tables that only the alignment of their text shows, outside those found by their rules. A frame keeps its text
    /// together: what stands partly in one is no table.
    package func addAlignedTables(paint: PagePaint, text: TableText, page: Rect, to findings: inout TableFindings) {
        let rest = text.outside(findings.tables.map(\.box))
        let ground = GroundIndex(paint.shadings.enumerated().map { PaintedShading(shading: $0.element, order: $0.offset) }, page: page)
        let look = Look(paint: paint, text: rest, page: page, ground: ground, tiles: [])
        for lattice in AlignedTableFinder(lattices: tuning, ground: { ground.color(at: $0) }).lattices(in: rest, page: page) {
            var grid = self.grid(of: lattice, look)
            grid.evidence = .aligned
            let isCut =
                findings.tables.contains { overlap($0.box, grid.box) > 0.01 }
                || findings.frames.contains { overlap($0.box, grid.box) > 0.01 && !$0.box.contains(grid.box, slack: 2) }
            if isCut { continue }
            if let reason = whyNot(grid, isDrawn: true, look) {
                findings.rejected.append(.init(box: grid.box, reason: reason))
            } else {
                findings.tables.append(grid)
            }
        }
        findings.tables.sort { ($0.box.minY, $0.box.minX, -$0.box.area) < ($1.box.minY, $1.box.minX, -$1.box.area) }
    }
}

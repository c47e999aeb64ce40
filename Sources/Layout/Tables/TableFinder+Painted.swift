import Geometry

extension TableFinder {
    /// Adds the tables that grounds alone show. One takes the place of tables and boxes that were seen in parts of it.
    package func addPaintedTables(paint: PagePaint, text: TableText, page: Rect, to findings: inout TableFindings) {
        for grid in paintedTables(paint: paint, text: text, page: page) {
            let tables = findings.tables.indices.filter { overlap(findings.tables[$0].box, grid.box) > 0.01 }
            let frames = findings.frames.indices.filter { overlap(findings.frames[$0].box, grid.box) > 0.01 }
            guard tables.allSatisfy({ isLess(findings.tables[$0], than: grid) || holdsText(findings.tables[$0], around: grid) }),
                frames.allSatisfy({ grid.box.contains(findings.frames[$0].box, slack: tuning.sameSide.value) })
            else { continue }
            for index in tables.reversed() { findings.tables.remove(at: index) }
            for index in frames.reversed() { findings.frames.remove(at: index) }
            findings.tables.append(grid)
        }
        findings.tables.sort { ($0.box.minY, $0.box.minX, -$0.box.area) < ($1.box.minY, $1.box.minX, -$1.box.area) }
    }

    /// The tables that grounds alone show.
    package func paintedTables(paint: PagePaint, text: TableText, page: Rect) -> [TableGrid] {
        let ground = GroundIndex(paint.shadings.enumerated().map { PaintedShading(shading: $0.element, order: $0.offset) }, page: page)
        let tiles = GroundTiles(tuning: tuning).tiles(of: paint)
        let look = Look(paint: paint, text: text, page: page, ground: ground, tiles: tiles)
        return PaintedTableFinder(tuning: tuning).lattices(paint: paint, text: text, tiles: tiles).compactMap { lattice in
            var grid = self.grid(of: lattice, look)
            grid.evidence = .horizontalRules
            return whyNot(grid, isDrawn: true, look) == nil ? grid : nil
        }
    }

    /// Whether a table without upright lines holds another one and, above and below it, rows of one cell only: text between
    /// lines of the page.
    private func holdsText(_ table: TableGrid, around other: TableGrid) -> Bool {
        let slack = tuning.sameSide.value
        guard table.evidence != .ruled, table.box.contains(other.box, slack: slack), table.rowCount > 1 else { return false }
        let outside = table.cells.filter { $0.box.maxY < other.box.minY + slack || $0.box.minY > other.box.maxY - slack }
        return !outside.isEmpty && outside.allSatisfy { $0.columnSpan == table.columnCount }
    }

    /// Whether a table is a part of another one, which reaches further over as many columns. Two rows tell few columns, and labels
    /// before the strips are a column more.
    private func isLess(_ table: TableGrid, than other: TableGrid) -> Bool {
        let row = (other.rowEdges[other.rowCount] - other.rowEdges[0]) / Double(other.rowCount)
        let labels = table.box.minX - other.box.minX > tuning.widestPadding.value ? 1 : 0
        return other.box.contains(table.box, slack: tuning.sameSide.value) && table.rowCount < other.rowCount
            && other.box.height - table.box.height > row / 2
            && (table.rowCount < 3 ? table.columnCount <= other.columnCount : table.columnCount + labels == other.columnCount)
    }
}

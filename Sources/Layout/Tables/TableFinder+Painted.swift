import Geometry

extension TableFinder {
    /// Adds the tables that grounds alone show. One takes the place of tables and boxes that were seen in parts of it.
    func addPaintedTables(_ grids: [TableGrid], to findings: inout TableFindings) {
        for grid in grids where isMore(grid, than: findings) {
            findings.tables.removeAll { overlap($0.box, grid.box) > 0.01 }
            findings.frames.removeAll { overlap($0.box, grid.box) > 0.01 }
            findings.tables.append(grid)
        }
        findings.sortTables()
    }

    /// Adds tables that were seen before the others, whose lines and texts stand outside them.
    func add(_ painted: [TableGrid], to findings: inout TableFindings) {
        for grid in painted where !findings.tables.contains(where: { $0.evidence == .ruled && isCut(grid, by: $0) }) {
            findings.tables.removeAll { $0.evidence != .ruled && overlap($0.box, grid.box) > 0.01 }
            findings.frames.removeAll { overlap($0.box, grid.box) > 0.01 && !$0.box.contains(grid.box, slack: tuning.sameSide.value) }
            findings.tables.append(grid)
        }
        findings.sortTables()
    }

    private func isCut(_ grid: TableGrid, by other: TableGrid) -> Bool {
        overlap(grid.box, other.box) > 0.01 && !other.box.contains(grid.box, slack: tuning.sameSide.value)
    }

    /// Whether a painted table says more than the tables and boxes that were found where it is.
    func isMore(_ grid: TableGrid, than findings: TableFindings) -> Bool {
        let tables = findings.tables.filter { overlap($0.box, grid.box) > 0.01 }
        let frames = findings.frames.filter { overlap($0.box, grid.box) > 0.01 }
        return tables.allSatisfy { isLess($0, than: grid) || holdsText($0, around: grid) }
            && frames.allSatisfy { grid.box.contains($0.box, slack: tuning.sameSide.value) }
    }

    /// Those of the tables that grounds show that no line is drawn in, but one under the head, and that say more than the lines and
    /// edges around them.
    /// - Parameter findings: what lines and the edges of all grounds show.
    func undrawn(
        _ painted: [TableGrid], paint: PagePaint, text: TableText, page: Rect, beside findings: TableFindings
    ) -> [TableGrid] {
        let grids = painted.filter { grid in
            let inner = grid.box.insetBy(tuning.sameEdge.value)
            return !paint.rulings.contains { $0.box.intersection(inner) != nil && !isUnderHead($0, of: grid) }
        }
        guard !grids.isEmpty else { return [] }
        var others = findings
        addAlignedTables(paint: paint, text: text, page: page, to: &others)
        return grids.filter { isMore($0, than: others) || startsBefore($0, others) || tellsMore($0, than: others, beside: grids, text) }
    }

    /// Whether a line is drawn from side to side between the rows of a table's head and the others, or under one of them.
    private func isUnderHead(_ line: RulingLine, of grid: TableGrid) -> Bool {
        let levels = LatticeRefiner(tuning: tuning).mostHeadRows
        return line.axis == .horizontal && line.box.overlapX(grid.box) > tuning.leastEdge * grid.box.width
            && grid.rowEdges.dropFirst().prefix(levels).contains { abs($0 - line.position) <= tuning.sameEdge.value }
    }

    /// Whether all that was found where a table with a head is are texts below each other in no more columns, or a box around it that,
    /// with the line under the table's head, looks like a table of fewer, or what stands between lines from the end of one table to the
    /// head of the next: several begin there, under titles.
    private func tellsMore(_ grid: TableGrid, than findings: TableFindings, beside grids: [TableGrid], _ text: TableText) -> Bool {
        let slack = tuning.sameSide.value
        let isAround = { (box: Rect) in box.insetBy(slack).contains(grid.box) }
        let tables = findings.tables.filter { overlap($0.box, grid.box) > 0.01 }
        let frames = findings.frames.filter { overlap($0.box, grid.box) > 0.01 }
        return frames.allSatisfy { isAround($0.box) || grid.box.contains($0.box, slack: slack) }
            && tables.allSatisfy { other in
                if other.evidence == .horizontalRules, begin(grids, in: other.box, text) { return true }
                if isAround(other.box) { return other.columnCount < grid.columnCount }
                return other.evidence == .aligned && other.columnCount <= grid.columnCount && other.box.maxY <= grid.box.maxY + slack
                    && other.box.minX >= grid.box.minX - slack && other.box.maxX <= grid.box.maxX + slack
            }
    }

    /// Whether several tables begin in a box, and the last line over one of them there is of one text: its title.
    private func begin(_ grids: [TableGrid], in box: Rect, _ text: TableText) -> Bool {
        let inside = grids.filter { $0.box.minY > box.minY - tuning.sameSide.value && $0.box.minY < box.maxY && $0.box.overlapX(box) > 0 }
        guard inside.count > 1 else { return false }
        return inside.contains { grid in
            let above = Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: max(box.minY, grid.box.minY))
            return TextRowBuilder().rows(of: text.marks(in: above)).last.map { BandCaption().isOnePiece($0) } ?? false
        }
    }

    /// Whether a painted table has a head that the tables which were found where it is lack, and these are no larger.
    private func startsBefore(_ grid: TableGrid, _ findings: TableFindings) -> Bool {
        let row = grid.rowEdges[1] - grid.rowEdges[0]
        return findings.tables.filter { overlap($0.box, grid.box) > 0.01 }.allSatisfy { other in
            other.evidence != .ruled && other.columnCount <= grid.columnCount && other.box.minY - grid.box.minY > row / 2
                && other.box.area <= grid.box.area
        }
    }

    /// The tables whose grounds show columns and rows: some of their rows are painted cell by cell.
    package func tiledTables(paint: PagePaint, text: TableText, page: Rect) -> [TableGrid] {
        let lattices = TiledTableFinder(tuning: tuning).lattices(paint: paint, text: text)
        guard !lattices.isEmpty else { return [] }
        let look = Look(paint: paint, text: text, page: page)
        let grids = lattices.map { grid(of: $0, look) }
        return largest(grids.filter { whyNot($0, isDrawn: true, look) == nil }, mayNest: true)
    }

    /// Those of some tables that no larger one covers a part of.
    /// - Parameter mayNest: whether one may stand in another one's cell.
    private func largest(_ grids: [TableGrid], mayNest: Bool = false) -> [TableGrid] {
        grids.indices.filter { i in
            !grids.indices.contains { j in
                j != i && overlap(grids[i].box, grids[j].box) > 0.01 && (grids[j].box.area, i) > (grids[i].box.area, j)
                    && !(mayNest && isInCell(grids[i], of: grids[j]))
            }
        }.map { grids[$0] }
    }

    private func isInCell(_ table: TableGrid, of other: TableGrid) -> Bool {
        other.cells.contains { $0.box.contains(table.box, slack: tuning.sameEdge.value) }
    }

    /// The tables that grounds alone show.
    /// - Parameter tiled: those found already.
    /// - Parameter known: those that lines show.
    package func paintedTables(
        paint: PagePaint, text: TableText, page: Rect, beside tiled: [TableGrid] = [], known: [TableGrid] = []
    ) -> [TableGrid] {
        let tiles = GroundTiles(tuning: tuning).tiles(of: paint)
        let look = Look(paint: paint, text: text, page: page, tiles: tiles)
        let grids = PaintedTableFinder(tuning: tuning).lattices(paint: paint, text: text, tiles: tiles, known: known).compactMap {
            lattice -> TableGrid? in
            var grid = self.grid(of: lattice, look)
            grid.evidence = .horizontalRules
            let isKnown = tiled.contains { overlap($0.box, grid.box) > 0.01 }
            return !isKnown && whyNot(grid, isDrawn: true, look) == nil ? grid : nil
        }
        // Strips of some columns alone are parts of a table whose other strips reach further.
        return largest(grids)
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
        let row = min(other.rowEdges[1] - other.rowEdges[0], other.rowEdges[other.rowCount] - other.rowEdges[other.rowCount - 1])
        let labels = table.box.minX - other.box.minX > tuning.widestPadding.value ? 1 : 0
        return other.box.contains(table.box, slack: tuning.sameSide.value) && table.rowCount < other.rowCount
            && other.box.height - table.box.height > row / 2
            && (table.rowCount < 3 ? table.columnCount <= other.columnCount : table.columnCount + labels == other.columnCount)
            && !standsInRows(table, of: other)
    }

    /// Whether a table that lines show begins inside a row of another one: what stands over that room is painted for something else.
    private func standsInRows(_ table: TableGrid, of other: TableGrid) -> Bool {
        table.evidence == .ruled && !other.rowEdges.contains { abs($0 - table.box.minY) <= tuning.sliver.value }
    }
}

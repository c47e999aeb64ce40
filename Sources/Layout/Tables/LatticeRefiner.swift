import Geometry

/// Adds to a lattice the columns and rows that only the text shows.
struct LatticeRefiner {
    /// How much the lattice says already.
    enum Trust {
        /// Rules in both directions: text adds only what is beyond doubt.
        case ruled
        /// Rows or nothing: the text makes the columns.
        case open
    }

    let tuning: TableFinder.Tuning
    /// Share of a band's lines that may run over a column's edge without closing it to the others: labels of groups of
    /// rows. Running text between two rules does so in every line.
    var mostSpanning = 0.12
    /// Share of the lines that may run over an edge that grounds tell: cells that span columns.
    var mostSpanningTiles = 0.34
    /// Of so many lines one may do so, whatever its share.
    var manyLines = 5
    /// Ends of lines that differ by less are one edge: lines are drawn cell by cell with white between.
    var sameEnd: Points = 6.0.pt
    /// Shorter lines are underlines and dashes.
    var shortestPartial: Points = 16.0.pt
    /// Where so many bands hold one row each, lines separate the rows of a table; what looks like two rows is a wrapped cell.
    var fewBands = 4
    var oneRowShare = 0.6
    /// Rows between upright lines alone: so many, most with a text in the first column, and so few lines for each.
    var fewestRows = 3
    var labelledShare = 0.8
    var mostLines = 1.6
    /// Columns of figures that tell two rows.
    var severalFigures = 2
    /// A first word no longer and no wider than this before more text is a list's mark.
    var longestMarker = 3
    var markerWidth: Em = 1.1.em
    /// Lines inside a band that are taken for wrapping there.
    var mostWrapped = 2
    /// In a row between drawn lines a narrower gap at another row's column edge is where words happen to end.
    var ruledGap: Em = 1.0.em
    /// Lines of text in a table: more of them on one page are a drawing.
    var mostRows = 2_000
    /// Levels of a head, one over the other.
    var mostHeadRows = 3
    /// How far from the middle of its columns a head that spans them may be set.
    var offCentre: Em = 2.0.em
    /// Columns that a row fills whose texts each stand in their own, beside a line that is drawn in other rows.
    var fewestFilled = 3
    /// Rows with a text on either side of a gap that parts a drawn column.
    var fewestSideBySide = 2
    var finder = ColumnFinder()
    var grouper = RowGrouper()

    /// - Parameter rules: the lines that drew the lattice; they tell over which of the added columns they run.
    /// - Parameter pieceEnds: where the pieces of the page's lines end.
    /// - Parameter tiles: the page's grounds that may be cells.
    func refined(
        _ lattice: Lattice, text: TableText, trust: Trust, rules: [Rule] = [], pieceEnds: [Double] = [], tiles: [Rect] = []
    ) -> Lattice {
        let rows = TextRowBuilder().rows(of: text.marks(in: lattice.box))
        guard rows.count >= 2, rows.count <= mostRows else { return lattice }
        var lattice = lattice
        let sorted = self.sorted(rows)
        let columns = lattice.columnCount
        // A line over most of the width is none over all of it, once there are columns.
        func redraw() {
            if lattice.columnCount > columns, !rules.isEmpty { LatticeBuilder(tuning: tuning).redraw(&lattice, rules) }
        }
        let seams = trust == .open ? seams(rules, pieceEnds, rows, in: lattice.box) : nil
        for x in seams?.columns ?? [] where !hasColumn(at: x, lattice) { insertColumn(at: x, into: &lattice) }
        let tiled = trust == .open ? addTiles(tiles, to: &lattice, rows) : []
        if let seams {
            redraw()
            drawOpenColumns(&lattice, sorted, trust: trust)
            seams.open(&lattice)
        } else {
            if trust == .open, tiled.isEmpty { addRuleEnds(to: &lattice, rows, rules) }
            redraw()
            addColumns(to: &lattice, sorted, trust: tiled.isEmpty ? trust : .ruled)
            if !tiled.isEmpty { drawOpenColumns(&lattice, sorted, trust: trust) }
        }
        redraw()
        let drawnRows = lattice.rowCount
        if !tiled.isEmpty { GroundTiles(tuning: tuning).addRows(tiled, to: &lattice, rows) }
        UprightStarts(tuning: tuning).part(&lattice, rules, rows)
        let ruled = lattice
        // Where every row is drawn, text parts none.
        let areDrawn = (seams != nil || areStriped(ruled, rules)) && areDrawn(ruled, sorted)
        if !areDrawn {
            let ends = trust == .ruled ? uprightEnds(in: lattice, rules, rows) : []
            addRows(to: &lattice, sorted, trust: trust, tiled: tiled, heads: 1 + lattice.rowCount - drawnRows, ends: ends)
        }
        LabelTiles(tuning: tuning).part(&lattice, tiles, rows, known: ruled.rows)
        if lattice.rowCount > ruled.rowCount { closeBetweenFigures(&lattice, sorted) }
        if trust == .ruled, lattice.rowCount > ruled.rowCount { redrawUprights(&lattice, sorted, rules, ruled) }
        let drawn = rules.filter { $0.axis == .horizontal && !$0.isEdge }.map(\.position)
        let isDrawn = { (y: Double) in drawn.contains { abs($0 - y) <= tuning.sameEdge.value } }
        let finder = GroundTiles(tuning: tuning), inside = finder.tiles(in: lattice.box, tiles)
        let grounds = inside.count <= finder.mostCells ? inside : []
        OffMiddleCells().close(&lattice, isDrawn: isDrawn, grounds: grounds) { self.lines(in: $0, of: $1, sorted) }
        openSpanningRows(&lattice, sorted, ruled: ruled, trust: trust)
        // One ground may be painted under all rows of a head.
        if !areDrawn || seams == nil { splitHeads(&lattice, sorted, ruled: ruled, trust: trust) }
        let undrawn = undrawnRows(of: lattice, ruled, grounds: trust == .open && rules.isEmpty ? grounds : nil)
        MiddleSpans().open(&lattice, rows: undrawn) { self.lines(in: $0, of: $1, sorted) }
        openSpans(&lattice, sorted, trust: trust, tiled: tiled)
        switch trust {
        case .open: HeadLines(sameEdge: tuning.sameEdge.value).open(&lattice, rules) { self.lines(in: $0, of: $1, sorted) }
        case .ruled: HeadsBeside().part(&lattice) { self.lines(in: $0, of: $1, sorted) }
        }
        GroupedCells().open(&lattice, isDrawn: isDrawn) { self.lines(in: $0, of: $1, sorted) }
        return lattice
    }

    /// Parts the rows of a head's band, where a head over heads may be divided itself.
    private func splitHeads(_ lattice: inout Lattice, _ rows: RowsInColumns, ruled: Lattice, trust: Trust) {
        for row in (1..<mostHeadRows).flatMap({ _ in 0..<mostHeadRows }) where row + 1 < lattice.rowCount {
            let isInHead = row == 0 || ruled.rowCount > 1 && lattice.rows[row] < ruled.rows[1]
            if isInHead { splitHead(&lattice, rows, row: row, trust: trust) }
        }
    }

    /// Makes two rows of a head's row whose cell holds a head and, side by side below it, the heads of the columns it spans.
    private func splitHead(_ lattice: inout Lattice, _ rows: RowsInColumns, row: Int, trust: Trust) {
        let lines = self.lines(in: row, of: lattice, rows)
        guard let last = lines.last, lines.count >= 2 else { return }
        // What the lower heads span themselves, where a third level stands under them.
        let under = row + 1 < lattice.rowCount ? self.lines(in: row + 1, of: lattice, rows) : []
        let lower = under.count == 1 ? HeadSpans().spans(of: last, over: under[0], lattice.columns) : []
        for (i, upper) in lines.enumerated().dropLast().reversed() {
            let spans = HeadSpans().spans(of: upper, over: last, lattice.columns, spanning: lower).filter { span in
                span.dropFirst().allSatisfy { trust == .open || !lattice.down[row][$0] }
            }
            guard !spans.isEmpty, upper.row.bottom <= last.row.top + 0.2 * last.row.size else { continue }
            // Lower heads may be wrapped.
            let below = lines[(i + 1)...].first { $0.row.top >= upper.row.bottom - 0.2 * upper.row.size } ?? last
            lattice.rows.insert((upper.row.bottom + below.row.top) / 2, at: row + 1)
            lattice.down.insert(lattice.down[row], at: row + 1)
            lattice.across.insert((0..<lattice.columnCount).map { column in spans.contains { $0.contains(column) } }, at: row + 1)
            let inner = Set(lower.flatMap { $0.dropFirst() })
            for j in spans.flatMap({ $0.dropFirst() }) { (lattice.down[row][j], lattice.down[row + 1][j]) = (false, !inner.contains(j)) }
            return
        }
    }

    /// Opens the edges of rows found by their text where a label runs over them, and closes them between texts of the others: a head
    /// over some columns opened the edges of its whole band.
    private func openSpanningRows(_ lattice: inout Lattice, _ rows: RowsInColumns, ruled: Lattice, trust: Trust) {
        guard lattice.rowCount > ruled.rowCount else { return }
        for i in 0..<lattice.rowCount where !(ruled.rows.contains(lattice.rows[i]) && ruled.rows.contains(lattice.rows[i + 1])) {
            let lines = self.lines(in: i, of: lattice, rows)
            if trust == .open {
                let filled = Set(lines.flatMap(\.filled))
                for j in filled where j > 0 && filled.contains(j - 1) { lattice.down[i][j] = true }
            }
            for line in lines { for j in line.crossed { lattice.down[i][j] = false } }
            if i == 0, lines.count == 1, isHeadOfAll(lines[0].row, lattice) {
                for j in 2..<lattice.columnCount { lattice.down[i][j] = false }
            }
        }
    }

    /// Whether a line of one text is set in the middle over all columns but the first.
    private func isHeadOfAll(_ row: TextRow, _ lattice: Lattice) -> Bool {
        let left = lattice.columns[1], right = lattice.columns[lattice.columnCount]
        return lattice.columnCount > 2 && row.minX > left && HeadColumns().pieces(of: row).count == 1
            && abs((row.minX + row.maxX) / 2 - (left + right) / 2) <= offCentre.points(at: row.size)
    }
}

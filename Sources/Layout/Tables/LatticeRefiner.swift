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
        if !areDrawn { addRows(to: &lattice, sorted, trust: trust, tiled: tiled, heads: 1 + lattice.rowCount - drawnRows) }
        LabelTiles(tuning: tuning).part(&lattice, tiles, rows, known: ruled.rows)
        if lattice.rowCount > ruled.rowCount { closeBetweenFigures(&lattice, sorted) }
        if trust == .ruled, lattice.rowCount > ruled.rowCount { redrawUprights(&lattice, sorted, rules) }
        let drawn = rules.filter { $0.axis == .horizontal && !$0.isEdge }.map(\.position)
        let isDrawn = { (y: Double) in drawn.contains { abs($0 - y) <= tuning.sameEdge.value } }
        let finder = GroundTiles(tuning: tuning), inside = finder.tiles(in: lattice.box, tiles)
        let grounds = inside.count <= finder.mostCells ? inside : []
        OffMiddleCells().close(&lattice, isDrawn: isDrawn, grounds: grounds) { self.lines(in: $0, of: $1, sorted) }
        openSpanningRows(&lattice, sorted, ruled: ruled, trust: trust)
        if !areDrawn { splitHeads(&lattice, sorted, ruled: ruled, trust: trust) }
        let undrawn = undrawnRows(of: lattice, ruled, grounds: trust == .open && rules.isEmpty ? grounds : nil)
        MiddleSpans().open(&lattice, rows: undrawn) { self.lines(in: $0, of: $1, sorted) }
        openSpans(&lattice, sorted, trust: trust, tiled: tiled)
        GroupedCells().open(&lattice, isDrawn: isDrawn) { self.lines(in: $0, of: $1, sorted) }
        return lattice
    }

    /// An upright line that stops for a row with one text was drawn beside the band of all its rows.
    private func redrawUprights(_ lattice: inout Lattice, _ rows: RowsInColumns, _ rules: [Rule]) {
        let single = (0..<lattice.rowCount).filter { Set(lines(in: $0, of: lattice, rows).flatMap(\.filled)).count == 1 }
        LatticeBuilder(tuning: tuning).redrawUprights(&lattice, rules, rows: single)
    }

    // MARK: - Columns

    /// Adds the columns that the lattice's tiles tell, and gives these tiles; none where text runs over the edges.
    private func addTiles(_ tiles: [Rect], to lattice: inout Lattice, _ rows: [TextRow]) -> [Rect] {
        let finder = GroundTiles(tuning: tuning)
        let cells = finder.cells(in: lattice.box, tiles), columns = finder.columns(of: cells, in: lattice.box)
        guard !columns.isEmpty, columns.allSatisfy({ !isCrossed($0, by: rows, most: mostSpanningTiles) }) else { return [] }
        for x in columns where !hasColumn(at: x, lattice) { insertColumn(at: x, into: &lattice) }
        return cells
    }

    private func hasColumn(at x: Double, _ lattice: Lattice) -> Bool { lattice.columns.contains { abs($0 - x) <= tuning.sameEdge.value } }

    /// Whether words of more rows run over an edge than such a share, and than one.
    private func isCrossed(_ x: Double, by rows: [TextRow], most: Double) -> Bool {
        Double(crossing(x, rows)) > max(1, most * Double(rows.count))
    }

    /// How many rows have a word that runs over an edge.
    func crossing(_ x: Double, _ rows: [TextRow]) -> Int {
        rows.count { row in row.words.contains { $0.minX < x - 0.15 * row.size && $0.maxX > x + 0.15 * row.size } }
    }

    /// Adds the columns at whose sides inner lines end: where a cell spans rows, the line beside it stops.
    private func addRuleEnds(to lattice: inout Lattice, _ rows: [TextRow], _ rules: [Rule]) {
        let box = lattice.box
        var ends = rules.filter { rule in
            rule.axis == .horizontal && !rule.isEdge && rule.line.length >= shortestPartial.value
                && rule.position > box.minY + tuning.sameEdge.value && rule.position < box.maxY - tuning.sameEdge.value
        }.flatMap { [$0.start, $0.end] }.filter { $0 > box.minX + sameEnd.value && $0 < box.maxX - sameEnd.value }.sorted()
        let words = rows.flatMap(\.words)
        // A box around a table keeps free of it on both sides: there is no column.
        if let first = ends.first, let last = ends.last, !words.contains(where: { $0.minX < first || $0.maxX > last }) {
            ends.removeAll { $0 - first <= sameEnd.value || last - $0 <= sameEnd.value }
        }
        for x in ends.middles(ofStretchesWithin: sameEnd.value) where !isCrossed(x, by: rows, most: mostSpanning) {
            insertColumn(at: x, into: &lattice)
        }
        collapseEmptyColumns(&lattice, rows)
    }

    /// Lines under two heads side by side keep clear of each other: what lies between them is no column.
    private func collapseEmptyColumns(_ lattice: inout Lattice, _ rows: [TextRow]) {
        let middles = rows.flatMap(\.words).map { ($0.minX + $0.maxX) / 2 }.sorted()
        for j in (1..<max(1, lattice.columnCount - 1)).reversed() {
            let next = middles.firstIndex(notBelow: lattice.columns[j])
            if next == middles.count || middles[next] > lattice.columns[j + 1] { lattice.collapseColumn(j) }
        }
    }

    private func addColumns(to lattice: inout Lattice, _ sorted: RowsInColumns, trust: Trust) {
        let rows = sorted.all, size = rows.map(\.size).sorted()[rows.count / 2]
        let body = bodyRows(rows, of: lattice).filter { trust == .open || !spansDrawnEdge($0, of: lattice) }
        let gaps = finder.gaps(in: body, size: size).filter { gap in
            trust == .open || (gap.support >= 3 && 10 * gap.numbers >= 6 * gap.support && gap.width >= 0.8 * size)
        }
        let texts = { (rows: [TextRow]) in rows.map { $0.segments(gap: finder.tuning.chunkGap.points(at: $0.size)) }.filter { $0.count > 1 }
        }
        let needed = FewestColumns().needed(
            gaps, rows: texts(body), heads: texts(rows.filter { !body.contains($0) }), edges: Array(lattice.columns.dropFirst().dropLast()))
        for gap in needed {
            let near = lattice.columns.contains { $0 > gap.low - tuning.sameEdge.value && $0 < gap.high + tuning.sameEdge.value }
            if !near { insertColumn(at: place(of: gap, rows), into: &lattice) }
        }
        drawOpenColumns(&lattice, sorted, trust: trust)
    }

    /// Whether words run over an edge between columns that is drawn in other rows: what stands in a cell over several columns
    /// says nothing about the room between them.
    private func spansDrawnEdge(_ row: TextRow, of lattice: Lattice) -> Bool {
        (1..<max(1, lattice.columnCount)).contains { j in
            let x = lattice.columns[j]
            return lattice.down.contains { $0[j] } && row.words.contains { $0.minX < x && $0.maxX > x }
        }
    }

    /// Rows under the first inner rule that crosses the whole width, when that leaves any: heads wrap and
    /// span, so they say less about columns.
    private func bodyRows(_ rows: [TextRow], of lattice: Lattice) -> [TextRow] {
        for index in 1..<max(1, lattice.rowCount) where lattice.across[index].allSatisfy({ $0 }) {
            let body = rows.filter { $0.middle > lattice.rows[index] }
            let head = rows.count - body.count
            if head > 0, body.count >= 2 { return body }
        }
        return rows
    }

    /// Where in the gap the edge cuts the fewest words of all rows, nearest to the gap's middle.
    private func place(of gap: ColumnFinder.Gap, _ rows: [TextRow]) -> Double {
        var best = gap.middle, least = Int.max
        // The last one stands behind a leader that fills the gap.
        for x in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map({ gap.low + $0 * gap.width }) + [gap.high - min(0.1 * gap.width, 1.5)] {
            let cut = rows.reduce(0) { $0 + ($1.words.contains { $0.minX < x && $0.maxX > x } ? 1 : 0) }
            if cut < least { (best, least) = (x, cut) }
        }
        return best
    }

    private func insertColumn(at x: Double, into lattice: inout Lattice) {
        let index = lattice.columns.firstIndex(notBelow: x)
        guard index > 0, index < lattice.columns.count else { return }
        lattice.columns.insert(x, at: index)
        for i in lattice.across.indices { lattice.across[i].insert(lattice.across[i][index - 1], at: index) }
        for i in lattice.down.indices { lattice.down[i].insert(false, at: index) }
    }

    /// Closes column edges that are not drawn in rows without any upright rule, where no words run over them.
    private func drawOpenColumns(_ lattice: inout Lattice, _ rows: RowsInColumns, trust: Trust) {
        let hard = lattice.down
        for i in 0..<lattice.rowCount {
            let inner = 1..<max(1, lattice.columnCount)
            guard trust == .open || !inner.contains(where: { hard[i][$0] }) || inner.contains(where: { j in !hard.contains { $0[j] } })
            else { continue }
            let lines = self.lines(in: i, of: lattice, rows, gap: trust == .ruled ? ruledGap : nil)
            // Of many lines, few may be labels over several columns; they open the edge in their own row only.
            let allowed = trust == .open ? max(lines.count >= manyLines ? 1 : 0, Int(mostSpanning * Double(lines.count))) : 0
            let crossed = Set(inner.filter { j in lines.count { $0.crossed.contains(j) } > allowed })
            let filled = Set(lines.flatMap(\.filled))
            // Text over an edge in a row that has none of the others' lines tells that it spans their columns.
            let isSpan = trust == .ruled && !crossed.isEmpty && !inner.contains { hard[i][$0] }
            for j in inner where !lattice.down[i][j] && !crossed.contains(j) {
                if isSpan, hard.contains(where: { $0[j] }) { continue }
                if trust == .ruled, !filled.contains(where: { $0 < j }) || !filled.contains(where: { $0 >= j }) { continue }
                lattice.down[i][j] = true
            }
        }
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

    /// Whether a line is set in the middle over all columns but the first.
    private func isHeadOfAll(_ row: TextRow, _ lattice: Lattice) -> Bool {
        let left = lattice.columns[1], right = lattice.columns[lattice.columnCount]
        return lattice.columnCount > 2 && row.minX > left
            && abs((row.minX + row.maxX) / 2 - (left + right) / 2) <= offCentre.points(at: row.size)
    }
}

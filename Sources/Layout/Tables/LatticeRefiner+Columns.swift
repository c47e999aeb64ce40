import Geometry

/// The columns that grounds, ends of lines and texts show.
extension LatticeRefiner {
    /// Adds the columns that the lattice's tiles tell, and gives these tiles; none where text runs over the edges.
    func addTiles(_ tiles: [Rect], to lattice: inout Lattice, _ rows: [TextRow]) -> [Rect] {
        let finder = GroundTiles(tuning: tuning)
        let cells = finder.cells(in: lattice.box, tiles), columns = finder.columns(of: cells, in: lattice.box)
        guard !columns.isEmpty, columns.allSatisfy({ !isCrossed($0, by: rows, most: mostSpanningTiles) }) else { return [] }
        for x in columns where !hasColumn(at: x, lattice) { insertColumn(at: x, into: &lattice) }
        return cells
    }

    func hasColumn(at x: Double, _ lattice: Lattice) -> Bool { lattice.columns.contains { abs($0 - x) <= tuning.sameEdge.value } }

    /// Whether words of more rows run over an edge than such a share, and than one.
    func isCrossed(_ x: Double, by rows: [TextRow], most: Double) -> Bool {
        Double(crossing(x, rows)) > max(1, most * Double(rows.count))
    }

    /// How many rows have a word that runs over an edge.
    func crossing(_ x: Double, _ rows: [TextRow]) -> Int {
        rows.count { row in row.words.contains { $0.minX < x - 0.15 * row.size && $0.maxX > x + 0.15 * row.size } }
    }

    /// Adds the columns at whose sides inner lines end: where a cell spans rows, the line beside it stops.
    func addRuleEnds(to lattice: inout Lattice, _ rows: [TextRow], _ rules: [Rule]) {
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
    func collapseEmptyColumns(_ lattice: inout Lattice, _ rows: [TextRow]) {
        let middles = rows.flatMap(\.words).map { ($0.minX + $0.maxX) / 2 }.sorted()
        for j in (1..<max(1, lattice.columnCount - 1)).reversed() {
            let next = middles.firstIndex(notBelow: lattice.columns[j])
            if next == middles.count || middles[next] > lattice.columns[j + 1] { lattice.collapseColumn(j) }
        }
    }

    func addColumns(to lattice: inout Lattice, _ sorted: RowsInColumns, trust: Trust) {
        let rows = sorted.all, size = rows.map(\.size).sorted()[rows.count / 2]
        let body = bodyRows(rows, of: lattice).filter { trust == .open || !spansDrawnEdge($0, of: lattice) }
        let gaps = finder.gaps(in: body, size: size).filter { gap in
            trust == .open
                || gap.support >= 3 && 10 * gap.numbers >= 6 * gap.support && gap.width >= 0.8 * size && parts(gap, body, of: lattice)
        }
        let texts = { (rows: [TextRow]) in rows.map { $0.segments(gap: finder.tuning.chunkGap.points(at: $0.size)) }.filter { $0.count > 1 }
        }
        let needed = FewestColumns().needed(
            gaps, rows: texts(body), heads: texts(rows.filter { !body.contains($0) }), edges: Array(lattice.columns.dropFirst().dropLast()))
        let edges = (lattice.columns + needed.map(\.middle)).sorted()
        for gap in needed {
            let near = lattice.columns.contains { $0 > gap.low - tuning.sameEdge.value && $0 < gap.high + tuning.sameEdge.value }
            if !near { insertColumn(at: place(of: gap, rows, between: edges), into: &lattice) }
        }
        drawOpenColumns(&lattice, sorted, trust: trust)
    }

    /// Whether texts stand side by side in a drawn column, on both sides of a gap: a head in its middle and figures at its right side
    /// leave room between them too.
    private func parts(_ gap: ColumnFinder.Gap, _ rows: [TextRow], of lattice: Lattice) -> Bool {
        let right = lattice.columns.firstIndex(notBelow: gap.middle)
        guard right > 0, right < lattice.columns.count else { return false }
        let (start, end) = (lattice.columns[right - 1], lattice.columns[right])
        return rows.count { row in
            row.words.contains { $0.minX >= start && $0.maxX <= gap.low } && row.words.contains { $0.minX >= gap.high && $0.maxX <= end }
        } >= fewestSideBySide
    }

    /// Whether words run over an edge between columns that is drawn in other rows: what stands in a cell over several columns
    /// says nothing about the room between them.
    func spansDrawnEdge(_ row: TextRow, of lattice: Lattice) -> Bool {
        (1..<max(1, lattice.columnCount)).contains { j in
            let x = lattice.columns[j]
            return lattice.down.contains { $0[j] } && row.words.contains { $0.minX < x && $0.maxX > x }
        }
    }

    /// Rows under the first inner rule that crosses the whole width, when that leaves any: heads wrap and
    /// span, so they say less about columns.
    func bodyRows(_ rows: [TextRow], of lattice: Lattice) -> [TextRow] {
        for index in 1..<max(1, lattice.rowCount) where lattice.across[index].allSatisfy({ $0 }) {
            let body = rows.filter { $0.middle > lattice.rows[index] }
            let head = rows.count - body.count
            if head > 0, body.count >= 2 { return body }
        }
        return rows
    }

    /// Where in the gap the edge cuts the fewest texts with others beside them, as those over both columns have none, and the fewest
    /// words, nearest to the gap's middle.
    /// - Parameter edges: about where the columns end.
    func place(of gap: ColumnFinder.Gap, _ rows: [TextRow], between edges: [Double]) -> Double {
        let near = rows.filter { $0.words.contains { $0.maxX > gap.low && $0.minX < gap.high } }
        let next = edges.firstIndex(notBelow: gap.middle), sides = edges[max(0, next - 1)]...edges[min(edges.count - 1, next + 1)]
        let texts = near.flatMap { row in
            let texts = row.segments(gap: finder.tuning.chunkGap.points(at: row.size)).filter {
                !$0.isLeader && sides.contains(($0.minX + $0.maxX) / 2)
            }
            return texts.count > 1 ? texts : []
        }
        var best = gap.middle, least = (Int.max, Int.max)
        // The last one stands behind a leader that fills the gap.
        for x in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map({ gap.low + $0 * gap.width }) + [gap.high - min(0.1 * gap.width, 1.5)] {
            let isCut = { (word: TextRow.Word) in word.minX < x && word.maxX > x }
            let cut = (texts.count(where: isCut), near.count { $0.words.contains(where: isCut) })
            if cut < least { (best, least) = (x, cut) }
        }
        return best
    }

    func insertColumn(at x: Double, into lattice: inout Lattice) {
        let index = lattice.columns.firstIndex(notBelow: x)
        guard index > 0, index < lattice.columns.count else { return }
        lattice.columns.insert(x, at: index)
        for i in lattice.across.indices { lattice.across[i].insert(lattice.across[i][index - 1], at: index) }
        for i in lattice.down.indices { lattice.down[i].insert(false, at: index) }
    }

    /// Closes column edges that are not drawn in rows without any upright rule, where no words run over them.
    func drawOpenColumns(_ lattice: inout Lattice, _ rows: RowsInColumns, trust: Trust) {
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
}

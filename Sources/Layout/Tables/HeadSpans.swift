import Geometry

/// Finds the heads that stand over several columns of an open table: a text set in the middle over the heads below it, with
/// nothing beside it.
struct HeadSpans {
    /// Rows that a head has at most.
    var mostRows = 3
    /// How far from the middle of its columns a head may be set, as a share of a column; and how much nearer to it than to the
    /// middle of its own column.
    var offCentre = 0.3
    var nearer = 0.6

    /// What stands over some columns of a row.
    private struct Segment {
        var columns: ClosedRange<Int>
        /// Left and right side of its text; `nil` where there is none.
        var text: ClosedRange<Double>?
    }

    /// Opens the edges under such heads, from the lowest level up: a head may stand over heads that span columns themselves.
    /// `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        let texts = (0..<min(mostRows + 1, lattice.rowCount)).map { lines($0, lattice) }, edges = lattice.columns
        let rows = texts.map { cells($0.map(\.cells), edges) }
        let heads = rows.dropLast().prefix { !$0.contains { $0.map(isFigure) ?? false } }.count
        for i in (0..<heads).reversed() {
            let lower = segments(of: rows[i + 1], lattice, row: i + 1)
            var tiles = tiles(of: rows[i], over: lower, lattice, row: i)
            // A text of several words over an edge stands on both sides of it, or in the middle of its columns.
            if tiles.isEmpty, texts[i].contains(where: { !$0.crossed.isEmpty }) {
                tiles = self.tiles(of: cells(texts[i].map { $0.wholeCells(edges) }, edges), over: lower, lattice, row: i)
            }
            for span in tiles where span.count > 1 { for j in span.dropFirst() { lattice.down[i][j] = false } }
            for column in 0..<lattice.columnCount where !tiles.contains(where: { $0.contains(column) }) {
                guard let text = rows[i][column], let span = span(of: text, at: column, rows[i], lower, lattice, row: i) else { continue }
                for j in (span.lowerBound + 1)...span.upperBound { lattice.down[i][j] = false }
            }
        }
    }

    /// Whether a text is a figure of the body: years head columns.
    private func isFigure(_ text: TextRow.Word) -> Bool {
        let isYear = text.digits == 4 && text.count <= 5 && text.signs + text.dots == 0
        return text.isNumber && !isYear
    }

    /// Columns for each text of a row so that it stands in their middle, and every head below is under one: from the first head of a
    /// run that has nothing over it. None where the texts stand otherwise.
    private func tiles(of upper: [TextRow.Word?], over lower: [Segment], _ lattice: Lattice, row: Int) -> [ClosedRange<Int>] {
        func isUnder(_ s: Int) -> Bool { lower[s].text != nil && lower[s].columns.allSatisfy { lattice.across[row + 1][$0] } }
        var tiles: [ClosedRange<Int>] = [], start = 0
        while start < lower.count {
            guard isUnder(start) else { start += 1; continue }
            let end = lower[start...].indices.first { !isUnder($0) } ?? lower.count
            // Nothing heads the labels of the rows.
            let open = lower[start..<end].indices.first { s in
                lower[s].columns.lowerBound > 0 && lower[s].columns.allSatisfy { upper[$0] == nil }
            }
            if let open { tiles += self.tiles(upper, lower[open..<end], lattice) }
            start = end
        }
        return tiles
    }

    private func tiles(_ upper: [TextRow.Word?], _ lower: ArraySlice<Segment>, _ lattice: Lattice) -> [ClosedRange<Int>] {
        func isHeaded(_ s: Int) -> Bool { lower[s].columns.contains { upper[$0] != nil } }
        var tiles: [ClosedRange<Int>] = [], first = lower.startIndex
        while first < lower.endIndex {
            guard let head = lower[first...].indices.first(where: isHeaded) else { return [] }
            let texts = lower[head].columns.compactMap { upper[$0] }
            guard texts.count == 1, let left = lower[first].text?.lowerBound else { return [] }
            let middle = (texts[0].minX + texts[0].maxX) / 2
            // No further than to the next text.
            let next = lower[(head + 1)...].indices.first(where: isHeaded) ?? lower.endIndex
            let offs = (head..<next).compactMap { last in lower[last].text.map { (last, abs(middle - (left + $0.upperBound) / 2)) } }
            guard let (last, off) = offs.min(by: { $0.1 < $1.1 }) else { return [] }
            let span = lower[first].columns.lowerBound...lower[last].columns.upperBound
            guard off <= mostOff(span, lattice.columns) else { return [] }
            tiles.append(span)
            first = last + 1
        }
        return tiles
    }

    /// How far from the middle of some columns a head may be set.
    private func mostOff(_ span: ClosedRange<Int>, _ edges: [Double]) -> Double {
        offCentre * (edges[span.upperBound + 1] - edges[span.lowerBound]) / Double(span.count)
    }

    /// The cells of a row with what stands in them.
    private func segments(of cells: [TextRow.Word?], _ lattice: Lattice, row: Int) -> [Segment] {
        var segments: [Segment] = []
        for column in 0..<lattice.columnCount {
            let text = cells[column].map { $0.minX...max($0.minX, $0.maxX) }
            guard column > 0, !lattice.down[row][column], let last = segments.last else {
                segments.append(Segment(columns: column...column, text: text))
                continue
            }
            let texts = [last.text, text].compactMap { $0 }
            let whole = texts.first.map { first in
                texts.reduce(first) { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
            }
            segments[segments.count - 1] = Segment(columns: last.columns.lowerBound...column, text: whole)
        }
        return segments
    }

    /// The columns of the cell at a column: text that runs over an edge has several already.
    private func own(_ column: Int, _ lattice: Lattice, row: Int) -> ClosedRange<Int> {
        var first = column, last = column
        while first > 0, !lattice.down[row][first] { first -= 1 }
        while last + 1 < lattice.columnCount, !lattice.down[row][last + 1] { last += 1 }
        return first...last
    }

    /// Columns that the text at a column heads, when they are several.
    private func span(
        of text: TextRow.Word, at column: Int, _ upper: [TextRow.Word?], _ lower: [Segment], _ lattice: Lattice, row: Int
    ) -> ClosedRange<Int>? {
        let own = self.own(column, lattice, row: row)
        guard let low = lower.firstIndex(where: { $0.columns.overlaps(own) }),
            let high = lower.lastIndex(where: { $0.columns.overlaps(own) })
        else { return nil }
        func isUnder(_ s: Int) -> Bool {
            lower.indices.contains(s) && lower[s].text != nil
                && lower[s].columns.allSatisfy { lattice.across[row + 1][$0] && ($0 == column || upper[$0] == nil) }
        }
        guard (low...high).allSatisfy(isUnder) else { return nil }
        var first = low, last = high
        while isUnder(first - 1) { first -= 1 }
        while isUnder(last + 1) { last += 1 }
        let isOver = lower[low].columns.lowerBound == own.lowerBound && lower[high].columns.upperBound == own.upperBound
        // Text that runs over the edges of whole columns stands over these and no others.
        if own.count > 1, isOver { return nil }
        return centred(text, over: lower, own: low...high, within: first...last, isOver: isOver, lattice.columns)
    }

    /// Columns of the lower texts over which an upper one is set in the middle, when they are several.
    /// - Parameters:
    ///   - own: lower texts that it stands over itself; the span holds them.
    ///   - within: lower texts that the span may hold.
    ///   - isOver: whether it is a head of its own ones alone, unless it stands much nearer to the middle of others.
    private func centred(
        _ upper: TextRow.Word, over lower: [Segment], own: ClosedRange<Int>, within: ClosedRange<Int>, isOver: Bool, _ edges: [Double]
    ) -> ClosedRange<Int>? {
        let middle = (upper.minX + upper.maxX) / 2
        func distance(_ a: Int, _ b: Int) -> Double {
            guard let left = lower[a].text, let right = lower[b].text else { return .infinity }
            return abs(middle - (left.lowerBound + right.upperBound) / 2)
        }
        func columns(_ a: Int, _ b: Int) -> ClosedRange<Int> { lower[a].columns.lowerBound...lower[b].columns.upperBound }
        func isCentred(_ a: Int, _ b: Int) -> Bool { distance(a, b) <= mostOff(columns(a, b), edges) }
        let ownDistance = isOver ? distance(own.lowerBound, own.upperBound) : .infinity
        var best: (span: ClosedRange<Int>, distance: Double)?
        for a in within.lowerBound...own.lowerBound {
            for b in own.upperBound...within.upperBound where columns(a, b).count > 1 && isCentred(a, b) {
                let off = distance(a, b)
                if off < nearer * ownDistance, off < best?.distance ?? .infinity { best = (columns(a, b), off) }
            }
        }
        if let best { return best.span }
        // Over the middle one of three columns: the others have no head of their own.
        let isMiddle = within.lowerBound < own.lowerBound && own.upperBound < within.upperBound
        return isMiddle && isCentred(within.lowerBound, within.upperBound) ? columns(within.lowerBound, within.upperBound) : nil
    }

    /// Columns over which the texts of one line are set in the middle, each with a text of its own in the line below.
    /// - Parameter spanning: columns that single texts of the lower line span.
    func spans(
        of upper: CellLine, over lower: CellLine, _ edges: [Double], spanning: [ClosedRange<Int>] = []
    ) -> [ClosedRange<Int>] {
        guard lower.crossed.isEmpty || !spanning.isEmpty else { return [] }
        let heads = lower.filled.map { column in
            Segment(
                columns: spanning.first { $0.contains(column) } ?? column...column,
                text: lower.cells[column].map { $0.minX...max($0.minX, $0.maxX) })
        }
        var spans: [ClosedRange<Int>] = []
        for column in upper.filled {
            guard let text = upper.cells[column] else { continue }
            // A text that runs over an edge may have its middle on either side of it.
            func isUnder(_ h: Int) -> Bool {
                heads.indices.contains(h) && heads[h].columns.allSatisfy { $0 == column || upper.cells[$0] == nil }
            }
            func meet(_ h: Int) -> Bool {
                heads.indices.contains(h) && heads.indices.contains(h + 1)
                    && heads[h].columns.upperBound + 1 == heads[h + 1].columns.lowerBound
            }
            guard let own = heads.firstIndex(where: { $0.columns.contains(column) }), isUnder(own) else { continue }
            var first = own, last = own
            while isUnder(first - 1), meet(first - 1) { first -= 1 }
            while isUnder(last + 1), meet(last) { last += 1 }
            if let span = centred(text, over: heads, own: own...own, within: first...last, isOver: true, edges),
                spans.last.map({ $0.upperBound < span.lowerBound }) ?? true
            {
                spans.append(span)
            }
        }
        return spans
    }

    /// What stands in each column of a row, its lines taken together; `nil` where nothing does or a text runs over the edge.
    private func cells(_ lines: [[TextRow.Word?]], _ edges: [Double]) -> [TextRow.Word?] {
        var cells = Array(repeating: TextRow.Word?.none, count: edges.count - 1)
        for line in lines {
            for (column, word) in line.enumerated() {
                guard let word else { continue }
                guard var cell = cells[column] else { cells[column] = word; continue }
                cell.minX = min(cell.minX, word.minX)
                cell.maxX = max(cell.maxX, word.maxX)
                cell.count += word.count
                cells[column] = cell
            }
        }
        return cells
    }
}

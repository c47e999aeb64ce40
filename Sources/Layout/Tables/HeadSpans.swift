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

    /// Opens the edges under such heads. `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        for i in 0..<min(mostRows, lattice.rowCount - 1) {
            let upper = cells(lines(i, lattice), lattice), lower = cells(lines(i + 1, lattice), lattice)
            guard !upper.contains(where: { $0?.isNumber ?? false }) else { return }
            for column in 0..<lattice.columnCount {
                guard let text = upper[column], let span = span(of: text, at: column, upper, lower, lattice, row: i) else { continue }
                for j in (span.lowerBound + 1)...span.upperBound { lattice.down[i][j] = false }
            }
        }
    }

    /// Columns that the text at a column heads, when they are several.
    private func span(
        of text: TextRow.Word, at column: Int, _ upper: [TextRow.Word?], _ lower: [TextRow.Word?], _ lattice: Lattice, row: Int
    ) -> ClosedRange<Int>? {
        func isUnder(_ c: Int) -> Bool { lower[c] != nil && lattice.across[row + 1][c] && (c == column || upper[c] == nil) }
        guard isUnder(column), lattice.down[row][column], lattice.down[row][column + 1] else { return nil }
        var first = column, last = column
        while first > 0, isUnder(first - 1) { first -= 1 }
        while last + 1 < lattice.columnCount, isUnder(last + 1) { last += 1 }
        let middle = (text.minX + text.maxX) / 2
        func distance(_ a: Int, _ b: Int) -> Double {
            lower[a].flatMap { low in lower[b].map { abs(middle - (low.minX + $0.maxX) / 2) } } ?? .infinity
        }
        var best: (span: ClosedRange<Int>, distance: Double)?
        for a in first...column {
            for b in column...last where b > a {
                let width = (lattice.columns[b + 1] - lattice.columns[a]) / Double(b - a + 1)
                let off = distance(a, b)
                if off <= offCentre * width, off < nearer * distance(column, column), off < best?.distance ?? .infinity {
                    best = (a...b, off)
                }
            }
        }
        return best?.span
    }

    /// Columns over which the texts of one line are set in the middle, each with a text of its own in the line below.
    func spans(of upper: CellLine, over lower: CellLine, _ edges: [Double]) -> [ClosedRange<Int>] {
        guard lower.crossed.isEmpty else { return [] }
        var spans: [ClosedRange<Int>] = []
        for column in upper.filled {
            guard let text = upper.cells[column] else { continue }
            // A text that runs over an edge may have its middle on either side of it.
            func isUnder(_ c: Int) -> Bool {
                lower.cells.indices.contains(c) && lower.cells[c] != nil && (c == column || upper.cells[c] == nil)
            }
            guard isUnder(column) else { continue }
            var first = column, last = column
            while isUnder(first - 1) { first -= 1 }
            while isUnder(last + 1) { last += 1 }
            let middle = (text.minX + text.maxX) / 2
            func distance(_ a: Int, _ b: Int) -> Double {
                lower.cells[a].flatMap { low in lower.cells[b].map { abs(middle - (low.minX + $0.maxX) / 2) } } ?? .infinity
            }
            var best: (span: ClosedRange<Int>, distance: Double)?
            for a in first...column {
                for b in column...last where b > a {
                    let off = distance(a, b), width = (edges[b + 1] - edges[a]) / Double(b - a + 1)
                    if off <= offCentre * width, off < nearer * distance(column, column), off < best?.distance ?? .infinity {
                        best = (a...b, off)
                    }
                }
            }
            if let best, spans.last.map({ $0.upperBound < best.span.lowerBound }) ?? true { spans.append(best.span) }
        }
        return spans
    }

    /// What stands in each column of a row, its lines taken together; `nil` where nothing does or a text runs over the edge.
    private func cells(_ lines: [CellLine], _ lattice: Lattice) -> [TextRow.Word?] {
        var cells = Array(repeating: TextRow.Word?.none, count: lattice.columnCount)
        for line in lines {
            for (column, word) in line.cells.enumerated() {
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

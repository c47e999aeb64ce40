import Geometry

/// Finds the heads over several columns that have a line of their own under them: it ends where these columns do.
struct HeadLines {
    /// Lines on one height nearer to each other than this are one.
    var bridge: Points = 1.0.pt
    /// A head reaches over its line by less, and stands no further from its middle.
    var overhang: Em = 0.5.em
    var offMiddle: Em = 1.5.em
    /// Levels of heads over others.
    var mostLevels = 2
    /// More lines on one height are no heads'.
    var mostLines = 64

    let sameEdge: Double

    /// Opens the edges over such lines and closes those at their ends. `lines` gives the lines of a row.
    func open(_ lattice: inout Lattice, _ rules: [Rule], lines: (Int, Lattice) -> [CellLine]) {
        guard lattice.columnCount > 2, lattice.rowCount > 2 else { return }
        for row in 1...min(mostLevels, lattice.rowCount - 1) {
            let under = self.lines(at: lattice.rows[row], rules)
            guard under.count <= mostLines else { continue }
            let spans = under.compactMap { line in columns(over: line, lattice).map { (line, $0) } }
            guard !spans.isEmpty else { continue }
            let heads = lines(row - 1, lattice).map(\.row), below = Set(lines(row, lattice).flatMap(\.filled))
            for (line, columns) in spans where below.intersection(columns).count > 1 && isHeaded(line, by: heads) {
                let first = columns.lowerBound, next = columns.upperBound + 1
                for j in columns.dropFirst() { lattice.down[row - 1][j] = false }
                for j in columns { lattice.across[row][j] = true }
                lattice.down[row - 1][first] = true
                if next < lattice.columnCount { lattice.down[row - 1][next] = true }
            }
        }
    }

    /// The columns that a line runs over, when they are several and the first is none of them.
    private func columns(over line: ClosedRange<Double>, _ lattice: Lattice) -> ClosedRange<Int>? {
        guard line.lowerBound > (lattice.columns[0] + lattice.columns[1]) / 2 else { return nil }
        let columns = (1..<lattice.columnCount).filter { line.contains((lattice.columns[$0] + lattice.columns[$0 + 1]) / 2) }
        guard let first = columns.first, let last = columns.last, last > first else { return nil }
        return first...last
    }

    /// The lines that are drawn at a height, where none of them runs over all that the others do.
    private func lines(at y: Double, _ rules: [Rule]) -> [ClosedRange<Double>] {
        let near = rules.filter { $0.axis == .horizontal && !$0.isEdge && abs($0.position - y) <= sameEdge }.sorted { $0.start < $1.start }
        var lines: [ClosedRange<Double>] = []
        for rule in near {
            if let last = lines.last, rule.start - last.upperBound <= bridge.value {
                lines[lines.count - 1] = last.lowerBound...max(last.upperBound, rule.end)
            } else {
                lines.append(rule.start...max(rule.start, rule.end))
            }
        }
        return lines
    }

    /// Whether one text stands over a line, in its middle.
    private func isHeaded(_ line: ClosedRange<Double>, by heads: [TextRow]) -> Bool {
        var isFound = false
        for row in heads {
            let texts = row.segments(gap: ColumnFinder().tuning.chunkGap.points(at: row.size)).filter {
                $0.maxX > line.lowerBound && $0.minX < line.upperBound
            }
            guard let text = texts.first else { continue }
            let over = overhang.points(at: row.size), middle = (line.lowerBound + line.upperBound) / 2
            guard texts.count == 1, text.minX > line.lowerBound - over, text.maxX < line.upperBound + over,
                abs((text.minX + text.maxX) / 2 - middle) <= offMiddle.points(at: row.size)
            else { return false }
            isFound = true
        }
        return isFound
    }
}

import Geometry

/// Finds the heads that stand side by side in one cell of a drawn lattice: each in the middle over some of its columns, with no
/// line between them.
struct HeadsBeside {
    /// A wider gap parts two heads.
    var gap: Em = 2.em
    /// How far from the middle of its columns a head may be set.
    var offMiddle: Em = 1.em
    /// Glyphs that a head has at least: a word may be spread over a cell.
    var shortest = 2
    /// Rows in which such heads stand.
    var mostRows = 2

    /// Closes the edges between such heads. `lines` gives the lines of a row.
    func part(_ lattice: inout Lattice, lines: (Int, Lattice) -> [CellLine]) {
        for row in 0..<min(mostRows, lattice.rowCount - 1) {
            let cells = cells(of: row, lattice).filter { cell in
                cell.count > 2 && cell.dropFirst().allSatisfy { lattice.down[row + 1][$0] }
                    && cell.allSatisfy { lattice.across[row + 1][$0] }
            }
            guard !cells.isEmpty else { continue }
            let texts = lines(row, lattice).map(\.row)
            for cell in cells {
                let inside = texts.map { part(of: $0, from: lattice.columns[cell.lowerBound], to: lattice.columns[cell.upperBound]) }
                    .filter { !$0.words.isEmpty }
                guard inside.count == 1 else { continue }
                for j in edges(between: inside[0], over: cell, lattice.columns) { lattice.down[row][j] = true }
            }
        }
    }

    /// The columns of each cell of a row.
    private func cells(of row: Int, _ lattice: Lattice) -> [Range<Int>] {
        let starts = (0..<lattice.columnCount).filter { $0 == 0 || lattice.down[row][$0] }
        return zip(starts, starts.dropFirst() + [lattice.columnCount]).map { $0..<$1 }
    }

    private func part(of row: TextRow, from left: Double, to right: Double) -> TextRow {
        TextRow(baseline: row.baseline, size: row.size, words: row.words.filter { $0.minX < right && $0.maxX > left })
    }

    /// The edges between the columns of the heads in a line; none where one stands otherwise.
    private func edges(between heads: TextRow, over cell: Range<Int>, _ columns: [Double]) -> [Int] {
        let texts = heads.segments(gap: gap.points(at: heads.size)), slack = offMiddle.points(at: heads.size)
        guard texts.count > 1, texts.count <= cell.count, texts.allSatisfy({ $0.count >= shortest }) else { return [] }
        var edges: [Int] = [], first = cell.lowerBound
        for text in texts {
            let middle = (text.minX + text.maxX) / 2
            let off = { (end: Int) in abs(middle - (columns[first] + columns[end]) / 2) }
            guard first < cell.upperBound, let end = (first + 1...cell.upperBound).min(by: { off($0) < off($1) }), off(end) <= slack else {
                return []
            }
            edges.append(end)
            first = end
        }
        return edges.last == cell.upperBound ? edges.dropLast() : []
    }
}

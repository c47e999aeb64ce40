/// Puts the glyphs of a row that are printed over each other in the order in which they were set: where a font's letters are
/// wider than the producer believed, two runs of text share a stretch of their line, and by their places alone the letters of
/// one would stand among those of the other.
struct Overprint {
    /// A glyph is printed over another one where it covers so much of the narrower one: letters of a line touch, brackets reach
    /// into each other by less. Guard: `LineBuilderTests.runsPrintedOverEachOtherAreReadOneAfterTheOther`.
    var overlap = 0.35
    /// More runs in one row are a drawing.
    var mostRuns = 64

    /// - Parameters:
    ///   - row: by the glyphs' left ends.
    ///   - isAccent: whether a glyph is a mark that is set over a letter.
    func ordered(_ row: [LineBuilder.Placed], isAccent: (LineBuilder.Placed) -> Bool) -> [LineBuilder.Placed] {
        guard row.indices.dropFirst().contains(where: { isOver(row[$0 - 1], row[$0]) }) else { return row }
        let runs = runs(of: row)
        guard runs.count > 1, runs.count <= mostRuns else { return row }
        var run = Array(repeating: 0, count: row.count)
        for (number, members) in runs.enumerated() { for member in members { run[member] = number } }
        // From where on a run's glyphs stand behind those of the runs that they cover.
        var behind: [Int: Double] = [:]
        for place in row.indices.dropFirst() where isOver(row[place - 1], row[place]) && run[place - 1] != run[place] {
            guard !isAccent(row[place - 1]), !isAccent(row[place]) else { return row }
            let (first, second) = (runs[run[place - 1]], runs[run[place]])
            let isFirst = row[first[0]].u0 <= row[second[0]].u0
            let (upper, lower) = isFirst ? (first, second) : (second, first)
            // The one begins before the other has ended; a lone sign belongs where it stands.
            guard lower.count > 1, row[lower[0]].u0 < row[upper[upper.count - 1]].u0 else { continue }
            let end = upper.reduce(-Double.infinity) { max($0, row[$1].u1) }
            behind[run[lower[0]]] = max(behind[run[lower[0]]] ?? -.infinity, end)
        }
        guard !behind.isEmpty else { return row }
        let keys = row.indices.map { max(row[$0].u0, behind[run[$0]] ?? -.infinity) }
        return row.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { row[$0] }
    }

    private func isOver(_ left: LineBuilder.Placed, _ right: LineBuilder.Placed) -> Bool {
        guard right.u0 < left.u1, right.glyph != left.glyph + 1, !left.isSpace, !right.isSpace else { return false }
        return min(left.u1, right.u1) - right.u0 > overlap * min(left.u1 - left.u0, right.u1 - right.u0)
    }

    /// Places in the row of the glyphs that were set one after the other from left to right.
    private func runs(of row: [LineBuilder.Placed]) -> [[Int]] {
        var runs: [[Int]] = []
        for place in row.indices.sorted(by: { row[$0].glyph < row[$1].glyph }) {
            if let last = runs.last?.last, row[place].u0 >= row[last].u0 {
                runs[runs.count - 1].append(place)
            } else {
                runs.append([place])
            }
        }
        return runs
    }
}

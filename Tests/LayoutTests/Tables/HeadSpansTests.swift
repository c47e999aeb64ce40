import Testing

@testable import Layout

@Suite struct HeadSpansTests {
    private func row(_ words: [(Double, Double)], at y: Double) -> TextRow {
        TextRow(baseline: y, size: 10, words: words.map { TextRow.Word(minX: $0, maxX: $1, count: 4) })
    }

    /// `2022` and `년`, which some producers set as two words, over the edge in the middle of four columns.
    @Test func aHeadOfSeveralWordsOverAnEdgeStandsOverAllColumnsThatItIsTheMiddleOf() {
        let edges = [0.0, 50, 100, 150, 200, 250]
        var lattice = Lattice(
            columns: edges, rows: [0, 20, 40], across: Array(repeating: Array(repeating: true, count: 5), count: 3),
            down: Array(repeating: Array(repeating: true, count: 6), count: 2))
        lattice.down[0][3] = false
        let upper = CellLine(row: row([(135, 155), (156, 165)], at: 12), edges: edges, chunkGap: 4)
        let lower = CellLine(row: row([(65, 85), (115, 135), (165, 185), (215, 235)], at: 32), edges: edges, chunkGap: 4)
        HeadSpans().open(&lattice) { row, _ in [row == 0 ? upper : lower] }
        #expect(lattice.down[0] == [true, true, false, false, false, true])
    }
}

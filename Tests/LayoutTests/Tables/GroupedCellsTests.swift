import Testing

@testable import Layout

@Suite struct GroupedCellsTests {
    /// Two groups of three rows under a head; the last column has texts at these rows.
    private func spans(_ filled: Set<Int>) -> [[Bool]] {
        var lattice = Lattice(
            columns: [0, 50, 100, 150], rows: (0...7).map { Double($0) * 20 }, across: Array(repeating: [true, true, true], count: 8),
            down: Array(repeating: [true, true, true, true], count: 7))
        for row in [2, 3, 5, 6] { lattice.across[row][0] = false }
        let rows = (0..<7).map { row in
            let columns = [row == 2 || row == 5 || row == 0 ? 0 : nil, 1, filled.contains(row) ? 2 : nil].compactMap { $0 }
            return TextRow(
                baseline: Double(row) * 20 + 14, size: 10,
                words: columns.map { TextRow.Word(minX: Double($0) * 50 + 5, maxX: Double($0) * 50 + 30, count: 4) })
        }
        GroupedCells().open(&lattice, isDrawn: { _ in false }) { row, lattice in
            rows.filter { $0.middle > lattice.rows[row] && $0.middle <= lattice.rows[row + 1] }.map {
                CellLine(row: $0, edges: lattice.columns, chunkGap: 4)
            }
        }
        return [2, 3, 5, 6].map { lattice.across[$0] }
    }

    @Test func oneTextInTheMiddleOfEachGroupSpansIt() {
        #expect(spans([0, 2, 5]) == Array(repeating: [false, true, false], count: 4))
    }

    @Test func textsOfOtherRowsAreTheirs() {
        #expect(spans([0, 2, 4]) == Array(repeating: [false, true, true], count: 4))
        #expect(spans([0, 1, 2, 3, 5]) == Array(repeating: [false, true, true], count: 4))
    }

    @Test func aHeadOverTwoRowsIsNoGroup() {
        var lattice = Lattice(
            columns: [0, 50, 100], rows: (0...8).map { Double($0) * 20 }, across: Array(repeating: [true, true], count: 9),
            down: Array(repeating: [true, true, true], count: 8))
        for row in [1, 3, 4, 6, 7] { lattice.across[row][0] = false }
        let rows = (0..<8).map { row in
            TextRow(
                baseline: Double(row) * 20 + 14, size: 10,
                words: [3, 6].contains(row)
                    ? [TextRow.Word(minX: 5, maxX: 30, count: 4), TextRow.Word(minX: 55, maxX: 80, count: 4)]
                    : [TextRow.Word(minX: row < 2 ? 55 : 35, maxX: row < 2 ? 80 : 45, count: 4)])
        }
        GroupedCells().open(&lattice, isDrawn: { $0 == 20 }) { row, lattice in
            rows.filter { $0.middle > lattice.rows[row] && $0.middle <= lattice.rows[row + 1] }.map {
                CellLine(row: $0, edges: lattice.columns, chunkGap: 4)
            }
        }
        #expect([1, 3, 4, 6, 7].map { lattice.across[$0][1] } == [true, false, false, false, false])
    }
}

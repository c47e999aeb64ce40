import Testing

@testable import Layout

@Suite struct WrappedBandsTests {
    /// Lines at these heights with texts in these columns of four.
    private func lines(_ rows: [(baseline: Double, columns: [Int])]) -> [CellLine] {
        rows.map { row in
            let words = row.columns.map { TextRow.Word(minX: Double($0) * 50 + 5, maxX: Double($0) * 50 + 25, count: 4) }
            return CellLine(
                row: TextRow(baseline: row.baseline, size: 10, words: words), edges: [0, 50, 100, 150, 200], chunkGap: 4)
        }
    }

    @Test func bandsWhoseCellsOfOneLineStandBetweenTheLinesOfOthersAreRows() {
        let band = lines([(0, [1]), (7, [0, 2, 3]), (14, [1])])
        #expect(WrappedBands().areRows([band, band]))
        #expect(!WrappedBands().areRows([band]))
    }

    @Test func linesOnOneBaselineAreRowsThoughALineStandsUnderEachTwo() {
        let band = lines([(0, [0, 1, 2, 3]), (14, [0, 1, 2, 3])])
        #expect(!WrappedBands().areRows([band, band, band]))
    }
}

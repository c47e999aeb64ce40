import Testing

@testable import Layout

@Suite struct WrappedBandsTests {
    @Test func inATableWithALineUnderEachRowNarrowCellsOfSeveralLinesAreOneRow() {
        let row = { (name: String, rest: String, a: String, b: String) in
            """
            ├──────┼─────────┼──────┼──────┤
            │      │ \(name) │  2,1 │      │
            │  ab  │         │      │  12  │
            │      │ \(rest) │   \(a) │   \(b)  │

            """
        }
        // Rows of half a line's height.
        let page = PageSketch(
            """
            ┌──────┬─────────┬──────┬──────┐

            │ Area │  Route  │ Long │ Unit │


            """ + row("Seoul..", "..Busan", "40", "7") + row("Osaka..", "..Tokyo", "50", "8") + row("Paris..", "..Brest", "60", "9")
                + row("Turin..", "..Milan", "70", "6") + "└──────┴─────────┴──────┴──────┘", pitch: 8)
        #expect(page.findings.tables.map(\.rowCount) == [5])
    }

    @Test func rowsOnOneBaselineAreRowsThoughALineStandsUnderEachTwo() {
        let lines = { (count: Int, columns: [Int]) in
            (0..<count).map { index in
                CellLine(
                    row: TextRow(
                        baseline: Double(index) * 14, size: 10,
                        words: columns.map { TextRow.Word(minX: Double($0) * 50 + 5, maxX: Double($0) * 50 + 25, count: 4) }),
                    edges: [0, 50, 100, 150, 200], chunkGap: 4)
            }
        }
        #expect(!WrappedBands().areRows([lines(2, [0, 1, 2, 3]), lines(2, [0, 1, 2, 3]), lines(2, [1, 2, 3])]))
    }
}

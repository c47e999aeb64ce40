import Testing

@testable import Layout

/// Upright lines that stop inside a table and go on further down.
@Suite struct LinesBesideLabelsTests {
    @Test func aLineBesideALabelThatStopsForTheSecondRowOfItsLabelSpansNoColumns() {
        let page = PageSketch(
            """
            ───────┬───────┬───────┬───────
              Area │   Q3  │   Q4  │  Sum
            ───────┼───────┼───────┼───────
             Seoul │ 101.2 │  96.7 │ 197.9
                     (5.2) │ (4.1) │ (4.6)
             Busan │  58.3 │  74.1 │ 132.4
                     (3.9) │ (4.4) │ (4.2)
             Daegu │  55.9 │  60.2 │ 116.1
                     (2.2) │ (6.1) │ (3.8)
            ───────────────┴───────┴───────
            """, pitch: 16)
        #expect(page.findings.tables.map(\.rowCount) == [7])
        #expect(page.findings.tables.allSatisfy { $0.cells.allSatisfy { $0.columnSpan == 1 } })
    }
}

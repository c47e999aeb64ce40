import Testing

@testable import Layout

@Suite struct FewestColumnsTests {
    @Test func centredHeadsOverFiguresAtTheRightMakeNoColumnsOfTheirOwn() {
        let page = PageSketch(
            """
            ──────────────────────────────────────────────
                  New             Old            All
              Task   Money    Task   Money   Task   Money
            ──────────────────────────────────────────────
                 120   180.0     342   498.5    462   678.5
            ──────────────────────────────────────────────
            """)
        #expect(page.findings.tables.map(\.columnCount) == [6])
    }

    @Test func columnsThatOnlyTheirHeadsStandBesideEachOtherInStay() {
        let gaps = [(30.0, 40.0), (60.0, 70.0)].map { ColumnFinder.Gap(low: $0, high: $1, support: 2, numbers: 2) }
        let word = { (low: Double, high: Double) in TextRow.Word(minX: low, maxX: high, count: 4) }
        let rows = [[word(0, 30), word(40, 60)], [word(0, 30), word(70, 90)], [word(0, 30), word(40, 60)], [word(0, 30), word(70, 90)]]
        let head = [word(0, 30), word(40, 60), word(70, 90)]
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [head], edges: []).count == 2)
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [], edges: []).count == 1)
    }
}

import Testing

@testable import Layout

@Suite struct UprightStartsTests {
    @Test func whatStandsOverALineThatBeginsInsideTheHeadSpansBothItsSides() {
        let page = PageSketch(
            """
            ───────┬───────────────┬───────
                   │     2025      │
             Area  │               │ Total
                   │  Q3   ╷  Q4   │
            ───────┼───────┼───────┼───────
             Seoul │ 101.2 │  96.7 │ 197.9
             Busan │  58.3 │  74.1 │ 132.4
             Daegu │  55.9 │  60.2 │ 116.1
            ───────┴───────┴───────┴───────
            """, pitch: 14)
        #expect(
            page.findings.tables.first.map(page.rows(of:))?.prefix(2) == [["Area 2x1", "2025 1x2", "Total 2x1"], ["Q3", "Q4"]])
    }

    @Test func headsOfThreeLevelsArePartedWhereTheLinesBetweenThemBegin() {
        let page = PageSketch(
            """
            ───────┬───────────────────────────────┬───────
                   │            Budget             │
                   │               ╷               │
             Area  │     2025      │     2026      │ Rank
                   │       ╷       │       ╷       │
                   │ First │ Final │ First │ Final │
            ───────┼───────┼───────┼───────┼───────┼───────
             Seoul │ 101.2 │  96.7 │ 197.9 │ 199.1 │     1
             Busan │  58.3 │  74.1 │ 132.4 │ 141.0 │     2
             Daegu │  55.9 │  60.2 │ 116.1 │ 120.6 │     3
            ───────┴───────┴───────┴───────┴───────┴───────
            """, pitch: 14)
        #expect(
            page.findings.tables.first.map(page.rows(of:))?.prefix(3) == [
                ["Area 3x1", "Budget 1x4", "Rank 3x1"], ["2025 1x2", "2026 1x2"], ["First", "Final", "First", "Final"],
            ])
    }
}

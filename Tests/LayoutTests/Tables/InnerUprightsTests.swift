import Testing

@testable import Layout

@Suite struct InnerUprightsTests {
    @Test func anUprightLineThatCellsOverTwoColumnsPartIsDrawnBesideAllOtherRows() {
        let page = PageSketch(
            """
            ┌───────┬───────┬───────┬────────┐
            │ Place │ Seats │ Opens │ Shared │
            ├───────┼───────┼───────┼────────┤
            │ North │   375 │  2026 │  1,204 │
            │ South │   216 │  2029 │  1,310 │
            │ Upper │   154 │      none      │
            │ Lower │   770 │  2028 │  1,422 │
            │ Inner │   240 │      none      │
            │ Outer │   730 │      none      │
            └───────┴───────┴───────┴────────┘
            """, pitch: 20)
        let rows = page.findings.tables.first.map(page.rows(of:)) ?? []
        #expect(
            Array(rows.dropFirst()) == [
                ["North", "375", "2026", "1,204"], ["South", "216", "2029", "1,310"], ["Upper", "154", "none 1x2"],
                ["Lower", "770", "2028", "1,422"], ["Inner", "240", "none 1x2"], ["Outer", "730", "none 1x2"],
            ])
    }

    @Test func uprightLinesEndAtTheRowsOfLabelsOverAllColumns() {
        let page = PageSketch(
            """
            ┌─────────┬───────┬───────┬────────┐
            │ Project │ Start │  End  │ Office │
            ├─────────┴───────┴───────┴────────┤
            │ Computing                        │
            │ Chips   ╷ 26.3. ╷ 28.1. ╷ North  │
            │ Data    │ 26.1. │ 27.6. │ South  │
            │ Biology                          │
            │ Foundry ╷ 25.9. ╷ 29.1. ╷ West   │
            └─────────┴───────┴───────┴────────┘
            """)
        let rows = page.findings.tables.first.map(page.rows(of:)) ?? []
        #expect(rows.contains(["Computing 1x4"]) && rows.contains(["Biology 1x4"]))
        #expect(rows.last == ["Foundry", "25.9.", "29.1.", "West"])
    }

    @Test func aLineBesideTheTableIsNoneOfIts() {
        let page = PageSketch(
            """
            ┌───────┬───────┐
            │ Place │ Seats │   │
            ├───────┼───────┤   │
            │ North │   375 │   │
            └───────┴───────┘
            """)
        #expect(page.findings.tables.map(\.columnCount) == [2])
    }
}

import Testing

@testable import Layout

@Suite struct CellRuleFinderTests {
    private func tables(_ sketch: PageSketch) -> Int {
        CellRuleFinder().tables(in: sketch.page.paths, text: sketch.text, verticals: []).count
    }

    @Test func titlesWithRulesOfTheirOwnInTwoColumnsOfThePageAreNoTable() {
        let page = PageSketch(
            """
            ──────────────────      ──────────────────
            1 Iceland_opens         3 Kenya_starts
            ──────────────────      ──────────────────
            All_wells_are_read      A_port_is_mended
            ──────────────────      ──────────────────
            2 China_waits           4 Japan_drills
            ──────────────────      ──────────────────
            """)
        #expect(tables(page) == 0)
    }
}

import Testing

@testable import Layout

@Suite struct HeadLinesTests {
    @Test func aHeadSpansTheColumnsThatTheLineUnderItRunsOver() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                            Rodents                   Leaks
                       ─────────────────────   ────────────────────
            Region      No.     (%)     Odds   No.     (%)     Odds
            ────────────────────────────────────────────────────────
            North       375    12.1     1.21   216    14.2     1.42
            South       154    13.3     1.33   770    18.4     1.84
            East        240    14.5     1.45   730    19.6     1.96
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let rows = page.findings.tables.first.map(page.rows(of:)) ?? []
        #expect(rows.first?.suffix(2) == ["Rodents 1x3", "Leaks 1x3"])
        #expect(rows.dropFirst().first?.suffix(6) == ["No.", "(%)", "Odds", "No.", "(%)", "Odds"])
    }
}

import Testing

@testable import Layout

@Suite struct HeadsBesideTests {
    private func head(_ heads: String) -> [String]? {
        let page = PageSketch(
            """
            ┌───────┬───────────────────────────────┐
            │       │\(heads)│
            │ Place ├───────┬───────┬───────┬───────┤
            │       │ Seats │ Share │ Seats │ Share │
            ├───────┼───────┼───────┼───────┼───────┤
            │ North │   375 │  12.1 │   216 │  14.2 │
            ├───────┼───────┼───────┼───────┼───────┤
            │ South │   154 │  13.3 │   770 │  18.4 │
            └───────┴───────┴───────┴───────┴───────┘
            """)
        return page.findings.tables.first.map(page.rows(of:))?.first
    }

    @Test func headsSideBySideInOneCellStandOverTheirColumns() {
        #expect(head("      2010            2011     ") == ["Place 2x1", "2010 1x2", "2011 1x2"])
    }

    @Test("Elsewhere they are one text", arguments: ["   2010        2011            ", "        a               b      "])
    func oneText(heads: String) {
        #expect(head(heads)?.count == 2)
    }
}

import PageModel
import Testing

@testable import Layout

@Suite struct HeaderFinderTests {
    @Test func cellsUnderAHeadThatIsDividedAreHeadsInATableOfOneRowToo() async throws {
        let page = PageSketch(
            """
            ┌──────┬───────────────┐
            │ 사업 │     예산      │
            │      ├───────┬───────┤
            │      │ first │ last  │
            ├──────┼───────┼───────┤
            │ 융자 │   220 │   230 │
            └──────┴───────┴───────┘
            """, bold: ["사업", "예산"]
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [2])
    }
}

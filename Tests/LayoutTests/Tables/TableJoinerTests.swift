import PageModel
import Testing

@testable import Layout

@Suite struct TableJoinerTests {
    @Test func whatAHeadPrintsAgainIsKeptApartFromTheCells() async {
        let pages = ["A", "B", "C"].map { label in
            PageSketch(
                """
                ┌──────┬──────┐
                │ Name │ 2024 │
                ├──────┼──────┤
                │ \(label)1   │  5.0 │
                ├──────┼──────┤
                │ \(label)2   │  6.0 │
                └──────┴──────┘
                """
            ).page
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 3))
        let tables = layout.pages.flatMap(\.elements).compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.rowCount) == [7])
        let again = tables.flatMap(\.repeated).map { if case .text(let block) = $0 { block.string } else { "" } }
        #expect(again == ["Name", "2024", "Name", "2024"])
    }
}

import PageModel
import Testing

@testable import Layout

@Suite struct SpreadLabelTests {
    private func cells(_ drawing: String) async -> [String] {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [PageSketch(drawing).page], facts: DocumentFacts(pageCount: 1))
        let cells = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table.cells } else { nil } }.joined()
        return cells.flatMap(\.elements).compactMap { if case .text(let block) = $0 { block.string } else { nil } }
    }

    @Test func twoSyllablesOfACellBelowEachOtherAreOneWord() async {
        let texts = await cells(
            """
            ┌──┬────────┐
            │번│ 면적   │
            │호│        │
            ├──┼────────┤
            │26│ 8,215  │
            └──┴────────┘
            """)
        #expect(texts == ["번호", "면적", "26", "8,215"])
    }

    @Test func aSyllableBelowAWordIsNone() async {
        let texts = await cells(
            """
            ┌────┬────────┐
            │기업│ 면적   │
            │수  │        │
            ├────┼────────┤
            │26  │ 8,215  │
            └────┴────────┘
            """)
        #expect(texts == ["기업 수", "면적", "26", "8,215"])
    }
}

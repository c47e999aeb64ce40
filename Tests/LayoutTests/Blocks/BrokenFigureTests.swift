import PageModel
import Testing

@testable import Layout

@Suite struct BrokenFigureTests {
    @Test(
        "A figure that a narrow cell broke goes on in the next line",
        arguments: [
            ("1,12", "0", false), ("31.", "5", false), ("69,6", "10", false), ("202", "4년", true), ("1", "0", true), ("’21~’2", "3", true),
            ("2,1", "6", true), ("20", "18", true), ("△7", "98.", true),
        ])
    func brokenFigure(above: String, below: String, isFull: Bool) {
        #expect(goesOn(above, below, isFull: isFull))
    }

    @Test(
        "Figures below each other are two",
        arguments: [
            ("1,120", "330", true), ("2024", "2025", true), ("12", "5", false), ("제1", "2", true), ("5", "(0.3)", true), ("3", "4 5", true),
            ("12", "34", true),
        ])
    func figures(above: String, below: String, isFull: Bool) {
        #expect(!goesOn(above, below, isFull: isFull))
    }

    private func goesOn(_ above: String, _ below: String, isFull: Bool) -> Bool {
        BrokenFigure().goesOn(above.unicodeScalars.map(\.value)[...], below.unicodeScalars.map(\.value)[...], isFull: isFull)
    }

    @Test func itIsWrittenAsOneWord() async {
        let page = PageSketch(
            """
            ┌──────┬────┐
            │ Name │1,12│
            │      │ 0  │
            ├──────┼────┤
            │ Last │ 34 │
            └──────┴────┘
            """
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let cells = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table.cells } else { nil } }.joined()
        let texts = cells.flatMap(\.elements).compactMap { if case .text(let block) = $0 { block.string } else { nil } }
        #expect(texts == ["Name", "1,120", "Last", "34"])
    }
}

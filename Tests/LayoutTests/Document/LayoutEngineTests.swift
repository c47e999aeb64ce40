import PageModel
import Testing

@testable import Layout

@Suite struct LayoutEngineTests {
    /// A page whose one space glyph says that its font sets spaces; a gap without one stands in a word.
    private static let doubtful: PageContent = {
        var sketch = PageSketch("정책 연구개발예산")
        sketch.move("예산", x: 3)
        return sketch.page
    }()

    private func texts(of pages: [PageContent]) async -> [String] {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages, facts: DocumentFacts(pageCount: pages.count))
        return layout.pages.flatMap(\.elements).compactMap { if case .text(let block) = $0 { block.string } else { nil } }
    }

    @Test func aGapInAFontThatSetsSpacesIsNone() async {
        #expect(await texts(of: [Self.doubtful]) == ["정책 연구개발예산"])
    }

    @Test func aGapIsReadAsTheWholeDocumentsFontsShowIt() async {
        // Another page has the same font without a single space: one space glyph is an accident then.
        let spaceless = PageSketch(Array(repeating: "과학기술정책동향주간보고서", count: 8).joined(separator: "\n")).page
        let texts = await texts(of: [Self.doubtful, spaceless])
        #expect(texts.first?.hasPrefix("정책 연구개발 예산") == true)
    }

    @Test func onlyWhoAsksIsToldWhyLinesStandTogether() async {
        let page = PageSketch("○ 과학기술정책동향주간보고서의본문은두줄이다\n  둘째 줄").page, facts = DocumentFacts(pageCount: 1)
        let engine = LayoutEngine { _ in { _, _ in (true, .statistics) } }
        func blocks(_ layout: DocumentLayout) -> [TextBlock] {
            layout.pages.flatMap(\.elements).compactMap { if case .text(let block) = $0 { block } else { nil } }
        }
        let told = blocks(await engine.layout(of: [page], facts: facts))
        var drafts = [engine.draft(of: page, index: 0)]
        let untold = blocks(await engine.layout(of: &drafts, facts: facts))
        #expect(told.map(\.text) == untold.map(\.text) && told.map(\.lineCount) == untold.map(\.lineCount))
        #expect(told.allSatisfy { $0.lineEvidence.count == $0.lineCount && $0.joins.count == $0.lineCount - 1 })
        #expect(untold.allSatisfy { $0.lineEvidence.isEmpty && $0.joins.isEmpty } && !untold.isEmpty)
    }

    @Test func aTableGoesOnBehindABlankPage() async {
        let head = "┌────────┬────────┐\n│  국가  │  예산  │\n"
        let row = { (i: Int) in "├────────┼────────┤\n│  국가\(i)  │  \(i)억  │\n" }
        let table = { (rows: Range<Int>) in head + rows.map(row).joined() + "└────────┴────────┘" }
        let pages = [
            PageSketch("정책 동향\n\n" + table(10..<36), size: (595, 842), number: 1).page, PageSketch("", size: (595, 842), number: 2).page,
            PageSketch(table(36..<40) + "\n\n다음 글", size: (595, 842), number: 3).page,
        ]
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 3))
        let rows = layout.pages.flatMap(\.elements).compactMap { if case .table(let table) = $0 { table.rowCount } else { nil } }
        #expect(rows == [31])
    }
}

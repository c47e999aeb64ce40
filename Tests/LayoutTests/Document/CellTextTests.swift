import PageModel
import Testing

@testable import Layout

/// What the lines of a cell become.
@Suite struct CellTextTests {
    /// The texts of a page's only table, cell by cell.
    private func texts(
        _ page: PageSketch, judge: @escaping LayoutEngine.BoundaryJudge = { _, _ in (true, .statistics) }
    ) async -> [[String]] {
        let layout = await LayoutEngine { _ in judge }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return tables.flatMap(\.cells).map { cell in
            cell.elements.compactMap { if case .text(let block) = $0 { block.text.string } else { nil } }
        }
    }

    @Test func aNotesMarkAloneOnALineBelongsToTheTextAboveIt() async {
        var page = PageSketch(
            """
            ┌────────┬────────┐
            │ 비공개 │ 즉시   │
            │ *      │        │
            └────────┴────────┘
            """)
        page.resize("*", to: 6)
        #expect(await texts(page).first == ["비공개*"])
    }

    @Test func theTextOfACellGoesOnBehindAComma() async {
        let page = PageSketch(
            """
            ┌──────────────────────────────┬────────┐
            │ 자동 투구 판정을 도입하고,   │ 즉시   │
            │ 주심의 판정을 대체           │        │
            └──────────────────────────────┴────────┘
            """)
        #expect(await texts(page).first == ["자동 투구 판정을 도입하고, 주심의 판정을 대체"])
    }

    @Test(
        "The lines of a cell may be wider apart than those of the text where words go on",
        arguments: [("제10조", ["보조금 관리에 관한 법률 제9조 및 제10조"]), ("10개월", ["보조금 관리에 관한 법률 제9조 및", "10개월"])])
    func wideLinesOfCells(last: String, lines: [String]) async {
        let text = (0..<12).map { "지방자치단체는 보조금 관리에 관한 법률에 따라 예산을 \($0 + 3)배로 늘리기로 하였다" }.joined(separator: "\n\n")
        let cell = """
            ┌──────────────────────────────────┬────────┐
            │ 보조금 관리에 관한 법률 제9조 및 │ 즉시   │
            │                                  │        │
            │                                  │        │
            │ \(last)                           │        │
            └──────────────────────────────────┴────────┘
            """
        #expect(await texts(PageSketch(text + "\n\n\n\n" + cell, pitch: 6.5)).first == lines)
    }

    @Test func fullLinesThatStartAtDifferentPlacesAreCentredAndSoIsWhatFollowsThem() async {
        let page = PageSketch(
            """
            ┌────────────────────────────────────────┬────────┐
            │ 예) 공개된 자료를 실시간으로 분석하고  │ 즉시   │
            │  결과를 공유하는 기능을 가진 오픈소스  │        │
            │              통합 플랫폼               │        │
            └────────────────────────────────────────┴────────┘
            """)
        #expect(await texts(page).first == ["예) 공개된 자료를 실시간으로 분석하고 결과를 공유하는 기능을 가진 오픈소스 통합 플랫폼"])
    }

    @Test func aFigureTooWideForItsCellStaysWhole() async {
        var page = PageSketch(
            """
            ┌──────────┬─────────┬──────────┐
            │ Seoul    │ 412.6   │ Busan    │
            └──────────┴─────────┴──────────┘
            """)
        page.resize("412.6", to: 20)
        #expect(await texts(page) == [["Seoul"], ["412.6"], ["Busan"]])
    }
}

import Layout
import PageModel
import Testing

@testable import BriefingMapper

@Suite struct RunningTabsTests {
    @Test("What says a title again on its page is a tab where it is smaller than the text, else a heading", arguments: [(8.0, 1), (10, 0)])
    func onTheTitlesPage(size: Double, tabs: Int) async {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [PageContent(number: 1, width: 595, height: 842)], facts: DocumentFacts(pageCount: 1))
        let title = TextBlock(drawn: "새로운 연구", at: 200, size: 16), again = TextBlock(drawn: "새로운 연구", at: 400, size: size)
        let finder = RunningTabs(pages: layout.pages, bodySize: 10)
        let found = finder.tabs(
            in: [title, again].map { Piece(element: .text($0), page: 0) }, titles: [PrintedTitle(text: title.text, blocks: [title])])
        #expect(found.count == tabs)
    }

    @Test("A running head may leave out the words that count its section, or say them too", arguments: ["새로운 연구", "제1부 새로운 연구"])
    func wordsThatCount(head: String) async {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [PageContent(number: 1, width: 595, height: 842), PageContent(number: 2, width: 595, height: 842)],
            facts: DocumentFacts(pageCount: 2))
        let title = TextBlock(drawn: "제1부 새로운 연구", at: 200, size: 16), tab = TextBlock(drawn: head, at: 30, size: 9)
        let found = RunningTabs(pages: layout.pages, bodySize: 10).tabs(
            in: [Piece(element: .text(title), page: 0), Piece(element: .text(tab), page: 1)],
            titles: [PrintedTitle(text: title.text, blocks: [title])])
        #expect(found == [1])
    }
}

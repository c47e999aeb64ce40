import PageModel
import Testing

@testable import Layout

@Suite struct CutTableFinderTests {
    private static let rules = (
        top: "┌────────┬────────┬────────┐\n", row: "├────────┼────────┼────────┤\n", bottom: "└────────┴────────┴────────┘\n"
    )
    private static let text = (0..<22).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다\n" }.joined()

    private static func row(_ name: String, _ figures: Int) -> String { "│  \(name)  │  \(figures)억  │  \(figures + 40)명  │\n" }

    /// A table of rules under the heads of its columns.
    private static func table(_ rows: [Int]) -> String {
        rules.top + head + rows.map { rules.row + row("국가", $0) }.joined() + rules.bottom
    }

    private static let head = "│  구분  │  예산  │  인력  │\n"

    /// The same without rules.
    private static func loose(_ lines: String) -> String { lines.replacing("│", with: " ") }

    /// Rows of each table of two pages.
    private func rows(_ first: String, _ second: String) async -> [Int] {
        let pages = [first, second].enumerated().map { PageSketch($1, size: (595, 842), number: $0 + 1).page }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 2))
        return layout.pages.flatMap(\.elements).compactMap { if case .table(let table) = $0 { table.rowCount } else { nil } }
    }

    @Test(
        "Heads over a row at a page's end are of the table under the same heads on the next page",
        arguments: [(head, [6]), (head.replacing("인력", with: "논문"), [5])])
    func partAtThePagesEnd(head: String, counts: [Int]) async {
        let part = Self.loose(head) + "\n" + Self.loose(Self.row("나라", 20))
        #expect(await rows(Self.text + "\n" + part, Self.table([30, 31, 32, 33])) == counts)
    }

    @Test func headsOverARowAtAPagesStartAreOfTheTableOnThePageBefore() async {
        let part = Self.loose(Self.head) + "\n" + Self.loose(Self.row("나라", 20))
        #expect(await rows(Self.text + "\n" + Self.table([30, 31, 32, 33]), part + "\n\n" + Self.text) == [6])
    }

    @Test func theSameHeadsInTheMiddleOfAPageAreOfNoTable() async {
        let part = Self.loose(Self.head) + "\n" + Self.loose(Self.row("나라", 20))
        #expect(await rows(part + "\n\n" + Self.text, Self.table([30, 31, 32, 33])) == [5])
    }
}

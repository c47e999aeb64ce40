import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct ArticleCellsTests {
    private func texts(_ lines: [String], isTitled: Bool = true) -> [TextBlock] {
        lines.enumerated().map { index, line in
            var block = TextBlock(drawn: line, at: 104 + 20 * Double(index), size: isTitled && index == 0 ? 13 : 10, isCounted: false)
            block.boldShare = isTitled && index == 0 ? 1 : 0
            return block
        }
    }

    private func parted(_ cells: [TableBlock.Cell]) -> [Piece] {
        let endings = ArticleEndings(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), places: PlaceMaker(pages: []))
        let table = TableBlock(drawn: cells, from: 100, to: 300)
        return ArticleCells(endings: endings).parted([Piece(element: .table(table), page: 0)])
    }

    private let article = ["거점의 조성 계획을 확정", "국무원은 조성 계획을 의결하였음"]

    @Test func rowsWithNumberAndSourceBesideTheTextAreArticles() {
        let pieces = parted(
            (0...1).flatMap { row in
                [
                    .init(row, 0, texts(["0\(row + 1)"], isTitled: false)), .init(row, 1, texts(article)),
                    .init(row, 2, texts(row == 0 ? ["과학시보 / 3", "월 4일"] : ["과학시보 / 3월 5일"], isTitled: false)),
                ]
            })
        #expect(pieces.map { $0.texts.map(\.text.string) }.prefix(3) == [["01", article[0]], [article[1]], ["과학시보 / 3월 4일"]])
        #expect(pieces.count == 6)
    }

    @Test func rowsThatEndWithTheirSourceAreArticles() {
        #expect(parted((0...2).map { .init($0, 0, texts(article + ["출처: 과학시보 (3.4)"])) }).count == 9)
    }

    @Test func cardsWithTheirTitlesInCellsOverThemAreArticlesInTheirOrder() {
        let titles = (0...1).map { TableBlock.Cell(0, $0 * 2, texts(["\($0)번째 단신의 제목"])) }
        let bodies = (0...1).map { TableBlock.Cell(1, $0 * 2, texts([article[1], "출처: 과학시보 (3.\($0 + 1))"], isTitled: false)) }
        let pieces = parted(titles + [.init(0, 1, []), .init(1, 1, [])] + bodies)
        #expect(pieces.map { $0.texts[0].text.string }.filter { $0.hasSuffix("제목") } == ["0번째 단신의 제목", "1번째 단신의 제목"])
        #expect(pieces.count == 6)
    }

    @Test("A table that names no sources, or holds more than articles, is a table", arguments: [[], ["합계"]])
    func others(more: [String]) {
        let rows = (0...1).map { TableBlock.Cell($0, 0, texts(article + (more.isEmpty ? [] : ["출처: 과학시보 (3.4)"]))) }
        #expect(parted(rows + (more.isEmpty ? [] : [.init(2, 0, texts(more, isTitled: false))])).count == 1)
    }
}

import Layout
import Testing

@testable import BriefingMapper

@testable import Layout

@Suite struct ArticleBoxesTests {
    /// A box whose texts stand under each other, the first a bold title.
    private func box(_ lines: [String]) -> Piece {
        let texts = lines.enumerated().map { index, line -> Element in
            var block = TextBlock(drawn: line, at: 104 + 20 * Double(index), size: index == 0 ? 13 : 10)
            block.boldShare = index == 0 ? 1 : 0
            return .text(block)
        }
        return Piece(
            element: .frame(FrameBlock(places: [PagePlace(from: 100, to: 180)], ground: nil, isDrawn: true, elements: texts)), page: 0)
    }

    private func count(_ boxes: [[String]]) -> Int {
        let endings = ArticleEndings(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), places: PlaceMaker(pages: []))
        return ArticleBoxes(endings: endings).parted(boxes.map(box)).count
    }

    private let article = ["거점의 조성 계획을 확정", "국무원은 조성 계획을 의결하였음", "출처: 과학시보 (3.4)"]

    @Test func boxesWithTheirSourcesAreArticles() {
        #expect(count([article, article]) == 6)
        #expect(count([[article[0], article[2], article[1]], article]) == 6)
    }

    @Test func oneBoxOrBoxesWithoutSourcesAreCallouts() {
        #expect(count([article]) == 1)
        #expect(count([[article[0], article[1], article[1]], [article[0], article[1], article[1]]]) == 2)
    }

    @Test func aTitleWithItsNumberAndItsSourceIsATitlesBox() {
        #expect(count([[article[0], "1", article[2]], [article[0], "2", article[2]]]) == 2)
    }
}

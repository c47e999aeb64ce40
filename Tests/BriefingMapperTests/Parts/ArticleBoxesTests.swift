import Layout
import Testing

@testable import BriefingMapper

@testable import Layout

@Suite struct ArticleBoxesTests {
    /// A box whose texts stand under each other, the first a bold title.
    private func box(_ lines: [String]) -> Piece {
        let texts = lines.enumerated().map { index, line -> Element in
            var block = TextBlock(drawn: line, at: 104 + 20 * Double(index), size: index == 0 ? 13 : 10, isCounted: false)
            block.boldShare = index == 0 ? 1 : 0
            return .text(block)
        }
        return Piece(
            element: .frame(FrameBlock(places: [PagePlace(from: 100, to: 180)], ground: nil, isDrawn: true, elements: texts)), page: 0)
    }

    private func parted(_ pieces: [Piece]) -> [Piece] {
        let endings = ArticleEndings(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), places: PlaceMaker(pages: []))
        return ArticleBoxes(endings: endings).parted(pieces)
    }

    private func count(_ boxes: [[String]]) -> Int { parted(boxes.map(box)).count }

    private let article = ["거점의 조성 계획을 확정", "국무원은 조성 계획을 의결하였음", "출처: 과학시보 (3.4)"]

    @Test func boxesWithTheirSourcesAreArticles() {
        #expect(count([article, article]) == 6)
        #expect(count([[article[0], article[2], article[1]], article]) == 6)
    }

    @Test func aSourceMayStandBehindTheTitleOrBeforeItsAddress() {
        let behind = ["거점의 조성 계획을 확정 (과학시보, 3.4)", article[1]]
        #expect(count([behind, behind]) == 4)
        let addressed = [article[0], article[1], "(과학시보, 2026.3.4) https://www.kwahaksibo.example.cn/plan"]
        #expect(count([addressed, addressed]) == 6)
        let named = [article[0], article[1], "과학시보, 2026. 3. 4."], address = "https://www.kwahaksibo.example.cn/plan"
        #expect(count([named + [address], named + [address]]) == 8)
        #expect(count([named, named]) == 2)
    }

    @Test func aTitleAndItsLeadOnOneGroundInSuchABoxArePartedAgain() {
        let boxes = ["1", "2"].map { number -> Piece in
            let texts = [(number, 104.0, 11.0), (article[0], 120, 13), ("본심사 기간을 2년 단축", 140, 10.5)].map { text, top, size -> Element in
                var block = TextBlock(drawn: text, at: top, size: size)
                block.boldShare = 1
                return .text(block)
            }
            let title = FrameBlock(places: [PagePlace(from: 100, to: 155)], ground: 0xF6E7E6, isDrawn: true, elements: texts)
            let rest = [(article[1], 170.0), (article[2], 190)].map { Element.text(TextBlock(drawn: $0, at: $1, size: 10)) }
            return Piece(
                element: .frame(
                    FrameBlock(places: [PagePlace(from: 96, to: 210)], ground: nil, isDrawn: true, elements: [.frame(title)] + rest)),
                page: 0)
        }
        let pieces = boxes.flatMap { parted([$0, boxes[1]]).prefix(4) }
        #expect(pieces.map { $0.frame?.elements.count ?? 1 } == [2, 1, 1, 1, 2, 1, 1, 1])
    }

    @Test func aTitlesNumberMayStandOverIt() {
        let boxes = ["01", "02"].map { number -> Piece in
            let badge = FrameBlock(
                places: [PagePlace(from: 80, to: 98)], ground: 0x8C2F39, isDrawn: true,
                elements: [.text(TextBlock(drawn: number, at: 82, size: 14))])
            var piece = box(article)
            if case .frame(var frame) = piece.element {
                frame.elements.insert(.frame(badge), at: 0)
                piece.element = .frame(frame)
            }
            return piece
        }
        #expect(parted(boxes).count == 8)
    }

    @Test func oneBoxOrBoxesWithoutSourcesAreCallouts() {
        #expect(count([article]) == 1)
        #expect(count([[article[0], article[1], article[1]], [article[0], article[1], article[1]]]) == 2)
    }

    @Test func aTitleWithItsNumberAndItsSourceIsATitlesBox() {
        #expect(count([[article[0], "1", article[2]], [article[0], "2", article[2]]]) == 2)
    }

    @Test func aTitleMayStandOutByItsSizeAlone() {
        let plain = [box(article), box(article)].map { piece in
            guard case .frame(var frame) = piece.element, case .text(var title) = frame.elements[0] else { return piece }
            title.boldShare = 0
            frame.elements[0] = .text(title)
            return Piece(element: .frame(frame), page: 0)
        }
        #expect(parted(plain).count == 6)
    }

    @Test func aSourceMayStandInTheTitlesOwnBox() {
        let boxes = [box(article), box(article)].map { piece in
            guard let frame = piece.frame else { return piece }
            var head = frame
            head.elements = [frame.elements[0], frame.elements[2]]
            var whole = frame
            whole.elements = [.frame(head), frame.elements[1]]
            return Piece(element: .frame(whole), page: 0)
        }
        #expect(parted(boxes).count > 2)
    }

    @Test("At the right a name with its day is a source without a word for it", arguments: [(TextBlock.Alignment.end, 6), (.start, 2)])
    func aSourceAtTheRight(alignment: TextBlock.Alignment, count: Int) {
        let boxes = [box(article), box(article)].map { piece in
            guard case .frame(var frame) = piece.element else { return piece }
            var source = TextBlock(drawn: "과학시보(3.4)", at: 150)
            source.alignment = alignment
            frame.elements[2] = .text(source)
            return Piece(element: .frame(frame), page: 0)
        }
        #expect(parted(boxes).count == count)
    }
}

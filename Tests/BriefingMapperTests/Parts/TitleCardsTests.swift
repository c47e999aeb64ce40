import Layout
import Testing

@testable import BriefingMapper

@testable import Layout

@Suite struct TitleCardsTests {
    private func bold(_ string: String, at top: Double, size: Double) -> Element {
        var block = TextBlock(drawn: string, at: top, size: size)
        block.boldShare = 1
        return .text(block)
    }

    /// A box with a tag, a title and what stands under it.
    private func box(_ title: String, _ under: Element) -> Element {
        .frame(
            FrameBlock(
                places: [PagePlace(from: 100, to: 180)], ground: 0xE5F1FB, isDrawn: true,
                elements: [.text(TextBlock(drawn: "해양", at: 104, size: 9)), bold(title, at: 106, size: 13), under]))
    }

    @Test func titlesWithTheirLeadsInOneBoxAreARowAndALead() {
        let boxes = [
            box("케이블이 관측망이 되다", bold("사업이 7개 해역에서 진행 중", at: 122, size: 11)),
            box("생물 자원의 등록제 시행", bold("등록하면 24시간 안에 번호를 발급", at: 122, size: 11)),
        ]
        let cards = TitleCards(boxes)
        #expect(boxes.map { cards.parted($0)?.count } == [2, 2])
    }

    @Test func oneSuchBoxMayBeACallout() {
        let only = box("용어 설명", bold("코어 시간은 처리 장치 하나의 한 시간", at: 122, size: 11))
        #expect(TitleCards([only]).parted(only) == nil)
    }

    @Test func boxesWithRunningTextUnderTheirTitlesAreCallouts() {
        let boxes = ["용어 설명", "제도 비교"].map { box($0, .text(TextBlock(drawn: "코어 시간은 장치의 시간", at: 122, size: 11))) }
        #expect(TitleCards(boxes).parted(boxes[0]) == nil)
    }

    @Test func titlesWithNamesInASecondLanguageAndAuthorsInOneBoxAreARowAndThese() {
        let boxes = ["케이블이 관측망이 되다", "생물 자원의 등록제 시행"].map { title in
            Element.frame(
                FrameBlock(
                    places: [PagePlace(from: 100, to: 180)], ground: 0xE5F1FB, isDrawn: true,
                    elements: [
                        bold(title, at: 106, size: 13), .text(TextBlock(drawn: "Cables as Networks", at: 126, size: 8.5)),
                        .text(TextBlock(drawn: "오세린 연구위원", at: 142, size: 9)),
                    ]))
        }
        #expect(TitleCards(boxes).parted(boxes[0])?.count == 3)
    }
}

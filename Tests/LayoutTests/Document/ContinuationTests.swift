import Geometry
import Testing

@testable import Layout

@Suite struct ContinuationTests {
    /// The blocks of a drawing as a page, in a column that ends `room` behind its longest line.
    private func page(_ drawing: String, room: Double = 4, title: String? = nil) -> [LayoutElement<LineGroup>] {
        var sketch = PageSketch(drawing)
        if let title { sketch.resize(title, to: 12) }
        let lines = sketch.readLines
        let column = BlockBuilder.Column(
            left: sketch.x(0), right: (lines.map(\.right).max() ?? 0) + room, pitches: [10: 14], goesOnFromPage: true)
        return BlockBuilder().groups(of: lines, in: column).map { .text($0) }
    }

    private func blocks(_ pages: [[LayoutElement<LineGroup>]]) -> Int { Continuation(bodySize: 10).joined(pages).joined().count }

    @Test func anItemGoesOnWhereTheNextPagesFirstWordHadNoRoom() {
        let first = page("- 국제전화의 통화 내역은 고객이 원할 때 요금을 청구하며 내고", room: 26)
        #expect(blocks([first, page("  통화내역은 열두 달 치만 낸다")]) == 1)
    }

    @Test("An item goes on where its house has wrapped lines start, however far that is from its text", arguments: [(5, 2), (2, 3)])
    func hangs(indent: Int, count: Int) {
        let item = "○ 국제전화의 통화 내역은 고객이 원할 때 요금을 청구하며 내고"
        let other = page(item + "\n" + String(repeating: " ", count: indent) + "열두 달 치만 낸다")
        #expect(blocks([other + page(item), page("     열두 달 치만 낸다")]) == count)
    }

    @Test func anItemGoesOnWhereItemsOfItsKindDoAlthoughTheNextColumnShowsAnotherEdge() {
        let first = page("주요 내용\n  - 국제전화의 통화 내역은 고객이 원할 때 요금을 청구하며 내고")
        let rest = "  열두 달 치만 낸다", other = "- 국제전화의 통화 내역은 고객이 원할 때 요금을\n  청구하며 낸다"
        #expect(blocks([first, page(rest + "\n\n" + other)]) == 3)
        #expect(blocks([first, page(rest + "\n\n" + other.replacing("-", with: "□"))]) == 4)
    }

    @Test func anItemEndsWhereTheNextPagesFirstWordHadRoom() {
        let first = page("- 국제전화의 통화 내역은 고객이 원할 때 요금을 청구하며 내고", room: 60)
        #expect(blocks([first, page("  통화내역은 열두 달 치만 낸다")]) == 2)
    }

    @Test func aParagraphGoesOnFromAColumnThatItWentOnInto() {
        let wide = page("둘째 문단은 넓은 단의 마지막 줄에서 시작하여 다음 단으로 계속 이어지는 긴")
        let narrow = page(
            """
            글이고 좁은 단에서 끝나지 않으며
            다시 그 다음 단에서도 계속하여서
            """)
        #expect(blocks([wide, narrow + page("읽어야 하는 글이다.")]) == 1)
    }

    @Test func aTitleDoesNotGoOnOverTheTextUnderIt() {
        let title = "선전은 드론 배송의 소음을 제한하는 기준을 새로 시행하고"
        let left = page("앞의 글은 여기서 끝난다.\n\n" + title + "\n\n드론은 낮과 밤에 다르게 난다.", title: title)
        let other = "마카오는 중의약 시험소의 인증을 얻음"
        #expect(Continuation(bodySize: 10).joined([left + page(other, title: other)]).joined().count == 4)
        // Without its text it goes on there.
        #expect(Continuation(bodySize: 10).joined([left.dropLast() + page(other, title: other)]).joined().count == 2)
    }

    /// A box over the column's width with one group in it.
    private func box(_ drawing: String, at top: Double, page: Int, isOpenAbove: Bool = false) -> LayoutElement<LineGroup> {
        let sketch = PageSketch(drawing), lines = sketch.readLines
        let column = BlockBuilder.Column(left: sketch.x(0), right: (lines.map(\.right).max() ?? 0) + 4, pitches: [10: 14])
        let place = PagePlace(page: page, box: Rect(minX: sketch.x(0) - 5, minY: top, maxX: sketch.x(0) + 300, maxY: top + 30))
        return .frame(
            FrameLayout(
                places: [place], ground: nil, isDrawn: true, isOpenAbove: isOpenAbove,
                elements: BlockBuilder().groups(of: lines, in: column).map { .text($0) }))
    }

    @Test("A box that a column cuts is one where its text goes on", arguments: ["  열두 달 치만 낸다", "- 열두 달 치만 낸다"])
    func boxes(rest: String) {
        let first = box("■ 국제전화의 통화 내역은 고객이 원할 때 요금을 청구하며 내고", at: 700, page: 0)
        let joined = Continuation(bodySize: 10).joined([[first, box(rest, at: 80, page: 0)]]).joined()
        #expect(joined.count == (rest.hasPrefix("-") ? 2 : 1))
    }

    @Test("A box that starts a page without a line over it goes on from the page before", arguments: [(true, 1), (false, 2)])
    func boxesOverPages(isOpen: Bool, count: Int) {
        let first = box("- 국제전화의 요금은 고객이 낸다.", at: 700, page: 0)
        let rest = box("- 통화 내역은 열두 달 치를 둔다.", at: 40, page: 1, isOpenAbove: isOpen)
        #expect(Continuation(bodySize: 10).joined([[first], [rest]]).joined().count == count)
    }

    @Test(
        "A box goes on over a page with the next number of its list, or with a bullet under what it opens with",
        arguments: [
            ("① 요금은 고객이 낸다.", "② 내역은 열두 달 치를 둔다.", 1), ("① 요금은 고객이 낸다.", "③ 내역은 열두 달 치를 둔다.", 2),
            ("■ 요금\n  - 고객이 낸다.", "  - 내역은 열두 달 치를 둔다.", 1), ("■ 요금\n  - 고객이 낸다.", "■ 내역은 열두 달 치를 둔다.", 2),
        ])
    func listsInBoxes(above: String, below: String, count: Int) {
        let pages = [[box(above, at: 700, page: 0)], [box(below, at: 40, page: 1)]]
        #expect(Continuation(bodySize: 10).joined(pages).joined().count == count)
    }

    @Test(
        "A word at the head of a page is no part of an address in two lines",
        arguments: [("Global Policy Research Center", 2), ("packaging-talent", 1)])
    func addresses(next: String, count: Int) {
        let address = page("https://www.example.tw/industry/real\ntimenews/20250304-advanced-chip-and")
        #expect(blocks([address, page(next)]) == count)
    }
}

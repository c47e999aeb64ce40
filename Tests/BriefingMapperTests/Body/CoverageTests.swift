import BriefingModel
import Geometry
import PageModel
import Testing

@testable import BriefingMapper
@testable import Layout

/// Every visible glyph is content, furniture, dropped for a named reason, or unplaced.
@Suite struct CoverageTests {
    @Test func theLedgerOfAnIssueAddsUp() async {
        let coverage = await IssueSketch(
            """
            #1 정책동향
            #2 01 첫 번째 기사의 제목
            ■ 기사의 요지를 한 줄로 적어 둔 것으로 날짜가 붙어 있음 (2.23)
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            * 주석은 작은 글씨로 적어 둠
            """
        ).briefing().coverage
        #expect(coverage.glyphs > 0)
        #expect(coverage.unplaced == 0)
        #expect(coverage.glyphs == coverage.content + coverage.furniture + coverage.dropped.values.reduce(0, +))
    }

    @Test func theNumberBesideABoxedHeadingIsItsMarker() {
        let badge = TextBlock(drawn: "1", at: 0), title = TextBlock(drawn: "추진 성과", at: 1)
        let frame = FrameBlock(places: badge.places, ground: 0xDDDDDD, isDrawn: true, elements: [.text(badge), .text(title)])
        var uids = UIDs()
        let blocks = BodyReader(kinds: kinds, bodySize: 10).blocks(of: [Piece(element: .frame(frame), page: 0)], uids: &uids)
        #expect(blocks.map(\.isHeading) == [true])
        #expect(blocks.first?.marker?.text == "1")
        #expect(Set(blocks.flatMap(\.body.glyphs)) == Set(badge.text.glyphs + title.text.glyphs))
    }

    @Test func aHeadThatIsPrintedAgainIsDroppedAsThat() {
        let head = TextBlock(drawn: "구분", at: 100)
        var table = TableBlock(
            places: [PagePlace(from: 120, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        table.repeated = [.text(head)]
        let dropped = DroppedText([.frame(FrameBlock(places: table.places, ground: nil, isDrawn: true, elements: [.table(table)]))])
        #expect(dropped.glyphs == [.repeatedHead: [0: Set(head.text.glyphs.map(\.glyph))]])
    }

    @Test func theMarkerOfALineThatCannotBeReadIsUnreadable() {
        var line = TextBlock(drawn: "\u{FFFD}\u{FFFD}", at: 100)
        line.markerGlyphs = [.init(page: 0, glyph: 7)]
        #expect(DroppedText([.text(line)]).glyphs == [.unreadable: [0: [7]]])
        #expect(DroppedText([.text(TextBlock(drawn: "읽을 수 있는 줄", at: 100))]).glyphs.isEmpty)
    }

    @Test func aBoxWhoseWordsCannotBeReadIsNoBlock() {
        let line = TextBlock(drawn: "\u{FFFD}\u{FFFD}", at: 100)
        let frame = FrameBlock(places: line.places, ground: 0xDDDDDD, isDrawn: true, elements: [.text(line)])
        var uids = UIDs()
        #expect(BodyReader(kinds: kinds, bodySize: 10).blocks(of: [Piece(element: .frame(frame), page: 0)], uids: &uids).isEmpty)
    }

    @Test func aWatermarkIsDroppedAndSaidOnceForAllItsPages() async {
        let pages = (1...2).map { number in
            var page = PageContent(number: number, width: 595, height: 842)
            page.fonts = [FontFace(name: "Sketch")]
            for (i, letter) in "DRAFT".unicodeScalars.enumerated() {
                let step = Double(i) * 50
                page.glyphs.append(
                    scalars: [letter.value], code: letter.value, originX: 100 + step, originY: 500 - step, advanceX: 50, advanceY: -50,
                    fontSize: 70, font: 0)
            }
            for i in 0..<40 {
                page.glyphs.append(
                    scalars: [0xAC00], code: 0xAC00, originX: 60 + Double(i) * 10, originY: 400, advanceX: 10, advanceY: 0, fontSize: 10,
                    font: 0)
            }
            return page
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 2))
        let sets = Array(repeating: GlyphSet(), count: 2)
        let (coverage, diagnostics) = CoverageReader(placed: sets, setAside: sets, dropped: DroppedText([])).coverage(of: layout.pages)
        #expect(coverage.dropped == ["watermark": 10])
        #expect(coverage.glyphs == 90)
        let said = diagnostics.filter { $0.code == "watermark" }
        #expect(said.map(\.message) == ["the watermark `DRAFT` of 2 pages is no part of the text"])
        #expect(said.map { $0.at.map(\.page) } == [[1, 2]])
    }

    @Test func aRemarkThatSomebodyPutOnThePageIsDroppedAndSaid() async {
        var page = PageContent(number: 1, width: 595, height: 842)
        page.fonts = [FontFace(name: "Sketch")]
        for i in 0..<20 {
            page.glyphs.append(
                scalars: [0xAC00], code: 0xAC00, originX: 60 + Double(i) * 10, originY: 400, advanceX: 10, advanceY: 0, fontSize: 10,
                font: 0, flags: i < 6 ? .remark : [])
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let (coverage, diagnostics) = CoverageReader(placed: [GlyphSet()], setAside: [GlyphSet()], dropped: DroppedText([])).coverage(
            of: layout.pages)
        #expect(coverage.glyphs == 20 && coverage.dropped == ["remark": 6])
        #expect(diagnostics.map(\.code).contains("remark"))
    }

    // MARK: Drawing

    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.profile(named: "kostec-weekly") ?? Profile())
}

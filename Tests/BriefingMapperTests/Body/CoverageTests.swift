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
        let badge = block("1", at: 0), title = block("추진 성과", at: 1)
        let frame = FrameBlock(places: badge.places, ground: 0xDDDDDD, isDrawn: true, elements: [.text(badge), .text(title)])
        var uids = UIDs()
        let blocks = BodyReader(kinds: kinds, bodySize: 10).blocks(of: [Piece(element: .frame(frame), page: 0)], uids: &uids)
        #expect(blocks.map(\.isHeading) == [true])
        #expect(blocks.first?.marker?.text == "1")
        #expect(Set(blocks.flatMap(\.body.glyphs)) == Set(badge.text.glyphs + title.text.glyphs))
    }

    @Test func theUnitOfAFigureIsAmongItsWords() {
        let figure = FigureBlock(places: [place(120, 300)], kind: .drawing, pictures: [], text: [])
        let (found, used) = CaptionFinder(kinds: kinds).captions(in: [
            Piece(element: .text(block("(단위: 조원)", at: 100)), page: 0), Piece(element: .figure(figure), page: 0),
        ])
        #expect(used == [0])
        #expect(found[1]?.figureWords.map(\.string) == ["(단위: 조원)"])
    }

    @Test func theUnitOfATablesSecondHalfIsThatOfTheFirst() {
        let table = TableBlock(
            places: [place(120, 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        let units = ["(단위: %)", "(단위: %)", "(단위: 명)"].map { block($0, at: 100) }
        let (found, used) = CaptionFinder(kinds: kinds).captions(
            in: units.map { Piece(element: .text($0), page: 0) } + [Piece(element: .table(table), page: 0)])
        #expect(found[3]?.unit?.text.string == "%")
        #expect(found[3]?.unit?.glyphs.count == 2 * units[0].text.count)
        // Another unit stays in the text.
        #expect(used == [0, 1])
    }

    @Test func aHeadThatIsPrintedAgainIsDroppedAsThat() {
        let head = block("구분", at: 100)
        var table = TableBlock(
            places: [place(120, 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        table.repeated = [.text(head)]
        let dropped = DroppedText([.frame(FrameBlock(places: table.places, ground: nil, isDrawn: true, elements: [.table(table)]))])
        #expect(dropped.glyphs == [.repeatedHead: [0: Set(head.text.glyphs.map(\.glyph))]])
    }

    @Test func theMarkerOfALineThatCannotBeReadIsUnreadable() {
        var line = block("\u{FFFD}\u{FFFD}", at: 100)
        line.markerGlyphs = [.init(page: 0, glyph: 7)]
        #expect(DroppedText([.text(line)]).glyphs == [.unreadable: [0: [7]]])
        #expect(DroppedText([.text(block("읽을 수 있는 줄", at: 100))]).glyphs.isEmpty)
    }

    // MARK: Drawing

    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.profile(named: "kostec-weekly") ?? Profile())

    private func place(_ top: Double, _ bottom: Double) -> PagePlace {
        PagePlace(page: 0, box: Rect(minX: 50, minY: top, maxX: 300, maxY: bottom))
    }

    /// One line of text from y `top` on; its glyphs count from a hundred times that.
    private func block(_ string: String, at top: Double) -> TextBlock {
        var text = LaidText()
        for (i, scalar) in string.unicodeScalars.enumerated() {
            text.append(scalar.value, [], .init(page: 0, glyph: scalar == " " ? -1 : Int32(top) * 100 + Int32(i)))
        }
        return TextBlock(
            marker: nil, text: text, places: [place(top, top + 12)], left: 50, textLeft: 50, right: 300, fontSize: 10, boldShare: 0,
            color: 0,
            alignment: .start, lineCount: 1, spaceAbove: nil, ground: nil, joins: [], markerGlyphs: [], lineEvidence: [],
            order: Evidence(.oneColumn))
    }
}

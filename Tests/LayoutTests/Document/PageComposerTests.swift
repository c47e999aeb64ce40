import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct PageComposerTests {
    @Test func aLineThatIsCentredInItsCellWithRoomForMoreEndsWithAWord() async {
        let page = PageSketch(
            """
            ┌────────────────────────┬──────────┐
            │       대외경제국       │ 국제경제 │
            │       국제경제과       │ 과학기술 │
            ├────────────────────────┼──────────┤
            │         책임자         │  담당자  │
            └────────────────────────┴──────────┘
            """
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (false, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let cells = layout.pages[0].elements.flatMap { element -> [String] in
            guard case .table(let table) = element else { return [] }
            return table.cells.map { cell in
                cell.elements.compactMap { if case .text(let block) = $0 { block.string } else { nil } }.joined(separator: "|")
            }
        }
        #expect(cells == ["대외경제국 국제경제과", "국제경제과학기술", "책임자", "담당자"])
    }

    @Test func aLabelOnABoxIsAsWideAsItsLines() {
        let groups = PageSketch("참고: 우리\n나라 제도").readLines.map {
            LineGroup($0, because: Evidence(.alone), alignment: .centre, columnLeft: 40, columnRight: 400)
        }
        let composer = PageComposer(measures: TextMeasures(bodySize: 10, pitches: [:], margins: [:]))
        let joiner = LineJoiner(habits: LineJoiner.Habits()) { _, _ in (false, .statistics) }
        let block = BlockAssembler(joiner: joiner, keepsReasons: false).block(of: composer.label(groups[0], goingOnIn: groups[1]))
        #expect(block.string == "참고: 우리나라 제도")
    }

    @Test func linesUnderABoxInTheLeftColumnWrapAtItsSide() {
        // The right column of the page is empty.
        let page = PageSketch(
            """
            ┌────────────────────────────┐
            │01 자원은행을 새로 지정     │
            └────────────────────────────┘

             - 영장류와 어류, 토종 돼지의
               자원은행을 윈난과 후베이에
               설치하고 평가
            """)
        let elements = PageComposer(measures: TextMeasures(bodySize: 10, pitches: [10: 14], margins: [page.draft.box.width: 50...540]))
            .elements(of: page.draft)
        let groups = elements.compactMap { if case .text(let group) = $0 { group.lines.count } else { nil } }
        #expect(groups == [3])
    }

    @Test func aTagInAGapOfATitlesLinePartsNoText() throws {
        let page = PageSketch("① 양자   실리콘 연산의 오류율을 더 낮추는 데 성공")
        let line = try #require(page.draft.lines[0].first)
        let composer = PageComposer(measures: TextMeasures(bodySize: 10, pitches: [:], margins: [:]))
        let tag = { (x: ClosedRange<Double>) in
            PageComposer.Object.frame(
                0, region: 1, Rect(minX: x.lowerBound, minY: line.box.minY - 1, maxX: x.upperBound, maxY: line.box.maxY + 1))
        }
        #expect(composer.isInGap(tag(line.left + 15...line.left + 40), of: line))
        #expect(!composer.isInGap(tag(line.left - 20...line.left - 2), of: line))
    }

    @Test func aTitleBesideItsSourceEndsBeforeThat() async {
        var sketch = PageSketch(
            """
            ┌────────────────────────────────────────────┐
            │                               (Dublin,5.2) │
            │ 爱尔兰公布公共资                           │
            │ 金购置设备目录并                           │
            │ 开放                                       │
            └────────────────────────────────────────────┘
            """, pitch: 18)
        sketch.resize("(Dublin,5.2)", to: 7)
        sketch.move("(Dublin,5.2)", y: 13)
        let layout = await LayoutEngine { _ in { _, _ in (false, .ideographs) } }.layout(
            of: [sketch.page], facts: DocumentFacts(pageCount: 1))
        let texts = layout.pages[0].elements.flatMap { element -> [String] in
            guard case .frame(let frame) = element else { return [] }
            return frame.elements.compactMap { if case .text(let block) = $0 { block.string } else { nil } }
        }
        #expect(texts == ["(Dublin,5.2)", "爱尔兰公布公共资金购置设备目录并开放"])
    }

    @Test func textBesideABoxEndsBeforeItAndGoesOnThere() {
        let page = PageSketch(
            """
            Denmark and Estonia have pooled a part
            of their laboratory budgets, and each   ┌──────────────────┐
            of them has done it in a different way  │ Fees cover a     │
            since then. This brief compares both of │ third of costs   │
            them.                                   └──────────────────┘
            """)
        let elements = PageComposer(measures: TextMeasures(bodySize: 10, pitches: [10: 14], margins: [page.draft.box.width: 50...345]))
            .elements(of: page.draft)
        #expect(elements.compactMap { if case .text(let group) = $0 { group.lines.count } else { nil } } == [5])
        #expect(elements.count == 2)
    }

    @Test(
        "A number on a ground of its own before a line's words is its marker",
        arguments: [(50.0...62.0, "1"), (50.0...200.0, nil)])
    func badge(ground: ClosedRange<Double>, marker: String?) throws {
        var page = PageSketch("1  주요 특징")
        page.addGround(Rect(minX: ground.lowerBound, minY: 58, maxX: ground.upperBound, maxY: 72), color: 0x003A70)
        let elements = PageComposer(measures: TextMeasures(bodySize: 10, pitches: [:], margins: [:])).elements(of: page.draft)
        guard case .text(let group)? = elements.first else { return #expect(Bool(false)) }
        #expect(group.marker?.marker.text == marker)
    }
}

import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct GenericSplitterTests {
    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)

    private func title(_ sizes: [Double], x: [ClosedRange<Double>]) -> String? {
        let lines = ["3D 프린팅 기술의 등장과", "문제점과 대처 방안"]
        let texts = zip(zip(lines, sizes), x).enumerated().map { i, line in
            Element.text(TextBlock(drawn: line.0.0, at: 100 + 30 * Double(i), x: line.1, size: line.0.1))
        }
        let frame = FrameBlock(places: [PagePlace(from: 90, to: 160)], ground: 0xE0F0FF, isDrawn: true, elements: texts)
        return GenericSplitter(bodySize: 15, kinds: kinds).articles(of: [Piece(element: .frame(frame), page: 0)])[0].title?.text.string
    }

    @Test func theLinesOfABoxAroundOneMiddleAreOneTitle() {
        #expect(title([18, 20], x: [100...250, 60...290]) == "3D 프린팅 기술의 등장과 문제점과 대처 방안")
    }

    @Test("A title in the size of the text stands in the middle before all else, in bold", arguments: [TextBlock.Alignment.centre, .start])
    func plainTitle(alignment: TextBlock.Alignment) {
        var block = TextBlock(drawn: "기본법 일부개정법률안", at: 100)
        (block.alignment, block.boldShare) = (alignment, 1)
        let pieces = [block, TextBlock(drawn: "현행법은 국가의 기본계획을 세우도록 하고 있음", at: 130)].map { Piece(element: .text($0), page: 0) }
        #expect((GenericSplitter(bodySize: 10, kinds: kinds).articles(of: pieces)[0].title != nil) == (alignment == .centre))
    }

    @Test func largeLinesBesideEachOthersMiddlesAreNone() {
        #expect(title([20, 20], x: [60...150, 200...290]) == nil)
    }

    @Test(
        "The caption of a table is no title of the document",
        arguments: [("Table 4. Growth of population", false), ("Growth of population", true)])
    func caption(line: String, isTitle: Bool) {
        let pieces = [Piece(element: .text(TextBlock(drawn: line, at: 100, size: 14)), page: 0)]
        #expect((GenericSplitter(bodySize: 10, kinds: kinds).articles(of: pieces)[0].title != nil) == isTitle)
    }

    @Test("A bold line above a document's title heads nothing", arguments: [(true, false), (false, true)])
    func aLineAboveTheTitleHeadsNothing(hasTitle: Bool, isHeading: Bool) async {
        let briefing = await IssueSketch(
            """
            b 공공데이터 운영 평가와 품질 인증
            \(hasTitle ? "#1 공공데이터 품질관리 협의체 추진계획" : "")
            품질 수준을 높이고자 협의체를 구성하고 운영하는 계획을 세웠다.

            b 추진 목적
            기관이 가진 모든 자료의 품질 관리 체계를 세우고 수준을 높인다.
            """
        ).briefing(nil)
        guard let first = briefing.sections.first?.articles.first?.body.first else { return #expect(Bool(false)) }
        #expect({ if case .heading = first.content { true } else { false } }() == isHeading)
    }
}

import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct GenericSplitterTests {
    private func title(_ sizes: [Double], x: [ClosedRange<Double>]) -> String? {
        let lines = ["3D 프린팅 기술의 등장과", "문제점과 대처 방안"]
        let texts = zip(zip(lines, sizes), x).enumerated().map { i, line in
            Element.text(TextBlock(drawn: line.0.0, at: 100 + 30 * Double(i), x: line.1, size: line.0.1))
        }
        let frame = FrameBlock(places: [PagePlace(from: 90, to: 160)], ground: 0xE0F0FF, isDrawn: true, elements: texts)
        return GenericSplitter(bodySize: 15).articles(of: [Piece(element: .frame(frame), page: 0)])[0].title?.text.string
    }

    @Test func theLinesOfABoxAroundOneMiddleAreOneTitle() {
        #expect(title([18, 20], x: [100...250, 60...290]) == "3D 프린팅 기술의 등장과 문제점과 대처 방안")
    }

    @Test func largeLinesBesideEachOthersMiddlesAreNone() {
        #expect(title([20, 20], x: [60...150, 200...290]) == nil)
    }
}

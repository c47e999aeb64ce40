import PageModel
import Testing

@testable import Layout

@Suite struct TextMeasuresTests {
    @Test func pagesOfAnotherWidthHaveMarginsOfTheirOwn() {
        let line = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고"
        let upright = PageSketch(Array(repeating: line, count: 10).joined(separator: "\n"))
        var turned = PageSketch(Array(repeating: line + " " + line, count: 10).joined(separator: "\n"))
        turned.page.width = 842
        let measures = TextMeasures([upright, turned].map(\.draft))
        let (narrow, wide) = (measures.margins(ofWidth: upright.page.width), measures.margins(ofWidth: 842))
        #expect((narrow?.upperBound ?? 0) + 200 < wide?.upperBound ?? 0)
        #expect(measures.margins(ofWidth: 1000) == nil)
    }
}

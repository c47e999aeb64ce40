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
        let (narrow, wide) = (measures.margins(ofWidth: upright.page.width, onPage: 0), measures.margins(ofWidth: 842, onPage: 0))
        #expect((narrow?.upperBound ?? 0) + 200 < wide?.upperBound ?? 0)
        #expect(measures.margins(ofWidth: 1000, onPage: 0) == nil)
    }

    @Test func linesThatEndWithClausesOnlyKeepTheirRunsWhole() {
        let whole = PageSketch(
            """
            大型科研设施的建设费用高、
            使用周期长，
            如何让更多研究人员使用成为共同课题。本文从开放比例、
            分配方式和费用负担三个方面比较五个国家的制度，
            以供参考
            """)
        let anywhere = PageSketch(
            """
            大型科研设施的建设费用高、
            使用周期长，如何让更多研究
            人员使用成为共同课题。本文
            从开放比例、分配方式和费用
            负担三个方面比较五个国家
            """)
        // Lines of an imprint are not broken: each ends before the one below it does.
        let imprint = PageSketch("主编：林若涵\n主办单位：东亚科技战略研究中心\n地址：上海市浦东新区云帆路十八号创新楼", number: 2)
        #expect(TextMeasures([whole.draft]).keepsRuns)
        #expect(TextMeasures([whole.draft, imprint.draft]).keepsRuns)
        #expect(!TextMeasures([anywhere.draft]).keepsRuns)
    }
}

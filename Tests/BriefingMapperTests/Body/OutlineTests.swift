import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct OutlineTests {
    private func top(_ issue: String) async -> [Block] { await IssueSketch(issue).briefing("generic").articles.flatMap(\.body) }

    @Test func theNextNumberIsASiblingHoweverItWasSet() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            a) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
                b) 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            """)
        #expect(blocks.count == 2)
    }

    @Test func aListThatBeginsAnewInsideStandsUnder() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            1) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
                1) 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            """)
        #expect(blocks.count == 1)
    }
}

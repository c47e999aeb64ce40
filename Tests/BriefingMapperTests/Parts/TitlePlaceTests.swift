import BriefingModel
import Testing

@testable import BriefingMapper

/// Sections and articles stand where their titles are printed.
@Suite struct TitlePlaceTests {
    private let issue = """
        #1 정책동향
        #2 인공지능 연구개발 예산의 확대
        - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
        ===
        - 둘째 쪽에 이어지는 본문의 한 줄도 그것으로 충분함
        """

    @Test func anArticleStandsWhereItsTitleIsPrinted() async {
        let article = await IssueSketch(issue).briefing().articles.first { $0.title != nil }
        #expect(article?.at.map(\.page) == [1])
        #expect(article?.at.first.map { $0.box[3] - $0.box[1] < 20 } == true)
    }

    @Test func aSectionStandsWhereItsTitleIsPrinted() async {
        let section = await IssueSketch(issue).briefing().sections.first { $0.title == "정책동향" }
        #expect(section?.at.map(\.page) == [1])
        #expect(section?.at.first.map { $0.box[3] - $0.box[1] < 25 } == true)
    }

    @Test func withoutATitleItStandsWhereItsBodyDoes() async {
        let article = await IssueSketch(
            """
            - 제목이 없는 글의 한 줄은 그것이 무엇을 말하는지 알려 주는 것으로 충분함
            ===
            - 둘째 쪽에 이어지는 본문의 한 줄도 그것으로 충분함
            """
        ).briefing("generic").articles.first
        #expect(article?.at.map(\.page) == [1, 2])
    }

    @Test func aSectionsTabAtTheSideOfThePageIsNoHeading() async {
        let tab = String(repeating: " ", count: 122) + "s 정책동향"
        let text = "- 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음"
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            \(text)
            \(text)
            \(tab)
            \(text)
            """
        ).briefing()
        #expect(briefing.articles.flatMap(\.blocks).map(\.text.text).allSatisfy { $0.hasPrefix("국무원은") })
    }
}

import BriefingModel
import Testing

@testable import BriefingMapper
@testable import Layout

/// Press releases of ministries: head, headline, the lines under it, attached pages.
@Suite struct ReleaseTests {
    private static let text = """
        □ 새누리연구부(장관 홍가온)는 연구 장비를 함께 쓰는 기준을 새로 정하고 올해 안에 모든 기관에 적용하기로 하였다.
         ○ 기준은 장비의 등록과 예약, 이용료의 셋으로 나뉘며 기관마다 다르던 서식도 하나로 모은다.
         ○ 등록하지 않은 장비에는 유지와 보수의 비용을 지원하지 않는다.
        """

    @Test(
        "The headline is the article's title and the plain line under it its lead, framed or not",
        arguments: [
            "#2 연구 장비를 함께 쓰는 기준 마련\nb 등록과 예약과 이용료의 기준을 하나로 모아\n",
            "[\n#2 연구 장비를 함께 쓰는 기준 마련\nb 등록과 예약과 이용료의 기준을 하나로 모아\n]\n",
        ])
    func headline(head: String) async {
        let briefing = await IssueSketch("[\nb 보 도 자 료\n]\n보도시점 2026. 3. 12.(목) 11:00\n\n" + head + "\n" + Self.text).briefing(
            "kr-press-release")
        #expect(briefing.titles == ["연구 장비를 함께 쓰는 기준 마련"])
        #expect(briefing.articles.first?.lead?.text == "등록과 예약과 이용료의 기준을 하나로 모아")
        #expect(briefing.publication.title == "보도자료")
        #expect(briefing.publication.issueDate == "2026-03-12")
        #expect(briefing.coverage.unplaced == 0)
    }

    @Test(
        "Marked lines under the headline are the first items of the text, one as well as several",
        arguments: [
            ["- 등록과 예약의 기준을 하나로 모아", "- 이용료는 내년부터 받기로"],
            ["- 등록과 예약의 기준을 하나로 모아"],
            ["b - 등록과 예약의 기준을 하나로 모아"],
        ], [false, true])
    func list(lines: [String], isFramed: Bool) async {
        let inner = (["#2 연구 장비를 함께 쓰는 기준 마련"] + lines).joined(separator: "\n") + "\n"
        let head = isFramed ? "[\n" + inner + "]\n" : inner
        let briefing = await IssueSketch("[\nb 보 도 자 료\n]\n보도시점 2026. 3. 12.(목) 11:00\n\n" + head + "\n" + Self.text).briefing(
            "kr-press-release")
        let article = briefing.articles.first
        #expect(briefing.titles == ["연구 장비를 함께 쓰는 기준 마련"] && article?.lead == nil)
        #expect(article?.body.map(\.text.text).contains(lines.map { String($0.trimmingPrefix("b ").dropFirst(2)) }) == true)
        #expect(article?.body.contains { if case .heading = $0.content { true } else { false } } == false)
    }

    @Test func theLineWithTheTimeHeadsNothing() async {
        let briefing = await IssueSketch("보도자료\n#2 연구 장비를 함께 쓰는 기준 마련\n\n#2 보도시점 2026. 3. 12.(목) 11:00\n\n" + Self.text).briefing(
            "kr-press-release")
        let body = briefing.articles.first?.body ?? []
        #expect(body.contains { if case .heading = $0.content { $0.text.text.hasPrefix("보도시점") } else { false } } == false)
        #expect(body.contains { $0.text.text.hasPrefix("새누리연구부") })
    }

    @Test func aHouseWithoutItsNameInTheHeadIsTheOneOfTheFirstSentence() async {
        let briefing = await IssueSketch("보도자료\n보도시점 2026. 3. 12.\n\n#2 연구 장비를 함께 쓰는 기준 마련\n\n" + Self.text).briefing(
            "kr-press-release")
        #expect(briefing.publication.organization == "새누리연구부")
        #expect(briefing.articles.first?.lead == nil)
    }

    @Test(
        "An attached page is an article with its label as number",
        arguments: ["[\n#2 붙임 1 장비의 현황\n]", "[\n#2 [붙임1] 장비의 현황\n]", "[\nb 붙임 1\n#2 장비의 현황\n]"])
    func attachments(title: String) async {
        let briefing = await IssueSketch(
            "보도자료\n보도시점 2026. 3. 12.\n\n#2 연구 장비를 함께 쓰는 기준 마련\n\n" + Self.text + "\n===\n" + title
                + "\n□ 장비의 수\n ○ 등록한 장비는 지난해보다 조금 늘어난 것으로 조사되었음\n"
        ).briefing("kr-press-release")
        #expect(briefing.titles == ["연구 장비를 함께 쓰는 기준 마련", "장비의 현황"])
        #expect(briefing.articles.map(\.number) == [nil, "붙임 1"])
    }

    @Test func aSentenceThatOpensWithALabelsWordIsNoAttachment() async {
        let briefing = await IssueSketch(
            "보도자료\n보도시점 2026. 3. 12.\n\n#2 연구 장비를 함께 쓰는 기준 마련\n\n" + Self.text + "\nb 참고로 기준은 내년에 다시 고친다\n"
        ).briefing("kr-press-release")
        #expect(briefing.articles.count == 1)
    }

    @Test func aDocumentWithoutAReleasesHeadIsReadByItsHeadings() async {
        let briefing = await IssueSketch("#1 연구 장비의 보고\n\n" + Self.text).briefing("kr-press-release")
        #expect(briefing.titles == ["연구 장비의 보고"])
        #expect(briefing.publication.title != "보도자료")
    }

    @Test func linesBetweenDashesUnderTheHeadlineAreItsLead() async {
        let briefing = await IssueSketch(
            "[\nb 보 도 자 료\n]\n보도시점 2026. 3. 12.(목) 11:00\n\n#2 연구 장비를 함께 쓰는 기준 마련\nb - 등록과 예약의 기준을 하나로 모아 -\n\n" + Self.text
        ).briefing("kr-press-release")
        #expect(briefing.articles.first?.lead?.text == "등록과 예약의 기준을 하나로 모아")
        #expect(briefing.coverage.unplaced == 0)
    }

    @Test func theDayMayStandInATableOverTheHeadline() throws {
        let cells = ["보도시점", "2026. 3. 12.(목) 11:00", "배포", "2026. 3. 11.(수)"].enumerated().map { i, text in
            TableBlock.Cell(0, i, [TextBlock(drawn: text, at: 120, isCounted: false)], places: [PagePlace(from: 120, to: 134)])
        }
        let table = TableBlock(drawn: cells, from: 118, to: 136)
        let text = { (string: String, top: Double, size: Double) in
            Piece(element: .text(TextBlock(drawn: string, at: top, size: size, isCounted: false)), page: 0)
        }
        let profile = try #require(ProfileLibrary.builtIn.profile(named: "kr-press-release"))
        let parts = ReleaseReader(profile: profile, bodySize: 10).parts(of: [
            text("보도자료", 60, 16), Piece(element: .table(table), page: 0), text("연구 장비를 함께 쓰는 기준 마련", 160, 18),
        ])
        #expect(parts?.release?.date == "2026-03-12")
    }
}

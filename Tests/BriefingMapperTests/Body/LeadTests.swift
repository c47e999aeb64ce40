import BriefingModel
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct LeadTests {
    private func articles(_ body: String) async -> [Article] {
        await IssueSketch("2025. 3. 7.\n===\n#1 정책동향\n" + body).briefing().articles
    }

    @Test func aDatedLineUnderTheTitleIsTheLead() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                """
            ).first)
        #expect(article.lead?.text == "거점을 지정하고 재정을 투입하는 계획")
        #expect(article.lead?.date == PrintedDate(text: "3.3", iso: "2025-03-03"))
    }

    @Test func linesThatComeAgainHeadParts() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b ■ 두 제도는 무엇을 지키려 하는가?
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                b ■ 현장에서는 어떻게 받아들이는가?
                - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
                """
            ).first)
        #expect(article.lead == nil)
        #expect(article.body.count == 2)
    }

    @Test func aSecondMarkedLineIsAHeadingBelowADatedLead() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                b ■ 현장에서는 어떻게 받아들이는가?
                - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
                """
            ).first)
        #expect(article.lead?.text == "거점을 지정하고 재정을 투입하는 계획")
        #expect(article.body.contains { if case .heading = $0.content { true } else { false } })
    }

    @Test func aMarkThatLeadsCarryElsewhereMakesAnUndatedLead() async throws {
        let articles = await articles(
            """
            #2 첫 번째 기사의 제목
            b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b ■ 날짜가 없는 요지
            - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
            """)
        try #require(articles.count == 2)
        #expect(articles[1].lead?.text == "날짜가 없는 요지")
    }

    @Test func aShortMarkedLineThatNoOtherArticleExplainsIsAHeading() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b □ 운행 개요
                ○ 전지 기업은 화물차가 상업 운행을 시작하였다고 발표하였음
                """
            ).first)
        #expect(article.lead == nil)
    }

    @Test func aLeadMayHaveNoMark() async throws {
        let articles = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b 다른 기사의 요지와 모양이 같은 줄
            - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
            """)
        try #require(articles.count == 2)
        #expect(articles.map(\.lead?.text) == ["거점을 지정하고 재정을 투입하는 계획", "다른 기사의 요지와 모양이 같은 줄"])
    }

    @Test func aLeadsDayMayStandInSquareBrackets() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b ■ 거점을 지정하고 재정을 투입하는 계획 [3.3]
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                """
            ).first)
        #expect(article.lead?.text == "거점을 지정하고 재정을 투입하는 계획")
        #expect(article.lead?.date?.iso == "2025-03-03")
    }

    @Test func aLineWithoutMarkAndDayUnderMostTitlesIsTheLead() async {
        let articles = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b 대학을 대상으로 한 설문에서 부담이 늘어남
            - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
            """)
        #expect(articles.map(\.lead?.text) == ["거점을 지정하고 재정을 투입하는 계획을 공개", "대학을 대상으로 한 설문에서 부담이 늘어남"])
    }

    @Test func aBoldLineUnderOneTitleIsAHeading() async {
        let articles = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
            """)
        #expect(articles.map(\.lead?.text) == [nil, nil])
    }

    @Test func aLineThatLooksAsHeadingsDoAndHeadsNothingIsTheLead() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                b ■ 주요국의 계획을 비교한 결과 목표가 평균 네 해 앞당겨지고 민간 투자가 공공 투자를 넘어섬
                b ■ 두 제도는 무엇을 지키려 하는가?
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                b ■ 현장에서는 어떻게 받아들이는가?
                - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
                """
            ).first)
        #expect(article.lead?.text == "주요국의 계획을 비교한 결과 목표가 평균 네 해 앞당겨지고 민간 투자가 공공 투자를 넘어섬")
        #expect(article.body.count == 2)
    }

    @Test func aStatementOverShortHeadsOfItsLookIsTheLeadWhereOthersOpenSo() async {
        let articles = await articles(
            """
            #2 첫 번째 기사의 제목
            b ■ 거점을 지정하고 재정을 투입하는 계획을 여섯 해에 걸쳐 추진하기로 함
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b ■ 대학을 대상으로 한 설문에서 연구자의 부담이 크게 늘어난 것으로 나타남
            - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
            #2 세 번째 기사의 제목
            b ■ 위성의 원자시계가 기준에 맞아 내년의 시험을 앞당겨 시작할 수 있게 됨
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            b ■ 주요 경과
            - 협의체를 구성하고 공청회를 열어 기본 방향을 확정하였음
            """)
        #expect(articles.map { $0.lead != nil } == [true, true, true])
        #expect(articles.last?.body.count == 2)
    }

    @Test("A saying in a box heads nothing", arguments: [("“", "”", true), ("", "", false)])
    func sayingInABox(open: String, close: String, isCallout: Bool) async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                [
                b \(open)인재는 장비를 따라 떠난다\(close)
                ]
                - 대학을 대상으로 한 설문에서 부담이 늘었다는 응답이 많았음
                """
            ).first)
        #expect(article.body.contains { if case .callout = $0.content { true } else { false } } == isCallout)
    }

    @Test func aCaptionIsNoLineThatComesAgain() async {
        let leads = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                                                b 표 1. 거점의 유형과 재정
            #2 두 번째 기사의 제목
            b 대학을 대상으로 한 설문에서 부담이 늘어남
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            """
        ).map { $0.lead?.text.prefix(4) }
        #expect(leads == ["거점을 ", "대학을 "])
    }

    @Test func aCaptionThatCountsTablesIsNoLineThatComesAgain() async {
        let leads = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            b 표 1. 거점의 유형과 재정
            - 거점의 유형마다 재정을 달리 배분하기로 하였음
            #2 두 번째 기사의 제목
            b 대학을 대상으로 한 설문에서 부담이 늘어남
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            """
        ).map { $0.lead?.text.prefix(4) }
        #expect(leads == ["거점을 ", "대학을 "])
    }

    @Test func whatCountsPartsIsNoLineThatComesAgain() async {
        let leads = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            b 제1절 거점의 유형
            - 거점의 유형마다 재정을 달리 배분하기로 하였음
            b 제2절 거점의 재정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b 대학을 대상으로 한 설문에서 부담이 늘어남
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            """
        ).map { $0.lead?.text.prefix(4) }
        #expect(leads == ["거점을 ", "대학을 "])
    }

    @Test func briefsWithoutLeadsSayNothingOfTheOtherArticles() async {
        let leads = await articles(
            """
            #2 첫 번째 기사의 제목
            b 거점을 지정하고 재정을 투입하는 계획을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 두 번째 기사의 제목
            b 대학을 대상으로 한 설문에서 부담이 늘어남
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            #1 단신동향
            #2 첫 번째 소식의 제목
            - 시험위성이 동결궤도에 들어섰음
            s 출처: 과학시보 (3.4)
            #2 두 번째 소식의 제목
            - 협의체를 구성하고 공청회를 열었음
            s 출처: 과학시보 (3.5)
            #2 세 번째 소식의 제목
            - 심의회는 중점 방향을 정리하였음
            s 출처: 과학시보 (3.6)
            """
        ).map { $0.lead?.text.prefix(4) }
        #expect(leads == ["거점을 ", "대학을 ", nil, nil, nil])
    }

    @Test(
        "A lead stands under the title's second language and the author's name too",
        arguments: ["s A Plan for Research Bases", "s A Plan for Research Bases\ns 오세린 연구위원", "Institutions in Ten Years"])
    func aLeadUnderASubtitle(lines: String) async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                \(lines)
                b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                """
            ).first)
        #expect(article.lead?.text == "거점을 지정하고 재정을 투입하는 계획")
        #expect(article.body.count == lines.split(separator: "\n").count + 1)
    }

    @Test func whatTheTextSaysOverABoldLineIsNoSubtitle() async throws {
        let article = try #require(
            await articles(
                """
                #2 첫 번째 기사의 제목
                국무원은 다음과 같이 정하였다
                b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
                - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
                """
            ).first)
        #expect(article.lead == nil)
    }

    @Test("A dated line under a title that differs from the text in its italics alone is the lead", arguments: [true, false])
    func aDatedLineInItalics(isItalic: Bool) throws {
        let profile = try #require(ProfileLibrary.builtIn.profile(named: "kostec-weekly"))
        let reader = LeadReader(profile: profile, kinds: LineKinds(profile: profile), bodySize: 10, issueDate: "2025-03-07", sections: [])
        var line = TextBlock(drawn: "The draft act would recognize research careers across borders (6 March 2025)", at: 100)
        if isItalic { for i in line.text.scalars.indices { line.text.mark(.italic, at: i) } }
        let text = TextBlock(drawn: "Member states would recognize research positions on the basis of four career stages.", at: 120)
        let lead = reader.lead(in: [line, text].map { Piece(element: .text($0), page: 0) })
        #expect((lead?.date?.iso == "2025-03-06") == isItalic)
    }
}

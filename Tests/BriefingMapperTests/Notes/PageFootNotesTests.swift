import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct PageFootNotesTests {
    private func issue(_ foot: String) async -> Briefing {
        await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
            - 거점은 책임과학자 제도를 도입하여 권한을 부여하였음
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자^2)^를 만들고 그 결과를 공개하였음
            - 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            """ + foot
        ).briefing()
    }

    @Test("Notes at the foot of a page stand under the texts that they answer, whatever their size", arguments: ["s ", ""])
    func notesAtTheFoot(size: String) async {
        let briefing = await issue("\(size)1) 해마다 단계로 나누어 추진하는 장기 계획\n\(size)2) 두 층으로 된 얇은 막의 소자")
        let articles = briefing.articles
        #expect(articles.map { $0.notes.map(\.text.text) } == [["해마다 단계로 나누어 추진하는 장기 계획"], ["두 층으로 된 얇은 막의 소자"]])
        #expect(articles.map(\.marks) == [["1) → s1.a1.n1"], ["2) → s1.a2.n1"]])
        #expect(articles.map { $0.body.count } == [2, 2])
    }

    @Test func referencesThatCountAsNotesDoAreNoneOfThem() async {
        let briefing = await issue(
            "b 참고자료\ns 1) 工作会议在京召开\ns   https://www.most.example.cn/1.html\n\n\ns 1) 해마다 단계로 나누어 추진하는 장기 계획\ns 2) 두 층으로 된 얇은 막의 소자")
        #expect(briefing.articles.map(\.marks) == [["1) → s1.a1.n1"], ["2) → s1.a2.n1"]])
        #expect(briefing.articles.map { $0.references.count } == [0, 1])
    }

    @Test func aReferenceFarAboveTheFootIsNoNoteThoughTheNotesCountOnFromIt() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 연구팀은 새로운 소자^2)^를 만들고 그 결과를 공개하였음

            b 참고자료
            s 1) 工作会议在京召开




            s 2) 두 층으로 된 얇은 막의 소자
            """
        ).briefing()
        #expect(briefing.articles.map(\.marks) == [["2) → s1.a1.n1"]])
        #expect(briefing.articles.map { $0.references.count } == [1])
    }

    @Test func aListAtTheFootOfAPageStaysWhereItIs() async {
        let briefing = await issue("3) 해마다 단계로 나누어 추진하는 장기 계획을 공개하였음\n4) 두 층으로 된 얇은 막의 소자를 공개하였음")
        #expect(briefing.articles.flatMap(\.notes).isEmpty)
    }

    @Test func aNoteWithoutRoomUnderItsPageStandsAtTheNextOnesFoot() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            - 거점은 책임과학자 제도^2)^를 도입하여 권한을 부여하였음
            ===
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자를 만들고 그 결과를 공개하였음
            - 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            s 2) 해마다 단계로 나누어 추진하는 장기 계획
            """
        ).briefing()
        #expect(briefing.articles.map(\.marks) == [["2) → s1.a1.n1"], []])
    }

    @Test func aNoteAtTheFootStandsUnderTheFirstTextWithItsSign() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 거점은 책임과학자 제도^1)^를 도입하여 권한을 부여하였음
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            - 책임과학자^1)^의 임기를 한 차례 연장하도록 허용하였음
            - 거점은 여섯 해마다 단계로 나누어 평가하기로 하였음

            s 1) 총예산의 일부를 사전 승인 없이 쓰는 제도
            """
        ).briefing()
        let first = briefing.articles.first?.body.first?.withChildren
        #expect(first?.contains { if case .note = $0.content { true } else { false } } == true)
        #expect(briefing.articles.first?.marks == ["1) → s1.a1.n1", "1) → s1.a1.n1"])
    }

    @Test func itemsThatCountAsNotesDoAreIndentedFromThese() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
              1) 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
              2) 거점은 책임과학자 제도^2)^를 도입하여 권한을 부여하였음
              3) 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            1) 해마다 단계로 나누어 추진하는 장기 계획
            2) 총예산의 일부를 사전 승인 없이 쓰는 제도
            """
        ).briefing()
        #expect(briefing.articles.first?.marks == ["1) → s1.a1.n1", "2) → s1.a1.n2"])
    }

    @Test func aNoteOfTheNextPageIsAnsweredAcrossTheNotesOfThisOne() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
            - 거점은 책임과학자 제도^2)^를 도입하여 권한을 부여하였음

            s 1) 해마다 단계로 나누어 추진하는 장기 계획
            ===
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자를 만들고 그 결과를 공개하였음
            - 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            s 2) 총예산의 일부를 사전 승인 없이 쓰는 제도
            """
        ).briefing()
        #expect(briefing.articles.map(\.marks) == [["1) → s1.a1.n1", "2) → s1.a1.n2"], []])
    }

    @Test func notesCollectedAtTheEndOfTheDocumentStandUnderTheTextsOfItsArticles() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
            ===
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자^2)^를 만들고 그 결과를 공개하였음
            ===
            #2 세 번째 기사의 제목
            - 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            s 1) 해마다 단계로 나누어 추진하는 장기 계획
            s 2) 두 층으로 된 얇은 막의 소자
            """
        ).briefing()
        #expect(briefing.articles.map(\.marks) == [["1) → s1.a1.n1"], ["2) → s1.a2.n1"], []])
    }

    @Test func notesBeforeTheReferencesStandUnderTheTextsOfEarlierArticles() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
            #2 두 번째 기사의 제목
            - 소자의 수명은 앞선 것보다 두 배로 길어진 것으로 확인

            s 1) 해마다 단계로 나누어 추진하는 장기 계획

            b 참고문헌
            s ☞ 科技工作会议在京召开
            """
        ).briefing()
        #expect(briefing.articles.map(\.marks) == [["1) → s1.a1.n1"], []])
        #expect(briefing.articles[1].references.count == 1)
    }

    @Test func notesThatEachArticleCountsAnewStayWithTheirs() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음

            s 1) 해마다 단계로 나누어 추진하는 장기 계획
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자를 만들고 그 결과를 공개하였음

            s 1) 두 층으로 된 얇은 막의 소자

            b 참고자료
            s ☞ 科技工作会议在京召开
            """
        ).briefing()
        #expect(briefing.articles[0].marks == ["1) → s1.a1.n1"])
        #expect(briefing.articles[0].notes.count == 1)
    }
}

import BriefingModel
import Layout
import Testing

@testable import BriefingMapper

@Suite struct LeadOnCardTests {
    @Test("A ground sets a line off where not all of the article stands on it", arguments: [true, false])
    func ground(isCard: Bool) throws {
        let profile = try #require(ProfileLibrary.builtIn.profile(named: "kostec-weekly"))
        let reader = LeadReader(profile: profile, kinds: LineKinds(profile: profile), bodySize: 10, issueDate: "2025-03-07", sections: [])
        let lines = [("거점을 지정하고 재정을 투입하는 계획을 모두 공개하기로 함", "■"), ("국무원은 조성 계획을 의결하였음", "-")]
        let pieces = lines.enumerated().map { index, line in
            var block = TextBlock(drawn: line.0, at: 100 + 20 * Double(index))
            block.marker = Marker(text: line.1, kind: .bullet, series: line.1)
            if isCard || index == 0 { block.ground = 0xEEEEEE }
            return Piece(element: .text(block), page: 0)
        }
        #expect((reader.lead(in: pieces) == nil) == isCard)
    }

    @Test func sectionsWithoutLeadsSayNothingOfTheOthers() async {
        let articles = ["첫 번째", "두 번째"].map {
            "#2 \($0) 기사의 제목\nb 거점을 지정하고 재정을 투입하는 계획을 공개\n- 국무원은 조성 계획을 의결하였음\ns 출처: 과학시보 (3.4)\n"
        }
        let briefs = ["첫 번째", "두 번째", "세 번째"].map {
            "#2 \($0) 소식의 제목\n- 시험위성이 동결궤도에 들어섰음\ns 출처: 과학시보 (3.5)\n"
        }
        let briefing = await IssueSketch(
            "#1 세계 소식\n2025. 3. 7.\n===\n#1 제도와 법\n" + articles.joined() + "===\n#1 짧은 소식\n" + briefs.joined()
        ).briefing("unknown-briefing")
        #expect(briefing.articles.filter { $0.title != nil }.map { $0.lead?.text.prefix(4) } == ["거점을 ", "거점을 ", nil, nil, nil])
    }
}

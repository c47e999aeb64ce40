import Testing

@testable import BriefingMapper

@Suite struct SummaryTests {
    @Test func aShortTitleIsFoundInALongSummary() {
        let summary = TextPairs(TextKey("Canada will process visas for laboratory technicians within 15 days, to answer a shortage"))
        let title = TextPairs(TextKey("Fast-Track Visas for Laboratory Technicians"))
        let other = TextPairs(TextKey("Battery Runs a Village Grid: a plant in northern Norway covered a calm of four days without diesel"))
        #expect(summary.sharing(with: title) > summary.sharing(with: other))
    }

    @Test func eachEntryNamesTheArticleThatItSumsUp() async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.
            #1 요약
            ■ 정부는 실험실 기술 인력의 사증을 보름 안에 심사하고 모자라는 인력을 채우기로 하였다.
            ===
            #1 정책동향
            #2 연구비를 나누는 세 가지 방식의 비교
            b ■ 정부는 여섯 나라의 인력과 재정을 비교하고 심사의 방식을 나누기로 하였음 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 실험실 기술 인력의 사증 심사
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing()
        #expect(briefing.summary.map(\.target) == ["s1.a2"])
    }

    /// The cover of an issue and its contents list.
    private static let cover = """
        #1 세계 정책 주간동향
        2025. 3. 7.
        #2 목 차
        b 1. 정책동향
          - 연구비를 나누는 세 가지 방식의 비교
          - 실험실 기술 인력의 사증 심사
        ===
        """

    @Test("Paragraphs of one look between the list and the first section are the summary, whatever its title", arguments: [true, false])
    func unnamedSummary(areLong: Bool) async {
        let rest = areLong ? "을 보름 안에 심사하고 모자라는 인력을 채우기로 하였다." : " 심사"
        let briefing = await IssueSketch(
            """
            \(Self.cover)
            #2 한눈에 보기

            여섯 나라의 연구비\(rest)

            실험실의 기술 인력\(rest)

            연구 장비의 이용료\(rest)
            ===
            #1 1. 정책동향
            #2 연구비를 나누는 세 가지 방식의 비교
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 실험실 기술 인력의 사증 심사
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing()
        #expect(briefing.summary.map { $0.text.prefix(4) } == (areLong ? ["여섯 나", "실험실의", "연구 장"] : []))
    }

    @Test("The summary without a known title may be a box, and a box of an article has such a title too", arguments: ["[", ""])
    func unnamedSummaryInABox(open: String) async {
        let briefing = await IssueSketch(
            """
            \(Self.cover)
            \(open)
            #2 한눈에 보기

            여섯 나라의 연구비를 보름 안에 심사하고 모자라는 인력을 채우기로 하였다.

            실험실의 기술 인력을 보름 안에 심사하고 모자라는 인력을 채우기로 하였다.

            연구 장비의 이용료를 보름 안에 심사하고 모자라는 인력을 채우기로 하였다.
            \(open.isEmpty ? "" : "]")
            ===
            #1 1. 정책동향
            #2 연구비를 나누는 세 가지 방식의 비교
            [
            b 핵심 요약
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            ]
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 실험실 기술 인력의 사증 심사
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing()
        #expect(briefing.summary.map { $0.text.prefix(4) } == ["여섯 나", "실험실의", "연구 장"])
    }

    @Test func aSummaryEndsWhereALineAsLargeAsItsTitleFollowsOnItsPage() async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.
            #1 요약
            [
            정부는 실험실 기술 인력의 사증을 보름 안에 심사하고 모자라는 인력을 채우기로 하였다.
            ]
            #1 정책과 제도
            #2 실험실 기술 인력의 사증 심사
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            ===
            #1 산업과 기업
            #2 연구비를 나누는 세 가지 방식의 비교
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing("unknown-briefing")
        #expect(briefing.summary.map { $0.text.prefix(3) } == ["정부는"])
        #expect(briefing.titles.contains("실험실 기술 인력의 사증 심사"))
    }
}

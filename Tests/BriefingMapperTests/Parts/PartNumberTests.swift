import BriefingModel
import Layout
import Testing

@testable import BriefingMapper

@Suite struct PartNumberTests {
    private func text(_ string: String) -> LaidText {
        var text = LaidText()
        for scalar in string.unicodeScalars { text.append(scalar.value, [], .init(page: 0, glyph: 0)) }
        return text
    }

    @Test(
        "Words that count a part stand before its title",
        arguments: [
            ("제1장 기술동향", "1", "기술동향"), ("제 2 부  정책동향", "2", "정책동향"), ("Part Ⅱ. 특집", "Ⅱ", "특집"), ("제1장", nil, nil), ("제1장은 총칙이다", nil, nil),
            ("第一节、公司概况", "一", "公司概况"), ("第十二章 附则", "十二", "附则"),
        ] as [(String, String?, String?)])
    func words(printed: String, number: String?, title: String?) {
        let part = PartNumber(text(printed))
        #expect(part?.number == number)
        #expect(part?.title.string == title)
    }

    @Test func aTitleInALineOfItsOwnNeedsNoSpaceBeforeIt() {
        var printed = text("第1部分本期专题")
        #expect(PartNumber(printed) == nil)
        printed.mark(.lineStart, at: 4)
        #expect(PartNumber(printed)?.title.string == "本期专题")
    }

    @Test func wordsThatCountWithAndWithoutSpacesAreOneSeries() {
        #expect(PartNumber(text("제12장 침해사고"))?.marker.series == PartNumber(text("제 13 장 트래픽 관리"))?.marker.series)
    }

    @Test func sectionsOfAKnownPublicationMayBeCountedWithWords() async {
        let briefing = await IssueSketch(
            """
            #1 제1장 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획을 의결하고 공개하였음
            ===
            #1 제2장 기술동향
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자를 만들고 그 결과를 공개하였음
            """
        ).briefing()
        #expect(briefing.sections.map(\.title) == ["정책동향", "기술동향"])
        #expect(briefing.sections.map(\.number) == ["1", "2"])
        #expect(briefing.sections.map(\.kind) == ["policy", "technology"])
    }

    @Test func theWordsThatCountAHeadingAreItsMarker() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            b 제1절 계획의 개요
            - 국무원은 거점을 조성하는 계획을 의결하고 공개하였음
            """
        ).briefing()
        guard case .heading(let heading)? = briefing.articles.first?.body.first?.content else {
            Issue.record("no heading")
            return
        }
        #expect(heading.marker == "제1절")
        #expect(heading.text.text == "계획의 개요")
    }
}

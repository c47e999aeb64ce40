import Testing

@testable import BriefingMapper

@Suite struct ProfileTests {
    @Test(
        "Every built-in profile loads",
        arguments: ["kostec-weekly", "spri-ai-brief", "kr-press-release", "fis-issue-focus", "unknown-briefing", "generic"])
    func loads(name: String) { #expect(ProfileLibrary.builtIn.profile(named: name)?.name == name) }

    @Test("Sections tell the profile whatever counts them", arguments: ["", "1 ", "Ⅱ  ", "제1장 "])
    func countedSections(number: String) async {
        let issue =
            "#1 세계 정책 소식\n2025. 3. 7.\n"
            + ["정책동향", "과학기술동향", "간추린 소식"].map { "===\n#1 \(number)\($0)\n#2 거점 조성 계획\n- 국무원은 조성 계획을 의결하였음\n" }.joined()
        #expect(await IssueSketch(issue).briefing(nil).generator.profile == "kostec-weekly")
    }

    @Test func sectionsWhoseTitlesEndLongerOnesTellTheProfileToo() async {
        let issue =
            "#1 세계 소식\n2025. 3. 7.\n"
            + ["주요국 정책동향", "해외 단신동향"].map { "===\n#1 \($0)\n#2 거점 조성 계획\n- 국무원은 조성 계획을 의결하였음\n" }.joined()
        #expect(await IssueSketch(issue).briefing(nil).generator.profile == "kostec-weekly")
    }

    @Test func theGenericProfileIsLast() { #expect(ProfileLibrary.builtIn.generic.name == "generic") }

    @Test func keysOverlookSpacesAndQuotes() {
        #expect(TextKey("日 내각부, '통합혁신전략 2024' 각의 결정") == TextKey("日내각부, ‘통합혁신전략 2024’ 각의결정"))
    }

    @Test func titlesOfOtherArticlesAreUnlike() {
        #expect(TextKey("차세대 반도체 양산 지원").similarity(to: TextKey("공동 연구비 집행 확대")) < 0.2)
    }
}

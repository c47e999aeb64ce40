import Testing

@testable import BriefingMapper

@Suite struct ProfileTests {
    @Test(
        "Every built-in profile loads",
        arguments: ["kostec-weekly", "spri-ai-brief", "kr-press-release", "fis-issue-focus", "unknown-briefing", "generic"])
    func loads(name: String) { #expect(ProfileLibrary.builtIn.profile(named: name)?.name == name) }

    @Test func theGenericProfileIsLast() { #expect(ProfileLibrary.builtIn.generic.name == "generic") }

    @Test func keysOverlookSpacesAndQuotes() {
        #expect(TextKey("日 내각부, '통합혁신전략 2024' 각의 결정") == TextKey("日내각부, ‘통합혁신전략 2024’ 각의결정"))
    }

    @Test func titlesOfOtherArticlesAreUnlike() {
        #expect(TextKey("차세대 반도체 양산 지원").similarity(to: TextKey("공동 연구비 집행 확대")) < 0.2)
    }
}

import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct RichTextTests {
    @Test func aSignThatNormalFormReplacesKeepsItsOwnLook() async throws {
        let briefing = await IssueSketch(
            "#1 정책동향\n#2 거점 조성 계획\n- 패드당 저항은 1.2×10^-3^\u{2126} 수준이며 수율은 거의 모든 칸에서 기준을 넘은 것으로 나타났다고 함\n"
        ).briefing()
        guard case .item(let item)? = briefing.articles.first?.body.first?.content else { return #expect(Bool(false)) }
        let raised = try #require(item.text.styles.first { $0.style.contains(.superscript) })
        #expect(Array(item.text.text.unicodeScalars)[raised.start..<raised.end].map(String.init) == ["-", "3"])
    }
}

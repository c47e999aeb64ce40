import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct BoxRemarksTests {
    /// Markers of a block and of all under it, depth first, each level in brackets.
    private func outline(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block.content {
            case .item(let outline): (outline.marker ?? "") + (outline.children.isEmpty ? "" : "(\(self.outline(outline.children)))")
            case .callout(let callout): self.outline(callout.children)
            default: ""
            }
        }.joined()
    }

    @Test func whatStandsUnderARemarkThatIsALineOfItsBoxStandsBehindIt() async {
        let briefing = await IssueSketch(
            """
            #1 국민임대주택 입주자 모집공고
            신청한 사람은 발표하는 날의 안내에 따라 서류를 내야 한다.
            [
            • 신청한 사람은 발표일 뒤에 대상자로 뽑혔는지 확인하여야 합니다.
            ** 확인방법
              - 누리집에서 확인함
              - 앱에서 확인함
            • 대상자로 뽑힌 사람은 정한 날까지 정한 곳에 서류를 내야 합니다.
            ]
            """
        ).briefing(nil)
        #expect(outline(briefing.sections.flatMap(\.articles).flatMap(\.body)).hasSuffix("•**(--)•"))
    }
}

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

    @Test("A remark in a box that is set smaller than the text above it is a note", arguments: [("s ", "note"), ("", "item")])
    func smallRemark(size: String, kind: String) async {
        let briefing = await IssueSketch(
            """
            #1 부산항 북항 재개발
            항만 기능이 낮아진 부두를 해양관광의 거점으로 바꾸는 사업이 이어진다.
            [
            b 추진배경
            항만 기능이 저하된 북항 재래부두를 해양관광 거점으로 개발
            \(size)* 1단계 면적 155만, 총사업비 2조, 사업기간 20년
            ]
            """
        ).briefing(nil)
        #expect(briefing.sections.flatMap(\.articles).flatMap(\.body).flatMap(kinds).last == kind)
    }

    /// Of a block and all under it.
    private func kinds(_ block: Block) -> [String] {
        switch block.content {
        case .item(let outline): ["item"] + outline.children.flatMap(kinds)
        case .heading(let outline): ["heading"] + outline.children.flatMap(kinds)
        case .callout(let callout): ["callout"] + callout.children.flatMap(kinds)
        case .note: ["note"]
        default: ["other"]
        }
    }
}

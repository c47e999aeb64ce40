import Layout
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct LinedUpItemsTests {
    private func texts(_ line: String, sign: String) -> [String] {
        var block = TextBlock(drawn: line, at: 100)
        block.marker = Marker(text: sign, kind: .bullet, series: sign)
        return LinedUpItems.items(in: block).map(\.string)
    }

    @Test func itemsInOneLineAreItemsOfTheirOwn() {
        #expect(texts("신청 ○ 심사 ○ 발표", sign: "○") == ["신청", "심사", "발표"])
    }

    @Test func signsOfSentencesPartNothing() {
        #expect(texts("지원 → 심사 → 발표", sign: "→") == ["지원 → 심사 → 발표"])
        #expect(texts("비율이 ○○의 절반", sign: "○") == ["비율이 ○○의 절반"])
    }
}

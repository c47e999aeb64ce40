import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct LabelBesideTests {
    private func isLabel(ground: UInt32?, at x: ClosedRange<Double>, textAt top: Double = 100) -> Bool {
        var label = TextBlock(drawn: "추진배경", at: 100, x: x)
        label.ground = ground
        let text = TextBlock(drawn: "국민 생활비 부담을 줄이기 위해 환급 혜택을 넓힘", at: top, x: 120...300)
        return LabelBeside.isLabel(at: 0, in: [label, text].map { Piece(element: .text($0), page: 0) })
    }

    @Test func wordsOnAGroundOfTheirOwnLeftOfATextAreItsLabel() {
        #expect(isLabel(ground: 0x5050C0, at: 50...100))
    }

    @Test func wordsWithoutAGroundOrOverTheTextAreNone() {
        #expect(!isLabel(ground: nil, at: 50...100))
        #expect(!isLabel(ground: 0x5050C0, at: 120...170, textAt: 120))
    }
}

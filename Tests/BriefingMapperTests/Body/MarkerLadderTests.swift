import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct MarkerLadderTests {
    private let dash = Marker(text: "-", kind: .bullet, series: "-")

    private func number(_ value: Int) -> Marker {
        Marker(text: String(UnicodeScalar(0x245F + value)!), kind: .number(value), series: "\u{2460}")
    }

    /// Lines of a document below each other, by marker and left edge.
    private func texts(_ lines: [(marker: Marker, left: Double)]) -> [TextBlock] {
        lines.enumerated().map { i, line in
            var block = TextBlock(drawn: "사업의 추진 경위", at: Double(100 + 26 * i), x: line.left...500)
            (block.marker, block.textLeft) = (line.marker, line.left + 16)
            return block
        }
    }

    private func ladder(_ lines: [(marker: Marker, left: Double)]) -> MarkerLadder {
        MarkerLadder(of: [texts(lines).map { Piece(element: .text($0), page: 0) }])
    }

    private func parents(_ lines: [(marker: Marker, left: Double)], _ ladder: MarkerLadder) -> [Int?] {
        var blocks = texts(lines).enumerated().map { DraftBlock(kind: .item, because: Evidence(.marked), block: $1, uid: $0) }
        OutlineBuilder(ladder: ladder).nest(&blocks)
        return blocks.map(\.parent)
    }

    @Test func linesHangUnderWhatTheirMarkerHangsUnderElsewhereWithoutAStep() {
        let list = [(marker: number(2), left: 60.0), (dash, 60), (dash, 60)]
        #expect(parents(list, MarkerLadder()) == [nil, nil, nil])
        let shown = ladder([(number(1), 60), (dash, 66), (number(2), 60), (dash, 66)])
        #expect(parents(list, shown) == [nil, 0, 0])
    }

    @Test func oneStepIsNoHabit() {
        #expect(!ladder([(number(1), 60), (dash, 66)]).holds("-", under: "\u{2460}"))
    }

    @Test func markersThatStandUnderEachOtherSayNothing() {
        let lines = [(marker: number(1), left: 60.0), (dash, 66), (number(2), 60), (dash, 66), (number(1), 72)]
        #expect(!ladder(lines).holds("-", under: "\u{2460}"))
    }

    @Test func bulletsUnderTheFirstNumbersStandUnderTheLastToo() {
        let lines = [(marker: number(1), left: 60.0), (dash, 60), (number(2), 60), (dash, 60), (number(3), 60), (dash, 60)]
        #expect(parents(lines, MarkerLadder()) == [nil, 0, nil, 2, nil, 4])
    }
}

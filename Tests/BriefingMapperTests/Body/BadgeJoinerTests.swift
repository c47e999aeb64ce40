import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct BadgeJoinerTests {
    private func joined(_ badge: String, _ line: String, at x: Double, below: Double = 0) -> [String] {
        let pieces = [
            Piece(element: .text(TextBlock(drawn: badge, at: 100, x: 50...58)), page: 0),
            Piece(element: .text(TextBlock(drawn: line, at: 100 + below, x: x...(x + 60))), page: 0),
        ]
        return BadgeJoiner.joined(pieces).compactMap(\.text).map { ($0.marker.map { $0.text + " " } ?? "") + $0.string }
    }

    @Test("A number apart is the marker of the line beside it", arguments: ["1", "Ⅱ", "③"])
    func badge(number: String) { #expect(joined(number, "목적", at: 74) == [number + " 목적"]) }

    @Test func aNumberAboveOrFarOffIsNone() {
        #expect(joined("1", "목적", at: 74, below: 20) == ["1", "목적"])
        #expect(joined("1", "목적", at: 300) == ["1", "목적"])
    }
}

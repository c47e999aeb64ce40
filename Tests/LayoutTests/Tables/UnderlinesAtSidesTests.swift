import Testing

@testable import Layout

@Suite struct UnderlinesAtSidesTests {
    /// Ten letters from x 50 to 150 on the baseline 100.
    private let text = TableText(
        marks: (0..<10).map { TableText.Mark(minX: 50 + Double($0) * 10, maxX: 60 + Double($0) * 10, baseline: 100, size: 10) })

    private func upright(_ x: Double) -> Rule {
        Rule(line: RulingLine(axis: .vertical, position: x, start: 50, end: 200, thickness: 0.5), isEdge: false)
    }

    private func level(from start: Double, to end: Double) -> Rule {
        Rule(line: RulingLine(axis: .horizontal, position: 101.5, start: start, end: end, thickness: 0.5), isEdge: false)
    }

    @Test func anUnderlineThatEndsAtTheBoxesSideIsNoRule() {
        let rules = [upright(20), upright(151), level(from: 50, to: 151)]
        #expect(UnderlinesAtSides(touch: 2.2).removed(from: rules, text: text).count == 2)
    }

    @Test func aRuleFromSideToSideStays() {
        let rules = [upright(50), upright(151), level(from: 50, to: 151)]
        #expect(UnderlinesAtSides(touch: 2.2).removed(from: rules, text: text).count == 3)
    }

    @Test func whereNoUprightsAreDrawnAllRulesStay() {
        let rules = [level(from: 50, to: 151)]
        #expect(UnderlinesAtSides(touch: 2.2).removed(from: rules, text: text).count == 1)
    }
}

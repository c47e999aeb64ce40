import Geometry
import Testing

@testable import Layout

@Suite struct LoneTitlesTests {
    /// Lines of a column from a height on.
    private func column(x: Double, from y: Double, _ count: Int) -> [Rect] {
        (0..<count).map { Rect(minX: x, minY: y + Double($0) * 16, maxX: x + 220, maxY: y + Double($0) * 16 + 10) }
    }

    private func titles(rightTop: Double, _ title: Rect) -> [Rect] {
        let lines =
            column(x: 50, from: 100, 6) + column(x: 310, from: 100, 5) + [title] + column(x: 50, from: 260, 6)
            + column(x: 310, from: rightTop, 6)
        return LoneTitles().titles(among: lines, lines.sorted { $0.minY < $1.minY }, beside: 290)
    }

    @Test func aLargeTitleWithWhiteBesideItAndBothColumnsUnderItPartsThem() {
        let title = Rect(minX: 50, minY: 225, maxX: 180, maxY: 240)
        #expect(titles(rightTop: 262, title) == [title])
    }

    @Test func aTitleBesideTextIsItsColumns() {
        #expect(titles(rightTop: 222, Rect(minX: 50, minY: 225, maxX: 180, maxY: 240)).isEmpty)
    }

    @Test func aLineOfTheTextsSizeIsNone() {
        #expect(titles(rightTop: 262, Rect(minX: 50, minY: 228, maxX: 180, maxY: 238)).isEmpty)
    }
}

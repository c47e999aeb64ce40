import Geometry
import Testing

@testable import Layout

@Suite struct WordCutterTests {
    private let sketch = PageSketch(
        """
        과학기술부는 인공지능 연구개발 예산을
        산업진흥원은 새로운지 원정책을 마련함
        """)

    private func box(from x: Double) -> Rect { Rect(minX: x, minY: 0, maxX: 800, maxY: 400) }

    @Test func aBoxThroughWordsOfTwoLinesCutsThem() {
        #expect(WordCutter().cuts(box(from: sketch.x(6)), in: sketch.ink))
    }

    @Test func aBoxBetweenWordsCutsNone() {
        #expect(!WordCutter().cuts(box(from: sketch.x(12) + 2), in: sketch.ink))
    }

    @Test func aLabelThatSticksOutOfItsCellIsNoReason() {
        #expect(!WordCutter().cuts(Rect(minX: sketch.x(6), minY: 60, maxX: 800, maxY: 74), in: sketch.ink))
    }
}

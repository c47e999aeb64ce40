import Geometry
import Testing

@testable import Layout

@Suite struct BoxColumnsTests {
    /// Boxes of these heights below each other, 20 points apart.
    private func column(x: Double, heights: [Double], apart: Double = 20) -> [Rect] {
        heights.reduce(into: []) { boxes, height in
            let top = boxes.last.map { $0.maxY + apart } ?? 100
            boxes.append(Rect(minX: x, minY: top, maxX: x + 230, maxY: top + height))
        }
    }

    private func gutter(_ boxes: [Rect], lines: [Rect] = []) -> GutterFinder.Gutter? { BoxColumns().gutter(between: boxes, lines: lines) }

    @Test func boxesBelowEachOtherInTwoColumnsShowTheWhiteBetweenThem() {
        let left = column(x: 40, heights: [125, 144, 110]), right = column(x: 300, heights: [110, 160])
        #expect(gutter(left + right) == GutterFinder.Gutter(x: 285, top: 100, bottom: left[2].maxY))
        let order = ReadingOrder().flows(
            of: left + right, isLine: Array(repeating: false, count: 5), fontSizes: Array(repeating: 10, count: 5),
            in: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842))
        #expect(order.flatMap(\.members) == [0, 1, 2, 3, 4])
    }

    @Test func boxesThatOpenAtOneHeightStandInRows() {
        #expect(gutter(column(x: 40, heights: [120, 140]) + column(x: 300, heights: [120, 110])) == nil)
    }

    @Test func boxesAtOtherDistancesAreNoColumns() {
        #expect(gutter(column(x: 40, heights: [120, 140]) + column(x: 300, heights: [110, 140], apart: 45)) == nil)
    }

    @Test func linesBetweenTheBoxesAreTextInColumns() {
        let boxes = column(x: 40, heights: [120, 140]) + column(x: 300, heights: [110, 160])
        #expect(gutter(boxes, lines: [Rect(minX: 50, minY: 224, maxX: 200, maxY: 236)]) == nil)
    }
}

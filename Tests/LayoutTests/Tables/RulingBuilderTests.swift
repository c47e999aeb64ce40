import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct RulingBuilderTests {
    private func box(height: Double) -> PageSketch {
        var sketch = PageSketch("가")
        sketch.addPath(
            .fill, [Point(x: 50, y: 200), Point(x: 150, y: 200), Point(x: 150, y: 200 + height), Point(x: 50, y: 200 + height)],
            isClosed: true)
        return sketch
    }

    @Test func aBoxIsALineUpToFourPoints() {
        #expect(box(height: 3.9).paint.rulings.count == 1)
        #expect(box(height: 4.5).paint.rulings.isEmpty)
    }

    private func strokes(apart distance: Double) -> Int {
        var sketch = PageSketch("가")
        for y in [200, 200 + distance] { sketch.addPath(.stroke, [Point(x: 50, y: y), Point(x: 150, y: y)], width: 0.3) }
        return sketch.paint.rulings.count
    }

    @Test func strokesHalfAPointApartAreOneLine() {
        #expect(strokes(apart: 0.5) == 1)
        #expect(strokes(apart: 1.4) == 2)
    }

    @Test("Thin fills side by side are the ground of a gradient, two of them are a doubled line", arguments: [(2, 0), (12, 1)])
    func strips(count: Int, grounds: Int) {
        var page = PageSketch("본문")
        for strip in 0..<count {
            let x = 100 + 2 * Double(strip)
            page.addGround(Rect(minX: x, minY: 100, maxX: x + 2, maxY: 160), color: 0x101010 * UInt32(1 + strip))
        }
        #expect(page.paint.shadings.count == grounds)
        #expect(page.paint.rulings.isEmpty == (grounds > 0))
    }

    /// Round dots in a row, each filled and drawn round.
    private func dots(_ count: Int, wide size: Double) -> PagePaint {
        var sketch = PageSketch("가")
        for k in 0..<count {
            let x = 100 + Double(k) * 2.9
            for paint in [PathTable.Paint.fill, .stroke] {
                sketch.addCircle(paint, Rect(minX: x, minY: 200, maxX: x + size, maxY: 200 + size))
            }
        }
        return sketch.paint
    }

    @Test func roundDotsInARowAreALine() {
        #expect(dots(60, wide: 1.3).rulings.map(\.isDashed) == [true])
        #expect(dots(60, wide: 1.3).shapes.isEmpty)
    }

    @Test("Few dots are shapes, and so are larger ones: bullets, the marks of a chart", arguments: [(2, 1.3, 2), (60, 2.6, 120)])
    func dotsThatAreNoLine(count: Int, size: Double, shapes: Int) {
        let paint = dots(count, wide: size)
        #expect(paint.rulings.isEmpty)
        #expect(paint.shapes.count == shapes)
    }

    @Test func stripsThinnerThanTheGridAreAGroundToo() {
        var page = PageSketch("본문")
        for strip in 0..<100 {
            let x = 100 + 0.2 * Double(strip)
            page.addGround(Rect(minX: x, minY: 100, maxX: x + 0.2, maxY: 160), color: 0x010101 * UInt32(100 + strip))
        }
        #expect(page.paint.rulings.isEmpty)
        #expect(page.paint.shadings.count == 1)
    }
}

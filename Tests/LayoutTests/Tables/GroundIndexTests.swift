import Geometry
import Testing

@testable import Layout

@Suite struct GroundIndexTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 600, maxY: 800)

    @Test("The last ground painted at a place is found among few and many", arguments: [3, 16, 17, 400])
    func theLastGroundAtAPlaceIsFound(count: Int) {
        var generator = SplitMix64(seed: 11)
        func random(_ range: Range<Double>) -> Double { .random(in: range, using: &generator) }
        let painted = (0..<count).map { order -> PaintedShading in
            let x = random(-20..<600), y = random(-20..<800)
            let box = Rect(minX: x, minY: y, maxX: x + random(1..<300), maxY: y + random(1..<300))
            return PaintedShading(
                shading: Shading(box: box, color: UInt32(order), isRectangle: order % 5 != 4, glyphsBefore: 0), order: order)
        }
        let index = GroundIndex(painted, page: page)
        for _ in 0..<500 {
            let point = Point(x: random(-40..<640), y: random(-40..<840)), order = Int.random(in: 0...count, using: &generator)
            let last = painted.last { $0.order < order && $0.shading.isRectangle && $0.shading.box.contains(point) }
            #expect(index.color(at: point, before: order) == last?.shading.color ?? .paper)
        }
    }
}

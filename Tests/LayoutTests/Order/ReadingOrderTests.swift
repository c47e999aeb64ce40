import Geometry
import Testing

@testable import Layout

@Suite struct ReadingOrderTests {
    /// Lines of two columns; `prefix` and a number from the top each.
    private func halves(lines: Int, x: (Double, Double), width: Double) -> [Rect] {
        (0..<lines).flatMap { row in
            [x.0, x.1].map { Rect(minX: $0, minY: 100 + Double(row) * 20, maxX: $0 + width, maxY: 110 + Double(row) * 20) }
        }
    }

    private func order(of boxes: [Rect], on page: Rect) -> [Int] {
        ReadingOrder().flows(of: boxes, isLine: boxes.map { _ in true }, fontSizes: boxes.map { _ in 10 }, in: page, isPage: true).flatMap(
            \.members)
    }

    private let spread = Rect(minX: 0, minY: 0, maxX: 1190, maxY: 842)

    @Test func aSpreadIsReadPageByPage() {
        let boxes = halves(lines: 8, x: (60, 660), width: 470)
        #expect(order(of: boxes, on: spread) == Array(stride(from: 0, to: 16, by: 2)) + Array(stride(from: 1, to: 16, by: 2)))
    }

    @Test func aSpreadHasNothingOnItsFold() {
        let title = Rect(minX: 400, minY: 40, maxX: 800, maxY: 60)
        #expect(SpreadFinder().fold(of: spread, lines: halves(lines: 8, x: (60, 660), width: 470) + [title], objects: []) == nil)
    }

    @Test func aPortraitPageIsNoSpread() {
        let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        #expect(SpreadFinder().fold(of: page, lines: halves(lines: 8, x: (60, 330), width: 200), objects: []) == nil)
    }

    @Test func theGroundOfASpreadDoesNotStandOnItsFold() {
        let ground = Rect(minX: 0, minY: 0, maxX: 1190, maxY: 800)
        #expect(SpreadFinder().fold(of: spread, lines: halves(lines: 8, x: (60, 660), width: 470), objects: [ground]) == 595)
    }

    @Test func columnsAreReadOneAfterTheOther() {
        let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        let boxes = halves(lines: 12, x: (60, 310), width: 225)
        #expect(order(of: boxes, on: page) == Array(stride(from: 0, to: 24, by: 2)) + Array(stride(from: 1, to: 24, by: 2)))
    }

    /// Every piece is read once, whatever stands where.
    @Test(arguments: 0..<40) func everyPieceIsReadOnce(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let boxes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            let x = Double.random(in: 0...1000, using: &random), y = Double.random(in: 0...800, using: &random)
            return Rect(minX: x, minY: y, maxX: x + Double.random(in: 1...400, using: &random), maxY: y + 10)
        }
        #expect(order(of: boxes, on: spread).sorted() == Array(boxes.indices))
    }
}

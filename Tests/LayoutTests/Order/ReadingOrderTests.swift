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
        ReadingOrder().flows(of: boxes, isLine: boxes.map { _ in true }, fontSizes: boxes.map { _ in 10 }, in: page).flatMap(
            \.members)
    }

    @Test func columnsAreReadOneAfterTheOther() {
        let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        let boxes = halves(lines: 12, x: (60, 310), width: 225)
        #expect(order(of: boxes, on: page) == Array(stride(from: 0, to: 24, by: 2)) + Array(stride(from: 1, to: 24, by: 2)))
    }

    /// Two columns of briefs: a box with the title, a full line, its short second one, a short source line.
    @Test func briefsInTwoColumnsAreReadColumnByColumn() {
        func column(_ x: Double) -> (lines: [Rect], boxes: [Rect]) {
            var lines: [Rect] = [], boxes: [Rect] = []
            for y in stride(from: 100.0, to: 400, by: 100) {
                boxes.append(Rect(minX: x, minY: y, maxX: x + 230, maxY: y + 24))
                for (i, width) in [220.0, 90, 60].enumerated() {
                    let top = y + 30 + Double(i) * 18
                    lines.append(Rect(minX: x + (i == 2 ? 0 : 10), minY: top, maxX: x + width, maxY: top + 10))
                }
            }
            return (lines, boxes)
        }
        let left = column(50), right = column(300)
        let boxes = left.boxes + left.lines + right.boxes + right.lines
        let isLine = [
            left.boxes.map { _ in false }, left.lines.map { _ in true }, right.boxes.map { _ in false }, right.lines.map { _ in true },
        ]
        let flows = ReadingOrder().flows(
            of: boxes, isLine: isLine.flatMap { $0 }, fontSizes: boxes.map { _ in 10 }, in: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842))
        let order = flows.flatMap(\.members)
        #expect(Set(order.prefix(12)) == Set(0..<12))
    }

    /// Items with room around them: no line stands at the height of one beside it, one line alone starts at the right
    /// column's edge, and a source line stands under both.
    @Test func columnsOfDifferentPitchAreReadOneAfterTheOther() {
        func line(_ x: Double, _ y: Double, _ width: Double) -> Rect { Rect(minX: x, minY: y, maxX: x + width, maxY: y + 10) }
        let title = line(74, 80, 330)
        let left = [line(68, 128, 195), line(82, 147, 190), line(82, 165, 20), line(85, 194, 193), line(97, 212, 101)]
        let right = [
            line(326, 118, 185), line(337, 137, 65), line(309, 165, 201), line(323, 184, 175), line(323, 202, 54), line(326, 231, 175),
            line(337, 249, 30),
        ]
        let source = line(68, 266, 157)
        let boxes = [title] + left + right + [source]
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }

    @Test func anArticleBelowTheEndOfTheRightColumnIsTheLeftOnes() {
        func article(_ x: Double, _ y: Double) -> [Rect] {
            (0..<5).map { Rect(minX: x, minY: y + Double($0) * 18, maxX: x + ($0 == 4 ? 80 : 220), maxY: y + Double($0) * 18 + 10) }
        }
        let boxes = article(50, 100) + article(50, 230) + article(310, 104)
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }

    /// A column that is longer than the one beside it goes on, also behind white.
    @Test func aLongLeftColumnIsReadToItsEnd() {
        func column(_ x: Double, _ paragraphs: Int) -> [Rect] {
            (0..<paragraphs).flatMap { paragraph in
                (0..<3).map { i in
                    let y = 100 + Double(paragraph) * 90 + Double(i) * 18
                    return Rect(minX: x, minY: y, maxX: x + 220, maxY: y + 10)
                }
            }
        }
        let boxes = column(50, 6) + column(310, 3)
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }

    /// Labels on the left, what they say on the right: rows, not columns.
    @Test func labelsBesideTextAreReadRowByRow() {
        var boxes: [Rect] = []
        for y in stride(from: 100.0, to: 280, by: 20) {
            boxes.append(Rect(minX: 50, minY: y, maxX: 110, maxY: y + 10))
            boxes.append(Rect(minX: 200, minY: y, maxX: 520, maxY: y + 10))
        }
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }

    /// Every piece is read once, whatever stands where.
    @Test(arguments: 0..<40) func everyPieceIsReadOnce(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let boxes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            let x = Double.random(in: 0...1000, using: &random), y = Double.random(in: 0...800, using: &random)
            return Rect(minX: x, minY: y, maxX: x + Double.random(in: 1...400, using: &random), maxY: y + 10)
        }
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 1190, maxY: 842)).sorted() == Array(boxes.indices))
    }

    /// The last lines of an item stand below the end of the right column, parted from the rest by its title's white.
    @Test func linesWrappedInTheLeftColumnAreItsOwn() {
        func lines(_ x: Double, _ y: Double, _ widths: [Double]) -> [Rect] {
            widths.enumerated().map { Rect(minX: x, minY: y + Double($0) * 18, maxX: x + $1, maxY: y + Double($0) * 18 + 10) }
        }
        let boxes = lines(50, 100, [220, 210, 220, 215, 80]) + lines(50, 220, [205, 90]) + lines(310, 100, [220, 214, 220, 218, 60])
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }

    @Test func theLastLinesOfAFullColumnOpenTheNextOne() {
        let left = (0..<36).map { Rect(minX: 50, minY: 80 + Double($0) * 18, maxX: $0 % 3 == 2 ? 140 : 285, maxY: 90 + Double($0) * 18) }
        let right = (0..<2).map { Rect(minX: 310, minY: 80 + Double($0) * 18, maxX: 470, maxY: 90 + Double($0) * 18) }
        let boxes = left + right
        #expect(order(of: boxes, on: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)) == Array(boxes.indices))
    }
}

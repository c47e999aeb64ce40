import Geometry
import Testing

@testable import Layout

@Suite struct GutterFinderTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)

    /// Pieces of these widths one below the other.
    private func column(x: Double, top: Double = 100, widths: [Double]) -> [Rect] {
        widths.enumerated().map { row, width in
            Rect(minX: x, minY: top + Double(row) * 16, maxX: x + width, maxY: top + 10 + Double(row) * 16)
        }
    }

    private func gutters(_ lines: [Rect], objects: [Rect] = []) -> [Double] {
        GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: objects).map(\.x)
    }

    @Test func columnsOfShortItemsAreColumns() {
        let widths = [230.0, 90, 12, 225, 80, 100, 220, 70]
        let found = gutters(column(x: 50, widths: widths) + column(x: 310, widths: widths))
        #expect(found.count == 1 && found.allSatisfy { $0 > 280 && $0 < 310 })
    }

    @Test func boxesStandInColumns() {
        var boxes: [Rect] = [], lines: [Rect] = []
        for x: Double in [50, 310] {
            for y: Double in [100, 200] {
                boxes.append(Rect(minX: x, minY: y, maxX: x + 235, maxY: y + 40))
                lines.append(Rect(minX: x + 15, minY: y + 50, maxX: x + 225, maxY: y + 60))
                lines.append(Rect(minX: x + 15, minY: y + 66, maxX: x + 75, maxY: y + 76))
            }
        }
        #expect(gutters(lines, objects: boxes).count == 1)
    }

    @Test func aTitleAboveOneColumnIsOverBoth() {
        let widths = Array(repeating: 230.0, count: 8), title = Rect(minX: 480, minY: 60, maxX: 545, maxY: 76)
        let lines = column(x: 50, widths: widths) + column(x: 310, widths: widths) + [title]
        let gutter = GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: []).first
        #expect(gutter.map { $0.top > title.maxY && $0.top <= 100 } == true)
    }

    @Test(
        "Full lines at its edge are the right column's where the left one opens lower",
        arguments: [(310.0, 230.0, true), (480, 65, false)])
    func rightColumnThatOpensHigher(x: Double, width: Double, isColumns: Bool) {
        let left = column(x: 50, top: 142, widths: [80] + Array(repeating: 230, count: 7))
        let right = column(x: 310, top: 132, widths: Array(repeating: 230, count: 8))
        let first = column(x: x, widths: [width, width])
        let gutter = GutterFinder().gutters(in: page, lines: left + right + first, fontSize: 10, obstacles: []).first
        #expect(gutter.map { $0.top <= 100 } == isColumns)
    }

    @Test func aFigureThatStandsOutOfItsColumnIsNotOverBoth() {
        let left = column(x: 50, widths: Array(repeating: 230, count: 24)), figure = Rect(minX: 55, minY: 240, maxX: 306, maxY: 330)
        let lines = left.filter { !figure.contains(Point(x: 60, y: $0.midY)) } + column(x: 310, widths: Array(repeating: 230, count: 24))
        let gutter = GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: [figure]).first
        #expect(gutter.map { $0.top <= 100 && $0.bottom > 470 } == true)
    }

    @Test func labelsBesideTheirTextsAreNoColumn() {
        let labels = column(x: 50, widths: Array(repeating: 60, count: 8)), texts = column(x: 140, widths: Array(repeating: 380, count: 8))
        #expect(gutters(labels + texts).isEmpty)
    }

    @Test("Two boxes beside each other open columns of few lines", arguments: [0.0, 12])
    func boxesBesideEachOtherOpenColumnsOfFewLines(lower: Double) {
        let boxes = [(50.0, 100.0), (310, 100 + lower)].map { Rect(minX: $0, minY: $1, maxX: $0 + 235, maxY: $1 + 40) }
        let lines = [(55.0, 150.0), (55, 166), (55, 186), (55, 202), (315, 150), (315, 166)].map { x, y in
            Rect(minX: x, minY: y, maxX: x + 220, maxY: y + 10)
        }
        #expect(gutters(lines, objects: boxes).count == (lower == 0 ? 1 : 0))
    }

    @Test func linesOfAColumnThatAreAllIndentedOtherwiseShowIt() {
        let left = [(50.0, 225.0), (55, 108), (50, 230), (70, 211), (82, 20)], right = [(316.0, 225.0), (312, 95), (308, 198), (330, 212)]
        let lines = [left, right].flatMap { side in
            side.enumerated().map { row, line in
                Rect(minX: line.0, minY: 150 + Double(row) * 26, maxX: line.0 + line.1, maxY: 160 + Double(row) * 26)
            }
        }
        #expect(gutters(lines).count == 1)
    }

    @Test func linesBesideABoxInTheirColumnAreFull() {
        let left = column(x: 50, widths: Array(repeating: 230, count: 12))
        let narrow = column(x: 310, widths: Array(repeating: 110, count: 12)), box = Rect(minX: 430, minY: 95, maxX: 540, maxY: 300)
        #expect(gutters(left + narrow).isEmpty)
        #expect(gutters(left + narrow, objects: [box]).contains { $0 > 280 && $0 < 310 })
    }

    @Test func aRuleOverBothColumnsEndsThem() {
        let widths = Array(repeating: 230.0, count: 12), rule = Rect(minX: 50, minY: 312, maxX: 545, maxY: 312)
        let notes = [Rect(minX: 50, minY: 320, maxX: 270, maxY: 328), Rect(minX: 50, minY: 334, maxX: 230, maxY: 342)]
        let lines = column(x: 50, widths: widths) + column(x: 310, widths: widths) + notes
        let gutter = GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: [], dividers: [rule]).first
        #expect(gutter?.bottom == 312)
    }

    @Test("A line that ends within the white stays in its column", arguments: [(307.0, 1), (330, 0)])
    func anAddressThatEndsWithinTheWhiteStaysInItsColumn(end: Double, count: Int) {
        let widths = Array(repeating: 230.0, count: 8)
        var lines = column(x: 50, widths: widths) + column(x: 310, widths: widths)
        lines[4] = Rect(minX: 50, minY: lines[4].minY, maxX: end, maxY: lines[4].maxY)
        let gutter = GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: [])
        #expect(gutter.count { $0.top <= 100 && $0.bottom > 220 } == count)
    }

    @Test("A tag and a number over a title of both columns are the title's", arguments: [(6.0, true), (30, false)])
    func whatStandsOverATitleOfBothColumns(gap: Double, isTitles: Bool) {
        let widths = Array(repeating: 230.0, count: 14), end = 100.0 + 14 * 16
        let tag = Rect(minX: 90, minY: end + 20, maxX: 130, maxY: end + 30)
        let title = Rect(minX: 90, minY: tag.maxY + gap, maxX: 480, maxY: tag.maxY + gap + 16)
        let lines = column(x: 50, widths: widths) + column(x: 310, widths: Array(widths.prefix(8))) + [tag, title]
        let gutter = GutterFinder().gutters(in: page, lines: lines, fontSize: 10, obstacles: []).first
        #expect(gutter.map { ($0.bottom <= tag.minY) == isTitles } == true)
    }
}

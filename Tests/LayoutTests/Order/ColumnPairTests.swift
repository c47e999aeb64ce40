import Geometry
import Testing

@testable import Layout

@Suite struct ColumnPairTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
    private let pair = ColumnPair(left: 50...285, right: 310...545, pieces: 20)

    /// Lines of these widths one below the other.
    private func column(x: Double, y: Double = 100, widths: [Double]) -> [Rect] {
        widths.enumerated().map { row, width in
            Rect(minX: x, minY: y + Double(row) * 16, maxX: x + width, maxY: y + 10 + Double(row) * 16)
        }
    }

    private func gutter(_ lines: [Rect], objects: [Rect] = []) -> GutterFinder.Gutter? {
        pair.gutter(in: page, lines: lines, fontSize: 10, obstacles: objects)
    }

    @Test func textInTheLeftColumnOnlyStandsInIt() {
        #expect(gutter(column(x: 50, widths: [234, 230, 233, 120])) != nil)
    }

    @Test func twoLinesInTheRightColumnStandInIt() {
        let left = column(x: 50, widths: [234, 120, 233, 80]), right = column(x: 310, widths: [200, 60])
        #expect(gutter(left + right) != nil)
    }

    @Test func aTableBesideTheLeftColumnStandsInTheRightOne() {
        let table = Rect(minX: 310, minY: 98, maxX: 545, maxY: 400)
        #expect(gutter(column(x: 50, widths: [234, 230, 233, 120]), objects: [table]) != nil)
    }

    @Test func shortLinesInOneHalfAreNoColumn() {
        #expect(gutter(column(x: 50, widths: [60, 90, 45, 120, 80])) == nil)
    }

    @Test("Bands as wide as the left column show it with a line that fills it", arguments: [(235.0, true), (120, false)])
    func bandsShowTheLeftColumn(width: Double, isFound: Bool) {
        let bands = [60.0, 130].map { Rect(minX: 50, minY: $0, maxX: 50 + width, maxY: $0 + 20) }
        let lines = column(x: 50, y: 90, widths: [234, 60])
        #expect((gutter(lines, objects: bands) != nil) == isFound)
    }

    @Test func shortLinesBetweenTextOverBothColumnsAreNoColumn() {
        let wide = column(x: 50, widths: [490, 495, 480, 470]), short = column(x: 50, y: 200, widths: [230, 232, 228])
        #expect(gutter(wide + short) == nil)
    }

    @Test func numbersAtTheMarginAreNoColumn() {
        let titles = column(x: 50, widths: [180, 200, 150, 170]), numbers = column(x: 538, widths: [6, 6, 6, 6])
        #expect(gutter(titles + numbers) == nil)
    }

    @Test func cellsOfATableWithoutLinesStandInTheirColumn() {
        let cells = [312.0, 380, 440, 510].flatMap { column(x: $0, widths: [30, 25, 28, 30]) }
        #expect(gutter(column(x: 50, widths: [234, 230, 233, 120]) + cells) != nil)
        // Nothing but cells shows no columns: one table may run over both.
        #expect(gutter([52.0, 130, 200].flatMap { column(x: $0, widths: [30, 25, 28, 30]) } + cells) == nil)
    }

    @Test func aTitleAtTheRightMarginStandsOverBothColumns() {
        let title = Rect(minX: 460, minY: 60, maxX: 545, maxY: 78)
        let found = gutter(column(x: 50, widths: [234, 230, 233, 120]) + [title])
        #expect(found.map { $0.top >= title.maxY } == true)
    }

    @Test func columnsOfOtherPagesOrderAHalfEmptyPage() {
        let left = column(x: 50, widths: [234, 230, 233, 120]), right = column(x: 310, widths: [200, 60])
        let flows = ReadingOrder().flows(
            of: left + right, isLine: Array(repeating: true, count: 6), fontSizes: Array(repeating: 10, count: 6), in: page, columns: [pair]
        )
        #expect(flows.flatMap(\.members) == [0, 1, 2, 3, 4, 5])
        #expect(flows.map(\.column) == [pair.left, pair.right])
    }

    @Test func aColumnIsNotCutByThePairOfAnotherPage() {
        let left = column(x: 50, widths: [234, 230, 233, 235]), right = column(x: 310, widths: [230, 228, 231, 229])
        let other = ColumnPair(left: 40...285, right: 292...555, pieces: 8)
        let flows = ReadingOrder().flows(
            of: left + right, isLine: Array(repeating: true, count: 8), fontSizes: Array(repeating: 10, count: 8), in: page,
            columns: [pair, other])
        #expect(flows.map(\.column) == [pair.left, pair.right])
    }

    @Test func aTabInTheMarginStandsInNoColumn() {
        let lines = column(x: 50, widths: [234, 230, 233, 120])
        #expect(gutter(lines, objects: [Rect(minX: 560, minY: 120, maxX: 580, maxY: 240)]) != nil)
        #expect(gutter(lines, objects: [Rect(minX: 480, minY: 120, maxX: 500, maxY: 240)]) == nil)
    }
}

import Geometry
import Testing

@testable import Layout

/// Tables without room between them, or between them and what they stand in: each line is one stroke from side to side.
@Suite struct TouchingTablesTests {
    private func draw(_ page: inout PageSketch, x: [Double], y: [Double]) {
        for position in y { page.addPath(.stroke, [Point(x: x[0], y: position), Point(x: x[x.count - 1], y: position)], width: 0.7) }
        for position in x { page.addPath(.stroke, [Point(x: position, y: y[0]), Point(x: position, y: y[y.count - 1])], width: 0.7) }
    }

    private static let stacked = """
         AA    BB
         CC    DD
         EE       FF
        """

    @Test func aTableRightUnderAnotherIsOneOfItsOwn() {
        var page = PageSketch(Self.stacked)
        draw(&page, x: [50, 75, 120], y: [60, 74, 87.6])
        draw(&page, x: [50, 85, 120], y: [88.4, 102])
        #expect(page.findings.tables.map(page.rows(of:)) == [[["AA", "BB"], ["CC", "DD"]], [["EE", "FF"]]])
    }

    @Test func theLastLineMayBeDrawnInPieces() {
        var page = PageSketch(Self.stacked)
        draw(&page, x: [50, 75, 120], y: [60, 74])
        for x in [50.0, 75, 120] { page.addPath(.stroke, [Point(x: x, y: 60), Point(x: x, y: 87.6)], width: 0.7) }
        page.addPath(.stroke, [Point(x: 50, y: 87.3), Point(x: 75.4, y: 87.3)], width: 0.7)
        page.addPath(.stroke, [Point(x: 74.6, y: 87.6), Point(x: 120, y: 87.6)], width: 0.7)
        draw(&page, x: [50, 85, 120], y: [88.4, 102])
        #expect(page.findings.tables.map(\.rowCount) == [2, 1])
    }

    @Test func aDoubleLineInATableEndsNone() {
        var page = PageSketch(Self.stacked)
        draw(&page, x: [50, 75, 120], y: [60, 74, 87.1])
        draw(&page, x: [50, 85, 120], y: [88.9, 102])
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    @Test func aHeadWithABorderOfItsOwnBelongsToItsTable() {
        var page = PageSketch(Self.stacked)
        draw(&page, x: [50, 75, 120], y: [60, 73.6])
        draw(&page, x: [50, 75, 120], y: [74.4, 88, 102])
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    @Test func tablesDrawnCellByCellHaveNoSeams() {
        let rows = [60.0, 74, 88, 102]
        var page = PageSketch(Self.stacked)
        for (top, bottom) in zip(rows, rows.dropFirst()) { draw(&page, x: [50, 75, 120], y: [top + 0.35, bottom - 0.35]) }
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    private static let inBox = """
         note

         AA        BB
         CC        DD

         end
        """

    @Test func aTableAsWideAsItsFrameIsNotPartOfIt() {
        var page = PageSketch(Self.inBox)
        draw(&page, x: [50, 140], y: [60, 150])
        draw(&page, x: [51.5, 95, 138.5], y: [88, 102, 116])
        #expect(page.findings.frames.count == 1)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["AA", "BB"], ["CC", "DD"]]])
    }

    @Test func aTableAsWideAsItsCellHasAGridOfItsOwn() {
        var page = PageSketch(
            """
             head  note
             label
                    AA        BB
                    CC        DD

                   end
            """)
        draw(&page, x: [50, 80, 170], y: [60, 74, 150])
        draw(&page, x: [81.5, 125, 168.5], y: [88, 102, 116])
        #expect(page.findings.tables.map { [$0.rowCount, $0.columnCount] } == [[2, 2], [2, 2]])
    }

    @Test func aBoxInACellIsPartOfTheCell() {
        var page = PageSketch(
            """
             head  note
             label words
                    boxed
                    text

                   end
            """)
        draw(&page, x: [50, 80, 170], y: [60, 74, 150])
        draw(&page, x: [81.5, 168.5], y: [88, 116])
        #expect(page.findings.tables.map { [$0.rowCount, $0.columnCount] } == [[2, 2]])
    }
}

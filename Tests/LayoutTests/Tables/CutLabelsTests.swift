import Geometry
import Testing

@testable import Layout

@Suite struct CutLabelsTests {
    /// A table whose rows end at a page's foot, with a label under them beside which its right side goes on as far.
    private func rows(sideTo end: Int, below: String = "Biology") -> Int? {
        var page = PageSketch(
            """
            Project       Start     End       Office
            Computing
            Chips         26.3.     28.1.     North
            Data          26.1.     27.6.     South
            \(below)
            """)
        page.addPath(.stroke, [Point(x: page.x(42), y: page.y(0)), Point(x: page.x(42), y: page.y(end))], width: 0.5)
        let box = Rect(minX: page.x(0), minY: page.y(0), maxX: page.x(42), maxY: page.y(4)), edges = [0, 14, 24, 34, 42].map(page.x)
        let cells = (0..<4).flatMap { row -> [TableGrid.Cell] in
            let (top, bottom) = (page.y(row), page.y(row + 1))
            if row == 1 {
                return [.init(row: 1, column: 0, columnSpan: 4, box: Rect(minX: box.minX, minY: top, maxX: box.maxX, maxY: bottom))]
            }
            return (0..<4).map { column in
                .init(row: row, column: column, box: Rect(minX: edges[column], minY: top, maxX: edges[column + 1], maxY: bottom))
            }
        }
        let table = TableGrid(box: box, evidence: .horizontalRules, rowEdges: (0...4).map(page.y), columnEdges: edges, cells: cells)
        return CutLabels().added(to: table, text: page.text, drawn: page.paint.rulings).rowCount
    }

    @Test func aLabelBesideWhichTheTablesSideGoesOnIsItsLastRow() { #expect(rows(sideTo: 5) == 5) }

    @Test func whereTheSideEndsWithTheRowsItIsNone() { #expect(rows(sideTo: 4) == 4) }

    @Test func aTextThatStandsOtherwiseThanTheLabelsIsNone() { #expect(rows(sideTo: 5, below: "     Table_1_Projects") == 4) }
}

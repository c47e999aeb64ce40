import Geometry
import Testing

@testable import Layout

@Suite struct ObjectFinderTests {
    @Test func boxesOfOneWidthWithLabelsInTheirBordersAreNoTable() {
        var page = PageSketch(
            """

              Name
             a path to all the data there is

             and a line between
              Name
             a path to some more of the data

             and the line at last
              Name
             a path to the rest of the data
            """)
        for first in [0, 4, 8] {
            let (left, right) = (page.ruleX(0), page.ruleX(36)), (top, bottom) = (page.ruleY(first + 1), page.ruleY(first + 3))
            let label = [page.ruleX(1), page.ruleX(7)]
            for x in [left, right] { page.addPath(.stroke, [Point(x: x, y: top), Point(x: x, y: bottom)], width: 0.5) }
            let ends = [
                (left, label[0], top), (label[1], right, top), (left, label[0], bottom), (label[0], label[1], bottom),
                (label[1], right, bottom),
            ]
            for (from, to, y) in ends { page.addPath(.stroke, [Point(x: from, y: y), Point(x: to, y: y)], width: 0.5) }
        }
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint)
        #expect(found.findings.tables.isEmpty)
        #expect(found.findings.frames.count == 3)
    }

    @Test func aHeadPaintedCellByCellOverOneRowIsNoDrawing() {
        let page = PageSketch(
            """
            ────────────────────────────────────────────────
              New             Going_on        All
            ────────────────────────────────────────────────
              Tasks   Budget  Tasks   Budget  Tasks   Budget
            ────────────────────────────────────────────────
                120    180.0    342    498.5    462    678.5
            ────────────────────────────────────────────────
            """,
            grounds: """

                AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCC

                DDDDDDDDEEEEEEEEFFFFFFFFGGGGGGGGHHHHHHHHIIIIIIII
                """)
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint)
        #expect(found.figures.isEmpty && found.findings.tables.map(\.columnCount) == [6])
    }

    @Test func groundsThatShowATableAreNoDrawing() {
        let drawing = """
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            West              15        20    new
            """
        let cells = "AAAAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDD"
        let page = PageSketch(drawing, grounds: "\(cells)\nAAAAAAAAAAAA\n\(cells)\nAAAAAAAAAAAA\n\(cells)")
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint)
        #expect(found.figures.isEmpty)
        #expect(found.findings.tables.map(\.rowCount) == [5])
    }
}

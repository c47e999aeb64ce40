import Geometry
import Testing

@testable import Layout

/// Tables whose lines are drawn cell by cell.
@Suite struct CellSeamsTests {
    /// A drawing's text with lines between the given columns of its rows, each piece a stroke of its own.
    private func page(_ drawing: String, _ lines: [(row: Int, sides: [Int])], heavy: [Int] = []) -> PageSketch {
        var page = PageSketch(drawing)
        for (row, sides) in lines {
            for (from, to) in zip(sides, sides.dropFirst()) {
                page.addPath(
                    .stroke, [Point(x: page.x(from), y: page.ruleY(row)), Point(x: page.x(to), y: page.ruleY(row))], width: 0.5,
                    color: heavy.contains(row) ? 0 : 0x999999)
            }
        }
        return page
    }

    private func rows(_ page: PageSketch) -> [[[String]]] { page.findings.tables.map(page.rows(of:)) }

    @Test func columnsAreWhereThePiecesEndHoweverCloseTheTextsStand() {
        var page = page(
            """

            Place    (1Q)    (2Q)

            North   (12.34) (△55.6)

            South   (△2.34) (14.55)

            """, [0, 2, 4, 6].map { ($0, [0, 8, 16, 24]) })
        for word in ["(△55.6)", "(14.55)"] { page.move(word, x: -1.4) }
        #expect(rows(page) == [[["Place", "(1Q)", "(2Q)"], ["North", "(12.34)", "(△55.6)"], ["South", "(△2.34)", "(14.55)"]]])
    }

    @Test func aHeadOverTheSideOfItsColumnsIsALevelOfItsOwn() {
        let page = page(
            """

                 NewNew              OldOld
              Coun      Mone      Coun      Mone

                   120    1800       342    4985

            """,
            [0, 3, 5].map { ($0, [0, 10, 20, 30, 40]) })
        let parted = [["NewNew 1x2", "OldOld 1x2"], ["Coun", "Mone", "Coun", "Mone"], ["120", "1800", "342", "4985"]]
        #expect(rows(page) == [parted])
        // Also where the pieces of the lines are read as the sides of cells.
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings.tables
        #expect(found.map(page.rows(of:)) == [parted])
    }

    @Test func rowsOfFiguresThatNoLinePartsStayPartedWhereThePiecesShowOneRow() {
        let page = page(
            """

            Part      One      Two     Three

            North     1.2      1.3      1.4
            South     2.2      2.3      2.4
            East      3.2      3.3      3.4

            """, [0, 2, 6].map { ($0, [0, 8, 17, 26, 34]) })
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings.tables
        #expect(found.map(\.rowCount) == [4])
    }

    @Test func whatLinesRunOnOverAboveAndBelowSpansTheColumns() {
        let page = page(
            """

            Place     One     Two    Three

            North     1.1     2.1      3.1

            South    none              3.2

            West      1.3     2.3      3.3

            """, [(0, [0, 8, 16, 24, 32]), (2, [0, 8, 16, 24, 32]), (4, [0, 8, 24, 32]), (6, [0, 8, 24, 32]), (8, [0, 8, 16, 24, 32])])
        #expect(rows(page).first?[2] == ["South", "none 1x2", "3.2"])
        #expect(rows(page).first?[1] == ["North", "1.1", "2.1", "3.1"])
    }

    @Test func linesOfACellAreNoRowsWhereEachRowHasItsLine() {
        let page = page(
            """

            System     What_it_does          Language

            Water      reads_the_level       JAVA
            own_room   of_all_dams           JSP

            Power      counts_the_hours      JAVA
            own_room

            Rain       draws_the_maps        JSP
                       of_each_hour          JAVA

            Dust       knows_the_air         JSP

            """, [0, 2, 5, 8, 11, 13].map { ($0, [0, 10, 32, 44]) })
        #expect(page.findings.tables.map(\.rowCount) == [5])
    }

    @Test func rowsAreFoundByTheirTextsWhereOnlyTheHeadAndTheFootHaveLines() {
        let page = page(
            """

            Place      2022      2023

            North       1.1       2.1
            South       1.2       2.2
            West        1.3       2.3

            """, [0, 2, 6].map { ($0, [0, 9, 19, 28]) })
        #expect(page.findings.tables.map(\.rowCount) == [4])
    }

    @Test func aLineOverTheDarkLineOfANextHeadIsItsTitle() {
        let drawing = """

            Area      2022    2023

            North    240.8   159.0

            South    140.8    59.0

            By_trade

            Trade     2022    2023

            Iron      69.0    55.2

            Roads     19.0    15.2

            """
        let lines = [0, 2, 4, 6, 8, 10, 12, 14].map { (row: $0, sides: [0, 8, 16, 24]) }
        // The foot of the first table is as light as the lines between its rows.
        #expect(page(drawing, lines, heavy: [0, 8]).findings.tables.map(\.rowCount) == [3, 3])
        #expect(page(drawing, lines).findings.tables.map(\.rowCount) == [7])
    }

    @Test func linesBesideALabelThatAPageBreakCutGoOnWithItsRows() {
        let part = [0, 7, 14, 21, 28], beside = [7, 14, 21, 28]
        let page = page(
            """

            Name     2021   2022   2023

                      1.1    1.2    1.3
            North
                      2.1    2.2    2.3

                      3.1    3.2    3.3
            South
                      4.1    4.2    4.3

                      5.1    5.2    5.3

            """, [(0, part), (2, part), (4, beside), (6, part), (8, beside), (10, part), (12, beside)])
        #expect(rows(page).first?.count == 6)
        #expect(rows(page).first?.last == ["", "5.1", "5.2", "5.3"])
    }

    @Test func aRowUnderTheLightLastLineOfAPageIsTheTables() {
        let drawing = """

            Name     2021   2022   2023

            North     1.1    1.2    1.3

            South     2.1    2.2    2.3

            West      3.1    3.2    3.3
            """
        let lines = [0, 2, 4, 6].map { (row: $0, sides: [0, 7, 14, 21, 28]) }
        let count = { (page: PageSketch) in
            page.findings.tables.map { OuterRows().added(to: $0, text: page.text, drawn: page.paint.rulings) }.map(\.rowCount)
        }
        #expect(count(page(drawing, lines, heavy: [0])) == [4])
        #expect(count(page(drawing, lines, heavy: [0, 6])) == [3])
    }

    @Test func dotsBetweenRowsSayNothingOfTheirColumns() {
        var page = page(
            """

            Part      One      Two     Three

            North     1.2      1.3      1.4

            South     2.2      2.3      2.4

            East      3.2      3.3      3.4

            """, [0, 2, 8].map { ($0, [0, 8, 17, 26, 34]) })
        for row in [4, 6] {
            for x in stride(from: page.x(0), to: page.x(34), by: 1.5) {
                page.addPath(
                    .stroke, [Point(x: x, y: page.ruleY(row)), Point(x: x + 0.75, y: page.ruleY(row))], width: 0.5, color: 0x999999)
            }
        }
        #expect(rows(page).first?.map(\.count) == [4, 4, 4, 4])
    }
}

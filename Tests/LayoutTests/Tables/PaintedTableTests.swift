import Geometry
import Testing

@testable import Layout

/// Tables that only grounds show.
@Suite struct PaintedTableTests {
    /// The tables of a page, those that only grounds show among them, as rows of cell texts.
    private func tables(_ page: PageSketch) -> [[[String]]] {
        var findings = page.findings
        let painted = TableFinder().paintedTables(paint: page.paint, text: page.text, page: page.page.box)
        TableFinder().addPaintedTables(painted, to: &findings)
        return findings.tables.map(page.rows(of:))
    }

    private let drawing = """
        Region          2022      2023    Remark
        North          1,204     1,310    new
        South            310       355    old
        East             120       166    old
        West              15        20    new
        """
    private let all = [
        ["Region", "2022", "2023", "Remark"], ["North", "1,204", "1,310", "new"], ["South", "310", "355", "old"],
        ["East", "120", "166", "old"], ["West", "15", "20", "new"],
    ]

    @Test func rowsPaintedInTurnsAreATableWithThoseBetweenAndAroundThem() {
        let page = PageSketch(
            drawing,
            grounds: """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page) == [all])
    }

    @Test func stripesInAFrameAreRowsWhoseTextsTellTheColumns() {
        let page = PageSketch(
            """
            ┌────────────────────────────────────────┐
            │ Region        2022    2023     Remark  │
            │                                        │
            │ North         1,204   1,310      new   │
            │ and coast                              │
            │ South           310     355      old   │
            │ and hills                              │
            │ East            120     166      old   │
            │                                        │
            └────────────────────────────────────────┘
            """,
            grounds: """
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA


                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(
            tables(page) == [
                [
                    ["Region", "2022", "2023", "Remark"], ["Northandcoast", "1,204", "1,310", "new"],
                    ["Southandhills", "310", "355", "old"],
                    ["East", "120", "166", "old"],
                ]
            ])
    }

    @Test func aPaintedHeadHasTheRowsBelowIt() {
        #expect(tables(PageSketch(drawing, grounds: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) == [all])
    }

    @Test func captionsAndNotesAroundItAreNoRows() {
        let page = PageSketch(
            """
                   Table 1. Regions in two years
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            West              15        20    new
            * What stands under the table is a note
            """,
            grounds: "\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page).map(\.count) == [5])
    }

    @Test func labelsBeforeTheStripsAreTheirRows() {
        let page = PageSketch(
            """
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            West              15        20    new
            """,
            grounds: """

                            AAAAAAAAAAAAAAAAAAAAAAAAAAAA

                            BBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page) == [all])
    }

    @Test func paintedParagraphsAreNoTable() {
        let page = PageSketch(
            """
            The_first_of_several_paragraphs_fills_its_line
            and_goes_on_in_another_one_as_text_does

            The_second_of_several_paragraphs_fills_its_line
            """,
            grounds: """
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page).isEmpty)
    }

    @Test func aUnitOverItsHeadIsNoRow() {
        let page = PageSketch(
            """
                                        (Unit:_ton)
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            West              15        20    new
            """,
            grounds: "\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page).map(\.count) == [5])
    }

    @Test func aLabelThatOpensTheRowsMakesRowsOfItsLike() {
        let page = PageSketch(
            """
            Project             Start     End       Office
            Computing
            Chips tested here   '26.3     '28.12    Digital
            Data opened to all  '26.1     '27.6     Data
            Biology
            Foundry built       '25.9     '29.12    Health
            """,
            grounds: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(
            tables(page).map { $0.map { $0.first ?? "" } } == [
                ["Project", "Computing 1x4", "Chipstestedhere", "Dataopenedtoall", "Biology 1x4", "Foundrybuilt"]
            ])
    }

    @Test func headsPaintedOneOverTheOtherAreTwoRows() {
        var lattice = Lattice(
            columns: [0, 50, 100], rows: [0, 40, 60], across: [[true, true], [true, true], [true, true]],
            down: [[true, false, true], [true, true, true]])
        let cells = [
            Rect(minX: 0, minY: 0, maxX: 100, maxY: 20), Rect(minX: 0, minY: 20, maxX: 50, maxY: 40),
            Rect(minX: 50, minY: 20, maxX: 100, maxY: 40),
        ]
        GroundTiles(tuning: .init()).addRows(cells, to: &lattice, [])
        #expect(lattice.rows == [0, 20, 40, 60])
        #expect(lattice.across[1] == [true, true])
    }

    @Test("A head over the only line is the table's, in one level or two", arguments: [false, true])
    func headOverTheOnlyLine(hasTwoLevels: Bool) {
        let levels = hasTwoLevels ? 2 : 1, blank = String(repeating: "\n", count: 1 + levels)
        let page = PageSketch(
            "      Table_1._Trade_of_the_four_regions_in_two_years\n"
                + (hasTwoLevels ? "                   Exports           Imports\n" : "") + """
                    Region          2023     2024     2023     2024
                    North          1,204    1,310      204      310
                    South            310      355       10       55
                    East             120      166       20       66
                    West              15       20       12       21
                    """,
            grounds: blank + "\n" + String(repeating: "A", count: 50) + "\n\n" + String(repeating: "B", count: 50))
        var paint = page.paint
        paint.rulings.append(
            RulingLine(axis: .horizontal, position: page.y(1 + levels), start: page.x(0), end: page.x(50), thickness: 1, color: 0))
        let lattices = PaintedTableFinder(tuning: .init()).lattices(paint: paint, text: page.text, tiles: [])
        #expect(Set(lattices.map { TextRowBuilder().rows(of: page.text.marks(in: $0.box)).count }) == [4 + levels])
    }

    @Test func aHeadAndOneRowAtThePagesTopAreTheEndOfATable() {
        let page = PageSketch(
            """
            Region          2022      2023    Remark
            West              15        20    new

            Another text goes on here with many words that fill the whole line
            """,
            grounds: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page) == [[all[0], all[4]]])
    }

    @Test func aCaptionInTheMiddleOfTheStripsPartsTwoTables() {
        let page = PageSketch(
            """
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
                        Regions by rank
            Region          2022      2023    Remark
            East             120       166    old
            West              15        20    new
            """,
            grounds: """
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB

                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC

                DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD
                """)
        let lattices = PaintedTableFinder(tuning: .init()).lattices(paint: page.paint, text: page.text, tiles: [])
        #expect(lattices.map(\.rowCount) == [3, 3])
    }

    @Test func labelsOfGroupsUnderTheirHeadAreAColumn() {
        let page = PageSketch(
            """
            Group           Region     2022      2023
            Inland          North     1,204     1,310
                            South       310       355
            Coast           East        120       166
                            West         15        20
                            Isle          9        11
            """,
            grounds: """


                                AAAAAAAAAAAAAAAAAAAAAAAAAA

                                BBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page).first?.first == ["Group", "Region", "2022", "2023"])
    }

    @Test("A caption and the unit close under it are no rows of a painted head", arguments: ["", "                         "])
    func captionAndUnit(indent: String) {
        let page = PageSketch(
            "Table_1._Regions\n" + indent + "(Unit:_ton)\n" + drawing,
            grounds: "\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page) == [all])
    }

    @Test func aHeadThatSpansTwoStandsOverTheRoomBetweenThem() {
        let page = PageSketch(
            """
            Table_1._Regions_and_their_costs_in_both_years
                                  Costs
            Region      Kind     2022 2023   Remark
            North       old     1,204 1,31   new
            South       old       310  355   old
            East        old       120  166   old
            """,
            grounds: "\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\nBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")
        #expect(tables(page).map(\.count) == [5])
    }

    @Test func cellsInTheMiddleOfOneStripAreARow() {
        let page = PageSketch(
            """
            No      Task        What_it_is     Office
                                the first
            1       Open                       Science
                                of them all

            Another text goes on here with many words that fill the whole line
            """,
            grounds: """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                """)
        var paint = page.paint
        paint.rulings.append(
            RulingLine(axis: .horizontal, position: page.y(1), start: page.x(0), end: page.x(40), thickness: 1, color: 0))
        let painted = TableFinder().paintedTables(paint: paint, text: page.text, page: page.page.box)
        #expect(painted.map(\.rowCount) == [2])
        #expect(painted.map(\.columnCount) == [4])
    }

    @Test func labelsInTheMiddleOfTheirRowsSpanThem() {
        let page = PageSketch(
            """
             Kind      Office      2022      2023
                       Seoul      1,204       318
             Basic     Busan        652       201
                       Sums       1,856       519
                       Ulsan        412     1,030
             Applied   Mokpo        305       744
                       Sums         717     1,774
            """, grounds: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(
            tables(page) == [
                [
                    ["Kind", "Office", "2022", "2023"], ["Basic 3x1", "Seoul", "1,204", "318"], ["Busan", "652", "201"],
                    ["Sums", "1,856", "519"], ["Applied 3x1", "Ulsan", "412", "1,030"], ["Mokpo", "305", "744"], ["Sums", "717", "1,774"],
                ]
            ])
    }

    @Test func aTotalInTheMiddleOfTwoColumnsOfLabelsStandsFurtherFromTheStrips() {
        let page = PageSketch(
            """
            Ocean     Line            2022      2023    Remark
            South     first_line     1,204     1,310    new
            North     second_line      310       355    old
            East      third_line       120       166    old
            West      fourth_line       15        20    new
            India     fifth_line        25        30    new
            Polar     sixth_line        35        40    new
                  Total              2,709     2,921    all
            """,
            grounds: """

                                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                                      BBBBBBBBBBBBBBBBBBBBBBBBBBBBB

                                      CCCCCCCCCCCCCCCCCCCCCCCCCCCCC

                                      DDDDDDDDDDDDDDDDDDDDDDDDDDDDD
                """)
        let strips = page.paint.shadings.map(\.box).sorted { $0.minY < $1.minY }
        let table = PaintedTableFinder(tuning: .init()).withLabels(
            strips.reduce(strips[0]) { $0.union($1) }, strips, page.paint, page.text)
        #expect(table.minX < page.x(1))
    }

    @Test("A strip that a cell over several rows shortens is the table's; boxes in two columns are not", arguments: [0.0, 14, 28])
    func shorterStrip(other height: Double) {
        let shading = { (minX: Double, minY: Double, maxX: Double, height: Double) in
            Shading(box: Rect(minX: minX, minY: minY, maxX: maxX, maxY: minY + height), color: 0xEEEEEE, isRectangle: true, glyphsBefore: 0)
        }
        let strips = [shading(50, 100, 450, 14), shading(50, 128, 450, 14), shading(50, 156, 300, 14)]
        let others = height > 0 ? [shading(320, 156, 450, height)] : []
        #expect(PaintedStrips().stacks(of: strips + others, size: 10).map(\.count) == (height > 0 ? [2, 1, 1] : [3]))
    }

    @Test func nothingStandsOverABoldHead() {
        let page = PageSketch(
            """
            Work             some      none    two
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            West              15        20    new
            """,
            grounds: """


                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """, bold: ["Region", "2022", "2023", "Remark"])
        #expect(tables(page) == [all])
    }

    @Test func aLineWithMoreTextsThanTheTableHasColumnsIsNoRow() {
        let page = PageSketch(
            """
            Kind          Before        After         Later
            Money         small         large         huge
            People        hundred       thousand      million
            Duty          some          none          two
            Area  2018   2019   2020   2021   2022   2023
            """, grounds: "\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page).map(\.count) == [4])
    }

    @Test func aHeadTellsTheColumnsOfTextsThatStandClose() {
        let page = PageSketch(
            """
            Kind     Korea         Europe              Japan
            Start    January       August_in_steps     June
            Aim      high_effects  high_risk_and_more  not_said
            Fines    up_to_thirty  up_to_seven_of_all  none
            """, grounds: "\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(tables(page).first?.map(\.count) == [4, 4, 4, 4])
    }

    @Test func aHeadPaintedCellByCellInTwoRowsHasTheRowsBelowIt() {
        var page = PageSketch(
            """
                           2022            2023
            Region     first   last    first   last   Remark
            North        120    131      140    150   new
            South        310    355      360    370   old
            East         130    166      170    180   new
            """, pitch: 16, bold: ["Region", "2022", "2023", "first", "last", "Remark"])
        page.move("Region", y: -8)
        page.move("Remark", y: -8)
        for (from, to, top, bottom) in [
            (-1, 9, 0, 2), (9, 24, 0, 1), (24, 40, 0, 1), (40, 48, 0, 2), (9, 17, 1, 2), (17, 24, 1, 2), (24, 32, 1, 2), (32, 40, 1, 2),
        ] {
            page.addGround(
                Rect(minX: page.x(from), minY: page.y(top), maxX: page.x(to), maxY: page.y(bottom)), color: 0x224A7A)
        }
        #expect(
            tables(page).first?.map { $0.map { $0.replacing(" 1x1", with: "") } } == [
                ["Region 2x1", "2022 1x2", "2023 1x2", "Remark 2x1"], ["first", "last", "first", "last"],
                ["North", "120", "131", "140", "150", "new"], ["South", "310", "355", "360", "370", "old"],
                ["East", "130", "166", "170", "180", "new"],
            ])
    }

    @Test func aLabelBetweenTheRowsBelowAPaintedHeadSpansThem() {
        var page = PageSketch(
            """
              Field      Task          Office      Date
              Chips      Sharing       Ministry    2026
                         Opening       Agency      2027
              Space      Drawing       Ministry    2026
                         Counting      Agency      2028
            """, pitch: 20, grounds: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        for label in ["Chips", "Space"] { page.move(label, y: 10) }
        #expect(
            tables(page).first == [
                ["Field", "Task", "Office", "Date"], ["Chips 2x1", "Sharing", "Ministry", "2026"], ["Opening", "Agency", "2027"],
                ["Space 2x1", "Drawing", "Ministry", "2026"], ["Counting", "Agency", "2028"],
            ])
    }

    @Test func aCaptionInTheMiddleOfAllColumnsIsNoHeadOfSome() {
        let page = PageSketch(
            """
                         Table_1._Projects_of_2026

            Project           Start     End       Office
            Accelerator       2026      2028      Digital
            Open_data         2025      2027      Data
            Foundry           2025      2029      Bio
            Network           2026      2030      Health
            """, pitch: 16,
            grounds: "\n\n\n" + String(repeating: "A", count: 50) + "\n\n" + String(repeating: "B", count: 50))
        var paint = page.paint
        paint.rulings.append(
            RulingLine(axis: .horizontal, position: page.y(3), start: page.x(0), end: page.x(50), thickness: 1, color: 0))
        let lattices = PaintedTableFinder(tuning: .init()).lattices(paint: paint, text: page.text, tiles: [])
        #expect(Set(lattices.map { TextRowBuilder().rows(of: page.text.marks(in: $0.box)).count }) == [5])
    }

    @Test func aHeadThatComesAgainUnderWhiteEndsTheTableOverIt() {
        let table = """
              Place    first   next   last
              North    one     two    three
              South    four    five   six
            """
        let grounds = ["A", "B", "B"].map { String(repeating: $0, count: 36) }
        let page = PageSketch(
            table + "\n\n" + table, pitch: 20, grounds: (grounds + Array(repeating: "", count: 1) + grounds).joined(separator: "\n"),
            colors: ["A": 0xDDDDDD, "B": 0xF2F2F8])
        let lattices = PaintedTableFinder(tuning: .init()).lattices(paint: page.paint, text: page.text, tiles: [])
        #expect(lattices.first?.rowCount == 3)
    }

    @Test func aTextThatGoesOnInTheSecondColumnIsNoProse() {
        let page = PageSketch(
            """
            Name     Clusters of the regions and their firms

            Period   2025 to 2028

            Sum      120 million, of which the state gives
                     eighty and the regions all that is left
            """,
            grounds: """


                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page).map { $0.map(\.count) } == [[2, 2, 2]])
    }

    @Test func aCaptionBehindItsNumberAndAWideSpaceIsNoRow() {
        let page = PageSketch(
            """
                        표1  지역별 현황
            """ + "\n" + drawing,
            grounds: """


                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(tables(page) == [all])
    }

    @Test("Two rows under a caption are a table's start where the page ends", arguments: [true, false])
    func startAtThePagesEnd(isLast: Bool) {
        let page = PageSketch(
            """
                     표2  공모의 개요와 일정
            Name       A_leap_of_the_young
            Whom       Doctors_of_seven_years
            \(isLast ? "" : "\n\nA_text_below\n\nand_another\n\nand_a_third")
            """,
            grounds: """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                """)
        #expect(tables(page).map(\.count) == (isLast ? [2] : []))
    }

    /// A grid with these rows and three columns.
    private func grid(rows: [Double], _ evidence: TableGrid.Evidence) -> TableGrid {
        let columns = [50.0, 150, 450, 500], box = Rect(minX: 50, minY: rows[0], maxX: 500, maxY: rows[rows.count - 1])
        let cells = rows.indices.dropLast().flatMap { row in
            (0..<3).map { column in
                TableGrid.Cell(
                    row: row, column: column,
                    box: Rect(minX: columns[column], minY: rows[row], maxX: columns[column + 1], maxY: rows[row + 1]))
            }
        }
        return TableGrid(box: box, evidence: evidence, rowEdges: rows, columnEdges: columns, cells: cells)
    }

    @Test(arguments: [(280.0, true), (300, false)])
    func bandsPaintedOverARuledTableAreItsRowsWhereTheyTouchIt(top: Double, isMore: Bool) {
        var findings = TableFindings()
        findings.tables = [grid(rows: [top, 354, 397, 440], .ruled)]
        let painted = grid(rows: [182, 206, 252, 280, 354, 397, 440], .horizontalRules)
        #expect(TableFinder().isMore(painted, than: findings) == isMore)
    }
}

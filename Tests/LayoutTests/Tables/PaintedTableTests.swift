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

    @Test func aHeadInItsColourUnderALineOfItsOwnOpensAnotherTable() {
        let page = PageSketch(
            """
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            Table 2
            Region          2022      2023    Remark
            North          1,204     1,310    new
            South            310       355    old
            East             120       166    old
            """,
            grounds: """
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB


                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """, colors: ["A": 0xF0E0D0, "B": 0xEEEEEE])
        #expect(tables(page).map(\.count) == [4, 4])
    }

    @Test func headsPaintedOneOverTheOtherAreTwoRows() {
        let page = PageSketch(
            """
                 New            Old
              A       B      A       B
             120     180    342     498
            """,
            grounds: """
                AAAAAAAAAAAAAAABBBBBBBBBBBBBBBB
                CCCCCCCDDDDDDDDEEEEEEEFFFFFFFFF
                """, colors: ["A": 0xE0F0E0, "B": 0xE0F0E0, "C": 0xE0F0E0, "D": 0xE0F0E0, "E": 0xE0F0E0, "F": 0xE0F0E0])
        #expect(tables(page) == [[["New 1x2", "Old 1x2"], ["A", "B", "A", "B"], ["120", "180", "342", "498"]]])
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
}

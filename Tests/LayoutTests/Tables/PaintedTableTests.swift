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
}

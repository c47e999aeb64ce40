import Testing

@testable import Layout

/// Rows and labels that no line across shows.
@Suite struct RowsWithoutLinesTests {
    private func rows(_ drawing: String) -> [[[String]]] {
        let page = PageSketch(drawing, pitch: 20)
        return page.findings.tables.map(page.rows(of:))
    }

    @Test func betweenUprightLinesTextsSideBySideAreRows() {
        #expect(
            rows(
                """
                ───────────┬──────────┬───────────
                Region     │ Office   │ Remark
                ───────────┼──────────┼───────────
                North      │ Seoul    │ new
                South      │ Busan    │ old
                West       │ Incheon  │ old
                ───────────┴──────────┴───────────
                """) == [
                    [["Region", "Office", "Remark"], ["North", "Seoul", "new"], ["South", "Busan", "old"], ["West", "Incheon", "old"]]
                ])
    }

    @Test(
        "Paragraphs or lists beside a label, or beside each other, are cells",
        arguments: [
            """
            ───────────┬────────────────┬───────────
            Region     │ Office         │ Remark
            ───────────┼────────────────┼───────────
                       │ Seoul_one      │ new
            North      │ Busan_two      │ old
                       │ Incheon_four   │ old
            ───────────┴────────────────┴───────────
            """,
            """
            ────────────────┬────────────────
            Strength        │ Weakness
            ────────────────┼────────────────
            -  Seoul_one    │ -  new
            -  Busan        │ -  old
            -  Incheon      │ -  old
            ────────────────┴────────────────
            """,
        ])
    func cells(drawing: String) { #expect(rows(drawing).map(\.count) == [2]) }

    @Test func signsThatSayYesAreValuesOfTheirRows() {
        #expect(
            rows(
                """
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                Task            North     South
                ────────────────────────────────
                Carbon_neutral    ○         ○
                Digital_health    ○
                Civil_military              ○
                Synthetic_bio     ○
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                """
            ).map(\.count) == [5])
    }

    @Test func aHeadOfThreeLevelsInOneBandIsThreeRows() {
        #expect(
            rows(
                """
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                   Budget
                Field         2025          2026
                         First    Last  First   Last
                ────────────────────────────────────────
                North       12      14     15     16
                South       22      24     25     26
                West        32      34     35     36
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                """
            ).first?.count == 6)
    }

    @Test func aLabelInTheMiddleOfItsRowsSpansThem() {
        let page = PageSketch(
            """
            ───────────┬──────────┬──────────┬──────────
            Region     │ Office   │    2022  │    2023
            ───────────┼──────────┼──────────┼──────────
                       │ Seoul    │     375  │      29
            North      │          │          │
                       │ Busan    │   2,160  │     118
                       │          │          │
                       │ Ulsan    │   3,700  │     154
            South      │          │          │
                       │ Mokpo    │   1,770  │      96
            ───────────┴──────────┴──────────┴──────────
            """, pitch: 12.5)
        #expect(
            page.findings.tables.first.map(page.rows(of:))?.dropFirst() == [
                ["North 2x1", "Seoul", "375", "29"], ["Busan", "2,160", "118"], ["South 2x1", "Ulsan", "3,700", "154"],
                ["Mokpo", "1,770", "96"],
            ])
    }

    @Test func aLabelStandsInTheMiddleOfTheCellsOfItsRowsHoweverHighEachIs() {
        let page = PageSketch(
            """
            ───────────┬──────────┬──────────┬──────────
            Region     │ Office   │    2022  │    2023
            ───────────┼──────────┼──────────┼──────────
                       │ Seoul    │     375  │      29
                       │          │          │
            North      │          │          │
                       │ Busan    │          │
                       │ (port    │   2,160  │     118
                       │ and_bay) │          │
                       │          │          │
                       │ Ulsan    │   3,700  │     154
            South      │          │          │
                       │ Mokpo    │   1,770  │      96
            ───────────┴──────────┴──────────┴──────────
            """, pitch: 12.5)
        let labels = page.findings.tables.first?.cells.filter { $0.column == 0 && $0.row > 0 }
        #expect(labels?.map(\.rowSpan) == [2, 2])
    }

    @Test func aLabelOfRowsOfTextStandsOverAllColumns() {
        let drawing = """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Project          Start     Office
            ─────────────────────────────────────────
            Computing
            Accelerator      2026      Digital_unit
            Open_data        2027      Data_unit
            Health
            Foundry          2025      Bio_unit
            Network          2028      Health_unit
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """
        let found = rows(drawing).first
        #expect(found?.count == 7)
        #expect(found?.filter { $0.count == 1 } == [["Computing 1x3"], ["Health 1x3"]])
    }

    @Test func aLabelOfIndentedRowsOrOfFiguresStandsInTheFirstColumn() {
        let drawing = """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Project          2021      2022
            ─────────────────────────────────────────
            Computing
            Accelerator      2,260     3,120
            Open_data        1,027     1,130
            Health
            Foundry          3,025     3,330
            Network          1,028     1,730
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """
        #expect(rows(drawing).first?.map(\.count) == [3, 3, 3, 3, 3, 3, 3])
    }

    @Test func signsBetweenUprightLinesAreValuesOfTheirRows() {
        #expect(
            rows(
                """
                ────────────────┬─────────┬─────────
                Task            │  North  │  South
                ────────────────┼─────────┼─────────
                Carbon_neutral  │    ○    │    ○
                Digital_health  │    ○    │
                Civil_military  │         │    ○
                ────────────────┴─────────┴─────────
                """
            ).map(\.count) == [4])
    }

    @Test func aLabelOfRowsStandsOverAllColumnsUnderAPaintedHeadToo() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Project          Start     Office
            ─────────────────────────────────────────
            Computing
            Accelerator      2026      Digital_unit
            Open_data        2027      Data_unit
            Health
            Foundry          2025      Bio_unit
            Network          2028      Health_unit
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, pitch: 20, grounds: "\nAAAAAAAAAAAAAAAAABBBBBBBBBBCCCCCCCCCCCCCC")
        let found = page.findings.tables.first.map(page.rows(of:))
        #expect(found?.filter { $0.count == 1 } == [["Computing 1x3"], ["Health 1x3"]])
    }

    @Test func twoLinesThatFillAllColumnsWithRoomAtTheirEndsAreRows() {
        #expect(
            rows(
                """
                ────────────────┬────────────────┬────────────────
                Region          │ Office         │ Remark
                ────────────────┼────────────────┼────────────────
                North           │ Seoul          │ new
                South           │ Busan          │ old
                ────────────────┴────────────────┴────────────────
                """) == [[["Region", "Office", "Remark"], ["North", "Seoul", "new"], ["South", "Busan", "old"]]])
    }

    @Test func figuresThatNarrowCellsBrokeAreNoRows() {
        let page = PageSketch(
            """
            ┌──────┬────┬────┬────┐
            │ Area │ 21 │ 22 │ 23 │
            ├──────┼────┼────┼────┤
            │      │ 41 │ 47 │ 53 │
            │ Sea  │ 2. │ 1. │ 0. │
            │      │ 6  │ 3  │ 2  │
            ├──────┼────┼────┼────┤
            │      │ 52 │ 52 │ 53 │
            │ Land │ 1. │ 8. │ 3. │
            │      │ 4  │ 0  │ 7  │
            └──────┴────┴────┴────┘
            """, pitch: 14)
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    @Test func aTotalOverColumnsOfLabelsIsTheLabelOfItsRow() {
        #expect(
            rows(
                """
                ───────────┬──────────┬─────────┬─────────┬────────┬────────
                Area       │ Plan     │ Start   │ End     │  2022  │  2023
                ───────────┼──────────┼─────────┼─────────┼────────┼────────
                Japan      │ first    │ May     │ June    │   7.7  │   3.9
                Europe     │ second   │ April   │ July    │   6.1  │   1.8
                Korea      │ third    │ March   │ May     │   2.7  │   0.3
                                  Total                   │  68.0  │  71.0
                ──────────────────────────────────────────┴────────┴────────
                """
            ).map(\.count) == [5])
    }

    @Test func headsOverHeadsOfTwoLinesAreARow() {
        #expect(
            rows(
                """
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                             Papers          People
                Kind      First    Last   First    Last
                           half    half    half    half
                ──────────────────────────────────────────
                North       12      14     15     16
                South       22      24     25     26
                West        32      34     35     36
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                """
            ).first?.count == 5)
    }

    @Test func aSumAndWhatItIsOfAreRowsWhereLinesPartTheOthers() {
        #expect(
            rows(
                """
                ──────────┬───────┬───────
                Year      │  2023 │  2024
                ──────────┼───────┼───────
                Sum       │ 7,500 │ 7,600
                Basic     │ 5,625 │ 5,700
                Region    │ 1,875 │ 1,900
                ──────────┼───────┼───────
                Spent     │ 4,080 │ 2,040
                ──────────┼───────┼───────
                Share     │  54.4 │  27.2
                ──────────┼───────┼───────
                Rest      │  45.6 │  72.8
                ──────────┴───────┴───────
                """
            ).map(\.count) == [7])
    }

    @Test func figuresThatANarrowColumnBreaksAreOneRow() {
        #expect(
            rows(
                """
                ──────────┬───────┬───────
                Year      │  2023 │  2024
                ──────────┼───────┼───────
                Institute │   1,1 │  1,13
                of_Energy │     3 │     0
                ──────────┼───────┼───────
                Spent     │   408 │   204
                ──────────┼───────┼───────
                Share     │    54 │    27
                ──────────┼───────┼───────
                Rest      │    45 │    72
                ──────────┴───────┴───────
                """
            ).map(\.count) == [5])
    }

    @Test func rowsOfAGroupNeedNoLabelOfTheirOwnWhereTheyFillAllOtherColumns() {
        let page = PageSketch(
            """
            ───────────┬───────────┬──────────┬──────────
            Field      │ Task      │ Office   │ Date
            ───────────┼───────────┼──────────┼──────────
                       │ Sharing   │ Ministry │ 2026
            Chips      │ Opening   │ Agency   │ 2027
                       │ Guarding  │ Ministry │ 2026
                       │ Drawing   │ Ministry │ 2026
            Space      │ Counting  │ Agency   │ 2028
                       │ Watching  │ Agency   │ 2028
            ───────────┴───────────┴──────────┴──────────
            """, pitch: 20)
        #expect(
            page.findings.tables.first.map(page.rows(of:)) == [
                ["Field", "Task", "Office", "Date"], ["Chips 3x1", "Sharing", "Ministry", "2026"], ["Opening", "Agency", "2027"],
                ["Guarding", "Ministry", "2026"], ["Space 3x1", "Drawing", "Ministry", "2026"], ["Counting", "Agency", "2028"],
                ["Watching", "Agency", "2028"],
            ])
    }

    @Test func yearsWithLettersAreLabelsOfTwoRowsInOneBand() {
        let page = PageSketch(
            """
            ┌─────────┬────────┬───────┬────────┐
            │ Months  │  Pax   │ Share │  Load  │
            ├─────────┼────────┼───────┼────────┤
            │ FY2013  │ 31,218 │ 104.0 │   64.0 │
            │ FY2014  │ 31,557 │ 100.0 │   66.1 │
            ├─────────┼────────┼───────┼────────┤
            │ April   │  2,377 │ 101.7 │   61.3 │
            ├─────────┼────────┼───────┼────────┤
            │ May     │  2,639 │ 100.1 │   63.1 │
            ├─────────┼────────┼───────┼────────┤
            │ June    │  2,521 │  99.3 │   63.4 │
            └─────────┴────────┴───────┴────────┘
            """)
        #expect(page.findings.tables.map(\.rowCount) == [6])
    }
}

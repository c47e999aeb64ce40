import Testing

@testable import Layout

@Suite struct AlignedTableFinderTests {
    /// The tables of a page that only alignment shows, as rows of cell texts.
    private func tables(_ page: PageSketch) -> [[[String]]] {
        var findings = page.findings
        TableFinder().addAlignedTables(paint: page.paint, text: page.text, page: page.page.box, to: &findings)
        return findings.tables.filter { $0.evidence == .aligned }.map(page.rows(of:))
    }

    @Test func columnsOfFiguresAreATable() {
        let page = PageSketch(
            """
            구분          2022      2023      2024
            중앙재정     1,204     1,310     1,422
            지방재정       310       355       401
            기업            95       120       166
            합계         1,609     1,785     1,989
            """)
        #expect(
            tables(page) == [
                [
                    ["구분", "2022", "2023", "2024"], ["중앙재정", "1,204", "1,310", "1,422"], ["지방재정", "310", "355", "401"],
                    ["기업", "95", "120", "166"],
                    ["합계", "1,609", "1,785", "1,989"],
                ]
            ])
    }

    @Test func aHeadOverSeveralColumnsSpansThem() {
        let page = PageSketch(
            """
                            Production2024
            Region        first     second      third
            North         1,204      1,310      1,422
            South           310        355        401
            East             95        120        166
            West             15         20         66
            """)
        #expect(tables(page).first?.prefix(2) == [["", "Production2024 1x3"], ["Region", "first", "second", "third"]])
    }

    @Test func labelsOnLinesOfTheirOwnBetweenTheRowsAreAColumn() {
        let rows = { (words: [(Double, Double, Bool)]) in
            words.map { TextRow.Word(minX: $0.0, maxX: $0.1, count: 5, digits: $0.2 ? 4 : 0, signs: $0.2 ? 1 : 0) }
        }
        let figures = rows([(60, 82, true), (90, 112, true), (120, 142, true)])
        let lines = [
            TextRow(baseline: 10, size: 10, words: figures), TextRow(baseline: 16, size: 10, words: rows([(10, 40, false)])),
            TextRow(baseline: 22, size: 10, words: figures), TextRow(baseline: 34, size: 10, words: figures),
            TextRow(baseline: 40, size: 10, words: rows([(15, 35, false)])), TextRow(baseline: 46, size: 10, words: figures),
            TextRow(baseline: 64, size: 10, words: rows([(12, 38, false)])),
        ]
        #expect(ColumnFinder().gaps(in: lines, size: 10).map(\.middle) == [50, 86, 116])
    }

    @Test func leadersEndNoCell() {
        let page = PageSketch(
            """
            Share          1.0     1.1     1.2
            0.99 ......    800     880     960
            0.95 ......    160     176     192
            0.90 ......     80      88      96
            0.85 ......     53      59      64
            """)
        #expect(tables(page).first?.map(\.count) == [4, 4, 4, 4, 4])
    }

    @Test func shortTextsInThreeColumnsAreATable() {
        let page = PageSketch(
            """
            기관            역할               일정
            과학기술부      계획 수립          상반기
            재정부          예산 배정          하반기
            지방정부        부지 제공          연말
            대학            인력 양성          상시
            """)
        #expect(tables(page).first?.map(\.count) == [3, 3, 3, 3, 3])
    }

    @Test func proseInColumnsIsNoTable() {
        let page = PageSketch(
            """
            the first column of the text      and the second one goes on with
            runs down to its foot and is      2024 and 17 more figures in it
            set in lines of one width as      because figures come in all the
            newspapers are set, so that       texts that people have written
            every line is nearly as long      and read since they had them in
            as the column is, year 2024       books and papers, 12 of them
            """)
        #expect(tables(page).isEmpty)
    }

    @Test func aContentsPageIsNoTable() {
        let page = PageSketch(
            """
            기술전략      미래기술 공동연구 거점 조성           3
            기술전략      연구 안보 제도의 비교                 5
            지역          산업용 소프트웨어 자립               12
            우주항공      시험위성의 달 궤도 진입              15
            에너지        해수로 수소를 만드는 전극            18
            """)
        #expect(tables(page).isEmpty)
    }

    @Test func aListWithMarkersIsNoTable() {
        let page = PageSketch(
            """
            1)    first of the things that are to be done in 2024
            2)    second of them
            3)    third of them, which is 15 percent longer
            4)    fourth of them
            5)    fifth of them
            """)
        #expect(tables(page).isEmpty)
    }

    @Test func aTableBesideProseIsFoundAlone() {
        let page = PageSketch(
            """
            Region     2023    2024      the text beside the table says how
            North     1,310   1,422      much has been spent on what and by
            South       355     401      whom, in words that fill each line
            East        120     166      of the column down to its very end
            West         20      66      as the words of any running text do
            """)
        #expect(tables(page).first?.map(\.count) == [3, 3, 3, 3, 3])
    }

    @Test func labelsOfAChartAreNoTable() {
        let page = PageSketch(
            """
            18.0            12.3
                  10.7              8.6
            12.0                            5.1
                          9.4
             6.0   4.5            7.7
                                      3.2
             0.0                              1.1
            1970      1980     1990     2000
            """)
        #expect(tables(page).isEmpty)
    }

    @Test func itIsAsWideAsTheLineUnderItsHead() {
        let page = PageSketch(
            """
               No   Region        2022       2023
            ──────────────────────────────────────────
                1   North        1,204      1,310
                2   South          310        355
                3   East            95        120
                4   West            15         20
            """)
        var findings = page.findings
        TableFinder().addAlignedTables(paint: page.paint, text: page.text, page: page.page.box, to: &findings)
        #expect(findings.tables.map { [$0.box.minX, $0.box.maxX] } == [[page.x(0), page.x(42)]])
    }

    @Test func aHeadBesideTwoLinesOfAnotherStandsInTheMiddleOfThem() {
        var page = PageSketch(
            """
                          planned
            Region
                          output2   reached   growing
            North           1,204     1,310     1,422
            South             310       355       401
            East               95       120       166
            West               15        20        66
            """)
        for (word, y) in [("planned", 7.0), ("output2", -7), ("reached", -7), ("growing", -7)] { page.move(word, y: y) }
        #expect(tables(page).first?.first == ["Region", "plannedoutput2", "reached", "growing"])
    }

    @Test func aUnitOverItsRightSideIsNoHead() {
        let page = PageSketch(
            """
                                           (Unit:_%,_t)
            Region        2022      2023      2024
            North        1,204     1,310     1,422
            South          310       355       401
            East            95       120       166
            """)
        #expect(tables(page).first?.first == ["Region", "2022", "2023", "2024"])
    }

    @Test func aCaptionInTheMiddleOfAllColumnsIsNoHead() {
        let page = PageSketch(
            """
                        Output_by_regions
            Region        first     second      third
            North         1,204      1,310      1,422
            South           310        355        401
            East             95        120        166
            West             15         20         66
            """)
        #expect(tables(page).first?.first == ["Region", "first", "second", "third"])
    }

    @Test func aCaptionInTheMiddleOfTheTextColumnIsNoHead() {
        let page = PageSketch(
            """
            All_that_is_said_of_the_regions_is_said_here_in_one_long_line_of_running_tex
                                          Output_by_region
                Region        first     second       third
                North         1,204      1,310      1,422
                South           310        355        401
                East             95        120        166
                West             15         20         66
            """)
        #expect(tables(page).first?.first == ["Region", "first", "second", "third"])
    }
}

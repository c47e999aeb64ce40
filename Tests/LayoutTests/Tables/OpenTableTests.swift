import Geometry
import Testing

@testable import Layout

/// Tables without upright lines.
@Suite struct OpenTableTests {
    @Test func theEndOfALineIsAColumnsSide() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Type  Field           Seats     Year
            ────────────────────────────────────
                  Quantum             2     2021
            Basic ──────────────────────────────
                  Brain_science       1     2022
            ────────────────────────────────────
                  Battery_tech        3     2023
            Tests ──────────────────────────────
                  Satellite_net       2     2024
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.dropFirst().first == ["Basic 2x1", "Quantum", "2", "2021"])
        #expect(rows?.count == 5)
    }

    @Test func endsOfLinesThatDriftFromRowToRowAreOneColumnsSide() {
        var page = PageSketch(
            """

                             Totals

               North                      123

               South                      456

               Inner                      789

            """)
        // Its middle is where the ends are.
        page.move("Totals", x: 3.5)
        for (row, gap) in [(0, 95.0), (2, 99), (4, 103), (6, 99), (8, 95)] {
            for (from, to) in [(page.x(0), page.x(0) + gap), (page.x(0) + gap + 3, page.x(40))] {
                page.addPath(.stroke, [Point(x: from, y: page.ruleY(row)), Point(x: to, y: page.ruleY(row))], width: 0.5)
            }
        }
        #expect(page.findings.tables.map(\.columnCount) == [2])
    }

    @Test func textsOverTwoColumnsAreNoColumn() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name         Seats     Opens            Shared
            ────────────────────────────────────────────────
            North          375     2026             At_once
            ────────────────────────────────────────────────
            South          216     2029             At_once
            ────────────────────────────────────────────────
            Upper          154               none
            ────────────────────────────────────────────────
            Lower          770     2028             At_once
            ────────────────────────────────────────────────
            Inner          240               none
            ────────────────────────────────────────────────
            Outer          730     2025             At_once
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.columnCount) == [4])
    }

    @Test func groundsOfOneColourSideBySideTellTheColumns() {
        let drawing = """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Place           Costs   Seats
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North  coast      1.2     1.3
            ──────────────────────────────
            South  river      2.2     2.3
            ──────────────────────────────
            Upper  lakes      3.2     3.3
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """
        let page = PageSketch(drawing, grounds: "\nAAAAAAAAAAAAAABBBBBBBBCCCCCCCC")
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.first == ["Place", "Costs", "Seats"])
        #expect(rows?.last == ["Upperlakes", "3.2", "3.3"])
    }

    @Test func numberedTitlesBetweenLinesOverRunningTextAreNoTable() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            1            Quantum_lab_opens
            ────────────────────────────────────────
            -  It_has_twelve_rooms_for_tests
                                 Source_Daily_news

            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            2          Satellite_is_launched
            ────────────────────────────────────────
            -  It_measures_the_height
                                Source_Evening_news

            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            3           Battery_is_tested
            ────────────────────────────────────────
            -  It_lasts_twelve_years
            """)
        #expect(page.findings.tables.isEmpty)
    }

    @Test func aHeadInTheMiddleOfTwoColumnsSpansThem() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                       Plan            Costs
            Name    ───────────────────────────
                    2021   2022     2023   2024
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North    1.2    1.3      1.4    1.5
            ───────────────────────────────────
            South    2.2    2.3      2.4    2.5
            ───────────────────────────────────
            East     3.2    3.3      3.4    3.5
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.first == ["Name 2x1", "Plan 1x2", "Costs 1x2"])
        #expect(rows?.dropFirst().first == ["2021", "2022", "2023", "2024"])
    }

    @Test func theSpaceBetweenTwoLinesOfAHeadIsNoColumn() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                        Plan              Costs
            Name    ────────────      ─────────────
                    2021    2022      2023     2024
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North    1.2     1.3       1.4      1.5
            South    2.2     2.3       2.4      2.5
            East     3.2     3.3       3.4      3.5
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.columnCount) == [5])
    }

    @Test func textBetweenTwoTablesOfOneWidthPartsThem() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name        2021    2022    2023
            ────────────────────────────────
            North        1.2     1.3     1.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            some words of a text that goes
            on from here to there and says
            what it has to say about things
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name        2021    2022    2023
            ────────────────────────────────
            South        2.2     2.3     2.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func markersBeforeTextsAreNoColumn() {
        let page = PageSketch(
            """
            ────────────────────────────────
            ○ first of the things to be done
            ────────────────────────────────
            ○ second of them
            ────────────────────────────────
            ○ third of them, and the longest
            ────────────────────────────────
            """)
        #expect(page.findings.tables.isEmpty)
    }

    @Test func aTitleWithItsNumberBetweenTwoLinesIsNoTable() {
        let page = PageSketch(
            """
            ────────────────────────────────
            07     a title with its number
            what the article says about the
            things that the title has named
            ────────────────────────────────
            """)
        #expect(page.findings.tables.isEmpty)
    }

    @Test func numberedTitlesOverLinesAreNoRowsWhereSmallerTextStartsUnderTheNumbers() {
        var page = PageSketch(
            """
            ────────────────────────────────────────

            01   Quantum_laboratory_opens
            ────────────────────────────────────────
             -  it has twelve rooms for tests

            02   Satellite_is_launched_again
            ────────────────────────────────────────
             -  it measures the height of seas

            03   Battery_is_tested_in_winter
            ────────────────────────────────────────
             -  it lasts twelve years or more
            """)
        for i in 0..<page.page.glyphs.count where [2, 6, 10].contains(Int((page.page.glyphs.originY[i] - page.y(0)) / page.pitch)) {
            page.page.glyphs.fontSize[i] = 13
        }
        #expect(page.findings.tables.isEmpty)
    }

    @Test func numberedTitlesOnGroundsAreNoRows() {
        let page = PageSketch(
            """
             01   First_title_of_the_news

             what_is_new_in_it_in_one_line
                                     source_one
                                    ───────────
             02   Second_title_of_the_news

             what_is_new_in_it_in_one_line
                                     source_two
                                    ───────────
             03   Third_title_of_the_news

            """,
            grounds: """
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                .
                .
                .
                .
                bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                .
                .
                .
                .
                ccccccccccccccccccccccccccccccccccccccccccccccc
                """, colors: ["a": 0x226644, "b": 0x226644, "c": 0x226644])
        #expect(page.findings.tables.isEmpty)
    }

    @Test func runningTextUnderATitleBoxAsWideAsATableIsNoPartOfIt() {
        let page = PageSketch(
            """
            ┌──────────────────────────────────────────────┐
            │ a title of the news                    Topic │
            └──────────────────────────────────────────────┘
            ■ first
            ○ the first of the things that the title has named
              - second of them
              - third of them and not the longest
            ○ fourth
            ────────────────────────────────────────────────
            Name        2021        2022        2023
            ────────────────────────────────────────────────
            North        1.2         1.3         1.4
            ────────────────────────────────────────────────
            South        2.2         2.3         2.4
            ────────────────────────────────────────────────
            """)
        #expect(page.findings.tables.filter { $0.columnCount > 2 }.map(\.rowCount) == [3])
    }

    @Test func theLineUnderAHeadOverColumnsPartsItFromTheirHeads() {
        // The line touches none of the others, and grounds are painted cell by cell.
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                            Plan                Costs
            Name       ────────────────────────
                       2021        2022         total
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North        1.2         1.3          1.4
            ───────────────────────────────────────────
            South        2.2         2.3          2.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, grounds: Array(repeating: "aaaaaaaaaaa", count: 9).joined(separator: "\n"))
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.first?.prefix(2) == ["Name 2x1", "Plan 1x2"])
        #expect(rows?[1].prefix(2) == ["2021", "2022"])
    }

    @Test func twoRowsPaintedCellByCellAreATable() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Part      Field      North_side
            ────────────────────────────────────────
            Costs     total      some_of_the_words
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, grounds: Array(repeating: "aaaaaaaaaabbbbbbbbbbbccccccccccccccccccc", count: 3).joined(separator: "\n"))
        #expect(page.findings.tables.map(page.rows(of:)) == [[["Part", "Field", "North_side"], ["Costs", "total", "some_of_the_words"]]])
    }

    @Test func aLabelInTheMiddleOfTheFirstColumnsStandsOverThem() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name         Kind         Plan       Costs
            ────────────────────────────────────────────────
            North        first         375        2026
            ────────────────────────────────────────────────
            South        other         216        2029
            ────────────────────────────────────────────────
            Upper        third         154        2030
            ────────────────────────────────────────────────
                     Total             745        8114
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?.last == ["Total 1x2", "745", "8114"])
    }

    @Test func aTotalUnderGroupsOfRowsStandsOverTheirLabelsToo() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Ocean        Line           Miles      Seats     Costs
            ──────────────────────────────────────────────────────
                         North_line       375          4        29
            South     ────────────────────────────────────────────
                         other_line     2,160         22       118
            ──────────────────────────────────────────────────────
            India        third_line     1,390         14        57
            ──────────────────────────────────────────────────────
            Polar        fourth_line    1,370         18        83
            ──────────────────────────────────────────────────────
                       Total            5,295         58       287
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?.last == ["Total 1x2", "5,295", "58", "287"])
    }

    @Test func aTotalStandsOverTheFirstColumnsWhereTheirLabelsSpanRows() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Part      Field        2021        2022
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                      first         1.2         1.3
            North     ──────────────────────────────────
                      last          2.2         2.3
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                 total              3.4         3.6
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?.last?.first == "total 1x2")
    }

    @Test func aHeadOfThreeLevelsSpansItsColumns() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                             2024                      2025
                   ───────────────────────────────────────────────────
            Name      Costs        Staff        Costs        Staff
                   ───────────────────────────────────────────────────
                   state  firm  state  firm  state  firm  state  firm
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North    1.2   1.3    1.4   1.5    1.6   1.7    1.8   1.9
            ──────────────────────────────────────────────────────────
            South    2.2   2.3    2.4   2.5    2.6   2.7    2.8   2.9
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.prefix(2) == [["Name 3x1", "2024 1x4", "2025 1x4"], ["Costs 1x2", "Staff 1x2", "Costs 1x2", "Staff 1x2"]])
    }

    @Test func shortTextsInTwoColumnsAreRows() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            담당기관              맡은 업무
            ──────────────────────────────────────────────────────────
            과학기술정보통신부    총괄과 조정
            산업통상자원부        실증과 수출
            중소벤처기업부        창업의 지원
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.rowCount) == [4])
    }

    @Test func headsOverTheEdgesOfTheirMiddleColumnsSpanAllThatNoOtherHeads() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                2023                         2024             2025
            Name   ───────────────────────────────────────────────────────────────
                     one    two    three   four   one    two    three   four   one
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North    1.2    1.3     1.4    1.5    1.6    1.7     1.8    1.9    2.0
            ──────────────────────────────────────────────────────────────────────
            South    2.2    2.3     2.4    2.5    2.6    2.7     2.8    2.9    2.1
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?.first == ["Name 2x1", "2023 1x4", "2024 1x4", "2025"])
    }

    @Test func aFineLineOverTheFirstOfTwoTablesHidesNotThatTheyAreTwo() {
        let page = PageSketch(
            """
            ──────────────────────────────────────────────────
                           of all the years
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name        2023          2024          2025
            ──────────────────────────────────────────────────
            North       1.2           1.3           1.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                            by the parts
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Part        2023          2024          2025
            ──────────────────────────────────────────────────
            South       2.2           2.3           2.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func aHeadOverTheMiddleOfThreeColumnsSpansThem() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                 Costs
            Name       ────────────────────────────
                        first     next     last
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North         1.2      1.3      1.4
            ───────────────────────────────────────
            South         2.2      2.3      2.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?.first == ["Name 2x1", "Costs 1x3"])
    }

    @Test func titlesInTwoLinesWithTheirNumberBetweenAreNoRows() {
        let title = { (number: Int, words: (String, String), text: String) in
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                         \(words.0)
            \(number)
                         \(words.1)
            ────────────────────────────────────────

            ────────────────────────────────────────
            \(text)
            """
        }
        let page = PageSketch(
            [
                title(1, ("Quantum_lab_opens", "in_the_north"), "It_has_twelve_rooms_for_tests"),
                title(2, ("Satellite_is_launched", "after_a_year"), "It_measures_the_height"),
                title(3, ("Battery_is_tested", "in_a_car"), "It_lasts_twelve_years"),
            ].joined(separator: "\n"))
        #expect(page.findings.tables.isEmpty)
    }

    @Test func anArticlesTextAndTheNextTitleBetweenTwoLinesAreNoRows() {
        let brief = { (number: Int, title: String, lead: String) in
            """
            \(number)    \(title)
            ■ \(lead)
            ────────────────────────────────────────
             - Data_are_given_over_five_years
                               [Source] Daily_news
                    https://daily.example/2026/0227

            """
        }
        let page = PageSketch(
            [
                brief(1, "Iceland_stores_its_wells", "All_wells_may_be_read_by_anyone"),
                brief(2, "A_mining_ship_is_late", "The_test_moves_to_another_year"),
                brief(3, "Kenya_looks_at_a_port", "An_old_port_is_to_be_mended"),
                brief(4, "Chile_fights_for_dark", "Light_of_satellites_is_to_fall"),
            ].joined(separator: "\n"))
        #expect(page.findings.tables.isEmpty)
    }

    @Test func aHeadWithANumberInItIsNoTitle() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                       1st            2nd
            No                                       Sum
                    2021_2023      2024_2026
            ──────────────────────────────────────────────
            North          48             35          83
            South          21             18          39
            East            9             14          23
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.columnCount) == [4])
    }

    @Test func aCaptionBetweenTwoTablesIsNoRow() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Region          Seats     Year
            ────────────────────────────────────
            North             375     2021
            ────────────────────────────────────
            South             216     2022
            ────────────────────────────────────



            <Offices_of_the_regions>
            ────────────────────────────────────
            Region          Offices   Opens
            ────────────────────────────────────
            North               4     2023
            ────────────────────────────────────
            South               2     2024
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.rowCount) == [3, 3])
    }

    @Test func aColumnIsTwoWhereMostRowsHaveTwoTextsInItAndTheOthersOneInTheMiddle() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name         Seats     Opens            Shared
            ────────────────────────────────────────────────
            North          375     2026             At_once
            South          216     2029             At_once
            East           370     2026             At_once
            West           177     2028             At_once
            Upper          154            none
            Lower          770     2028             At_once
            Inner          240            none
            Outer          730     2025             At_once
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.columnCount) == [4])
    }

    @Test func aCaptionWithItsUnitAtTheOtherSideEndsTheTableAbove() {
        let page = PageSketch(
            """
            ──────────────────────────────────────
             Region          2022      2023
            ──────────────────────────────────────
             North          1,204     1,310
            ──────────────────────────────────────
             South            310       355
            ──────────────────────────────────────

             * without the islands
             Support in 2026
                                     (million)
            ──────────────────────────────────────
             New             Old        All
            ──────────────────────────────────────
             120             342        462
            ──────────────────────────────────────
             121             343        463
            ──────────────────────────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [3, 3])
    }

    @Test func aLargerLineBetweenTwoTablesIsTheTitleOfTheSecond() {
        var sketch = PageSketch(
            """
            ──────────────────────────
            지역      2022년   2023년
            ──────────────────────────
            북미       240.8    159.0
            ──────────────────────────
            업종별동향
            ──────────────────────────
            업종      2022년   2023년
            ──────────────────────────
            제조업      69.0     55.2
            ──────────────────────────
            """)
        sketch.resize("업종별동향", to: 12)
        #expect(sketch.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func aLineBetweenTheHeavyLinesOfTwoTablesIsTheTitleOfTheSecond() {
        let sketch = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            지역      2022년   2023년
            ──────────────────────────
            북미       240.8    159.0
            ──────────────────────────
            유럽       140.8     59.0
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            업종별동향
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            업종      2022년   2023년
            ──────────────────────────
            제조업      69.0     55.2
            ──────────────────────────
            건설업      19.0     15.2
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(sketch.findings.tables.map(\.rowCount) == [3, 3])
    }

    @Test func aLineOfTheRowsSizeBetweenThemIsALabel() {
        let sketch = PageSketch(
            """
            ──────────────────────────
            지역      2022년   2023년
            ──────────────────────────
            북미       240.8    159.0
            ──────────────────────────
            업종별동향
            ──────────────────────────
            제조업      69.0     55.2
            ──────────────────────────
            """)
        #expect(sketch.findings.tables.map(\.rowCount) == [4])
    }

    @Test func twoTablesBelowEachOtherAreTwo() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Type      Old       New       Open
            ────────────────────────────────────
            Pay       20        40        60
            Seats     820       1,000     300
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Project        Seoul          Busan
            ────────────────────────────────────
            Carbon         1,204          1,310
            Health         310            355
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map { [$0.rowCount, $0.columnCount] } == [[3, 4], [3, 3]])
    }

    @Test func theLineUnderThePagesHeadIsNoTables() {
        let page = PageSketch(
            """
            ────────────────────────────────────


            Table_5._What_is_planned
            Type      Old       New       Open
            ────────────────────────────────────
            Pay       20        40        60
            ────────────────────────────────────
            Seats     820       1,000     300
            ────────────────────────────────────
            """)
        let found = page.findings.tables.map { OuterRows().added(to: $0, text: page.text, drawn: page.paint.rulings) }
        #expect(found.map(page.rows(of:)).map { $0.first ?? [] } == [["Type", "Old", "New", "Open"]])
    }

    @Test func aGroupsLabelMayBeThePagesLastRow() {
        let page = PageSketch(
            """
            ────────────────────────────────────
            Project   Start     End       Office
            ────────────────────────────────────
            Computing
            ────────────────────────────────────
            Chips     2026      2028      Digit
            ────────────────────────────────────
            Data      2026      2027      Data
            ────────────────────────────────────
            Biology
            ────────────────────────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [5])
    }

    @Test func aLineCloseUnderATableAndFarOverTheNextIsACaption() {
        var sketch = PageSketch(
            """
            ──────────────────────────
            지역      2022년   2023년
            ──────────────────────────
            북미       240.8    159.0
            ──────────────────────────
                지역별투자의동향

            ──────────────────────────
            업종      2022년   2023년
            ──────────────────────────
            제조업      69.0     55.2
            ──────────────────────────
            """)
        #expect(sketch.findings.tables.map(\.rowCount) == [2, 2])
        // A label in the middle of a higher row is none.
        sketch.move("지역별투자의동향", y: 7)
        #expect(sketch.findings.tables.map(\.rowCount) == [5])
    }

    @Test("A list under a larger title between two lines is no table", arguments: [(15.0, 0), (10, 1)])
    func aListUnderALargerTitleIsNoTable(size: Double, count: Int) {
        var sketch = PageSketch(
            """
            ────────────────────────────
            Number  412       March 2025
            ────────────────────────────
            Notes of the house
                      Titles
            North  grows        South 10
            Upper  grows        Lower 11
            First  grows        Third 12
            Fifth  grows        Sixth 13
            Seven  grows        Eight 14
            Basic  grows        Tests 15
            Brain  grows        Solar 16
            Water  grows        Ocean 17
            ────────────────────────────
            """)
        sketch.resize("Titles", to: size)
        #expect(sketch.findings.tables.count == count)
    }

    @Test func headsTellTheColumnsOfTextsThatStandClose() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Country     Hours   Share     Fields
            ──────────────────────────────────────────────
            Finland     1,204      31 Climate_materials
            ──────────────────────────────────────────────
            Holland       980      36 Life_science_works
            ──────────────────────────────────────────────
            Canada      2,310      28 Physics_genes_all
            ──────────────────────────────────────────────
            Korea       1,540      35 Semiconductors_of
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(page.findings.tables.map(\.columnCount) == [4])
    }

    @Test func stripesBetweenParagraphsAreNoRowsOfTheNextTable() {
        let page = PageSketch(
            """
            ──────────────────────────────────────────────────
            the words of a paragraph that fills all its lines
            and goes on over the whole width of the text here
            Area            2018      2019      2020      2021
            North           41.2      47.3      53.2      60.1
            South           52.4      52.0      53.7      54.2
            East            15.4      16.6      18.1      19.3
            West            25.4      26.6      28.1      29.3
            Isle            35.4      36.6      38.1      39.3
            the words of a paragraph that fills all its lines
            and goes on over the whole width of the text here
            and a third line of it that is as long as the two
            Task            Start     End       Office
            First           2026      2028      Digital
            Second          2025      2029      Living
            Third           2024      2027      Space
            Fourth          2026      2030      Health
            """,
            grounds: """



                            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

                            CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC

                            DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD




                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB

                EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE

                """)
        #expect(!page.findings.tables.contains { page.characters(in: $0.box).contains("paragraph") })
    }

    @Test func aHeadPaintedAsTheFirstOneUnderAnEmptyBandStartsTheNextTable() {
        let page = PageSketch(
            """
            ────────────────────────────────────────────
            Item          Before      After       Remark
            ────────────────────────────────────────────
            Monthly       20_units    40_units    new
            ────────────────────────────────────────────
            People        820_each    1,000       new
            ────────────────────────────────────────────

            ────────────────────────────────────────────
            Task          Now            Then      When
            ────────────────────────────────────────────
            Review        every_year     twice     2026
            ────────────────────────────────────────────
            Funds         returned       kept      2027
            ────────────────────────────────────────────
            """,
            grounds: """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA







                BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        let texts = page.findings.tables.map { page.characters(in: $0.box) }
        #expect(texts.count == 2 && texts.first?.contains("Task") == false && texts.last?.hasPrefix("Task") == true)
    }

    @Test func linesBesideALabelMakeRowsOfTheBandHoweverFewOfItsLinesStandSideBySide() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Part     Item       North          South
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            First    Base       one_law        two_laws
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                the_funds_are
                                               a_demand_to
                     Measure    paid_back_and
                                               mend_it
                                no_new_ones
                     ────────────────────────────────────────
            After               within_sixty
                     Appeal                    as_usual
                                days_of_it
                     ────────────────────────────────────────
                                seventeen_in
                     Cases                     forty_three
                                the_last_year
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let table = page.findings.tables.first
        #expect(table.map { page.characters(in: $0.box).contains("forty_three") } == true)
    }

    @Test func theRoomBetweenABoxAndTheLinesOfItsTableIsNoColumn() {
        let page = PageSketch(
            """
            ┌───────────────────────────────────────────────┐
            │    Name          2021        2022        2023 │
            │ ───────────────────────────────────────────── │
            │    North         1.2         1.3         1.4  │
            │ ───────────────────────────────────────────── │
            │    South         2.2         2.3         2.4  │
            └───────────────────────────────────────────────┘
            """)
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings.tables
        #expect(found.map(\.columnCount) == [4])
    }

    @Test func aLabelBesideTheMiddleOfATextOfTwoLinesIsARow() {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name       Leap of the young
            ────────────────────────────────────────────
                       Those who were made doctors in
            Whom
                       the last seven years in all
            ────────────────────────────────────────────
                       One hundred and twenty projects
            Sum
                       of one and a half million each
            ────────────────────────────────────────────
            Asked      at the office of the ministry
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, pitch: 7)
        #expect(
            page.findings.tables.map(page.rows(of:)).first?.map(\.first) == ["Name", "Whom", "Sum", "Asked"])
    }

    @Test func aColumnsEdgeIsLaidThroughNoHeadWithAnotherBesideIt() {
        var page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Area        quarter   in year
            ────────────────────────────────────
            North          1.2             3.4
            ────────────────────────────────────
            South          2.2             4.4
            ────────────────────────────────────
            Inner          3.2             5.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        // A word's space is narrower than the sketch's.
        page.move("year", x: -2.5)
        #expect(page.findings.tables.first.map(page.rows(of:))?.first == ["Area", "quarter", "inyear"])
    }

    @Test func aCaptionUnderTheLineOfWhatStandsAboveIsNoPartOfTheHead() {
        let page = PageSketch(
            """
            ────────────────────────────────────────────

                       Table_2_Main_projects
            Project       Start       End         Office
            ────────────────────────────────────────────
            Chips         26.3.       28.1.       North
            ────────────────────────────────────────────
            Data          26.1.       27.6.       South
            ────────────────────────────────────────────
            Foundry       25.9.       29.1.       West
            ────────────────────────────────────────────
            """)
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings
        #expect(found.tables.first.map(page.rows(of:))?.first == ["Project", "Start", "End", "Office"])
    }

    @Test func aCountedTitleBetweenTheHeavyLinesOfTwoTablesIsNoRow() {
        let sketch = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            지역      2022년   2023년
            ──────────────────────────
            북미       240.8    159.0
            유럽       140.8     59.0
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            2.   연도별동향
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            업종      2022년   2023년
            ──────────────────────────
            제조업      69.0     55.2
            건설업      19.0     15.2
            ━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        #expect(sketch.findings.tables.map(\.rowCount) == [3, 3])
    }

    @Test("A title over a head painted as the first one starts the next table", arguments: ["업종별동향", "2.   업종별동향"])
    func aTitleOverAHeadPaintedAsTheFirstStartsTheNextTable(title: String) {
        let sketch = PageSketch(
            """

            지역      2022년   2023년

            북미       240.8    159.0
            유럽       140.8     59.0
            ──────────────────────────
            \(title)

            업종      2022년   2023년

            제조업      69.0     55.2
            건설업      19.0     15.2
            ──────────────────────────
            """,
            grounds: """
                AAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAA




                BBBBBBBBBBBBBBBBBBBBBBBBBB
                BBBBBBBBBBBBBBBBBBBBBBBBBB
                BBBBBBBBBBBBBBBBBBBBBBBBBB
                """)
        #expect(sketch.findings.tables.map { sketch.characters(in: $0.box).contains("동향") } == [false, false])
    }

    @Test func aLabelBetweenTheTwoRowsThatItLabelsHasAColumn() {
        let sketch = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                    1분기    2분기    3분기    4분기
            지역
                     2024     2024     2024     2024
            ────────────────────────────────────────
                     91.8     72.4     75.5     55.3
            북미
                     16.1     14.4      8.7     10.4
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, pitch: 8)
        let labels = sketch.findings.tables.first?.cells.filter { $0.column == 0 }.map { sketch.characters(in: $0.box) } ?? []
        #expect(labels.contains("지역") && labels.contains("북미"))
    }

    @Test func aWiderBoxUnderATablePartsItNot() {
        let page = PageSketch(
            """
                    ──────────────────────────────
                    Country      2022         2023
                    ──────────────────────────────
                    North       1,204        1,310
                    ──────────────────────────────
                    South         310          355
                    ──────────────────────────────
                    East          120          166
                    ──────────────────────────────
                    West           15           20
                    ──────────────────────────────

            ┌─────────┬────────────────────────────────────┐
            │  Terms  │  A core hour is one core           │
            │         │  used for one hour                 │
            └─────────┴────────────────────────────────────┘
            """)
        #expect(page.findings.tables.map { $0.rowCount }.max() == 5)
    }

    @Test func textOverAndUnderRowsBetweenTwoLinesIsNoTable() {
        let page = PageSketch(
            """
            ■ The_test_plant_did_without_fuel_for_four_days
            ■ It_keeps_its_power_by_the_rusting_of_plates
               Region            2022                2023
               North            1,204               1,422
               South              310                 401
               East                95                 166
               West                15                  66
               Islands             12                  44
               All              1,601               2,033
            ■ All_that_it_cost_was_paid_by_the_towns_around
            """)
        let reader = RuleBandReader(text: page.text)
        let kind = { (count: Int) in
            let rows = Array(reader.rows(in: page.page.box).prefix(count))
            let box = Rect(minX: rows[0].minX, minY: rows[0].top, maxX: rows[2].maxX, maxY: rows[count - 1].bottom)
            return reader.kind(of: box, rows, isGround: false)
        }
        #expect(kind(10) == .prose)
        #expect(kind(9) == .tabular)
    }
}

import Geometry
import Testing

@testable import Layout

/// Tables whose rows are painted cell by cell, without lines.
@Suite struct TiledTableTests {
    /// The letters of heads are dark, those of rows light.
    private static let colors = Dictionary(
        uniqueKeysWithValues: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { ($0, $0 < "N" ? UInt32(0x24406E) : 0xEEF2F8) })

    private func tables(_ page: PageSketch) -> [[[String]]] {
        TableFinder().tiledTables(paint: page.paint, text: page.text, page: page.page.box).map(page.rows(of:))
    }

    @Test func aCellWithoutAGroundBesideAPaintedRowIsThatOfTheRowAbove() {
        let page = PageSketch(
            """
            Sector      2022            2023
                    1Q      2Q      1Q      2Q
            Banks   85.0    73.6    66.8    63.6
                    (54)    (17)    (21)    (13)
            Mines   9.8     4.7     11.7    11.2
                    (156)   (23)    (18)    (139)
            """,
            grounds: """
                AAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCC
                AAAAAAAADDDDDDDDEEEEEEEEFFFFFFFFGGGGGGGG

                        NNNNNNNNOOOOOOOOPPPPPPPPQQQQQQQQ

                        RRRRRRRRSSSSSSSSTTTTTTTTUUUUUUUU
                """, colors: Self.colors)
        #expect(
            tables(page) == [
                [
                    ["Sector 2x1", "2022 1x2", "2023 1x2"], ["1Q", "2Q", "1Q", "2Q"], ["Banks 2x1", "85.0", "73.6", "66.8", "63.6"],
                    ["(54)", "(17)", "(21)", "(13)"], ["Mines 2x1", "9.8", "4.7", "11.7", "11.2"], ["(156)", "(23)", "(18)", "(139)"],
                ]
            ])
    }

    @Test func aHeadPaintedAnewStartsATableAndTheRowBeforeItsCaptionIsTheOthers() {
        let page = PageSketch(
            """
            Sector  2022    2023
            Banks   85.0    66.8
            Mines   9.8     11.7
            Farms   1.4     2.5
            2)_Figures_by_the_regions_of_the_country
            Region  2022    2023
            North   70.1    60.2
            South   26.1    20.8
            """,
            grounds: """
                AAAAAAAABBBBBBBBCCCCCCCC

                NNNNNNNNOOOOOOOOPPPPPPPP


                DDDDDDDDEEEEEEEEFFFFFFFF

                QQQQQQQQRRRRRRRRSSSSSSSS
                """, colors: Self.colors)
        #expect(
            tables(page) == [
                [["Sector", "2022", "2023"], ["Banks", "85.0", "66.8"], ["Mines", "9.8", "11.7"], ["Farms", "1.4", "2.5"]],
                [["Region", "2022", "2023"], ["North", "70.1", "60.2"], ["South", "26.1", "20.8"]],
            ])
    }

    @Test func theColumnsAreThoseOfTheGroundsHoweverFarApartTheTextsStand() {
        let page = PageSketch(
            """
            Step    Who           What
            1.1     the ministry  asks all its offices
            1.2     an office     answers
            1.3                   is told
            """,
            grounds: """
                AAAAAAAABBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCC

                NNNNNNNNOOOOOOOOOOOOOOPPPPPPPPPPPPPPPPPPPPPP
                """, colors: Self.colors)
        #expect(
            tables(page) == [
                [
                    ["Step", "Who", "What"], ["1.1", "theministry", "asksallitsoffices"], ["1.2", "anoffice", "answers"],
                    ["1.3", "", "istold"],
                ]
            ])
    }

    @Test func aTextAloneInARowReachesOverItsColumns() {
        let page = PageSketch(
            """
            Step    Who           What
            1._Plans_and_their_offices
            1.1     the ministry  asks for it
            2._Reports_and_their_readers
            2.1     an office     answers
            """,
            grounds: """
                AAAAAAAABBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCC

                NNNNNNNNOOOOOOOOOOOOOOPPPPPPPPPPPPPPPPPPPPPP

                QQQQQQQQRRRRRRRRRRRRRRSSSSSSSSSSSSSSSSSSSSSS
                """, colors: Self.colors)
        #expect(tables(page).first?[1] == ["1._Plans_and_their_offices 1x3"])
    }

    @Test func aLabelAloneInARowStandsOverAllColumnsWhereAPaintedOneDoes() {
        let page = PageSketch(
            """
            Project         Start   Office
            Computing
            Accelerator     2026    Digital unit
            Open data       2027    Data unit
            Health
            Foundry         2025    Bio unit
            Network         2028    Health unit
            """,
            grounds: """
                AAAAAAAAAAAAAAAABBBBBBBBCCCCCCCCCCCCCC

                NNNNNNNNNNNNNNNNOOOOOOOOPPPPPPPPPPPPPP

                QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ

                RRRRRRRRRRRRRRRRSSSSSSSSTTTTTTTTTTTTTT
                """, colors: Self.colors)
        let rows = tables(page).first
        #expect(rows?[1] == ["Computing 1x3"] && rows?[4] == ["Health 1x3"])
    }

    @Test func whatAHeadStandsOverAloneIsItsRow() {
        let page = PageSketch(
            """
            Sector  2022    2023    Remark
            Banks   85.0    66.8    new

            The_text_goes_on_here_from_side_to_side
            """,
            grounds: "AAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD", colors: Self.colors)
        #expect(tables(page) == [[["Sector", "2022", "2023", "Remark"], ["Banks", "85.0", "66.8", "new"]]])
    }

    @Test(arguments: [false, true])
    func aLightRowAloneIsAHeadWhereItIsBold(isBold: Bool) {
        let page = PageSketch(
            """
            Sector  2022    2023    Remark
            Mines   9.8     11.7    old

            The_text_goes_on_here_from_side_to_side
            """,
            grounds: "NNNNNNNNOOOOOOOOPPPPPPPPQQQQQQQQ", colors: Self.colors, bold: isBold ? ["Sector", "2022", "2023", "Remark"] : [])
        #expect(tables(page).count == (isBold ? 1 : 0))
    }

    @Test func aCellThatNoLineIsDrawnOverReachesOverTwoRows() {
        var page = PageSketch(
            """
            Sector  2022    2023    Remark
            Banks   85.0    66.8    new
            Mines   9.8     11.7    old
            Farms   1.4     2.5
            """,
            grounds: """
                AAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD
                NNNNNNNN
                OOOOOOOO
                PPPPPPPP
                """, colors: Self.colors)
        for row in 1...3 {
            let end = page.x(row < 3 ? 32 : 24), y = page.y(row)
            page.addGround(Rect(minX: page.x(0), minY: y, maxX: end, maxY: y + 0.5), color: 0)
        }
        #expect(tables(page).first?.dropFirst(2) == [["Mines", "9.8", "11.7", "old 2x1"], ["Farms", "1.4", "2.5"]])
    }

    @Test func whatStandsInTheMiddleOfTwoColumnsIsOneCellOfTheLastRow() {
        let page = PageSketch(
            """
            Group   Body    What
            Head    ministry  plans
            Others  offices   reads
              all_companies   builds
            The_text_goes_on_here_from_side_to_side
            """,
            grounds: """
                AAAAAAAABBBBBBBBBBCCCCCCCCCCCC

                NNNNNNNNOOOOOOOOOOPPPPPPPPPPPP
                """, colors: Self.colors)
        #expect(tables(page).first?.last == ["all_companies 1x2", "builds"])
    }

    @Test func paragraphsOfOneCellBetweenGroundsAreNoRows() {
        let page = PageSketch(
            """
            Case    Rule
            Income  The_first_of_them

                    The_second_of_them
            Assets  Not_more_than_others
            Both    As_others_do
            """,
            grounds: """
                AAAAAAAABBBBBBBBBBBBBBBBBBBBBB



                NNNNNNNNOOOOOOOOOOOOOOOOOOOOOO
                """, colors: Self.colors)
        #expect(
            tables(page) == [
                [
                    ["Case", "Rule"], ["Income", "The_first_of_themThe_second_of_them"], ["Assets", "Not_more_than_others"],
                    ["Both", "As_others_do"],
                ]
            ])
    }

    @Test func severalRowsBetweenGroundsAreLeftToTheirTexts() {
        let page = PageSketch(
            """
            Sector  2022    2023    Remark
            Banks   85.0    66.8    new
            Mines   9.8     11.7    old
            Farms   1.4     2.5     old
            Both    96.2    81.0    all
            """,
            grounds: """
                AAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD



                NNNNNNNNOOOOOOOOPPPPPPPPQQQQQQQQ
                """, colors: Self.colors)
        #expect(tables(page).isEmpty)
    }

    @Test func groundsOfOneColourAreRowsWhoseHeadIsNotPainted() {
        let page = PageSketch(
            """
            Sector  2022    2023    Remark
            Banks   85.0    66.8    new
            Mines   9.8     11.7    old
            Farms   1.4     2.5     old
            """,
            grounds: """

                NNNNNNNNOOOOOOOOPPPPPPPPQQQQQQQQ

                RRRRRRRRSSSSSSSSTTTTTTTTUUUUUUUU
                """, colors: Self.colors)
        #expect(tables(page).isEmpty)
    }

    @Test func aTableInACellOfAnotherIsItsOwn() {
        let page = PageSketch(
            """
            Case        Rule
            Income       Household  Limit
                         One        2,669
                         Two        4,106

            Assets      Not_more_than_others
            """,
            grounds: """
                AAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBB
                NNNNNNNNNNNNOCCCCCCCCCCCDDDDDDDDDDDDOO
                NNNNNNNNNNNNOOOOOOOOOOOOOOOOOOOOOOOOOO
                NNNNNNNNNNNNOPPPPPPPPPPPQQQQQQQQQQQQOO
                NNNNNNNNNNNNOOOOOOOOOOOOOOOOOOOOOOOOOO
                """, colors: Self.colors.merging(["P": 0xFFEECC, "Q": 0xFFEECC]) { $1 })
        let found = tables(page)
        #expect(found.map(\.count) == [3, 3])
        #expect(found.last == [["Household", "Limit"], ["One", "2,669"], ["Two", "4,106"]])
    }

    @Test func aBoxOfSeveralLinesInTheRowsColourIsNoRow() {
        let page = PageSketch(
            """
            Sector  2022    2023
            Banks   85.0    66.8
            Mines   9.8     11.7
            Farms   1.4     2.5

            Sources
            -  A_report_of_it
            """,
            grounds: """
                AAAAAAAABBBBBBBBCCCCCCCC
                NNNNNNNNOOOOOOOOPPPPPPPP

                QQQQQQQQRRRRRRRRSSSSSSSS

                TTTTTTTTTTTTTTTTTTTTTTTT
                TTTTTTTTTTTTTTTTTTTTTTTT
                """, colors: Self.colors)
        #expect(tables(page).map(\.count) == [4])
    }

    @Test func aUnitAndANoteBelowEachOtherAreNoRow() {
        let page = PageSketch(
            """
            Sector  2022    2023
            Banks   85.0    66.8
            Mines   9.8     11.7
            Farms   1.4     2.5
                            (t)
            *_all
            """,
            grounds: """
                AAAAAAAABBBBBBBBCCCCCCCC
                NNNNNNNNOOOOOOOOPPPPPPPP

                QQQQQQQQRRRRRRRRSSSSSSSS
                """, colors: Self.colors)
        #expect(tables(page).map(\.count) == [4])
    }
}

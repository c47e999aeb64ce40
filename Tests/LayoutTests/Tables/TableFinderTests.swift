import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct TableFinderTests {
    @Test("A ruled table has a cell for each box, however its lines are painted", arguments: PageSketch.Pen.allCases)
    func eachBoxIsACell(pen: PageSketch.Pen) {
        let page = PageSketch(
            """
            ┌──────┬──────┬───────┐
            │ 구분 │ 2023 │ 2024  │
            ├──────┼──────┼───────┤
            │ GDP  │  5.2 │  5.0  │
            └──────┴──────┴───────┘
            """, pen: pen)
        let tables = page.findings.tables
        #expect(tables.map(page.rows(of:)) == [[["구분", "2023", "2024"], ["GDP", "5.2", "5.0"]]])
    }

    @Test func twoTablesOfOneWidthWithALineBetweenAreTwo() {
        let page = PageSketch(
            """
            ┌──────────┬──────────┬───────────┐
            │   제목   │  담당자  │ 세부 내용 │
            ├──────────┼──────────┼───────────┤
            │ 뒤집기   │  하임    │   없음    │
            └──────────┴──────────┴───────────┘

            □ 표 붙이기, 표 나누기

            ┌──────────┬──────────┬───────────┐
            │   제목   │  담당자  │ 세부 내용 │
            ├──────────┼──────────┼───────────┤
            │ 붙이기   │  하임    │   없음    │
            └──────────┴──────────┴───────────┘
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func aHeaderCellThatSpansTwoColumnsIsOneCell() {
        let page = PageSketch(
            """
            ┌─────────────┐
            │  '24 목표   │
            ├──────┬──────┤
            │ GDP  │  5%  │
            └──────┴──────┘
            """)
        #expect(page.findings.tables.first?.cells.map(\.columnSpan) == [2, 1, 1])
    }

    @Test func aMissingInnerRuleMakesARowSpan() {
        let page = PageSketch(
            """
            ┌──────┬──────┐
            │      │ 인력 │
            │ 투입 ├──────┤
            │      │ 예산 │
            ├──────┼──────┤
            │ 산출 │ 논문 │
            └──────┴──────┘
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["투입 2x1", "인력"], ["예산"], ["산출", "논문"]]])
    }

    @Test func bordersMayBeMissingAtTheSides() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2023", "2024"], ["GDP", "5.2", "5.0"]]])
    }

    @Test func aBoxWithATabOnItsBorderIsAFrame() {
        let page = PageSketch(
            """
              ┌────────────┐
            ┌─┤ 부양가족수 ├──────────────┐
            │ └────────────┘              │
            │① 신청자를 제외한 구성원 전원│
            │② 신청자의 형제로서 함께 삶  │
            └─────────────────────────────┘
            """)
        #expect(page.findings.tables.isEmpty)
        #expect(page.findings.frames.count == 1)
    }

    @Test func uprightsThatNothingCrossesAreAPartOfATableInTheMiddleOfARow() {
        let row = "│ 현행과 같음  │ 개정안의 글  │"
        let page = PageSketch(Array(repeating: row, count: 20).joined(separator: "\n"))
        let grid = page.findings.tables.first
        #expect(grid?.columnCount == 2)
        #expect(grid?.isOpenAbove == true)
        // Brackets beside a few words are none.
        #expect(PageSketch(Array(repeating: row, count: 3).joined(separator: "\n")).findings.tables.isEmpty)
    }

    @Test func aTableOfInnerRulesOnlyIsWhole() {
        let page = PageSketch(
            """
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┼──────┼──────
             CPI     │  0.2 │  0.3
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2023", "2024"], ["GDP", "5.2", "5.0"], ["CPI", "0.2", "0.3"]]])
    }

    @Test func doubledBordersAddNoRows() {
        let page = PageSketch(
            """
            ╔══════╤══════╗
            ║ 구분 │ 2024 ║
            ╠══════╪══════╣
            ║ GDP  │  5.0 ║
            ╚══════╧══════╝
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2024"], ["GDP", "5.0"]]])
    }

    @Test func aClosedBoxIsAFrameNotATable() {
        let page = PageSketch(
            """
            ┌──────────────────────┐
            │ 참고: 용어 설명      │
            │ 내용이 여기에 있다   │
            └──────────────────────┘
            """)
        #expect(page.findings.tables.isEmpty)
        #expect(page.findings.frames.count == 1)
    }

    @Test func aTableInAFrameIsFoundBesideTheFrame() {
        let page = PageSketch(
            """
            ┌──────────────────────┐
            │ 참고                 │
            │  ┌──────┬──────┐     │
            │  │ 구분 │ 2024 │     │
            │  ├──────┼──────┤     │
            │  │ GDP  │  5.0 │     │
            │  └──────┴──────┘     │
            └──────────────────────┘
            """)
        #expect(page.findings.frames.count == 1)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2024"], ["GDP", "5.0"]]])
    }

    @Test func aTableThatMeetsItsFrameBelowIsNotPartOfIt() {
        let page = PageSketch(
            """
            ┌──────────────────────┐
            │ 참고                 │
            │  ┌──────┬──────┐     │
            │  │ 구분 │ 2024 │     │
            │  ├──────┼──────┤     │
            │  │ GDP  │  5.0 │     │
            └──┴──────┴──────┴─────┘
            """)
        #expect(page.findings.frames.count == 1)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2024"], ["GDP", "5.0"]]])
    }

    @Test func aTableInACellHasAGridOfItsOwn() {
        let page = PageSketch(
            """
            ┌──────┬──────────────────┐
            │ 구분 │ ┌──────┬──────┐  │
            │      │ │ 2023 │ 2024 │  │
            │      │ ├──────┼──────┤  │
            │      │ │  5.2 │  5.0 │  │
            │      │ └──────┴──────┘  │
            ├──────┼──────────────────┤
            │ 비고 │ 잠정치           │
            └──────┴──────────────────┘
            """)
        #expect(page.findings.tables.map { [$0.rowCount, $0.columnCount] } == [[2, 2], [2, 2]])
    }

    @Test func boxesJoinedByConnectorsAreNoTable() {
        let page = PageSketch(
            """
                 ┌──────────┐
                 │   위원회 │
                 └────┬─────┘
              ┌───────┴──────┐
            ┌─┴────┐     ┌───┴──┐
            │ 1국  │     │ 2국  │
            └──────┘     └──────┘
            """)
        #expect(page.findings.tables.isEmpty)
        #expect(page.findings.frames.count == 3)
    }

    @Test func gridlinesWithoutTextInThemAreNoTable() {
        let page = PageSketch(
            """
            100 ┌────────────────┐
             75 ├────────────────┤
                │                │
             50 ├────────────────┤
                │                │
             25 ├────────────────┤
                │                │
              0 └────────────────┘
                 2021  2022  2023
            """)
        #expect(page.findings.tables.isEmpty)
    }

    @Test("A plan of work with empty places is a table where its rows have labels", arguments: [("ABCDE", 1), ("A    ", 0)])
    func aPlanOfWorkWithEmptyPlacesIsATable(labels: String, tables: Int) {
        func row(_ label: String, _ places: [String]) -> String { "│ \(label) " + places.map { "│ \($0) " }.joined() + "│" }
        let places = 20, empty = Array(repeating: " ", count: places)
        func border(_ first: String, _ crossing: String, _ last: String) -> String {
            first + "───" + String(repeating: crossing + "───", count: places) + last
        }
        var lines = [border("┌", "┬", "┐"), row("P", ["1", "2", "3"] + empty.dropFirst(3))]
        for label in labels { lines += [border("├", "┼", "┤"), row(String(label), empty)] }
        let page = PageSketch((lines + [border("└", "┴", "┘")]).joined(separator: "\n"))
        #expect(page.findings.tables.count == tables)
    }

    @Test func aTableAsLargeAsThePageIsNotThePagesBorder() {
        func line(_ crossing: String) -> String { "────────\(crossing)" + String(repeating: "─", count: 94) }
        let tall = Array(repeating: "        │", count: 25)
        let page = PageSketch(
            ([line("┬"), "        │ 계속되는 내용"] + tall + [line("┼"), " 여건   │ 다음 내용"] + tall + [line("┴")]).joined(separator: "\n"),
            origin: Point(x: 25, y: 30))
        #expect(page.findings.tables.map(page.rows(of:)) == [[["", "계속되는내용"], ["여건", "다음내용"]]])
    }

    @Test func barsWithTheirFiguresOnGridlinesAreNoTable() {
        let page = PageSketch(
            """
            ──────────────────────────────────
              7.3  up
            ──────────────────────────────────
                   no   6.8  up
            ──────────────────────────────────
                             no   5.1
            ──────────────────────────────────
            """,
            grounds: """
                    .
                  aaaaa
                  aaaaa
                  aaaaa     bbbbb
                  aaaaa     bbbbb
                  aaaaa     bbbbb     ccccc
                  aaaaa     bbbbb     ccccc
                """)
        #expect(page.findings.tables.isEmpty)
    }

    @Test func aDiagonalDoesNotBreakACornerCell() {
        let page = PageSketch(
            """
            ┌────────┬──────┐
            │╲  연도 │      │
            │  ╲     │ 2024 │
            │구분 ╲  │      │
            ├────────┼──────┤
            │ GDP    │  5.0 │
            └────────┴──────┘
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["연도구분", "2024"], ["GDP", "5.0"]]])
    }

    @Test func anLShapedUnionIsCutIntoBoxes() {
        let page = PageSketch(
            """
            ┌──────┬──────┐
            │ 가   │ 나   │
            │      ├──────┤
            │      │ 다   │
            │             │
            └─────────────┘
            """)
        let grid = page.findings.tables.first
        #expect(grid.map { $0.cells.reduce(0) { $0 + $1.rowSpan * $1.columnSpan } } == grid.map { $0.rowCount * $0.columnCount })
    }

    @Test("Highlighted words over an underline are no frame, a line in a drawn box is", arguments: [0.0, 6.0])
    func highlightedWordsOverAnUnderlineAreNoFrame(margin: Double) {
        var page = PageSketch("\n\n본인 확인을 할 수 없는 경우\n(배우자 신분증 제출)")
        let first = page.box(of: "본인"), last = page.box(of: "경우")
        let box = Rect(minX: first.minX - margin, minY: first.midY - 6, maxX: last.maxX + margin, maxY: first.midY + 6)
        page.addGround(box, color: 0xFFFF00)
        page.addPath(.stroke, [Point(x: box.minX, y: box.maxY), Point(x: box.maxX, y: box.maxY)], width: 1, color: 0xFF0000)
        #expect(page.findings.frames.count == (margin == 0 ? 0 : 1))
    }

    @Test func aPageBorderIsNoFrame() {
        var page = PageSketch("본문 한 줄")
        page.addPath(
            .stroke, [Point(x: 20, y: 20), Point(x: 575, y: 20), Point(x: 575, y: 822), Point(x: 20, y: 822)], isClosed: true, width: 1)
        #expect(page.findings.frames.isEmpty)
        #expect(page.findings.tables.isEmpty)
    }

    @Test func groundsOfDifferentColoursMakeCells() {
        let page = PageSketch(
            """

             구분    2023    2024

             GDP      5.2     5.0

            """,
            grounds: """
                aaaaaaaabbbbbbbbcccccccc
                aaaaaaaabbbbbbbbcccccccc
                ddddddddeeeeeeeeffffffff
                ddddddddeeeeeeeeffffffff
                ddddddddeeeeeeeeffffffff
                """, colors: ["a": 0x003366, "b": 0x336699, "c": 0x6699CC, "d": 0xDDDDDD, "e": 0xEEEEEE, "f": 0xCCCCCC])
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2023", "2024"], ["GDP", "5.2", "5.0"]]])
    }

    @Test func everyPlaceOfARandomLatticeIsCoveredOnce() {
        var random = SplitMix64(seed: 20_240_621)
        for _ in 0..<300 {
            let rows = Int.random(in: 1...6, using: &random), columns = Int.random(in: 1...6, using: &random)
            func flags(_ n: Int, _ m: Int) -> [[Bool]] {
                (0..<n).map { _ in (0..<m).map { _ in Int.random(in: 0..<3, using: &random) > 0 } }
            }
            let lattice = Lattice(
                columns: (0...columns).map { Double($0) * 40 }, rows: (0...rows).map { Double($0) * 20 },
                across: flags(rows + 1, columns), down: flags(rows, columns + 1))
            let look = TableFinder.Look(
                paint: PagePaint(), text: TableText(marks: []), page: Rect(minX: 0, minY: 0, maxX: 600, maxY: 800),
                ground: GroundIndex([], page: Rect(minX: 0, minY: 0, maxX: 600, maxY: 800)), tiles: [])
            let grid = TableFinder().grid(of: lattice, look)
            var covered = Array(repeating: Array(repeating: 0, count: columns), count: rows)
            for cell in grid.cells {
                for row in cell.row..<cell.row + cell.rowSpan {
                    for column in cell.column..<cell.column + cell.columnSpan { covered[row][column] += 1 }
                }
            }
            #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
        }
    }

    @Test func aGroundThatEndsInsideACellAddsNoRow() {
        let page = PageSketch(
            """
            ┌──────┬──────┐
            │ Name │ 2024 │
            ├──────┼──────┤
            │ Last │  5.0 │
            │      ├──────┤
            │      │  6.0 │
            └──────┴──────┘
            """,
            grounds: """
                .
                .
                .
                aaaaaaaa
                """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["Name", "2024"], ["Last 2x1", "5.0"], ["6.0"]]])
    }

    @Test func headsUnderAHeadAreARowOfTheirOwn() {
        let page = PageSketch(
            """
            ┌──────┬─────────────┬──────┐
            │      │    Costs    │      │
            │ Name │             │ Note │
            │      │ first  last │      │
            ├──────┼──────┬──────┼──────┤
            │ A    │ 1.0  │  2.0 │ none │
            └──────┴──────┴──────┴──────┘
            """)
        #expect(
            page.findings.tables.map(page.rows(of:)) == [
                [["Name 2x1", "Costs 1x2", "Note 2x1"], ["first", "last"], ["A", "1.0", "2.0", "none"]]
            ])
    }

    @Test func whatStandsOverTwoColumnsMakesNoThirdOne() {
        let page = PageSketch(
            """
            ┌──────┬───────────────┬───────────────────┬───────┐
            │      │     Start     │       Middle      │       │
            │ Name ├───────┬───────┼─────────┬─────────┤ Total │
            │      │ 21-23 │ 24-25 │ 26-28   │ 29-30   │       │
            ├──────┼───────┼───────┼─────────┼─────────┼───────┤
            │ Crew │   3.0 │   4.4 │    15.2 │    10.8 │  33.4 │
            └──────┴───────┴───────┴─────────┴─────────┴───────┘
            """)
        #expect(page.findings.tables.map(\.columnCount) == [6])
    }

    @Test func anUprightLineThatEndsBetweenTwoGroundsOfOneColourEndsACellThere() {
        let page = PageSketch(
            """
            ┌──────┬─────────────┐
            │      │    Start    │
            │ Name │             │
            │      │ 2021 │ 2022 │
            ├──────┼──────┼──────┤
            │ Crew │  3.0 │  4.4 │
            └──────┴──────┴──────┘
            """,
            grounds: """
                aaaaaaaabbbbbbbbbbbbbb
                aaaaaaaabbbbbbbbbbbbbb
                aaaaaaaabbbbbbbbbbbbbb
                aaaaaaaacccccccddddddd
                aaaaaaaacccccccddddddd
                """, colors: ["a": 0x222222, "b": 0x222222, "c": 0x222222, "d": 0x222222])
        let rows = page.findings.tables.first.map(page.rows(of:))
        #expect(rows?.first == ["Name 2x1", "Start 1x2"])
        #expect(rows?.dropFirst().first == ["2021", "2022"])
    }

    @Test func aBoxWithAnEmptyFoldInItsCornerIsABox() {
        let page = PageSketch(
            """
            ┌────────────────────────────┐
            │ 국토위성 2호의 발사        │
            │ 하반기부터 본격 운영       │
            │ 위성은 두 대가 함께 찍음   │
            │ 촬영 주기가 짧아짐         │
            │                         ┌──┤
            └─────────────────────────┴──┘
            """)
        #expect(page.findings.tables.isEmpty)
        #expect(page.findings.frames.count == 1)
    }

    @Test func textOverALineOfOtherRowsSpansTheColumnsInARowWithoutLines() {
        let page = PageSketch(
            """
            ┌────────────────┬───────┬───────┐
            │ Name           │ 2023  │ 2024  │
            ├────────────────┼───────┼───────┤
            │ North          │   5.2 │   5.0 │
            ├────────────────┴───────┴───────┤
            │ a text of two_parts    of_it   │
            ├────────────────┬───────┬───────┤
            │ South          │   6.2 │   6.0 │
            └────────────────┴───────┴───────┘
            """)
        #expect(page.findings.tables.first.map(page.rows(of:))?[2] == ["atextoftwo_partsof_it 1x3"])
    }

    @Test func aWhiteGroundUnderATableAndTextHasNoSides() {
        var page = PageSketch(
            """
            ┌────────┬────────┐
            │  구분  │  2024  │
            ├────────┼────────┤
            │  GDP   │   5.0  │
            ├────────┼────────┤
            │  물가  │   2.0  │
            └────────┴────────┘
            물가는 안정되었다
            """)
        let drawn = page.page.paths
        page.page.paths = PathTable()
        page.addGround(
            Rect(minX: page.ruleX(0), minY: page.ruleY(0) - 4, maxX: page.ruleX(18), maxY: page.ruleY(9)), color: 0xFFFFFF)
        let shift = page.page.paths.segments.count
        page.page.paths.segments += drawn.segments
        page.page.paths.paths += drawn.paths.map { path in
            var path = path
            path.segments = (path.segments.lowerBound + shift)..<(path.segments.upperBound + shift)
            return path
        }
        #expect(page.findings.tables.map(\.rowCount) == [3])
        #expect(!page.findings.edges.contains { $0.axis == .vertical && $0.end > page.ruleY(6) + 1 })
    }

    @Test func paragraphsPaintedAsWideAsTheyAreSetAddNoColumns() {
        var page = PageSketch(
            """
            ┌────────────┬────────────┬────────────┐
            │   Source   │ Definition │  Examples  │
            ├────────────┼────────────┼────────────┤
            │   Major    │ ten tons   │ utilities  │
            ├────────────┼────────────┼────────────┤
            │   Minor    │ less       │ cleaners   │
            └────────────┴────────────┴────────────┘
            """)
        for (left, right) in [(0, 13), (13, 26), (26, 39)] {
            page.addGround(
                Rect(minX: page.ruleX(left) + 5.4, minY: page.ruleY(0) + 1, maxX: page.ruleX(right) - 5.4, maxY: page.ruleY(2) - 1),
                color: 0xD0D0D0)
        }
        page.addGround(
            Rect(minX: page.ruleX(0) + 5.4, minY: page.ruleY(2) + 1, maxX: page.ruleX(13) - 5.4, maxY: page.ruleY(6) - 1), color: 0xC0FFC0)
        #expect(page.findings.tables.map(\.columnCount) == [3])
    }

    @Test func theRowsOfATableInABoxAreNoneOfTheBoxes() {
        let page = PageSketch(
            """
            ┌──────────────────────────────────────┐
            │  세 나라의 제도 비교                 │
            ├──────────────────────────────────────┤
            │  - 신청 자격과 심사 기간을 비교      │
            │                                      │
            │  ┌──────────┬───────────┬─────────┐  │
            │  │   국가   │   자격    │  기간   │  │
            │  ├──────────┼───────────┼─────────┤  │
            │  │ 네덜란드 │  8년 이내 │  14주   │  │
            │  ├──────────┼───────────┼─────────┤  │
            │  │ 포르투갈 │ 제한 없음 │  22주   │  │
            │  └──────────┴───────────┴─────────┘  │
            │                                      │
            └──────────────────────────────────────┘
            """)
        #expect(page.findings.tables.map { [$0.rowCount, $0.columnCount] } == [[2, 1], [3, 3]])
    }

    @Test func aHeadInTheMiddleAndFiguresAtTheSideOfADrawnColumnAreOneColumn() {
        let page = PageSketch(
            """
            ┌─────────┬───────────────────────────┬──────────┐
            │         │           Hours           │          │
            │ Country ├─────────────┬─────────────┤    Share │
            │         │  2021       │  2025       │          │
            ├─────────┼─────────────┼─────────────┼──────────┤
            │ Finland │        1,204│        2,960│       31 │
            └─────────┴─────────────┴─────────────┴──────────┘
            """)
        #expect(page.findings.tables.map(\.columnCount) == [4])
    }
}

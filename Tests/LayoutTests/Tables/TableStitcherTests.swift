import Geometry
import Testing

@testable import Layout

@Suite struct TableStitcherTests {
    /// A page's only table as a part.
    private func part(_ page: PageSketch, number: Int, isFirst: Bool, isLast: Bool, bodyBottom: Double? = nil) -> TablePart? {
        guard let grid = page.findings.tables.first else { return nil }
        let text = page.text
        return TablePart(
            page: number, table: number, grid: grid, texts: grid.cells.map { page.characters(in: $0.box) },
            endsFull: TablePart.fullEnds(of: grid, in: text),
            isFirst: isFirst, isLast: isLast, bodyBottom: bodyBottom ?? grid.box.maxY)
    }

    private func stitched(_ pages: [PageSketch]) -> [StitchedTable] {
        TableStitcher().tables(
            from: pages.indices.compactMap { part(pages[$0], number: $0, isFirst: $0 > 0, isLast: $0 < pages.count - 1) })
    }

    @Test func aRepeatedHeadIsDroppedOverThreePages() {
        let pages = ["A", "B", "C"].map { label in
            PageSketch(
                """
                ┌──────┬──────┐
                │ Name │ 2024 │
                ├──────┼──────┤
                │ \(label)1   │  5.0 │
                ├──────┼──────┤
                │ \(label)2   │  6.0 │
                └──────┴──────┘
                """)
        }
        let tables = stitched(pages)
        #expect(tables.map(\.rowCount) == [7])
        #expect(tables.first?.repeated.map(\.rows) == [0..<1, 0..<1])
    }

    @Test func anEdgeThatMovesFromPageToPageIsOne() {
        let parts = (0..<3).compactMap { index -> TablePart? in
            let page = PageSketch(
                """
                ┌──────┬──────┐
                │ Name │ 2024 │
                ├──────┼──────┤
                │ A\(index)   │  5.0 │
                └──────┴──────┘
                """)
            var part = part(page, number: index, isFirst: index > 0, isLast: index < 2)
            part?.grid.columnEdges[1] += 2.5 * Double(index)
            return part
        }
        #expect(TableStitcher().tables(from: parts).map(\.columnCount) == [2])
    }

    @Test("A table's cells cover its places once", arguments: [(1, true), (2, false)])
    func coverage(columnSpan: Int, isWhole: Bool) {
        let cells = [(0, columnSpan), (1, 1)].map { StitchedTable.Cell(row: 0, column: $0, rowSpan: 1, columnSpan: $1, sources: []) }
        let table = StitchedTable(parts: [], rowCount: 1, columnCount: 2, cells: cells, repeated: [], evidence: [], firstRows: [])
        #expect(table.coversItsGrid == isWhole)
    }

    @Test func aRowWithoutALineUnderItGoesOnInTheFirstWithoutOneOverIt() {
        let parts = ["A", "B"].enumerated().compactMap { index, label in
            part(
                PageSketch(
                    """
                    ┌──────┬──────┐
                    │ \(label)1   │  5.0 │
                    ├──────┼──────┤
                    │ \(label)2   │  6.0 │
                    └──────┴──────┘
                    """), number: index, isFirst: index > 0, isLast: index == 0)
        }
        var torn = parts
        torn[0].grid.isOpenBelow = true
        torn[1].grid.isOpenAbove = true
        #expect(TableStitcher().tables(from: torn).map(\.rowCount) == [3])
        #expect(TableStitcher().tables(from: parts).map(\.rowCount) == [4])
    }

    @Test func rowsUnderANewLabelAreNewHoweverFullTheCellsAbove() {
        let part = { (label: String) in
            PageSketch(
                """
                ┌──────┬────┬──────────────────┐
                │ Name │Kind│ Standard         │
                ├──────┼────┼──────────────────┤
                │ \(label)1   │KSX │ a text as wide as│
                │      ├────┼──────────────────┤
                │      │ISO │ the column it has│
                └──────┴────┴──────────────────┘
                """)
        }
        #expect(stitched([part("A"), part("B")]).map(\.rowCount) == [5])
    }

    @Test func rowsWhoseLabelStandsBeforeTheBreakGoOnWithTheTable() {
        let first = PageSketch(
            """
            ┌──────┬──────┬──────┐
            │ Name │ Kind │ Mark │
            ├──────┼──────┴──────┤
            │ Age  │ (1) a       │
            └──────┴─────────────┘
            """)
        let second = PageSketch(
            """
            ┌──────┬─────────────┐
            │      │ (2) b       │
            │      ├─────────────┤
            │      │ (3) c       │
            └──────┴─────────────┘
            """)
        let tables = stitched([first, second])
        #expect(tables.map(\.parts.count) == [2])
        #expect(tables.first?.cells.filter { $0.column == 0 }.map(\.rowSpan) == [1, 3])
    }

    @Test func columnsThatOnlyTextShowsNeedNotAgreeToThePoint() {
        let first = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name      Task            Year
            ──────────────────────────────
            A1        short           2021
            ──────────────────────────────
            A2        short           2022
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let second = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Name      Task            Year
            ──────────────────────────────
            B1        much_longer     2023
            ──────────────────────────────
            B2        much_longer     2024
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """)
        let tables = stitched([first, second])
        #expect(tables.map(\.rowCount) == [5])
        #expect(tables.map(\.columnCount) == [3])
    }

    @Test func anEmptyCellBelowTheBreakIsTheSecondHalfOfALabelOfRows() {
        let first = PageSketch(
            """
            ┌───────┬───────┬───────┐
            │ Ocean │ Line  │ Miles │
            ├───────┼───────┼───────┤
            │       │ One   │   375 │
            │ South ├───────┼───────┤
            │       │ Two   │ 2,160 │
            ├───────┼───────┼───────┤
            │ North │ Three │ 3,700 │
            └───────┴───────┴───────┘
            """)
        let second = PageSketch(
            """
            ┌───────┬───────┬───────┐
            │ Ocean │ Line  │ Miles │
            ├───────┼───────┼───────┤
            │       │ Four  │   240 │
            ├───────┼───────┼───────┤
            │ Polar │ Five  │ 1,390 │
            └───────┴───────┴───────┘
            """)
        let cells = stitched([first, second]).first?.cells.filter { $0.column == 0 }
        #expect(cells?.map(\.row) == [0, 1, 3, 5])
        #expect(cells?.map(\.rowSpan) == [1, 2, 2, 1])
    }

    @Test func aTotalBelowTheBreakGoesOnWithNoLabel() {
        let first = PageSketch(
            """
            ┌───────┬───────┬───────┬────────┐
            │ Ocean │ Line  │ Miles │ Review │
            ├───────┼───────┼───────┼────────┤
            │ South │ One   │   375 │        │
            ├───────┼───────┼───────┤ Peers  │
            │ North │ Two   │ 2,160 │        │
            ├───────┼───────┼───────┼────────┤
            │ Polar │ Three │ 3,700 │ Office │
            └───────┴───────┴───────┴────────┘
            """)
        let second = PageSketch(
            """
            ┌───────┬───────┬───────┬────────┐
            │ Ocean │ Line  │ Miles │ Review │
            ├───────┴───────┼───────┼────────┤
            │     Total     │ 6,235 │        │
            └───────────────┴───────┴────────┘
            """)
        let cells = stitched([first, second]).first?.cells.filter { $0.column == 3 }
        #expect(cells?.map(\.rowSpan) == [1, 2, 1, 1])
    }

    @Test func aTotalWithoutALabelLeavesAnEmptyCellAboveItTheSecondHalfOfOne() {
        let first = PageSketch(
            """
            ┌───────┬───────┬───────┬────────┐
            │ Ocean │ Line  │ Miles │        │
            ├───────┼───────┼───────┤ Review │
            │       │ Name  │    km │        │
            ├───────┼───────┼───────┼────────┤
            │ South │ One   │   375 │ Peers  │
            ├───────┼───────┼───────┼────────┤
            │ North │ Two   │ 2,160 │ Office │
            └───────┴───────┴───────┴────────┘
            """)
        let second = PageSketch(
            """
            ┌───────┬───────┬───────┬────────┐
            │ Polar │ Three │ 3,700 │        │
            ├───────┴───────┼───────┼────────┤
            │     Total     │ 6,235 │        │
            └───────────────┴───────┴────────┘
            """)
        let cells = stitched([first, second]).first?.cells.filter { $0.column == 3 }
        #expect(cells?.map(\.rowSpan) == [2, 1, 2, 1])
    }

    @Test func aRowWithALabelOfItsOwnIsNewThoughItsLastCellIsEmpty() {
        let part = { (label: String, last: String) in
            PageSketch(
                """
                ┌──────────────────┬──────────────────────┬────────┐
                │ Step             │ Now                  │ Remark │
                ├──────────────────┼──────────────────────┼────────┤
                │ \(label)            │ twenty               │ \(last) │
                └──────────────────┴──────────────────────┴────────┘
                """)
        }
        #expect(stitched([part("Self1", "joint_"), part("Board", "      ")]).map(\.rowCount) == [3])
    }

    @Test func figuresUnderFiguresAreNoCutRow() {
        let pages = ["1,111", "2,222"].map { figure in
            PageSketch(
                """
                ┌───────┬───────┐
                │ Name  │ Costs │
                ├───────┼───────┤
                │\(figure)  │\(figure)  │
                └───────┴───────┘
                """)
        }
        #expect(stitched(pages).map(\.rowCount) == [3])
    }

    @Test func aRowGoesOnWhereUprightLinesComeFromThePageBefore() {
        let first = PageSketch(
            """
            ┌──────┬──────┐
            │ Name │ Task │
            ├──────┴──────┤
            │ - first     │
            └─────────────┘
            """)
        let second = PageSketch(
            """
            │ - second    │
            ├─────────┬───┤
            │ Budget  │ 5 │
            └─────────┴───┘
            """)
        let tables = stitched([first, second])
        #expect(tables.map(\.rowCount) == [3])
        #expect(tables.first?.cells.filter { $0.row == 1 }.map(\.sources.count) == [2])
    }

    @Test func anotherTableWithTheSameLabelsIsNotJoined() {
        let pages = ["5.0", "6.0"].map { figure in
            PageSketch(
                """
                ┌──────┬──────┐
                │ Name │ 2024 │
                ├──────┼──────┤
                │ A1   │  \(figure) │
                └──────┴──────┘
                """)
        }
        #expect(stitched(pages).count == 2)
    }

    @Test("A table goes on at the top of the next column of its page", arguments: [true, false])
    func nextColumn(opensColumn: Bool) {
        let parts = ["A", "B"].compactMap { label in
            part(
                PageSketch(
                    """
                    ┌──────┬──────┐
                    │ Name │ 2024 │
                    ├──────┼──────┤
                    │ \(label)1   │  5.0 │
                    └──────┴──────┘
                    """), number: 0, isFirst: false, isLast: false)
        }
        var next = parts[1]
        next.opensColumn = opensColumn
        #expect(TableStitcher().tables(from: [parts[0], next]).map(\.rowCount) == (opensColumn ? [3] : [2, 2]))
    }

    @Test func aBlankRowThatALabelReachesIntoAtThePagesEndIsNone() {
        let above = PageSketch(
            """
            ┌──────┬──────┐
            │ Name │ 2024 │
            ├──────┼──────┤
            │ A    │  5.0 │
            │      ├──────┤
            │      │  5.5 │
            │      ├──────┤
            │      │      │
            └──────┴──────┘
            """)
        let below = PageSketch(
            """
            ┌──────┬──────┐
            │ Name │ 2024 │
            ├──────┼──────┤
            │      │  6.0 │
            ├──────┼──────┤
            │ B    │  7.0 │
            └──────┴──────┘
            """)
        let tables = stitched([above, below])
        #expect(tables.map(\.rowCount) == [5])
        #expect(tables.first?.cells.filter { $0.column == 0 }.map(\.rowSpan) == [1, 3, 1])
    }

    @Test func whereNoTextIsCutARowUnderUprightLinesIsNew() {
        let first = PageSketch(
            """
            ┌──────────┬──────────────┬──────────────┐
            │ Name     │ Task         │ Where        │
            ├──────────┼──────────────┼──────────────┤
            │ Training │ Once         │ Seoul        │
            └──────────┴──────────────┴──────────────┘
            """)
        let second = PageSketch(
            """
            │ Students │ Twice        │ Busan        │
            ├──────────┼──────────────┼──────────────┤
            │ Results  │ Never        │ Ulsan        │
            └──────────┴──────────────┴──────────────┘
            """)
        #expect(stitched([first, second]).map(\.rowCount) == [4])
    }

    @Test("Rows beside a label above the break are the table's though a few edges differ there", arguments: ["", "Name"])
    func labelAboveTheBreak(corner: String) {
        let first = PageSketch(
            """
            ┌──────┬──────┬────────┬────────┬───────┐
            │ Name │ Kind │ Sum    │ Rest   │ Notes │
            ├──────┼──────┼────────┼────────┼───────┤
            │ Loss │ Sum  │ 180    │ 150    │ both  │
            └──────┴──────┴────────┴────────┴───────┘
            """)
        let second = PageSketch(
            """
            ┌──────┬─────┬─────────┬────────┬───────┐
            │ \(corner.isEmpty ? "    " : corner) │ Own │ 30      │ 20     │ each  │
            ├──────┼─────┼─────────┼────────┼───────┤
            │ Loan │ Set │ 20      │ 10     │ none  │
            └──────┴─────┴─────────┴────────┴───────┘
            """)
        #expect(stitched([first, second]).count == (corner.isEmpty ? 1 : 2))
    }

    @Test func rowsOfTheSameCellsOnBothSidesAreOneTablesHoweverOtherRowsArePutTogether() {
        let first = PageSketch(
            """
            ┌──────────┬───────────┬──────┬──────┐
            │ Holders  │ 1,204     │ Seen │ none │
            ├──────┬───┴──┬────────┼──────┴──────┤
            │ Name │ Kind │ Number │ Limited     │
            ├──────┼──────┼────────┼─────────────┤
            │ Wang │ home │ 514    │ 385         │
            └──────┴──────┴────────┴─────────────┘
            """)
        let second = PageSketch(
            """
            ┌──────┬──────┬────────┬─────────────┐
            │ Lyu  │ home │ 239    │ 179         │
            ├──────┼──────┼────────┼─────────────┤
            │ Bank │ away │ 110    │             │
            ├──────┴──────┼────────┴──┬──────────┤
            │ Related     │ none      │ no       │
            └─────────────┴───────────┴──────────┘
            """)
        #expect(stitched([first, second]).count == 1)
    }

    @Test("A part that its texts alone show goes on between the sides of the part before", arguments: [true, false])
    func aPartWithoutSidesGoesOnInItsColumns(isBetween: Bool) {
        let rows = { (label: String) in
            PageSketch(
                """
                ┌──────────┬──────────┬──────────┐
                │ \(label)1       │  5.0     │  6.0     │
                ├──────────┼──────────┼──────────┤
                │ \(label)2       │  5.0     │  6.0     │
                └──────────┴──────────┴──────────┘
                """)
        }
        var parts = ["A", "B"].enumerated().compactMap { index, label in
            part(rows(label), number: index, isFirst: index > 0, isLast: index == 0)
        }
        for i in parts.indices { parts[i].grid.evidence = i == 0 ? .horizontalRules : .aligned }
        let box = parts[1].grid.box, left = box.minX + (isBetween ? 8 : -8)
        parts[1].grid.columnEdges[0] = left
        parts[1].grid.box = Rect(minX: left, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
        #expect(TableStitcher().tables(from: parts).map(\.rowCount) == (isBetween ? [4] : [2, 2]))
    }
}

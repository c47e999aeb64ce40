import Geometry
import PageModel
import Testing

@testable import Layout

/// Tables whose head has a line under it, and whose rows have none.
@Suite struct HeadRulesTests {
    private func tables(_ drawing: String) -> [[[String]]] {
        let page = PageSketch(drawing)
        return ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings.tables.map(page.rows(of:))
    }

    private static let rows = """
        ────────────────────────────────────────────
          North          open        old       few
          South          shut        old       few
          East           open        new       all
        """

    @Test func aHeadOverALineHasTheRowsBelowItAndNoCaption() {
        let found = tables(
            """
                     Table_1._Regions_by_their_kind
              Region         State       Kind      Seats

            """ + Self.rows)
        #expect(
            found == [
                [
                    ["Region", "State", "Kind", "Seats"], ["North", "open", "old", "few"], ["South", "shut", "old", "few"],
                    ["East", "open", "new", "all"],
                ]
            ])
    }

    @Test func rowsUnderAHeadBetweenTwoLinesNeedNoLineAtTheirEnd() {
        let found = tables(
            """
                Table_1._Regions          (Unit:_seats)
            ────────────────────────────────────────────
              Region         State       Kind      Seats

            """ + Self.rows)
        #expect(found.map(\.count) == [4])
        #expect(found.first?.first == ["Region", "State", "Kind", "Seats"])
    }

    @Test func aNoteAtTheSideOfTheLineIsNoRow() {
        let found = tables("  Region         State       Kind      Seats\n" + Self.rows + "\n* a note on them")
        #expect(found.map(\.count) == [4])
    }

    @Test func aLineUnderTheLastOfManyRowsIsUnderNoHead() {
        let page = PageSketch(
            """
            Region         2022        2023      Seats
            North             1           2          3
            South             4           5          6
            East              7           8          9
            ──────────────────────────────────────────
            """)
        #expect(HeadRules().heads(over: page.paint.rulings, page.text).isEmpty)
    }

    @Test func headsTellTheColumnsWhereTextsHideThem() {
        let found = tables(
            """
              Region        State            Kind      Seats
            ──────────────────────────────────────────────────
                         - open to all
                           of them
              North      - shut on          old       few
                           Mondays

              South      open all days      new       few

              East       shut at noon       new       all
            """)
        #expect(found.first?.map(\.count) == [4, 4, 4, 4])
    }

    @Test func aTableInABoxHasTheRowsUnderItsHead() {
        let found = tables(
            """
            ┌──────────────────────────────────────────────────┐
            │ What_the_table_says_of_them                      │
            │    Region         State       Kind      Seats    │
            │  ──────────────────────────────────────────────  │
            │    North          open        old       few      │
            │    South          shut        old       few      │
            │    East           open        new       all      │
            │                                                  │
            └──────────────────────────────────────────────────┘
            """)
        #expect(found.map { $0.map(\.count) } == [[4, 4, 4, 4]])
    }

    @Test func aLineBesideTheLabelOfAGroupIsUnderNoHead() {
        let page = PageSketch(
            """
            ──────────────────────────────────────────────────────
                        Region         State       Kind      Seats
            Group     ────────────────────────────────────────────
                        North          open        old       few
            """)
        #expect(HeadRules().heads(over: page.paint.rulings, page.text).isEmpty)
    }

    @Test func theHeadOfATableThatItsLinesShowIsLookedAtOnce() {
        let page = PageSketch(
            """
            ──────────────────────────────────────────
            Region         2022        2023      Seats
            ──────────────────────────────────────────
            North             1           2          3
            ──────────────────────────────────────────
            South             4           5          6
            ──────────────────────────────────────────
            """)
        let finder = PaintedTableFinder(tuning: .init()), known = page.findings.tables
        #expect(!finder.lattices(paint: page.paint, text: page.text, tiles: []).isEmpty)
        #expect(finder.lattices(paint: page.paint, text: page.text, tiles: [], known: known).isEmpty)
    }
}

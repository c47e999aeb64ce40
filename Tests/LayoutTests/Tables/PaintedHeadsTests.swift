import Geometry
import Testing

@testable import Layout

/// Tables under painted heads whose rows stand on white.
@Suite struct PaintedHeadsTests {
    private func tables(_ page: PageSketch) -> [[[String]]] {
        ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings.tables.map(page.rows(of:))
    }

    /// How many rows each table has that grounds alone show.
    private func rowCounts(_ page: PageSketch) -> [Int] {
        PaintedTableFinder(tuning: .init()).lattices(paint: page.paint, text: page.text, tiles: []).map(\.rowCount)
    }

    /// A table under a head of two rows that is painted cell by cell; its first row is the drawing's row `top`.
    private func addHead(to page: inout PageSketch, top: Int) {
        for (from, to, low, high) in [
            (-1, 9, 0, 2), (9, 24, 0, 1), (24, 40, 0, 1), (9, 17, 1, 2), (17, 24, 1, 2), (24, 32, 1, 2), (32, 40, 1, 2),
        ] {
            page.addGround(
                Rect(minX: page.x(from), minY: page.y(top + low), maxX: page.x(to), maxY: page.y(top + high)), color: 0xD8DFEA)
        }
    }

    @Test func figuresOfNarrowColumnsStandCloseAndAreARow() {
        let page = PageSketch(
            """
            Part      one       two       six       ten
            North        1.0       2.0       3.0       4.0
            South        1.0       2.0       3.0       4.0
            East         1.0       2.0       3.0       4.0
            West   (1,204.5) (1,204.6) (1,204.7) (1,204.8)
            All          1.0       2.0       3.0       4.0
            """, pitch: 16, grounds: String(repeating: "A", count: 48))
        #expect(rowCounts(page) == [6])
    }

    private let two = """
                       2022            2023
        Region     first   last    first   last
        North        120    131      140    150
        South        310    355      360    370
        East         130    166      170    180

        Rest_of_all

                       2022            2023
        Region     first   last    first   last
        North        121    132      141    151
        South        311    356      361    371
        East         131    167      171    181
        """

    @Test("Heads of two rows part tables under titles, with a line under each table and without", arguments: [false, true])
    func headsOfTwoRowsPartTablesUnderTitles(isRuled: Bool) {
        var page = PageSketch(two, pitch: 16)
        for top in [0, 8] { addHead(to: &page, top: top) }
        if isRuled {
            for row in [5, 13] {
                page.addPath(
                    .stroke, [Point(x: page.x(-1), y: page.y(row)), Point(x: page.x(40), y: page.y(row))], width: 0.5)
            }
        }
        #expect(tables(page).map(\.count) == [5, 5])
        #expect(tables(page).last?.dropFirst(2).first == ["North", "121", "132", "141", "151"])
    }

    @Test("One ground under a head of two rows holds both, whether or not grounds show all rows", arguments: [false, true])
    func oneGroundUnderAHeadOfTwoRowsHoldsBoth(areShown: Bool) {
        let stripes = ["A", "A", "W", "B", "W", "B", "W", "B"].map { String(repeating: $0, count: 58) }
        var page = PageSketch(
            """
                             2022                    2023
            Region     1st   2nd   3rd   4th   1st   2nd   3rd   4th
            North      120   131   140   150   160   170   180   190
            South      310   355   360   370   380   390   391   392
            East       130   166   170   180   190   191   192   193
            West       131   167   171   181   191   192   193   194
            Coast      132   168   172   182   192   193   194   195
            Hills      133   169   173   183   193   194   195   196
            """, pitch: 20, grounds: stripes.joined(separator: "\n"), colors: ["A": 0xD8DFEA, "B": 0xF0F0F0, "W": 0xFFFFFF])
        page.move("Region", y: -10)
        for year in ["2022", "2023"] { page.move(year, x: 12) }
        let edges = [0, 2, 3, 4, 5, 6, 7, 8].map(page.y), sides = [page.x(0), page.x(58)]
        let rules = edges.map {
            Rule(line: RulingLine(axis: .horizontal, position: $0, start: sides[0], end: sides[1], thickness: 0, color: 0), isEdge: true)
        }
        let frame = Lattice(
            columns: sides, rows: edges, across: edges.map { _ in [true] }, down: edges.dropFirst().map { _ in [true, true] })
        let lattice = LatticeRefiner(tuning: .init()).refined(frame, text: page.text, trust: .open, rules: areShown ? rules : [])
        let look = TableFinder.Look(
            paint: page.paint, text: page.text, page: page.page.box, ground: GroundIndex([], page: page.page.box), tiles: [])
        #expect(
            page.rows(of: TableFinder().grid(of: lattice, look)).prefix(3) == [
                ["Region 2x1", "2022 1x4", "2023 1x4"], ["1st", "2nd", "3rd", "4th", "1st", "2nd", "3rd", "4th"],
                ["North", "120", "131", "140", "150", "160", "170", "180", "190"],
            ])
        // Two heads with the middle of all columns between them are not one over all of these.
        #expect(tables(page).first?.first == ["Region 2x1", "2022 1x4", "2023 1x4"])
    }

    @Test func groundsOfCellsTellTheColumnsBetterThanHeadsSetWide() {
        var page = PageSketch(
            """
              A    B   2022     2023     2024
            ──────────────────────────────────
              C    D    1.0      2.0      3.0
              E    F    1.0      2.0      3.0
              G    H    1.0      2.0      3.0
              I    J    1.0      2.0      3.0
            """, pitch: 16)
        for row in [2, 4] {
            for (left, right) in [(0, 9), (9, 16), (16, 25), (25, 34)] {
                page.addGround(
                    Rect(minX: page.x(left), minY: page.y(row) - 12, maxX: page.x(right), maxY: page.y(row) + 4), color: 0xEEF0F4)
            }
        }
        let tiles = page.paint.shadings.map(\.box)
        let found = PaintedTableFinder(tuning: .init()).lattices(paint: page.paint, text: page.text, tiles: tiles)
        #expect(found.map(\.columnCount) == [4])
    }
}

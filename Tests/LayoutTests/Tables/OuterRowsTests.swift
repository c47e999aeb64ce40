import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct OuterRowsTests {
    private func rows(_ drawing: String, grounds: String? = nil) -> [[String]]? {
        let page = PageSketch(drawing, grounds: grounds)
        let ink = InkBuilder().ink(of: page.page)
        let found = ObjectFinder().objects(on: ink, text: page.text, paint: page.paint).findings
        return found.tables.first.map(page.rows(of:))
    }

    private static let body = """
        ───────────────────────────────────────────
        North         1.2         1.3         1.4
        ───────────────────────────────────────────
        South         2.2         2.3         2.4
        ───────────────────────────────────────────
        West          3.2         3.3         3.4
        ───────────────────────────────────────────
        """

    @Test func aHeadWithALineUnderItAndNoneAboveIsTheTables() {
        #expect(rows("Name          2021        2022        2023\n" + Self.body)?.first == ["Name", "2021", "2022", "2023"])
    }

    @Test func aCaptionAndAUnitOverATableAreNoRow() {
        #expect(rows("Table_1_Costs                   (Unit:_%)\n" + Self.body)?.first == ["North", "1.2", "1.3", "1.4"])
    }

    @Test func whatStandsUnderTheLastLineIsNoRow() {
        #expect(rows(Self.body + "\nEast          4.2         4.3         4.4")?.count == 3)
    }
}

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

    @Test func whatStandsInTheOtherColumnOfThePageIsNoPartOfAHead() {
        let left = "a_text_of_many_words_that_stand_in_lines", drawing = ("Name          2021        2022        2023\n" + Self.body)
        let lines = drawing.split(separator: "\n").enumerated().map { i, line in
            (i % 2 == 0 ? left : String(repeating: " ", count: left.count)) + "        " + line
        }
        let page = PageSketch(lines.joined(separator: "\n"))
        let found = ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).findings
        #expect(found.tables.map(page.rows(of:)).map(\.first) == [["Name", "2021", "2022", "2023"]])
    }

    @Test func aRowOfAWiderTableIsNoHead() {
        let lines = ("North         1.2         1.3         1.4\n \nName          2021        2022        2023\n" + Self.body)
            .split(separator: "\n").map { "a_label         " + $0 }
        let page = PageSketch(lines.joined(separator: "\n"))
        let found = page.findings.tables.map { OuterRows().added(to: $0, text: page.text, drawn: page.paint.rulings) }
        #expect(found.map(\.rowCount) == [3])
    }
}

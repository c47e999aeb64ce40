import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct TableJoinerTests {
    @Test func whatAHeadPrintsAgainIsKeptApartFromTheCells() async {
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
                """
            ).page
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 3))
        let tables = layout.pages.flatMap(\.elements).compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.rowCount) == [7])
        let again = tables.flatMap(\.repeated).map { if case .text(let block) = $0 { block.string } else { "" } }
        #expect(again == ["Name", "2024", "Name", "2024"])
    }

    private func tables(on pages: [PageSketch]) async -> (tables: [TableLayout<TextBlock>], texts: [String]) {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages.map(\.page), facts: DocumentFacts(pageCount: pages.count))
        let elements = layout.pages.flatMap(\.elements)
        return (
            elements.compactMap { if case .table(let table) = $0 { table } else { nil } },
            elements.compactMap { if case .text(let block) = $0 { block.string } else { nil } }
        )
    }

    private static let endOfARow = PageSketch(
        """
        ┌──────────────┬────────────────────────────────────────────────────────────┐
        │              │ the rest of the text, which stands on the next page of it, │
        │              │ which ends here.                                           │
        └──────────────┴────────────────────────────────────────────────────────────┘
        """, origin: Point(x: 80, y: 60), number: 2)

    @Test func theEndOfARowWithoutItsLabelGoesOnFromThePageBefore() async {
        let first = PageSketch(
            """
            ┌──────────────┬────────────────────────────────────────────────────────────┐
            │ Name         │ Task                                                       │
            ├──────────────┼────────────────────────────────────────────────────────────┤
            │ First        │ a text that starts at the foot of the first page and fills │
            └──────────────┴────────────────────────────────────────────────────────────┘
            """, origin: Point(x: 80, y: 700))
        let found = await tables(on: [first, Self.endOfARow])
        #expect(found.tables.map(\.rowCount) == [2])
        #expect(found.tables.first?.cells.last?.places.count == 2)
    }

    @Test func aPartWithoutLinesAtItsSidesKeepsTheColumnOfTheLabelBesideAllItsRows() async {
        let first = PageSketch(
            """
            ──────────┬──────────────────────────────┬─────────
             Kind     │ What is counted              │ Source
            ──────────┼──────────────────────────────┼─────────
             Income   │ Wages that are paid monthly  │ Office
                      ├──────────────────────────────┼─────────
                      │ Wages that are paid daily as │ Bureau
                      │ well as for parts of months, │
            """, origin: Point(x: 80, y: 600))
        let second = PageSketch(
            """
                      │ and those of other workers   │
                      ├──────────────────────────────┼─────────
                      │ Pensions of any kind         │ Funds
                      ├──────────────────────────────┼─────────
                      │ Rents of houses and of land  │ Courts
            ──────────┴──────────────────────────────┴─────────
            """, origin: Point(x: 80, y: 60), number: 2)
        let middle = PageSketch(
            """
                      │ and those of other workers   │
                      ├──────────────────────────────┼─────────
                      │ Pensions of any kind         │ Funds
                      ├──────────────────────────────┼─────────
                      │ Rents of houses and of land  │ Courts
                      ├──────────────────────────────┼─────────
                      │ Interest and dividends       │ Banks
                      ├──────────────────────────────┼─────────
                      │ Gifts                        │ Offices
            """, origin: Point(x: 80, y: 60), number: 2)
        for page in [second, middle] {
            let found = await tables(on: [first, page])
            #expect(found.tables.map(\.columnCount) == [3])
            #expect(found.tables.first?.places.count == 2)
        }
    }

    @Test func theEndOfARowThatGoesOnFromNowhereIsText() async {
        let found = await tables(on: [Self.endOfARow])
        #expect(found.tables.isEmpty)
        #expect(found.texts.last == "the rest of the text, which stands on the next page of it, which ends here.")
    }

    @Test(
        "A note at the page's foot, as large as the text, stands far under the table that goes on; a note of the table does not",
        arguments: [(4, [5]), (1, [3, 3])])
    func noteUnderATable(linesBetween: Int, rows: [Int]) async {
        let table = { (label: String) in
            Self.numbers + "\n" + """
                │ \(label)1   │  5.0 │
                ├──────┼──────┤
                │ \(label)2   │  6.0 │
                └──────┴──────┘
                """
        }
        let first = PageSketch(table("A") + String(repeating: "\n", count: linesBetween) + "1) a note as large as the text is")
        let found = await tables(on: [first, PageSketch(table("B"), number: 2)])
        #expect(found.tables.map(\.rowCount) == rows)
    }

    @Test func theLineOverFootnotesMayEndATableThatGoesOn() async {
        let line = String(repeating: "─", count: 36), head = [line, "Region      2022      2023     Seats", line]
        let rows = { (labels: [String]) in labels.map { "\($0)        1.2       3.4         5" } }
        let first = PageSketch(
            (head + rows(["North", "South", "Upper"]) + ["", "", line, "1) a footnote of the page"]).joined(separator: "\n"))
        let second = PageSketch((head + rows(["East ", "West ", "Lower"]) + [line]).joined(separator: "\n"), number: 2)
        let found = await tables(on: [first, second])
        #expect(found.tables.map(\.rowCount) == [7])
    }

    @Test("A table whose head is repeated goes on under the running head of its section, not under text", arguments: [true, false])
    func underARunningHead(isBoxed: Bool) async {
        let rows = { (label: String) in Self.numbers + "\n│ \(label)1   │  5.0 │\n├──────┼──────┤\n│ \(label)2   │  6.0 │\n└──────┴──────┘"
        }
        let head = isBoxed ? "                   ┌────────┐\n                   │ Part 2 │\n                   └────────┘" : "Part 2"
        let first = PageSketch(rows("A"), origin: Point(x: 50, y: 60))
        let second = PageSketch(head + "\n" + rows("B"), origin: Point(x: 50, y: 40), number: 2)
        #expect(await tables(on: [first, second]).tables.map(\.rowCount) == (isBoxed ? [5] : [3, 3]))
    }

    private static let numbers = """
        ┌──────┬──────┐
        │ Name │ 2024 │
        ├──────┼──────┤
        """

    @Test func tablesSideBySideAreTwo() async {
        let rows = ["│ A1   │  5.0 │", "├──────┼──────┤", "│ A2   │  6.0 │", "└──────┴──────┘"]
        let lines = Self.numbers.split(separator: "\n").map(String.init) + rows
        let other = Self.numbers.split(separator: "\n").map(String.init) + rows.map { $0.replacing("A", with: "B") }
        let found = await tables(on: [PageSketch(zip(lines, other).map { $0 + "        " + $1 }.joined(separator: "\n"))])
        #expect(found.tables.map(\.rowCount) == [3, 3])
    }

    @Test func whatRepeatsAHeadALittleHigherInTheNextColumnGoesOn() async {
        let rows = ["│ A1   │  5.0 │", "├──────┼──────┤", "│ A2   │  6.0 │", "└──────┴──────┘"]
        let head = Self.numbers.split(separator: "\n").map(String.init)
        let left = [String(repeating: " ", count: 15)] + head + rows, right = head + rows.map { $0.replacing("A", with: "B") } + [""]
        let found = await tables(on: [PageSketch(zip(left, right).map { $0 + "        " + $1 }.joined(separator: "\n"))])
        #expect(found.tables.map(\.rowCount) == [5])
    }

    @Test(
        "The rest of a table at the top of the next column goes on, under a title over the columns too, but not under a caption",
        arguments: [("", [6]), ("Title over both columns\n\n\n", [6]), ("Caption\n", [4, 3])])
    func restAtTheTopOfTheNextColumn(above: String, rows: [Int]) async {
        let row = { (label: String) in ["├──────┼──────┤", "│ \(label)   │  5.0 │"] }
        let head: [String] = Self.numbers.split(separator: "\n").map(String.init).dropLast()
        let left: [String] = [head, row("A1"), row("A2"), row("A3"), ["└──────┴──────┘"]].flatMap { $0 }
        let right: [String] = [head, row("B1"), row("B2"), ["└──────┴──────┘", "", ""]].flatMap { $0 }
        let found = await tables(on: [PageSketch(above + zip(left, right).map { $0 + "        " + $1 }.joined(separator: "\n"))])
        #expect(found.tables.map(\.rowCount) == rows)
    }

    @Test("Columns that end evenly are full where their page ends", arguments: [6, 12])
    func evenColumns(count: Int) async {
        let table = { (label: String) in
            [
                "┌──────────────┬──────────────────────────┐", "│ \(label)1           │ five and some more words │",
                "├──────────────┼──────────────────────────┤", "│ \(label)2           │ six and a few words more │",
                "└──────────────┴──────────────────────────┘",
            ]
        }
        let words = Array(repeating: "Words of a text that fills its column whol", count: count)
        let columns = zip(words + table("A"), table("B") + words).map { $0 + "       " + $1 }.joined(separator: "\n")
        let full = PageSketch(Array(repeating: "A line of the page before", count: 50).joined(separator: "\n"))
        let found = await tables(on: [full, PageSketch(columns, number: 2)])
        #expect(found.tables.map(\.rowCount) == [4])
    }

    @Test func aTableInABoxGoesOnInTheBoxOfTheNextPage() async {
        let first = PageSketch(
            """
            A paragraph over the box, as wide as the text is on these pages of it.

            ┌────────────────────────────────────────────────────────────────────┐
            │ note of the box                                                    │
            │  ┌─────────────────────────┬─────────────────────────────────────┐ │
            │  │ Name                    │ Meaning                             │ │
            │  ├─────────────────────────┼─────────────────────────────────────┤ │
            │  │ one                     │ the first of them                   │ │
            │  └─────────────────────────┴─────────────────────────────────────┘ │
            └────────────────────────────────────────────────────────────────────┘
            """)
        let second = PageSketch(
            """
            ┌────────────────────────────────────────────────────────────────────┐
            │  ┌─────────────────────────┬─────────────────────────────────────┐ │
            │  │ two                     │ the second of them                  │ │
            │  └─────────────────────────┴─────────────────────────────────────┘ │
            │ an end                                                             │
            └────────────────────────────────────────────────────────────────────┘
            A paragraph under the box.
            """, number: 2)
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [first.page, second.page], facts: DocumentFacts(pageCount: 2))
        let boxes = layout.pages.flatMap(\.elements).compactMap { if case .frame(let frame) = $0 { frame.elements } else { nil } }
        #expect(boxes.map(\.count) == [2, 1])
        let tables = boxes.joined().compactMap { if case .table(let table) = $0 { table.rowCount } else { nil } }
        #expect(tables == [3])
    }

    @Test func aTableInEvenColumnsUnderATitleGoesOnInTheSecond() async {
        let row = { (label: String) in ["├──────┼──────┤", "│ \(label)   │  5.0 │"] }
        let head: [String] = Self.numbers.split(separator: "\n").map(String.init).dropLast()
        let half = { (labels: [String]) in [head, row(labels[0]), row(labels[1]), ["└──────┴──────┘"]].flatMap { $0 } }
        let columns = zip(half(["A1", "A2"]), half(["B1", "B2"])).map { $0 + "        " + $1 }.joined(separator: "\n")
        let found = await tables(on: [PageSketch("Title over both columns\n\n\n" + columns)])
        #expect(found.tables.map(\.rowCount) == [5])
    }
}

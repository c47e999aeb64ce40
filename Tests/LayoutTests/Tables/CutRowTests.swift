import Geometry
import Testing

@testable import Layout

/// Rows that a page break cuts: what is left of them on the next page.
@Suite struct CutRowTests {
    private func stitched(_ pages: [PageSketch]) -> [StitchedTable] {
        TableStitcher().tables(
            from: pages.enumerated().compactMap { number, page in
                guard let grid = page.findings.tables.first else { return nil }
                return TablePart(
                    page: number, table: number, grid: grid, texts: grid.cells.map { page.characters(in: $0.box) },
                    endsFull: TablePart.fullEnds(of: grid, in: page.text), isFirst: number > 0, isLast: number < pages.count - 1,
                    bodyBottom: grid.box.maxY)
            })
    }

    /// A head and rows of one label and two figures, each as high as its lines.
    private func rows(_ rows: [(label: String, figures: String, height: Int)]) -> PageSketch {
        let body = rows.flatMap { row in
            ["├────────┼──────┼──────┤"]
                + (0..<row.height).map { $0 == 0 ? "│ \(row.label) │ \(row.figures) │ \(row.figures) │" : "│        │      │      │" }
        }
        return PageSketch(
            (["┌────────┬──────┬──────┐", "│ Name   │ 2023 │ 2024 │"] + body + ["└────────┴──────┴──────┘"]).joined(separator: "\n"))
    }

    @Test func aBlankRowUnderARepeatedHeadIsTheRestOfTheRowBeforeTheBreak() {
        let first = rows([("Asia  ", " 5.0", 2), ("Europe", " 6.0", 1)])
        #expect(stitched([first, rows([("      ", "    ", 2), ("Africa", " 7.0", 2)])]).map(\.rowCount) == [4])
        // The row above it may hold a label only, when it is lower than a row can be.
        let form = rows([("1     ", "    ", 2), ("2     ", "    ", 1)])
        #expect(stitched([form, rows([("      ", "    ", 2), ("3     ", "    ", 2)])]).map(\.rowCount) == [4])
    }

    @Test func aBlankRowBesideTheRestOfALabelIsTheRestOfARow() {
        let first = rows([("Asia, ", " 5.0", 1)])
        let second = PageSketch(
            """
            ┌────────┬──────┬──────┐
            │ Name   │ 2023 │ 2024 │
            ├────────┼──────┼──────┤
            │ middle │      │      │
            │        ├──────┼──────┤
            │        │  2.0 │  2.1 │
            └────────┴──────┴──────┘
            """)
        let table = stitched([first, second]).first
        #expect(table?.rowCount == 3)
        #expect(table?.cells.map(\.rowSpan) == [1, 1, 1, 2, 1, 1, 1, 1])
    }

    @Test func aBlankRowOfAFormIsARow() {
        let form = rows([("1     ", "    ", 2), ("2     ", "    ", 2)])
        #expect(stitched([form, rows([("      ", "    ", 2), ("      ", "    ", 2)])]).map(\.rowCount) == [5])
    }

    /// A page whose paper is painted from 60 to 200, with the lines of a table and its columns' sides.
    private func paper(_ text: String, across: [Double], down: ClosedRange<Double>) -> PageSketch {
        var page = PageSketch(text)
        page.addGround(Rect(minX: 40, minY: 60, maxX: 200, maxY: 200), color: 0xFFFFFF)
        for y in across { page.addPath(.stroke, [Point(x: 40, y: y), Point(x: 200, y: y)], width: 0.7) }
        for x in [40.0, 95, 140, 200] {
            page.addPath(.stroke, [Point(x: x, y: down.lowerBound), Point(x: x, y: down.upperBound)], width: 0.7)
        }
        return page
    }

    @Test func aRowThatBeginsBlankAtThePapersEndIsNotTheOneAboveIt() {
        var first = paper(
            "\n\n\n Name     2023     2024\n\n one      1.0      1.1\n\n\n two      1.5      1.6", across: [100, 126, 158], down: 100...200)
        first.addPath(.stroke, [Point(x: 95, y: 192), Point(x: 200, y: 192)], width: 0.7)
        let second = paper("          (2.5)    (2.6)\n\n\n three    3.0      3.1", across: [84, 120], down: 60...120)
        #expect(stitched([first, second]).map(\.rowCount) == [5])
    }

    @Test func aRowThatThePapersEndCutsIsOneRowWhateverStandsInIt() {
        let first = paper("\n\n\n Name     2024\n\n one      1.0\n\n\n two      1.5", across: [100, 126, 158], down: 100...200)
        let second = paper(" more     new\n\n\n three    3.0", across: [84, 120], down: 60...120)
        #expect(stitched([first, second]).map(\.rowCount) == [4])
    }
}

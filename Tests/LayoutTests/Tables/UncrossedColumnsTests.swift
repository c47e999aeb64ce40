import Testing

@testable import Layout

@Suite struct UncrossedColumnsTests {
    /// A page in the middle of a table, cut by page breaks above and below: no line ends its rows there.
    private func page(_ margin: String = "│      ") -> PageSketch {
        PageSketch(
            (["\(margin)│ 가구  │ 임차 계약서 사본  │"] + filler(margin, 6) + ["\(margin)├───────┼───────────────────┤"]
                + ["\(margin)│ 소득  │ 원천징수 영수증   │"] + filler(margin, 8)).joined(separator: "\n"), pitch: 20)
    }

    private func filler(_ margin: String, _ count: Int) -> [String] {
        Array(repeating: "\(margin)│       │ 그 밖의 제출 서류 │", count: count)
    }

    @Test func aColumnWhoseCellGoesOnOverAllOfAPageIsPartOfTheTable() {
        #expect(page().findings.tables.map(\.columnCount) == [3])
    }

    @Test func withoutAnUprightAtItsOuterSideThereIsNoSuchColumn() {
        #expect(page("       ").findings.tables.map(\.columnCount) == [2])
    }

    @Test func aLineBesideAClosedTableIsNoSideOfIt() {
        let sketch = PageSketch(
            (["│      ┌───────┬───────────────────┐"] + filler("│      ", 7) + ["│      ├───────┼───────────────────┤"]
                + filler("│      ", 7) + ["│      └───────┴───────────────────┘"]).joined(separator: "\n"), pitch: 20)
        #expect(sketch.findings.tables.map(\.columnCount) == [2])
    }
}

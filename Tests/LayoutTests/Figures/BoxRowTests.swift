import Testing

@testable import Layout

@Suite struct BoxRowTests {
    private func table(_ sketch: PageSketch) -> TableGrid? {
        TableFinder().findings(paint: sketch.paint, text: sketch.text, page: sketch.page.box).tables.max { $0.columnCount < $1.columnCount }
    }

    @Test func boxesThatStandApartAreARow() throws {
        let sketch = PageSketch(
            """
            ┌──────┬──┬──────┬──┬──────┐
            │ 수집 │  │ 확인 │  │ 학습 │
            ├──────┤  ├──────┤  ├──────┤
            │ 품질 │  │ 권한 │  │ 평가 │
            └──────┴──┴──────┴──┴──────┘
            """)
        let table = try #require(self.table(sketch))
        #expect(BoxRow.holds(table, sketch.ink))
    }

    @Test func aTableWithAWordInEachColumnIsNone() throws {
        let sketch = PageSketch(
            """
            ┌──────┬──┬──────┬──┬──────┐
            │ 수집 │ㄱ│ 확인 │ㄴ│ 학습 │
            ├──────┼──┼──────┼──┼──────┤
            │ 품질 │  │ 권한 │  │ 평가 │
            └──────┴──┴──────┴──┴──────┘
            """)
        let table = try #require(self.table(sketch))
        #expect(!BoxRow.holds(table, sketch.ink))
    }
}

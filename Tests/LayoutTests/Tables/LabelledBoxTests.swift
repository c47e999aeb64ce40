import Geometry
import Testing

@testable import Layout

/// A box with a painted label at its side.
@Suite struct LabelledBoxTests {
    /// The box, with rules in it that keep clear of its sides or reach them.
    private func sketch(_ rule: String) -> PageSketch {
        PageSketch(
            """
            ┌────────┬────────────────────────────────────────┐
            │        │  • 자격과기간을비교한것                │
            │        │\(rule)│
            │ 제도의 │   국가        자격             기간    │
            │ 비교   │\(rule)│
            │        │   가나라      박사후8년        14주    │
            │        │\(rule)│
            │        │   다라마      제한없음         22주    │
            │        │\(rule)│
            └────────┴────────────────────────────────────────┘
            """,
            grounds: """
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                AAAAAAAAAA
                """)
    }

    @Test func aTableWhoseLinesKeepClearOfTheBoxStandsInIt() throws {
        let sketch = sketch("  ────────────────────────────────────  ")
        let tables = sketch.findings.tables
        let box = try #require(tables.first { $0.columnCount == 2 }), inner = try #require(tables.first { $0.columnCount == 3 })
        #expect(tables.count == 2)
        #expect(box.rowCount == 1)
        #expect(box.box.contains(inner.box))
        #expect(sketch.rows(of: inner).map(\.first) == ["국가", "가나라", "다라마"])
    }

    @Test func rowsOfOneTableReachItsLabel() {
        let tables = sketch("────────────────────────────────────────").findings.tables
        #expect(tables.allSatisfy { $0.columnCount != 2 })
    }
}

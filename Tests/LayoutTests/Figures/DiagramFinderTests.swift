import Geometry
import Testing

@testable import Layout

@Suite struct DiagramFinderTests {
    private func diagrams(_ drawing: String, by finder: DiagramFinder = DiagramFinder()) -> [FigureBox] {
        let sketch = PageSketch(drawing)
        var findings = TableFinder().findings(paint: sketch.paint, text: TableText(page: sketch.page), page: sketch.page.box)
        findings.tables.removeAll { $0.columnCount > 1 }
        return finder.diagrams(findings, paint: sketch.paint, on: sketch.ink)
    }

    @Test func boxesThatArrowsJoinAreADiagram() {
        #expect(
            diagrams(
                """
                ┌──────┐  ┌──────┐  ┌──────┐
                │ 신청 │→ │ 심사 │→ │ 발표 │
                └──────┘  └──────┘  └──────┘
                """
            ).count == 1)
    }

    @Test func moreBoxesThanPeopleReadAreNone() {
        var finder = DiagramFinder()
        finder.tuning.most = 3
        let three = """
            ┌──────┐  ┌──────┐  ┌──────┐
            │ 신청 │→ │ 심사 │→ │ 발표 │
            └──────┘  └──────┘  └──────┘
            """
        let four = """
            ┌──────┐  ┌──────┐  ┌──────┐  ┌──────┐
            │ 신청 │→ │ 심사 │→ │ 발표 │→ │ 협약 │
            └──────┘  └──────┘  └──────┘  └──────┘
            """
        #expect(diagrams(three, by: finder).count == 1 && diagrams(four, by: finder).isEmpty)
    }

    @Test func boxesThatNothingJoinsAreNone() {
        #expect(
            diagrams(
                """
                ┌──────┐  ┌──────┐  ┌──────┐
                │ 신청 │  │ 심사 │  │ 발표 │
                └──────┘  └──────┘  └──────┘
                """
            ).isEmpty)
    }

    @Test func stepsWithWhatHappensBesideEachAreAList() {
        #expect(
            diagrams(
                """
                ┌──────┐
                │ 공고 │  2월에 한다
                └──────┘
                   ⇩
                ┌──────┐
                │ 접수 │  3월에 한다
                └──────┘
                   ⇩
                ┌──────┐
                │ 평가 │  4월에 한다
                └──────┘
                """
            ).isEmpty)
    }
}

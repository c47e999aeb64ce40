import Geometry
import PageModel
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

    @Test func smallPicturesBetweenBoxesAreArrows() {
        var sketch = PageSketch(
            """
            ┌──────┐   ┌──────┐   ┌──────┐
            │ 신청 │   │ 심사 │   │ 발표 │
            └──────┘   └──────┘   └──────┘
            """)
        let findings = TableFinder().findings(paint: sketch.paint, text: TableText(page: sketch.page), page: sketch.page.box)
        let boxes = (findings.tables.map(\.box) + findings.frames.map(\.box)).sorted { $0.minX < $1.minX }
        #expect(boxes.count == 3 && DiagramFinder().diagrams(findings, paint: sketch.paint, on: sketch.ink).isEmpty)
        for (a, b) in zip(boxes, boxes.dropFirst()) {
            sketch.page.pictures.append(
                Picture(box: Rect(minX: a.maxX + 2, minY: a.midY - 8, maxX: b.minX - 2, maxY: a.midY + 8), pixelWidth: 20, pixelHeight: 20))
        }
        #expect(DiagramFinder().diagrams(findings, paint: sketch.paint, on: sketch.ink).count == 1)
    }
}

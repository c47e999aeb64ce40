import Geometry
import Testing

@testable import Layout

@Suite struct CaptionLinesTests {
    private func figures(_ sketch: PageSketch, _ figure: Rect) -> [Int?] {
        CaptionLines(figures: [(7, figure)]).figures(of: sketch.readLines)
    }

    @Test func linesBesideAFigureAreOneText() {
        let sketch = PageSketch(
            """
            시험위성의 궤도를
            그린 그림
            """)
        let box = sketch.box(of: "궤도를")
        #expect(figures(sketch, Rect(minX: box.maxX + 20, minY: box.minY - 60, maxX: box.maxX + 220, maxY: box.maxY + 40)) == [7, 7])
        #expect(figures(sketch, Rect(minX: box.maxX + 90, minY: box.minY - 60, maxX: box.maxX + 220, maxY: box.maxY + 40)) == [nil, nil])
    }

    @Test func linesInTheMiddleOverAFigureAreOneText() {
        let sketch = PageSketch(
            """
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개

                          거점 조성을
                          추진하는 절차
            """)
        let box = sketch.box(of: "추진하는")
        #expect(figures(sketch, Rect(minX: 70, minY: box.maxY + 8, maxX: 350, maxY: box.maxY + 90)) == [nil, 7, 7])
    }

    @Test func aLineAloneInTheMiddleStaysInItsColumn() {
        let sketch = PageSketch(
            """
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개

                          추진하는 절차
            """)
        let box = sketch.box(of: "추진하는")
        #expect(figures(sketch, Rect(minX: 70, minY: box.maxY + 8, maxX: 350, maxY: box.maxY + 90)) == [nil, nil])
    }
}

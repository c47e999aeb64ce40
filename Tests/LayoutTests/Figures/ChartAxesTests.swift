import Geometry
import Testing

@testable import Layout

@Suite struct ChartAxesTests {
    private func grown(_ sketch: PageSketch, chart: Rect) -> Rect {
        let figure = FigureBox(box: chart, isDrawing: true, pictures: [])
        return ChartAxes().grown([figure], on: sketch.ink, others: []).first?.box ?? chart
    }

    @Test func theFiguresBesideAnAxisAreWordsOfTheChart() {
        let sketch = PageSketch("140\n120\n100\n 80")
        let last = sketch.box(of: "80")
        let chart = Rect(minX: last.maxX + 6, minY: sketch.box(of: "140").minY, maxX: 300, maxY: last.maxY)
        #expect(grown(sketch, chart: chart).contains(last))
    }

    @Test func linesOfTextBesideADrawingAreNone() {
        let sketch = PageSketch("가동률\n이용률\n참여율\n보급률")
        let last = sketch.box(of: "보급률")
        let chart = Rect(minX: last.maxX + 6, minY: sketch.box(of: "가동률").minY, maxX: 300, maxY: last.maxY)
        #expect(grown(sketch, chart: chart) == chart)
    }
}

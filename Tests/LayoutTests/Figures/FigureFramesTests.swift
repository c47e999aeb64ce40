import Geometry
import Testing

@testable import Layout

@Suite struct FigureFramesTests {
    /// A frame around the whole sketch, with a drawing over most of it.
    private func joined(_ sketch: PageSketch) -> (figures: [FigureBox], findings: TableFindings) {
        var findings = TableFindings()
        findings.frames = [Frame(box: Rect(minX: 40, minY: 40, maxX: 400, maxY: 300), shading: nil)]
        let chart = FigureBox(box: Rect(minX: 100, minY: 100, maxX: 390, maxY: 290), isDrawing: true, pictures: [])
        return FigureFrames().joined([chart], with: findings, on: sketch.ink)
    }

    @Test func aFrameThatHoldsAChartAndItsLabelsIsTheFigure() {
        let (figures, findings) = joined(PageSketch("연구개발 예산"))
        #expect(figures.map(\.box) == [Rect(minX: 40, minY: 40, maxX: 400, maxY: 300)])
        #expect(findings.frames.isEmpty)
    }

    @Test func aFrameWithASentenceBesideItsChartStaysABox() {
        let (figures, findings) = joined(PageSketch("과학기술부는인공지능연구개발예산을올해보다크게늘리기로하였으며이를"))
        #expect(figures.map(\.box.minX) == [100])
        #expect(findings.frames.count == 1)
    }

    @Test("Boxes below each other that share their sides are one figure where each holds a chart", arguments: [(160.0, 1), (290, 0)])
    func panels(bottom: Double, figureCount: Int) {
        var findings = TableFindings()
        let cells = [(40.0, 170.0), (170, 300)].enumerated().map { row, edges in
            TableGrid.Cell(row: row, column: 0, rowSpan: 1, columnSpan: 1, box: Rect(minX: 40, minY: edges.0, maxX: 400, maxY: edges.1))
        }
        findings.tables = [
            TableGrid(
                box: Rect(minX: 40, minY: 40, maxX: 400, maxY: 300), evidence: .ruled, rowEdges: [40, 170, 300], columnEdges: [40, 400],
                cells: cells)
        ]
        let charts = [Rect(minX: 60, minY: 60, maxX: 390, maxY: bottom), Rect(minX: 60, minY: 190, maxX: 390, maxY: 290)]
        let joined = FigureFrames().joined(
            charts.map { FigureBox(box: $0, isDrawing: true, pictures: []) }, with: findings, on: PageSketch("연구개발 예산").ink)
        #expect(joined.findings.tables.count == 1 - figureCount)
        #expect(joined.figures.count == 2 - figureCount)
    }
}

import Geometry
import Testing

@testable import Layout

@Suite struct FigureFramesTests {
    /// A frame around the whole sketch, with a drawing over most of it.
    private func joined(_ sketch: PageSketch) -> (figures: [FigureBox], frames: [Frame]) {
        var findings = TableFindings()
        findings.frames = [Frame(box: Rect(minX: 40, minY: 40, maxX: 400, maxY: 300), shading: nil)]
        let chart = FigureBox(box: Rect(minX: 100, minY: 100, maxX: 390, maxY: 290), isDrawing: true, pictures: [])
        return FigureFrames().joined([chart], with: findings, on: sketch.ink)
    }

    @Test func aFrameThatHoldsAChartAndItsLabelsIsTheFigure() {
        let (figures, frames) = joined(PageSketch("연구개발 예산"))
        #expect(figures.map(\.box) == [Rect(minX: 40, minY: 40, maxX: 400, maxY: 300)])
        #expect(frames.isEmpty)
    }

    @Test func aFrameWithASentenceBesideItsChartStaysABox() {
        let (figures, frames) = joined(PageSketch("과학기술부는인공지능연구개발예산을올해보다크게늘리기로하였으며이를"))
        #expect(figures.map(\.box.minX) == [100])
        #expect(frames.count == 1)
    }
}

import Geometry
import Testing

@testable import Layout

@Suite struct OutsideTests {
    @Test func whatIsPaintedOutsideBoxesKeepsTheLinesAtWhichTablesEnd() {
        let line = { (y: Double) in RulingLine(axis: .horizontal, position: y, start: 60, end: 300, thickness: 1) }
        var paint = PagePaint()
        paint.seams = [line(100), line(400)]
        #expect(paint.outside([Rect(minX: 50, minY: 350, maxX: 310, maxY: 450)]).seams == [line(100)])
    }
}

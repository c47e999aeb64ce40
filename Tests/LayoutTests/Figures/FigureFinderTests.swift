import Geometry
import Testing

@testable import Layout

@Suite struct FigureFinderTests {
    @Test("Grounds along a page's border are no drawing", arguments: [(400.0, 1), (780, 0)])
    func grounds(along height: Double, count: Int) {
        var page = PageSketch("", size: (595, 842))
        page.addGround(Rect(minX: 46, minY: 30, maxX: 47, maxY: 30 + height), color: 0)
        for row in 0..<4 {
            let top = 60 + 80 * Double(row)
            page.addGround(Rect(minX: 52, minY: top, maxX: 280, maxY: top + 30), color: 0xEEEEEE)
        }
        #expect(FigureFinder().figures(on: page.ink, paint: page.paint, findings: TableFindings()).count == count)
    }
}

import Geometry
import Testing

@testable import Layout

@Suite struct GroundStripsTests {
    private static let blue: UInt32 = 0x30A0F0

    private func ground(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ color: UInt32 = blue) -> Shading {
        Shading(
            box: Rect(minX: x.lowerBound, minY: y.lowerBound, maxX: x.upperBound, maxY: y.upperBound), color: color, isRectangle: true,
            glyphsBefore: 0)
    }

    private func heights(_ shadings: [Shading]) -> [ClosedRange<Double>] {
        GroundStrips(tuning: .init()).joined(shadings).map { $0.box.minY...$0.box.maxY }
    }

    @Test func cellsTakeInTheStripsOfTheirPadding() {
        let cells = [ground(50...100, 92...102), ground(100...300, 92...102)]
        #expect(heights([ground(50...300, 88...92), ground(50...300, 102...106)] + cells).suffix(2) == [88...106, 88...106])
    }

    @Test(
        "A strip of another colour, apart from the cells, or wider than they are, is none of theirs",
        arguments: [(50.0...300.0, 88.0...92.0, 0xFF0000), (50...300, 84...88, blue), (50...400, 88...92, blue)]
            as [(
                ClosedRange<Double>, ClosedRange<Double>, UInt32
            )])
    func otherStrips(x: ClosedRange<Double>, y: ClosedRange<Double>, color: UInt32) {
        #expect(heights([ground(x, y, color), ground(50...100, 92...102), ground(100...300, 92...102)]).last == 92...102)
    }

    @Test func aHeadInWhiteOnABandAboveItsTableIsTheTablesFirstRow() {
        var page = PageSketch(
            """

             구분    방식   표준
            ───────┬──────┬──────
             해시  │ HMAC │ KS X
            ───────┼──────┼──────
             블록  │ CMAC │ TTAK
            ───────┴──────┴──────
            """)
        let (left, right, bottom) = (page.ruleX(0), page.ruleX(20), page.ruleY(2))
        for (from, to) in [(bottom - 18, bottom - 14), (bottom - 4, bottom)] {
            page.addGround(Rect(minX: left, minY: from, maxX: right, maxY: to), color: Self.blue)
        }
        let edges = [left, page.ruleX(7), page.ruleX(14), right]
        for (from, to) in zip(edges, edges.dropFirst()) {
            page.addGround(Rect(minX: from, minY: bottom - 14, maxX: to, maxY: bottom - 4), color: Self.blue)
        }
        for x in edges[1...2] {
            page.addGround(Rect(minX: x - 0.25, minY: bottom - 14, maxX: x + 0.25, maxY: bottom - 4), color: 0xFFFFFF)
        }
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "방식", "표준"], ["해시", "HMAC", "KSX"], ["블록", "CMAC", "TTAK"]]])
    }
}

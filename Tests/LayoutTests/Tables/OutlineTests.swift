import Foundation
import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct OutlineTests {
    /// A box of 400 by 80 points whose corners, of 6 points, are set as that many curves each.
    private func roundedBox(curvesPerCorner: Int, as part: PathTable.Segment.Step = .curve) -> Outline {
        let box = Rect(minX: 50, minY: 100, maxX: 450, maxY: 180), radius = 6.0
        let centres = [
            (box.maxX - radius, box.minY + radius), (box.maxX - radius, box.maxY - radius), (box.minX + radius, box.maxY - radius),
            (box.minX + radius, box.minY + radius),
        ]
        var segments = [PathTable.Segment(.move, box.minX + radius, box.minY)]
        for (corner, centre) in centres.enumerated() {
            for step in 0...curvesPerCorner {
                let angle = (Double(corner) - 1 + Double(step) / Double(curvesPerCorner)) * .pi / 2
                segments.append(
                    PathTable.Segment(step == 0 ? .line : part, centre.0 + radius * cos(angle), centre.1 + radius * sin(angle)))
            }
        }
        segments.append(PathTable.Segment(.close, box.minX + radius, box.minY))
        return Outline(segments[...])
    }

    @Test("A box with rounded corners is its box, however many curves make a corner", arguments: [1, 2, 8])
    func roundedCorners(curvesPerCorner: Int) {
        let rectangle = roundedBox(curvesPerCorner: curvesPerCorner).rectangle
        #expect(rectangle.map { abs($0.minX - 50) + abs($0.minY - 100) + abs($0.maxX - 450) + abs($0.maxY - 180) < 0.01 } == true)
    }

    @Test func cornersOfShortStraightPartsAreRound() {
        #expect(roundedBox(curvesPerCorner: 12, as: .line).rectangle?.width == 400)
    }

    @Test func threeSidesOfAFillAreABox() {
        let dash = [
            PathTable.Segment(.move, 50, 100), PathTable.Segment(.line, 50, 102.25), PathTable.Segment(.line, 50.75, 102.25),
            PathTable.Segment(.line, 50.75, 100),
        ]
        #expect(Outline(dash[...], isFilled: true).rectangle?.height == 2.25)
        #expect(Outline(dash[...]).rectangle == nil)
    }

    @Test func aBoxWithASlantedEndIsNone() {
        let outline = Outline([
            PathTable.Segment(.move, 50, 100), PathTable.Segment(.line, 430, 100), PathTable.Segment(.line, 450, 140),
            PathTable.Segment(.line, 430, 180), PathTable.Segment(.line, 50, 180), PathTable.Segment(.close, 50, 100),
        ])
        #expect(outline.rectangle == nil)
    }

    @Test func anAreaUnderACurveIsNoBox() {
        let outline = Outline([
            PathTable.Segment(.move, 50, 180), PathTable.Segment(.line, 50, 120), PathTable.Segment(.curve, 250, 150),
            PathTable.Segment(.curve, 450, 100), PathTable.Segment(.line, 450, 180), PathTable.Segment(.close, 50, 180),
        ])
        #expect(outline.rectangle == nil)
    }

    @Test("A box with a corner cut off is its box; an arrow is none", arguments: [(11.0, true), (40.0, false)])
    func cutCorner(cut: Double, isBox: Bool) {
        let points = [(50.0, 100.0), (450, 100), (450, 180 - cut), (450 - cut, 180), (50, 180)]
        let segments = points.enumerated().map { PathTable.Segment($0 == 0 ? .move : .line, $1.0, $1.1) }
        #expect((Outline((segments + [PathTable.Segment(.close, 50, 100)])[...]).rectangle != nil) == isBox)
    }
}

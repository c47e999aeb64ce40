import Geometry
import Testing

@testable import Layout

@Suite struct RegionTreeTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 600, maxY: 840)

    /// A frame with a table of two cells in it, and a figure in the right cell.
    private var tree: RegionTree {
        var findings = TableFindings()
        let box = Rect(minX: 100, minY: 200, maxX: 300, maxY: 400)
        let cells = [100.0, 200].enumerated().map { column, x in
            TableGrid.Cell(row: 0, column: column, box: Rect(minX: x, minY: 200, maxX: x + 100, maxY: 400))
        }
        findings.tables = [TableGrid(box: box, evidence: .ruled, rowEdges: [200, 400], columnEdges: [100, 200, 300], cells: cells)]
        findings.frames = [Frame(box: Rect(minX: 50, minY: 150, maxX: 350, maxY: 450), shading: nil)]
        return RegionTree(page: page, findings: findings, figures: [Rect(minX: 220, minY: 300, maxX: 280, maxY: 380)])
    }

    @Test(
        "A point is in the smallest region that holds it",
        arguments: [
            (Point(x: 10, y: 10), Region.Kind.page), (Point(x: 60, y: 160), .frame(0)), (Point(x: 150, y: 399.9), .cell(table: 0, cell: 0)),
            (Point(x: 250, y: 310), .figure(0)), (Point(x: 250, y: 390), .cell(table: 0, cell: 1)), (Point(x: 250, y: 9000), .page),
            (Point(x: 250, y: -5), .page),
        ])
    func isInTheSmallest(point: Point, kind: Region.Kind) {
        #expect(tree.regions[tree.region(at: point)].kind == kind)
    }

    @Test func eachRegionIsListedWhereItHangs() {
        let tree = tree
        for i in tree.regions.indices.dropFirst() {
            #expect(tree.regions[i].parent.map { tree.regions(inside: $0).filter { $0 == i } } == [i])
        }
        #expect(tree.regions(inside: 0).map { tree.regions[$0].kind } == [.frame(0)])
        #expect(tree.cells(ofTable: 0).map { tree.regions[$0].kind } == [.cell(table: 0, cell: 0), .cell(table: 0, cell: 1)])
    }

    @Test func aPointIsFoundAsByAskingEveryRegion() {
        var random = SplitMix64(seed: 20_261_129)
        func side(_ limit: Double) -> ClosedRange<Double> {
            let a = Double.random(in: -20...limit, using: &random), b = Double.random(in: -20...limit, using: &random)
            return min(a, b)...max(a, b)
        }
        for _ in 0..<50 {
            let boxes = (0..<20).map { _ in
                let x = side(620), y = side(900)
                return Rect(minX: x.lowerBound, minY: y.lowerBound, maxX: x.upperBound, maxY: y.upperBound)
            }
            let tree = RegionTree(page: page, findings: TableFindings(), figures: boxes)
            let point = Point(x: .random(in: 0...600, using: &random), y: .random(in: 0...840, using: &random))
            let smallest = boxes.indices.filter { boxes[$0].contains(point) }.min { boxes[$0].area < boxes[$1].area }
            #expect(tree.region(at: point) == smallest.map { $0 + 1 } ?? 0)
        }
    }
}

import Geometry
import Testing

@testable import Layout

@Suite struct BarLabelsTests {
    /// Three bars on one line, with a label under each and a value over one of them.
    private func page(_ labels: String, heights: [Double] = [60, 90, 40]) -> PageSketch {
        var page = PageSketch(String(repeating: "\n", count: 10) + labels)
        let line = page.y(9)
        for (i, height) in heights.enumerated() {
            let x = page.x(4 + 16 * i)
            page.addGround(Rect(minX: x, minY: line - height, maxX: x + 20, maxY: line), color: 0x2E7D32)
        }
        return page
    }

    private func figures(_ page: PageSketch) -> [FigureBox] {
        ObjectFinder().objects(on: page.ink, text: page.text, paint: page.paint).figures
    }

    @Test func barsThatNoAxisJoinsAreAChartWithTheLabelsUnderThem() {
        let page = page("    일월            이월            삼월")
        let found = figures(page)
        #expect(found.count == 1)
        for label in ["일월", "이월", "삼월"] { #expect(found.first?.box.contains(page.box(of: label)) == true) }
    }

    @Test("Bars that lie below each other in a frame are a chart", arguments: [([40.0, 60, 25], true), ([40, 40, 40], false)])
    func lyingBarsInAFrame(lengths: [Double], areChart: Bool) {
        var page = PageSketch((0..<3).map { "  ’2\($0)\n" }.joined())
        for (row, length) in lengths.enumerated() {
            let label = page.box(of: "’2\(row)")
            page.addGround(Rect(minX: label.maxX + 2, minY: label.minY, maxX: label.maxX + 2 + length, maxY: label.maxY), color: 0x2E7D32)
        }
        let first = page.box(of: "’20"), last = page.box(of: "’22")
        let frame = Rect(minX: first.minX - 4, minY: first.minY - 8, maxX: first.maxX + 70, maxY: last.maxY + 8)
        var findings = TableFindings()
        findings.frames = [Frame(box: frame, shading: nil)]
        let found = FigureFinder().figures(on: page.ink, paint: page.paint, findings: findings)
        #expect(found.map(\.box) == (areChart ? [frame] : []))
    }

    @Test("Lying bars in two boxes side by side are two charts, those with lines between them are none", arguments: [false, true])
    func lyingBarsInBoxesSideBySide(areParted: Bool) {
        let parting = areParted ? "├──────────────────┼──────────────────┤\n" : ""
        var page = PageSketch(
            "┌──────────────────┬──────────────────┐\n"
                + (0..<3).map { "│  ’2\($0)         4\($0)  │  ’3\($0)         5\($0)  │\n" }.joined(separator: parting)
                + "└──────────────────┴──────────────────┘")
        for (row, length) in [40.0, 25, 10].enumerated() {
            for label in ["’2\(row)", "’3\(row)"].map(page.box(of:)) {
                page.addGround(
                    Rect(minX: label.maxX + 2, minY: label.minY, maxX: label.maxX + 2 + length, maxY: label.maxY), color: 0x2E7D32)
            }
        }
        let found = figures(page)
        #expect(found.count == (areParted ? 0 : 2))
        if !areParted {
            #expect(found.last?.box.contains(page.box(of: "’30")) == true && found.last?.box.contains(page.box(of: "50")) == true)
        }
    }

    @Test func groundsFarBelowEachOtherAreNoLyingBars() {
        let boxes = (0..<3).map { Rect(minX: 60, minY: 60 + 60 * Double($0), maxX: 120 + 30 * Double($0), maxY: 78 + 60 * Double($0)) }
        #expect(BarChart().lyingCharts(of: boxes).isEmpty)
    }

    @Test func groundsOfOneHeightAreNoBars() {
        #expect(figures(page("    일월            이월            삼월", heights: [60, 60, 60])).isEmpty)
    }

    @Test func textOverBoxesOfOneHeightIsNoValueOfTheirs() {
        let sketch = PageSketch("          값이 오른다      값이 내린다")
        let line = sketch.box(of: "값이").maxY + 8
        let boxes = (0..<3).map { Rect(minX: sketch.x(4 + 16 * $0), minY: line, maxX: sketch.x(14 + 16 * $0), maxY: line + 40) }
        let chart = FigureBox(box: boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }, isDrawing: true, pictures: [])
        #expect(BarLabels().grown([chart], bars: boxes, on: sketch.ink, others: []) == [chart])
    }

    @Test func textUnderAChartIsNoLabelOfIts() {
        let page = page("이월에는 값이 크게 올랐으나 삼월에는 다시 내렸음")
        #expect(figures(page).first?.box.contains(page.box(of: "올랐으나")) == false)
    }
}

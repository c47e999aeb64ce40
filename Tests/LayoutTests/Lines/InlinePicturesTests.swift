import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct InlinePicturesTests {
    @Test("A small picture in a line's gap does not tear it", arguments: [(30.0, 1), (200, 2)])
    func aPictureInALine(height: Double, lines: Int) {
        var sketch = PageSketch("저장되어 있는 상기 인증 행렬인          로부터 추출한다")
        let line = sketch.readLines[0], y = line.baseline
        sketch.page.pictures = [
            Picture(
                box: Rect(minX: line.right + 2, minY: y - height, maxX: sketch.readLines[1].left - 2, maxY: y + 2), pixelWidth: 52,
                pixelHeight: 63)
        ]
        #expect(sketch.readLines.count == lines)
    }

    @Test func aPictureBehindAWordPartsTwoLines() {
        var sketch = PageSketch("공고          접수")
        let line = sketch.readLines[0]
        sketch.page.pictures = [
            Picture(
                box: Rect(minX: line.right + 2, minY: line.baseline - 10, maxX: sketch.readLines[1].left - 2, maxY: line.baseline),
                pixelWidth: 20, pixelHeight: 20)
        ]
        #expect(sketch.readLines.count == 2)
    }
}

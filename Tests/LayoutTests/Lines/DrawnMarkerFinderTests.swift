import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct DrawnMarkerFinderTests {
    private let page = """
           인공지능 연구개발 예산을 늘린다

           연구소를 새로 세운다
        """

    /// Draws a shape of `size` points `gap` em left of the word.
    private func draw(_ corners: [(Double, Double)], before word: String, gap: Double, size: Double, on sketch: inout PageSketch) {
        let at = sketch.box(of: word)
        let origin = Point(x: at.minX - gap * sketch.em - size, y: at.midY - size / 2)
        sketch.addPath(.fill, corners.map { Point(x: origin.x + $0.0 * size, y: origin.y + $0.1 * size) }, isClosed: true)
    }

    private let triangle = [(0.0, 0.0), (1, 0.5), (0, 1)], square = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)]

    private func markers(_ sketch: PageSketch) -> [String?] { sketch.draft.lines[0].map { $0.marker?.marker.text } }

    @Test func trianglesBeforeLinesAreTheirMarkers() {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] { draw(triangle, before: word, gap: 0.6, size: 6, on: &sketch) }
        #expect(markers(sketch) == ["▶", "▶"])
    }

    @Test func smallSquaresAreSmallOnes() {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] { draw(square, before: word, gap: 0.6, size: 3, on: &sketch) }
        #expect(markers(sketch) == ["▪", "▪"])
    }

    @Test func theLineStartsAtItsBulletAndItsTextBehind() {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] { draw(square, before: word, gap: 0.6, size: 3, on: &sketch) }
        let line = sketch.draft.lines[0][0]
        #expect(abs(line.textLeft - line.left - 9) < 0.1)
    }

    @Test func theFirstPieceOfAWordsGroundIsNoBullet() {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] {
            draw(square, before: word, gap: 0, size: 8, on: &sketch)
            let box = sketch.box(of: word)
            let corners = [(box.minX, -4.0), (box.maxX, -4), (box.maxX, 4), (box.minX, 4)]
            sketch.addPath(.fill, corners.map { Point(x: $0.0, y: box.midY + $0.1) }, isClosed: true)
        }
        #expect(markers(sketch) == [nil, nil])
    }

    @Test("A picture that is as high as its line is a bullet, a shape is not", arguments: [true, false])
    func aPictureAsHighAsItsLineIsABullet(isPicture: Bool) {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] {
            guard isPicture else { draw(square, before: word, gap: 0.6, size: 12, on: &sketch); continue }
            let at = sketch.box(of: word), x = at.minX - 18
            sketch.page.pictures.append(
                Picture(box: Rect(minX: x, minY: at.midY - 6, maxX: x + 12, maxY: at.midY + 6), pixelWidth: 24, pixelHeight: 24))
        }
        #expect(markers(sketch) == (isPicture ? ["●", "●"] : [nil, nil]))
    }

    @Test func aLoneShapeIsNoBullet() {
        var sketch = PageSketch(page)
        draw(square, before: "인공지능", gap: 0.6, size: 3, on: &sketch)
        #expect(markers(sketch) == [nil, nil])
    }

    @Test func aShapeFarFromItsLineIsNoBullet() {
        var sketch = PageSketch(page)
        for word in ["인공지능", "연구소를"] { draw(square, before: word, gap: 3, size: 3, on: &sketch) }
        #expect(markers(sketch) == [nil, nil])
    }

    @Test func aLoneShapeIsABulletWhereAnotherPageHasItsLike() {
        let drafts = (1...2).map { number in
            var sketch = PageSketch(page, number: number)
            draw(triangle, before: "인공지능", gap: 0.6, size: 6, on: &sketch)
            return sketch.unmarkedDraft
        }
        var pages = drafts
        DrawnMarkerFinder().mark(&pages)
        #expect(pages.map { $0.lines[0][0].marker?.marker.text } == ["▶", "▶"])
    }
}

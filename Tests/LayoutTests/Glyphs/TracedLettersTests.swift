import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct TracedLettersTests {
    @Test func outlinesDrawnOverLettersPrintThemBold() {
        var sketch = PageSketch("추가취득 금액")
        sketch.trace("추가취득")
        #expect(sketch.readLines[0].text.looks.map { $0.contains(.bold) } == [true, true, true, true, false, false, false])
        #expect(TracedLetters(on: sketch.page).paths.count == 1)
    }

    @Test func theirStraightPartsAreNoLines() {
        var sketch = PageSketch("추가취득")
        sketch.trace("추가취득")
        let paint = RulingBuilder().paint(of: sketch.ink.page)
        #expect(paint.rulings.isEmpty && paint.shapes.isEmpty)
    }

    @Test func outlinesInAnotherColourLeaveThemAsTheyAre() {
        var sketch = PageSketch("추가취득")
        sketch.trace("추가취득", color: 0xFF0000)
        #expect(!sketch.readLines[0].isBold)
        #expect(RulingBuilder().paint(of: sketch.ink.page).rulings.isEmpty)
    }

    @Test func aRowOfBoxesAroundLettersIsNoOutline() {
        var sketch = PageSketch("1234")
        let box = sketch.box(of: "1234"), side = box.width / 4
        var outline: [[Point]] = []
        for i in 0..<4 {
            let x = box.minX + Double(i) * side
            outline.append([
                Point(x: x, y: box.minY), Point(x: x + side, y: box.minY), Point(x: x + side, y: box.maxY), Point(x: x, y: box.maxY),
            ])
        }
        sketch.addOutlines(outline, color: 0)
        #expect(TracedLetters(on: sketch.page).paths.isEmpty)
    }

    @Test func aRingAroundALetterIsNoOutline() {
        var sketch = PageSketch("가")
        let box = sketch.box(of: "가").insetBy(-2)
        let ring = (0..<20).map { step in
            Point(x: step % 2 == 0 ? box.minX : box.maxX, y: box.minY + box.height * Double(step) / 20)
        }
        sketch.addOutlines([ring], color: 0)
        #expect(TracedLetters(on: sketch.page).paths.isEmpty)
    }
}

extension PageSketch {
    /// Draws an outline of eight corners over each letter of the word that was set last, in one path.
    fileprivate mutating func trace(_ word: String, color: UInt32 = 0) {
        let box = box(of: word), count = word.count, width = box.width / Double(count)
        let outlines = (0..<count).map { i -> [Point] in
            let x = box.minX + Double(i) * width
            let (a, b) = (x + 0.1 * width, x + 0.5 * width), (top, middle, bottom) = (box.minY, box.midY, box.maxY)
            return [
                Point(x: a, y: top), Point(x: b, y: top), Point(x: b, y: middle - 2), Point(x: a + 2, y: middle - 2),
                Point(x: a + 2, y: middle + 2), Point(x: b, y: middle + 2), Point(x: b, y: bottom), Point(x: a, y: bottom),
            ]
        }
        addOutlines(outlines, color: color)
    }

    /// Strokes several closed outlines as one path.
    fileprivate mutating func addOutlines(_ outlines: [[Point]], color: UInt32) {
        let start = page.paths.segments.count
        var box: Rect?
        for outline in outlines {
            for (i, point) in outline.enumerated() {
                page.paths.segments.append(.init(i == 0 ? .move : .line, point.x, point.y))
                box = box?.union(Rect(point, point)) ?? Rect(point, point)
            }
            page.paths.segments.append(.init(.close, outline[0].x, outline[0].y))
        }
        page.paths.paths.append(
            .init(
                paint: .stroke, box: box ?? page.box, segments: start..<page.paths.segments.count, lineWidth: 0.3, color: color,
                glyphsBefore: page.glyphs.count))
    }
}

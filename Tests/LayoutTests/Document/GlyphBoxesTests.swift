import PageModel
import Testing

@testable import Layout

@Suite struct GlyphBoxesTests {
    @Test func boxesAreThoseOfTheInk() {
        var sketch = PageSketch("정책동향 2024\n○ 본문 본문")
        sketch.resize("동향", to: 7)
        sketch.move("본문", y: 1)
        let ink = sketch.ink, boxes = GlyphBoxes(ink)
        #expect((0..<ink.count).map { boxes[$0] } == (0..<ink.count).map(ink.box))
    }

    @Test func theBoxOfSeveralIsThatOfEach() {
        var sketch = PageSketch("정책동향 2024\n○ 본문 본문")
        sketch.resize("동향", to: 7)
        let ink = sketch.ink, boxes = GlyphBoxes(ink)
        for from in 0..<ink.count {
            for to in from..<ink.count {
                #expect(boxes.union(of: from..<(to + 1)) == (from...to).dropFirst().reduce(ink.box(of: from)) { $0.union(ink.box(of: $1)) })
            }
        }
    }

    @Test("They are so however many glyphs differ", arguments: [1, 1024, 1025, 3000])
    func manyDifferentGlyphs(count: Int) {
        var page = PageContent(number: 1, width: 595, height: 842)
        page.fonts = [FontFace(name: "Sketch")]
        for i in 0..<count {
            let step = Double(i) / 7
            page.glyphs.append(
                scalars: [0x41], code: 0x41, originX: 500 - step, originY: 100 + step, advanceX: i % 5 == 0 ? -step : 3 + step, advanceY: 0,
                fontSize: 8 + step, font: 0)
        }
        let ink = InkBuilder().ink(of: page), boxes = GlyphBoxes(ink)
        #expect((0..<count).map { boxes[$0] } == (0..<count).map(ink.box))
    }
}

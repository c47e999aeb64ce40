import Geometry
import Testing

@testable import Layout

@Suite struct UnderlineReaderTests {
    /// The letters that are underlined in the sketch's draft.
    private func underlined(_ sketch: PageSketch) -> String {
        let text = sketch.draft.lines.joined().first!.text
        return String(
            String.UnicodeScalarView(
                text.scalars.indices.filter { text.looks[$0].contains(.underline) }.compactMap { Unicode.Scalar(text.scalars[$0]) }))
    }

    private func draw(under word: String, drop: Double, longer: Double = 0, on sketch: inout PageSketch) {
        let box = sketch.box(of: word)
        sketch.addPath(.stroke, [Point(x: box.minX, y: box.maxY + drop), Point(x: box.maxX + longer, y: box.maxY + drop)], width: 0.5)
    }

    @Test func aRuleUnderAWordUnderlinesIt() {
        var sketch = PageSketch("정부는 연구개발 예산을 늘린다")
        draw(under: "연구개발", drop: 1.2, on: &sketch)
        #expect(underlined(sketch) == "연구개발")
    }

    @Test func aRuleThatGoesOnBehindTheTextIsNone() {
        var sketch = PageSketch("정부는 연구개발 예산을 늘린다")
        draw(under: "늘린다", drop: 1.2, longer: 120, on: &sketch)
        #expect(underlined(sketch) == "")
    }

    @Test func aRuleFarBelowIsNone() {
        var sketch = PageSketch("정부는 연구개발 예산을 늘린다")
        draw(under: "연구개발", drop: 5, on: &sketch)
        #expect(underlined(sketch) == "")
    }
}

import Testing

@testable import Layout

@Suite struct ReadLineTests {
    @Test func aWordStartsWhereItsFirstLetterDoes() throws {
        let sketch = PageSketch("○ 급성 : 용접 중 발생하는")
        let line = try #require(sketch.readLines.first), boxes = GlyphBoxes(sketch.ink)
        for word in ["급성", "용접", "발생하는"] {
            let start = sketch.place(of: word).x
            #expect(line.hasWord(at: start, within: 0.1, boxes: boxes) && !line.hasWord(at: start + 3, within: 0.1, boxes: boxes))
        }
        #expect(!line.hasWord(at: line.left, within: 0.1, boxes: boxes), "the first word is left out")
    }
}

import Testing

@testable import Layout

@Suite struct ReadLineTests {
    @Test func aWordStartsWhereItsFirstLetterDoes() throws {
        let sketch = PageSketch("○ 급성 : 용접 중 발생하는")
        let line = try #require(sketch.readLines.first), boxes = GlyphBoxes(sketch.ink)
        let starts = ["용접", "중", "발생하는"].map { sketch.place(of: $0).x }
        // The first word is left out; the colon is a word of its own.
        #expect(line.wordStarts(boxes).filter { start in starts.contains { abs($0 - start) < 0.1 } }.count == 3)
        #expect(!line.wordStarts(boxes).contains { abs($0 - line.left) < 0.1 })
    }

    @Test(
        "A line may end in a web address or its rest",
        arguments: [("자료 https://a.kr/b", true), ("channel=policy&id=19", true), ("Technology", false)])
    func addresses(text: String, isAddress: Bool) { #expect(PageSketch(text).readLines[0].endsInAddress == isAddress) }
}

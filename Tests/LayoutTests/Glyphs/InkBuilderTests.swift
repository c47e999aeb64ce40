import Testing

@testable import Layout

@Suite struct InkBuilderTests {
    @Test func aShadowIsDrawnOnce() {
        var sketch = PageSketch("보도자료")
        sketch.double("보도자료", by: 0.5)
        #expect(sketch.lineTexts == ["보도자료"])
        #expect(sketch.ink.fate.count { $0 == .duplicate } == 4)
        #expect(sketch.readLines[0].isBold)
    }

    @Test func twoLettersBesideEachOtherAreTwo() {
        #expect(PageSketch("ll··").lineTexts == ["ll··"])
    }

    @Test func aGlyphWithoutTextThatIsAsWideAsASpaceIsOne() {
        // `|` stands for the no-break space that has no Unicode: half an em, like the sketch's spaces.
        var sketch = PageSketch("인공지능 연구|개발")
        sketch.unmap("|")
        #expect(sketch.lineTexts == ["인공지능 연구 개발"])
    }

    @Test func aCodeWithoutTextThatStandsWhereSpacesDoIsTheSpace() {
        var sketch = PageSketch("정부는|연구|개발을|올해|크게|늘린다")
        for _ in 0..<5 { sketch.unmap("|") }
        #expect(sketch.lineTexts == ["정부는 연구 개발을 올해 크게 늘린다"])
    }

    @Test func aSignWithoutTextIsUnreadable() {
        var sketch = PageSketch("인공지능 연구개|발")
        sketch.unmap("발")
        #expect(sketch.ink.fate.count { $0 == .unreadable } == 1)
    }
}

import Testing

@testable import Layout

@Suite struct FontEvidenceTests {
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

    @Test func aControlCharacterThatStandsWhereSpacesDoIsTheSpace() {
        var sketch = PageSketch("정부는|연구|개발을|올해|크게|늘린다")
        let glyphs = sketch.page.glyphs
        for i in 0..<glyphs.count where glyphs.firstScalar(of: i) == 0x7C { sketch.page.glyphs.scalars[Int(glyphs.scalarStart[i])] = 1 }
        #expect(sketch.lineTexts == ["정부는 연구 개발을 올해 크게 늘린다"])
    }

    @Test func aControlCharacterThatStandsAloneIsNone() {
        var sketch = PageSketch("정부는 연구|개발을 올해 크게 늘린다")
        sketch.stretch("|", by: 0.1)
        let glyphs = sketch.page.glyphs
        for i in 0..<glyphs.count where glyphs.firstScalar(of: i) == 0x7C { sketch.page.glyphs.scalars[Int(glyphs.scalarStart[i])] = 1 }
        sketch.move("개발을 올해 크게 늘린다", x: -4.5)
        #expect(sketch.lineTexts == ["정부는 연구개발을 올해 크게 늘린다"])
    }

    @Test func aNarrowCodeWithoutTextThatOftenStandsAloneIsASpaceBesideOthers() {
        var sketch = PageSketch("정부는|연구 개발을|올해|크게|늘린다|또|한다")
        for _ in 0..<6 {
            sketch.stretch("|", by: 0.6)
            sketch.unmap("|")
        }
        #expect(sketch.lineTexts == ["정부는 연구 개발을 올해 크게 늘린다 또 한다"])
    }

    @Test func narrowSignsAnEmWideAreOtherLetters() {
        // A font whose Hangul codes are given as `(`, `,`, `-`: an em wide each.
        var sketch = PageSketch("참(고) 국토위,-.")
        for sign in [",", "-", "."] { sketch.stretch(sign, by: 2) }
        #expect(sketch.ink.fate.suffix(3) == [.unreadable, .unreadable, .unreadable])
        #expect(sketch.ink.fate.prefix(4) == [.seen, .seen, .seen, .seen])
    }

    @Test func aFontWithAWideStrokeIsRead() {
        var sketch = PageSketch("참고 https://a/b/c-d")
        for sign in ["/", "-"] { sketch.stretch(sign, by: 2) }
        #expect(!sketch.ink.fate.contains(.unreadable))
    }

    @Test func aSqueezedFontIsMeasuredWithoutItsSqueeze() {
        var sketch = PageSketch("참고 ,-.")
        for sign in [",", "-", "."] { sketch.stretch(sign, by: 2, squeeze: 2) }
        #expect(!sketch.ink.fate.contains(.unreadable))
    }
}

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

    @Test func aTextPrintedTwiceAtOnePlaceIsNotBold() {
        // Producers round: the second drawing's places differ by less than any eye sees.
        var sketch = PageSketch("보도자료")
        sketch.double("보도자료", by: 0.001)
        #expect(sketch.ink.fate.count { $0 == .duplicate } == 4)
        #expect(!sketch.readLines[0].isBold)
    }

    @Test func aSyllableGivenByItsLettersIsASyllable() {
        var sketch = PageSketch("과학")
        sketch.page.glyphs.scalars = [0x1100, 0x116A, 0x1112, 0x1161, 0x11A8]
        sketch.page.glyphs.scalarStart = [0, 2, 5]
        #expect(sketch.lineTexts == ["과학"] && sketch.ink.text(of: 0).elementsEqual([0xACFC]))
    }

    @Test func twoLettersBesideEachOtherAreTwo() {
        #expect(PageSketch("ll··").lineTexts == ["ll··"])
    }

    @Test func twoNarrowLettersAreTwo() {
        // Old Korean fonts set `i` and `l` a tenth of an em wide.
        var sketch = PageSketch("satellite")
        let first = 4, second = 5
        let narrow = sketch.page.glyphs.fontSize[first] * 0.11
        sketch.page.glyphs.advanceX[first] = narrow
        sketch.page.glyphs.advanceX[second] = narrow
        sketch.page.glyphs.originX[second] = sketch.page.glyphs.originX[first] + narrow
        #expect(sketch.ink.fate.allSatisfy { $0 == .seen })
    }

    @Test func twoNarrowLettersSetTightAreTwo() {
        // Letter-spacing of -0.05 em: the second starts before the first one's advance ends.
        var sketch = PageSketch("satellite")
        let first = 4, second = 5
        let size = sketch.page.glyphs.fontSize[first]
        sketch.page.glyphs.advanceX[first] = size * 0.17
        sketch.page.glyphs.originX[second] = sketch.page.glyphs.originX[first] + size * 0.12
        #expect(sketch.ink.fate.allSatisfy { $0 == .seen })
    }

    @Test(.timeLimit(.minutes(1))) func aGlyphLargerThanAnyPageIsReadAsQuickly() {
        var sketch = PageSketch("인공지능")
        sketch.page.glyphs.fontSize[1] = 1e12
        #expect(sketch.ink.fate.count { $0 == .seen } == 4)
    }

    @Test func anOpeningQuotationMarkThatAFontSharesWithALetterIsAMark() {
        var sketch = PageSketch("'24년")
        sketch.page.glyphs.scalars[0] = 0x2BB
        #expect(sketch.lineTexts == ["‘24년"])
    }

    @Test func aHyphenThatNoLineEndsAtIsAHyphen() {
        var sketch = PageSketch("a-b")
        sketch.page.glyphs.scalars[1] = 0x2011
        #expect(sketch.lineTexts == ["a-b"])
    }

    @Test func aSignWithoutTextIsUnreadable() {
        var sketch = PageSketch("인공지능 연구개|발")
        sketch.unmap("발")
        #expect(sketch.ink.fate.count { $0 == .unreadable } == 1)
    }

    @Test func aTickDrawnOverABoxIsATickedBox() {
        var sketch = PageSketch("☐☑해당 없음")
        sketch.move("☑", x: sketch.place(of: "☐").x - sketch.place(of: "☑").x)
        #expect(sketch.ink.fate.prefix(2) == [.duplicate, .seen])
    }

    @Test func theSpacesOfATextPrintedTwiceStandOnce() {
        var page = PageSketch("과학기술 정책 동향").page
        let glyphs = page.glyphs
        for i in 0..<glyphs.count {
            page.glyphs.append(
                scalars: Array(glyphs.scalars(of: i)), code: glyphs.code[i], originX: glyphs.originX[i], originY: glyphs.originY[i],
                advanceX: glyphs.advanceX[i], advanceY: 0, fontSize: 10, font: 0, flags: glyphs.flags[i])
        }
        #expect(InkBuilder().ink(of: page).fate.count { $0 == .space } == 2)
    }
}

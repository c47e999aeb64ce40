import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct HiddenInkTests {
    @Test func whiteTextOnPaperIsNotSeen() {
        var sketch = PageSketch("보이는 글 숨은말")
        sketch.color("숨은말", 0xFFFFFF)
        #expect(sketch.lineTexts == ["보이는 글"])
        #expect(sketch.ink.unseen == [.whiteOnWhite: 3])
    }

    @Test func whiteTextOnAGroundIsSeen() {
        var sketch = PageSketch("보이는 글 숨은말")
        sketch.color("숨은말", 0xFFFFFF)
        sketch.addGround(sketch.box(of: "숨은말"), color: 0x003366)
        #expect(sketch.lineTexts == ["보이는 글 숨은말"])
    }

    @Test func whiteTextOnAPictureIsSeen() {
        var sketch = PageSketch("숨은말")
        sketch.color("숨은말", 0xFFFFFF)
        sketch.page.pictures.append(Picture(box: sketch.box(of: "숨은말"), pixelWidth: 10, pixelHeight: 10))
        #expect(sketch.lineTexts == ["숨은말"])
    }

    @Test(arguments: [
        (GlyphTable.Flags.invisible, UnseenReason.invisible), (.clipped, .clipped), (.hiddenLayer, .hiddenLayer),
    ])
    func whatTheReaderMarksIsSetAsideWithItsReason(flag: GlyphTable.Flags, reason: UnseenReason) {
        var sketch = PageSketch("보이는 글 숨은말")
        sketch.mark("숨은말", flag)
        #expect(sketch.lineTexts == ["보이는 글"])
        #expect(sketch.ink.unseen == [reason: 3])
    }

    @Test func textOutsideThePageIsNotSeen() {
        var sketch = PageSketch("보이는 글 숨은말")
        sketch.move("숨은말", x: 2000)
        #expect(sketch.ink.unseen == [.offPage: 3])
    }

    /// Every glyph has one fate, and the reasons add up to those that are not seen.
    @Test(arguments: 0..<20) func theReasonsAddUp(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var sketch = PageSketch("과학기술부는 인공지능 연구개발 예산을 늘린다")
        for glyph in 0..<sketch.page.glyphs.count where !sketch.page.glyphs.flags[glyph].contains(.space) {
            sketch.page.glyphs.color[glyph] = Bool.random(using: &random) ? 0xFFFFFF : 0
            if Bool.random(using: &random) { sketch.page.glyphs.flags[glyph] = [.invisible, .clipped].randomElement(using: &random)! }
            sketch.page.glyphs.originY[glyph] += Bool.random(using: &random) ? 900 : 0
        }
        let ink = sketch.ink
        #expect(ink.unseen.values.reduce(0, +) == ink.fate.count { $0 == .unseen })
    }

    @Test func spacesOfAHiddenLayerPartNoWords() {
        var page = PageSketch("과학기술정책동향").page
        for x in [75.0, 95] {
            page.glyphs.append(
                scalars: [0x20], code: 0x20, originX: x, originY: page.glyphs.originY[0], advanceX: 3, advanceY: 0, fontSize: 10, font: 0,
                flags: [.space, .hiddenLayer])
        }
        #expect(PageDrafter().draft(of: page, index: 0).lines[0].map(\.text.trimmed.string) == ["과학기술정책동향"])
    }
}

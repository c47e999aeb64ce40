import Testing

@testable import Layout

@Suite struct MarkerAttacherTests {
    private func texts(_ sketch: PageSketch) -> [String] { sketch.draft.lines[0].map(\.text.trimmed.string) }

    @Test func aMarkerBesideTwoLinesOpensTheUpper() {
        let sketch = PageSketch(
            """
               가동률이 두 해 이어서 낮으면 이전
            *
               을 검토하기로 하였음
            """, pitch: 7)
        #expect(texts(sketch) == ["* 가동률이 두 해 이어서 낮으면 이전", "을 검토하기로 하였음"])
    }

    @Test func aLineTakesOneMarkerOnlyAndNoneIsLost() {
        let sketch = PageSketch(
            """
            ①
               가동률이 낮으면 이전을 검토
            ②
            """, pitch: 3)
        #expect(texts(sketch).joined().filter { "①②".contains($0) }.count == 2)
    }

    @Test func aLargeStarThatHangsBelowItsNotesLineOpensIt() {
        var sketch = PageSketch("*   한빛대학교 문헌정보학과 교수")
        sketch.move("*", y: 3.8)
        #expect(texts(sketch) == ["* 한빛대학교 문헌정보학과 교수"])
    }

    @Test func aParagraphsNumberInTheMarginOpensIt() {
        #expect(texts(PageSketch("[0026]      본 발명은 전자 단말 장치에 대한 것이다")) == ["[0026] 본 발명은 전자 단말 장치에 대한 것이다"])
        // A figure in a column of its own is none.
        #expect(texts(PageSketch("59.92       본 발명은 전자 단말 장치에 대한 것이다")).count == 2)
    }

    @Test func aLongWordUnderItsMarkerIsItsText() {
        let sketch = PageSketch(
            """
            ▪
              未登记十万欧元以上设备的大学
              申请更新经费
            """)
        #expect(texts(sketch) == ["▪ 未登记十万欧元以上设备的大学", "申请更新经费"])
    }

    @Test func whatStartsLeftOfAMarkersTextOrHasLittleOfItIsNone() {
        #expect(texts(PageSketch("   ▪\n未登记十万欧元以上设备的大学")).count == 2)
        #expect(texts(PageSketch("▪\n  合计")).count == 2)
    }

    @Test func aWideMarkersTextMayStartUnderIt() {
        let sketch = PageSketch("(가)\n   未登记十万欧元以上设备的大学不能申请\n   更新经费")
        #expect(texts(sketch) == ["(가)未登记十万欧元以上设备的大学不能申请", "更新经费"])
        // A dash is an em wide, and the text may start a little under its end.
        var dash = PageSketch("―\n  未登记十万欧元以上设备的大学不能申请")
        for glyph in 1..<dash.page.glyphs.count { dash.page.glyphs.originX[glyph] -= 1 }
        #expect(texts(dash).count == 1)
    }
}

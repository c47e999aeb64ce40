import PageModel
import Testing

@testable import Layout

@Suite struct PackedPageTests {
    @Test func aPackedPageComesOutAsItWas() {
        var sketch = PageSketch("정책동향 2024\n○ 본문 본문\n┌──┬──┐\n│가│나│\n└──┴──┘")
        sketch.resize("동향", to: 7)
        sketch.color("2024", 0xFF0000)
        #expect(PackedPage(sketch.page).page == sketch.page)
    }

    @Test func anyGlyphsComeOutToTheLastBit() {
        var generator = SplitMix64(seed: 11)
        func random(_ count: UInt64) -> UInt64 { .random(in: 0..<count, using: &generator) }
        var page = PageContent(number: 3, width: 595, height: 842)
        var x = 0.0
        for _ in 0..<500 {
            let advance = (Double(random(9)) - 2) / 7
            page.glyphs.append(
                scalars: (0..<random(3)).map { UInt32(0xAC00 + $0) }, code: UInt32(random(70_000)), originX: x,
                originY: random(4) == 0 ? -0.0 : Double(random(3)), advanceX: advance, advanceY: random(9) == 0 ? -0.0 : 0,
                fontSize: Double(8 + random(3)) / 3, widthScale: random(9) == 0 ? 0.9 : 1, rise: Float(random(2)), font: UInt16(random(2)),
                color: UInt32(random(2)), flags: .init(rawValue: UInt16(random(3))), markedContent: Int32(random(2)) - 1)
            x = random(7) == 0 ? Double(random(500)) / 3 : x + advance
        }
        let read = PackedPage(page).page
        #expect(read == page)
        for (a, b) in [(read.glyphs.originY, page.glyphs.originY), (read.glyphs.advanceY, page.glyphs.advanceY)] {
            #expect(a.map(\.bitPattern) == b.map(\.bitPattern))
        }
    }

    @Test func aPageWithoutGlyphsHasNone() {
        let page = PageContent(number: 1, width: 10, height: 20)
        #expect(PackedPage(page).page == page)
    }
}

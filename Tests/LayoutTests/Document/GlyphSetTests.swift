import Testing

@testable import Layout

@Suite struct GlyphSetTests {
    private func members(_ set: GlyphSet, below end: Int32) -> [Int32] { (0..<end).filter { set.contains($0) } }

    @Test(
        "A stretch of glyphs is all of them and no other", arguments: [0..<0, 0..<1, 5..<64, 63..<65, 64..<128, 1..<200] as [Range<Int32>])
    func stretches(glyphs: Range<Int32>) {
        var set = GlyphSet([150])
        set.insert(glyphs)
        #expect(members(set, below: 300) == (0..<300).filter { glyphs.contains($0) || $0 == 150 })
    }

    @Test func aSetKnowsNoGlyphThatIsNone() { #expect(!GlyphSet([0, 63]).contains(-1)) }

    @Test func glyphsAreCountedThatAreInBothAndInNoOther() {
        let first = GlyphSet((0..<200).filter { $0 % 2 == 0 }), second = GlyphSet((0..<100).map { $0 % 3 == 0 })
        let others = [GlyphSet([6, 7]), GlyphSet([12, 190])]
        #expect(first.count(with: second, without: others) == (0..<100).count { $0 % 6 == 0 && $0 != 6 && $0 != 12 })
    }
}

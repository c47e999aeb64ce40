import Testing

@testable import Layout

@Suite struct RunsTests {
    /// Texts whose glyphs follow, jump back, are missing, belong to two pages.
    private static let glyphs: [LaidText.GlyphReference] = [
        (0, 7), (0, 8), (0, 9), (0, -1), (0, -1), (0, 10), (0, 10), (0, 3), (0, 4), (1, 5), (1, 6), (1, -1), (0, 7),
    ].map { .init(page: $0, glyph: $1) }

    private func runs(_ glyphs: some Sequence<LaidText.GlyphReference>) -> Runs<LaidText.GlyphReference> {
        var runs = Runs<LaidText.GlyphReference>()
        for glyph in glyphs { runs.append(glyph) }
        return runs
    }

    private func values(_ runs: Runs<LaidText.GlyphReference>) -> [LaidText.GlyphReference] { (0..<runs.count).map { runs[$0] } }

    @Test func valuesAreThoseThatWerePutIn() { #expect(values(runs(Self.glyphs)) == Self.glyphs) }

    @Test func everyPartIsThatOfTheValuesAndKeptLikeThem() {
        let all = runs(Self.glyphs)
        for from in 0...Self.glyphs.count {
            for to in from...Self.glyphs.count {
                var part = Runs<LaidText.GlyphReference>()
                part.append(all, in: from..<to)
                #expect(values(part) == Array(Self.glyphs[from..<to]) && part == runs(Self.glyphs[from..<to]))
            }
        }
    }

    @Test func partsPutTogetherAreTheWhole() {
        for cut in 0...Self.glyphs.count {
            var whole = runs(Self.glyphs[..<cut])
            whole.append(runs(Self.glyphs[cut...]), in: 0..<(Self.glyphs.count - cut))
            #expect(whole == runs(Self.glyphs))
        }
    }

    @Test func oneValueIsReplacedAndNoOther() {
        for i in Self.glyphs.indices {
            var expected = Self.glyphs
            expected[i] = .init(page: 2, glyph: 8)
            #expect(values(runs(Self.glyphs).replacing(i, with: expected[i])) == expected)
        }
    }

    @Test func stretchesAreTheGlyphsWithoutSuppliedSpaces() {
        var text = LaidText()
        for glyph in Self.glyphs { text.append(0x41, [], glyph) }
        var found: [LaidText.GlyphReference] = []
        text.glyphs.forEachRange { page, glyphs in found += glyphs.map { .init(page: Int32(page), glyph: $0) } }
        #expect(found == Self.glyphs.filter { $0.glyph >= 0 })
    }

    @Test func aLookIsMarkedAndTakenAwayWhereItIsSaid() {
        var text = LaidText()
        for i in 0..<6 { text.append(0x41, i < 3 ? .bold : [], .init(page: 0, glyph: Int32(i))) }
        let plain = text
        text.mark(.underline, at: 2)
        text.mark(.underline, at: 3)
        #expect(Array(text.looks) == [.bold, .bold, [.bold, .underline], .underline, [], []])
        #expect(text.looks.contains { $0.contains(.underline) } && !text.looks.contains { $0.contains(.italic) })
        text.unmark(.underline, at: 2)
        text.unmark(.underline, at: 3)
        #expect(text == plain)
    }

    @Test func whatIsLeftIsKeptLikeItAlone() {
        for count in 0...Self.glyphs.count {
            var rest = runs(Self.glyphs)
            rest.removeLast(count)
            #expect(rest == runs(Self.glyphs.dropLast(count)))
        }
    }

    @Test("A text trimmed where it stands is the trimmed text", arguments: ["가나", " 가 나 ", "가나 \n", "  ", ""])
    func trimmedText(string: String) {
        var text = LaidText()
        for (i, scalar) in string.unicodeScalars.enumerated() {
            text.append(scalar.value, i.isMultiple(of: 2) ? [] : .bold, .init(page: 0, glyph: Int32(i * i)))
        }
        var trimmed = text
        trimmed.trim()
        #expect(trimmed == text.trimmed && Array(text.trimmedScalars) == trimmed.scalars)
    }
}

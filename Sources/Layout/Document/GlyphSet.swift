/// A set of glyph indices of one page, as a bit for each glyph: nearly all of them are members as a rule.
package struct GlyphSet: Sendable {
    /// Glyph `i` is bit `i % 64` of word `i / 64`.
    private var words: [UInt64] = []

    package init() {}

    package init(_ glyphs: some Sequence<Int32>) {
        for glyph in glyphs { insert(glyph) }
    }

    /// The glyphs for which `isMember` holds, of those in order.
    init(_ isMember: some Collection<Bool>) {
        words = Array(repeating: 0, count: (isMember.count + Self.bits - 1) / Self.bits)
        for (i, isMember) in isMember.enumerated() where isMember { words[i / Self.bits] |= 1 << UInt64(i % Self.bits) }
    }

    private static let bits = UInt64.bitWidth

    package func contains(_ glyph: Int32) -> Bool {
        let (word, bit) = Int(glyph).quotientAndRemainder(dividingBy: Self.bits)
        return glyph >= 0 && word < words.count && words[word] >> UInt64(bit) & 1 == 1
    }

    package mutating func insert(_ glyph: Int32) {
        let (word, bit) = Int(glyph).quotientAndRemainder(dividingBy: Self.bits)
        if word >= words.count { words += repeatElement(0, count: word + 1 - words.count) }
        words[word] |= 1 << UInt64(bit)
    }

    package mutating func insert(_ glyphs: Range<Int32>) {
        guard !glyphs.isEmpty else { return }
        let (first, from) = Int(glyphs.lowerBound).quotientAndRemainder(dividingBy: Self.bits)
        let (last, to) = Int(glyphs.upperBound - 1).quotientAndRemainder(dividingBy: Self.bits)
        if last >= words.count { words += repeatElement(0, count: last + 1 - words.count) }
        for word in first...last {
            var bits = UInt64.max
            if word == first { bits &= .max << UInt64(from) }
            if word == last { bits &= .max >> UInt64(Self.bits - 1 - to) }
            words[word] |= bits
        }
    }

    /// How many glyphs are in both sets and in none of the `others`.
    func count(with other: GlyphSet, without others: [GlyphSet]) -> Int {
        zip(words, other.words).enumerated().reduce(0) { count, pair in
            let (i, (a, b)) = pair
            let excluded = others.reduce(0) { $0 | (i < $1.words.count ? $1.words[i] : 0) }
            return count + (a & b & ~excluded).nonzeroBitCount
        }
    }
}

extension PageLayout {
    /// How many of these glyphs, but for the `others`, are ink to see (a reference may name a space).
    package func countContent(_ glyphs: GlyphSet, without others: GlyphSet...) -> Int { glyphs.count(with: inkGlyphs, without: others) }
}

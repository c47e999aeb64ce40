/// Where a document sets a space between a syllable and what is none: `연구소(ITER)` or `연구소 (ITER)`, `제3차` or `약 3배`.
///
/// A bracket or quotation mark is known by itself and the kind of what it holds, a figure or a word of other letters by the
/// syllable before it.
struct SyllableTurns: Sendable {
    /// How often it is tight, and how often apart.
    private var seen: [UInt64: SIMD2<Int32>] = [:]

    /// Counts the words of a line.
    mutating func add(_ tokens: [ArraySlice<UInt32>]) {
        for (i, token) in tokens.enumerated() {
            for k in token.indices.dropFirst() where Self.isSyllable(token[k - 1]) && !Self.isSyllable(token[k]) {
                seen[Self.key(token[k - 1], token[k...]), default: .zero][0] += 1
            }
            guard i > 0, let last = tokens[i - 1].last, let first = token.first, Self.isSyllable(last), !Self.isSyllable(first) else {
                continue
            }
            seen[Self.key(last, token), default: .zero][1] += 1
        }
    }

    /// Whether the document sets such a text apart from the syllable before it; `nil` where it shows neither, or both alike.
    func isApart(syllable: UInt32, from text: ArraySlice<UInt32>) -> Bool? {
        guard let counts = seen[Self.key(syllable, text)], counts[0] != counts[1] else { return nil }
        return counts[1] > counts[0]
    }

    private static func key(_ syllable: UInt32, _ text: ArraySlice<UInt32>) -> UInt64 {
        guard let first = text.first else { return 0 }
        let opensWithSign = ScalarKind(first) == .other
        let (sign, following) = opensWithSign ? (first, ScalarKind(text.dropFirst().first ?? 0)) : (syllable, ScalarKind(first))
        return UInt64(sign) << 32 | following.rawValue
    }

    private static func isSyllable(_ scalar: UInt32) -> Bool { ScalarKind(scalar) == .syllable }
}

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
                count(token[k - 1], token[k...], isApart: false)
            }
            guard i > 0, let last = tokens[i - 1].last, let first = token.first, Self.isSyllable(last), !Self.isSyllable(first) else {
                continue
            }
            count(last, token, isApart: true)
        }
    }

    private mutating func count(_ syllable: UInt32, _ text: ArraySlice<UInt32>, isApart: Bool) {
        seen[Self.key(syllable, text), default: .zero][isApart ? 1 : 0] += 1
        if let sign = Self.sign(text) { seen[sign, default: .zero][isApart ? 1 : 0] += 1 }
    }

    /// Whether the document sets such a text apart from the syllable before it; `nil` where it shows neither, or both alike.
    func isApart(syllable: UInt32, from text: ArraySlice<UInt32>) -> Bool? {
        // Where a sign was never seen to open what it does here, whatever else it opened tells.
        for key in [Self.key(syllable, text), Self.sign(text)] {
            if let key, let counts = seen[key], counts[0] != counts[1] { return counts[1] > counts[0] }
        }
        return nil
    }

    /// The bracket or quotation mark that opens a text, whatever it holds: but words of letters, which may be an address.
    private static func sign(_ text: ArraySlice<UInt32>) -> UInt64? {
        guard let first = text.first, opening.contains(first), text.dropFirst().first.map(ScalarKind.init) != .latin else { return nil }
        return UInt64(first) << 32 | anything
    }

    private static let opening = Set("([{〈《「『【〔（［‘“".unicodeScalars.map(\.value))

    /// Beyond the kinds of characters.
    private static let anything: UInt64 = 0xFF

    private static func key(_ syllable: UInt32, _ text: ArraySlice<UInt32>) -> UInt64 {
        guard let first = text.first else { return 0 }
        let opensWithSign = ScalarKind(first) == .other
        let (sign, following) = opensWithSign ? (first, ScalarKind(text.dropFirst().first ?? 0)) : (syllable, ScalarKind(first))
        return UInt64(sign) << 32 | following.rawValue
    }

    private static func isSyllable(_ scalar: UInt32) -> Bool { ScalarKind(scalar) == .syllable }
}

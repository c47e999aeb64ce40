#if canImport(Glibc)
    import Glibc
#endif

/// How likely a word ends between two syllables, learnt from the words of one document.
///
/// A naive Bayes classifier over what stands around the place: the syllable before and after, their pair, the two
/// before, and the length of the word so far. Its weights are the document's own counts, so that it needs no
/// vocabulary and follows the house's spelling.
struct BoundaryStatistics: Sendable {
    /// What is looked at; each has values of its own.
    private enum Feature: UInt8, Hashable {
        case before, after, pair, twoBefore, twoAfter, length
    }

    private struct Value: Hashable {
        var feature: Feature
        var value: UInt64
    }

    /// Places with a space (1) and without (0), in all and by value.
    private var places: [Double] = [0, 0]
    private var counts: [Value: SIMD2<Float>] = [:]
    private var distinct: [Feature: Int] = [:]

    /// Additive smoothing: values that were seen once say little.
    private static let smoothing = 0.6
    /// The features overlap; each counts for less than it would alone.
    private static let weight = 0.75

    mutating func add(_ tokens: [[UInt32]]) {
        for (i, token) in tokens.enumerated() {
            for k in token.indices.dropFirst() where Self.isSyllable(token[k - 1]) && Self.isSyllable(token[k]) {
                count(Self.values(before: token[0..<k], after: token[k...]), isSpace: false)
            }
            guard i + 1 < tokens.count, let last = token.last, let first = tokens[i + 1].first, Self.isSyllable(last), Self.isSyllable(first) else { continue }
            count(Self.values(before: token[...], after: tokens[i + 1][...]), isSpace: true)
        }
    }

    /// Probability of a space between the word part `before` and the word part `after`; one half where nothing is known.
    func probability(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> Double {
        guard places[0] > 20, places[1] > 20 else { return 0.5 }
        var logit = log(places[1] / places[0])
        for value in Self.values(before: before, after: after) {
            let seen = counts[value] ?? .zero
            let kinds = Double(distinct[value.feature] ?? 1) * Self.smoothing
            let withSpace = (Double(seen[1]) + Self.smoothing) / (places[1] + kinds)
            let without = (Double(seen[0]) + Self.smoothing) / (places[0] + kinds)
            logit += Self.weight * log(withSpace / without)
        }
        return 1 / (1 + exp(-logit))
    }

    private mutating func count(_ values: [Value], isSpace: Bool) {
        let index = isSpace ? 1 : 0
        places[index] += 1
        for value in values {
            var seen = counts[value] ?? .zero
            if seen == .zero { distinct[value.feature, default: 0] += 1 }
            seen[index] += 1
            counts[value] = seen
        }
    }

    private static func values(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> [Value] {
        guard let a = before.last, let b = after.first else { return [] }
        var values = [
            Value(feature: .before, value: UInt64(a)), Value(feature: .after, value: UInt64(b)),
            Value(feature: .pair, value: UInt64(a) << 32 | UInt64(b)), Value(feature: .length, value: UInt64(min(before.count, 7))),
        ]
        if before.count >= 2 { values.append(Value(feature: .twoBefore, value: UInt64(before[before.endIndex - 2]) << 32 | UInt64(a))) }
        if after.count >= 2 { values.append(Value(feature: .twoAfter, value: UInt64(b) << 32 | UInt64(after[after.startIndex + 1]))) }
        return values
    }

    private static func isSyllable(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) }
}

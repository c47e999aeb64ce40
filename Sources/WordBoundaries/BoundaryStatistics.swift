#if canImport(Glibc)
    import Glibc
#endif

/// How likely a word ends between two syllables, learnt from the words of one document.
///
/// A naive Bayes classifier over what stands around the place: the syllable before and after, their pair, the two
/// before and after, the length of the word so far, and whether one syllable follows. Its weights are the document's own counts, so that it
/// follows the house's spelling; `BoundaryPrior` adds what holds for all.
struct BoundaryStatistics: Sendable {
    /// What is looked at; each has values of its own.
    private enum Feature: Int, CaseIterable {
        case before, after, pair, twoBefore, twoAfter, length, lone
    }

    /// Places with a space (1) and without (0), in all and by each feature's values.
    private var places = SIMD2<Double>.zero
    private var counts = Array(repeating: IntegerMap<SIMD2<Float>>(), count: Feature.allCases.count)

    /// Additive smoothing: values that were seen once say little.
    private static let smoothing = 0.6
    /// The features overlap; each counts for less than it would alone.
    private static let weight = 0.75

    /// What holds for the language says less than what the document shows.
    private static let priorWeight = 0.6
    /// Places of both kinds from which the document shows anything.
    private static let enough = 20.0

    mutating func add(_ tokens: [ArraySlice<UInt32>]) {
        for (i, token) in tokens.enumerated() {
            for k in token.indices.dropFirst() where Self.isSyllable(token[k - 1]) && Self.isSyllable(token[k]) {
                count(before: token[..<k], after: token[k...], isSpace: false)
            }
            guard i + 1 < tokens.count, let last = token.last, let first = tokens[i + 1].first, Self.isSyllable(last),
                Self.isSyllable(first)
            else { continue }
            count(before: token, after: tokens[i + 1], isSpace: true)
        }
    }

    /// Probability of a space between the word part `before` and the word part `after`; from the language alone where the
    /// document shows too little.
    func probability(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> Double {
        let prior = BoundaryPrior.logit(before: before, after: after)
        guard places[0] > Self.enough, places[1] > Self.enough else { return 1 / (1 + exp(-prior)) }
        var logit = Self.weight * log(places[1] / places[0]) + Self.priorWeight * prior
        Self.visitFeatures(before: before, after: after) { feature, value in
            let known = counts[feature.rawValue]
            let seen = known[value] ?? .zero
            let kinds = Double(max(known.count, 1)) * Self.smoothing
            let withSpace = (Double(seen[1]) + Self.smoothing) / (places[1] + kinds)
            let without = (Double(seen[0]) + Self.smoothing) / (places[0] + kinds)
            logit += Self.weight * log(withSpace / without)
        }
        return 1 / (1 + exp(-logit))
    }

    private mutating func count(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>, isSpace: Bool) {
        let index = isSpace ? 1 : 0
        places[index] += 1
        Self.visitFeatures(before: before, after: after) { counts[$0.rawValue][$1, default: .zero][index] += 1 }
    }

    private static func visitFeatures(
        before: ArraySlice<UInt32>, after: ArraySlice<UInt32>, _ visit: (_ feature: Feature, _ value: UInt64) -> Void
    ) {
        guard let a = before.last, let b = after.first else { return }
        let pair = { (first: UInt32, second: UInt32) in UInt64(first) << 32 | UInt64(second) }
        visit(.before, UInt64(a))
        visit(.after, UInt64(b))
        visit(.pair, pair(a, b))
        visit(.length, UInt64(min(before.count, 7)))
        if after.count == 1, !BoundaryPrior.isWord(b) { visit(.lone, 0) }
        if before.count >= 2 { visit(.twoBefore, pair(before[before.endIndex - 2], a)) }
        if after.count >= 2 { visit(.twoAfter, pair(b, after[after.startIndex + 1])) }
    }

    private static func isSyllable(_ scalar: UInt32) -> Bool { ScalarKind(scalar) == .syllable }
}

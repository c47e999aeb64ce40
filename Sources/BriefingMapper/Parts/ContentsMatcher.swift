import Layout

/// Finds the titles that a contents list names: the best assignment of entries to candidates that keeps both in order.
///
/// Titles are printed with other spaces, quotes and numbers in the list; a running head says them too, but smaller.
/// The assignment is the alignment of two sequences (Needleman & Wunsch 1970) with similarity as its score.
struct ContentsMatcher: Sendable {
    struct Tuning: Sendable {
        /// Titles less alike are two. Editors shorten titles in lists; two articles on one matter reach 0.5.
        var leastSimilarity = 0.72
        /// The same of parts that words count alike: `第二节 …` in the list and over the part.
        var leastCounted = 0.5
        /// What a larger or boxed text is worth, against similarity.
        var prominence = 0.35
    }

    var tuning = Tuning()
    var bodySize: Double

    /// Index of the candidate of each entry, where there is one. Entries are in the order of the list, depth first; `values` are
    /// the numbers that stand before them.
    func matches(of entries: [TextKey], counted values: [Int?] = [], in candidates: [TitleCandidate]) -> [Int?] {
        guard !entries.isEmpty, !candidates.isEmpty else { return Array(repeating: nil, count: entries.count) }
        // With the number that may be part of it, or without.
        let keys = candidates.map { [TextPairs($0.key)] + ($0.numberIsDoubtful ? [TextPairs($0.wholeKey)] : []) }
        let parts = candidates.map { candidate in
            PartNumber(candidate.text).map { (value: NumberSign.value($0.number), key: TextPairs(TextKey($0.title))) }
        }
        var weight = Array(repeating: Array(repeating: 0.0, count: candidates.count), count: entries.count)
        for (e, entry) in entries.map(TextPairs.init).enumerated() {
            for c in candidates.indices {
                var similarity = keys[c].reduce(0) { max($0, Self.similarity(entry, $1)) }
                if let part = parts[c], let value = part.value, e < values.count, values[e] == value,
                    Self.similarity(entry, part.key) >= tuning.leastCounted
                {
                    similarity = max(similarity, tuning.leastSimilarity)
                }
                guard similarity >= tuning.leastSimilarity else { continue }
                weight[e][c] = similarity * similarity + prominence(of: candidates[c])
            }
        }
        // best[e][c]: the most that entries from e on can get from candidates from c on.
        var best = Array(repeating: Array(repeating: 0.0, count: candidates.count + 1), count: entries.count + 1)
        for e in entries.indices.reversed() {
            for c in candidates.indices.reversed() {
                let taken = weight[e][c] > 0 ? weight[e][c] + best[e + 1][c + 1] : 0
                best[e][c] = max(taken, best[e + 1][c], best[e][c + 1])
            }
        }
        var matches: [Int?] = Array(repeating: nil, count: entries.count)
        var (e, c) = (0, 0)
        while e < entries.count, c < candidates.count {
            if weight[e][c] > 0, best[e][c] == weight[e][c] + best[e + 1][c + 1] {
                matches[e] = c
                (e, c) = (e + 1, c + 1)
            } else if best[e][c] == best[e][c + 1] {
                c += 1
            } else {
                e += 1
            }
        }
        return matches
    }

    private static func similarity(_ a: TextPairs, _ b: TextPairs) -> Double {
        let (short, long) = (min(a.key.scalars.count, b.key.scalars.count), max(a.key.scalars.count, b.key.scalars.count))
        guard short > 0, short * 2 >= long else { return 0 }
        return a.similarity(to: b)
    }

    /// 0…`tuning.prominence`: how much a candidate stands out from running text.
    private func prominence(of candidate: TitleCandidate) -> Double {
        let size = min(1, max(0, (candidate.block.fontSize / bodySize - 1) / 0.5))
        return tuning.prominence * (0.6 * size + (candidate.style.isSetOff ? 0.25 : 0) + (candidate.style.isBold ? 0.15 : 0))
    }
}

/// A one-to-one map between the indices of expected things and found things.
struct Pairing {
    /// In the order of the expected things; then what was found beyond them.
    let matches: [(expected: Int?, found: Int?)]
    let toFound: [Int: Int]
    let toExpected: [Int: Int]

    init(_ pairs: [(Int, Int)], _ expectedCount: Int, _ foundCount: Int) {
        let map = Dictionary(uniqueKeysWithValues: pairs)
        let used = Set(map.values)
        toFound = map
        toExpected = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
        matches = (0..<expectedCount).map { ($0, map[$0]) } + (0..<foundCount).filter { !used.contains($0) }.map { (nil, $0) }
    }

    /// The things of two lists, matched by how alike their texts are.
    /// - Parameter least: similarity below which two texts are not the same thing.
    /// - Parameter bonus: what decides between texts that are nearly as alike.
    init(_ expected: [String], _ found: [String], least: Double, bonus: (Int, Int) -> Double = { _, _ in 0 }) {
        let left = expected.map(\.codePoints), right = found.map(\.codePoints)
        var candidates: [Candidate] = []
        for (i, a) in left.enumerated() where !a.isEmpty {
            for (j, b) in right.enumerated() where !b.isEmpty {
                let alike = Similarity.indel(a, b)
                if alike >= least { candidates.append(Candidate(alike + bonus(i, j), i, j)) }
            }
        }
        self.init(Candidate.best(of: candidates), expected.count, found.count)
    }

    func things<Thing>(_ expected: [Thing], _ found: [Thing]) -> [(expected: Thing?, found: Thing?)] {
        matches.map { (expected: $0.expected.map { expected[$0] }, found: $0.found.map { found[$0] }) }
    }
}

/// Two things that may be the same.
///
/// The best candidates come first, each thing once. So those with the highest score that there can be may be taken before any
/// other is made: documents are mostly alike, and only what is left is compared each with each.
struct Candidate {
    let score: Double
    let expected: Int
    let found: Int

    init(_ score: Double, _ expected: Int, _ found: Int) { (self.score, self.expected, self.found) = (score, expected, found) }

    /// The best candidates first, each thing used once; sorted by the expected thing.
    static func best(of candidates: [Candidate]) -> [(Int, Int)] {
        var usedExpected: Set<Int> = [], usedFound: Set<Int> = [], pairs: [(Int, Int)] = []
        let ranked = candidates.sorted {
            ($1.score, abs($0.expected - $0.found), $0.expected, $0.found) < ($0.score, abs($1.expected - $1.found), $1.expected, $1.found)
        }
        for candidate in ranked where !usedExpected.contains(candidate.expected) && !usedFound.contains(candidate.found) {
            usedExpected.insert(candidate.expected)
            usedFound.insert(candidate.found)
            pairs.append((candidate.expected, candidate.found))
        }
        return pairs.sorted { $0.0 < $1.0 }
    }

    /// What `best` gives for things that are all alike: the nearest first.
    static func nearest(_ expected: [Int], _ found: [Int]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = [], left = expected, right = Set(found), distance = 0
        while !left.isEmpty, !right.isEmpty {
            left.removeAll { i in
                let there = distance == 0 ? [i] : [i - distance, i + distance]
                guard let j = there.first(where: { right.remove($0) != nil }) else { return false }
                pairs.append((i, j))
                return true
            }
            distance += 1
        }
        return pairs
    }
}

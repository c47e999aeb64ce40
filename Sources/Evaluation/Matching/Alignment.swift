/// Which found blocks hold the text of which expected blocks, wherever in the document they stand.
///
/// Blocks are paired one to one: containers by their content, equal texts by their context, then by how alike
/// they are, then long texts with the longest of their pieces. What is left joins the pair that lacks it, so that
/// a split is one expected block with several found ones, and a merge the reverse.
struct Alignment {
    struct Group {
        var expected: [Int]
        var found: [Int]
    }

    let expected: [ComparedUnit]
    let found: [ComparedUnit]
    /// Known article of each found article.
    private let articles: [Int: Int]
    private(set) var groups: [Group] = []
    /// Index in `groups` of each block.
    private(set) var ofExpected: [Int: Int] = [:]
    private(set) var ofFound: [Int: Int] = [:]
    private var anchors: [(expected: Int, found: Int)] = []
    private let expectedGrams: [Bigrams]
    private let foundGrams: [Bigrams]

    init(_ expected: [ComparedUnit], _ found: [ComparedUnit], articles: [Int: Int]) {
        (self.expected, self.found, self.articles) = (expected, found, articles)
        (expectedGrams, foundGrams) = (expected.map { Bigrams($0.dense) }, found.map { Bigrams($0.dense) })
        findAnchors()
        pairContainers()
        pairEqual()
        pairSimilar()
        pairContained()
        attach(.found)
        attach(.expected)
        let order = groups.indices.sorted { groups[$0].expected[0] < groups[$1].expected[0] }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        groups = order.map { groups[$0] }
        ofExpected = ofExpected.mapValues { place[$0]! }  // `place` has every index of `groups`
        ofFound = ofFound.mapValues { place[$0]! }
    }

    func group(ofExpected index: Int) -> Group? { ofExpected[index].map { groups[$0] } }
    func group(ofFound index: Int) -> Group? { ofFound[index].map { groups[$0] } }

    /// The found counterpart of an expected block: `nil` too when it was merged into an earlier one.
    func first(_ index: Int) -> Int? {
        guard let group = group(ofExpected: index), group.expected[0] == index else { return nil }
        return group.found[0]
    }

    private mutating func open(_ i: Int, _ j: Int) {
        ofExpected[i] = groups.count
        ofFound[j] = groups.count
        groups.append(Group(expected: [i], found: [j]))
    }

    private func free(textsOnly: Bool = true) -> (expected: [Int], found: [Int]) {
        func free(_ units: [ComparedUnit], _ used: [Int: Int]) -> [Int] {
            units.indices.filter { used[$0] == nil && !units[$0].dense.isEmpty && (units[$0].isText || !textsOnly) }
        }
        return (free(expected, ofExpected), free(found, ofFound))
    }

    // MARK: Context

    /// Texts that occur once on either side and keep their order say where the others are to be expected.
    private mutating func findAnchors() {
        func once(_ units: [ComparedUnit]) -> [(text: [UInt32], index: Int)] {
            let long = units.indices.filter { units[$0].dense.count >= 4 }
            let counts = Dictionary(grouping: long) { units[$0].dense }.mapValues(\.count)
            return long.filter { counts[units[$0].dense] == 1 }.map { (units[$0].dense, $0) }
        }
        let there = Dictionary(uniqueKeysWithValues: once(found).map { ($0.text, $0.index) })
        let pairs = once(expected).compactMap { text, i in there[text].map { (expected: i, found: $0) } }
        anchors = longestIncreasingRun(of: pairs.map(\.found)).map { pairs[$0] }
    }

    /// Where among the found blocks the counterpart of an expected one is to be looked for first.
    private func likelyPlace(of i: Int) -> Int {
        var (low, high) = (0, anchors.count)  // the first anchor behind i
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].expected <= i { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? anchors[low - 1].found + i - anchors[low - 1].expected : i
    }

    private func near(_ i: Int, _ j: Int) -> Double { 1 / Double(1 + abs(j - likelyPlace(of: i))) }

    private func inSameArticle(_ i: Int, _ j: Int) -> Bool { articles[found[j].article] == expected[i].article }

    private func context(_ i: Int, _ j: Int) -> Double {
        func neighboursAreEqual(_ step: Int) -> Double {
            let a = expected.indices.contains(i + step) ? expected[i + step].dense : nil
            let b = found.indices.contains(j + step) ? found[j + step].dense : nil
            return a == b ? 1 : 0
        }
        let article = inSameArticle(i, j) ? 0.4 : 0
        let kind = expected[i].kind == found[j].kind ? 0.1 : 0
        return article + 0.2 * near(i, j) + 0.15 * neighboursAreEqual(-1) + 0.15 * neighboursAreEqual(1) + kind
    }

    /// The highest context, in the same order of sums.
    private static let fullContext = 0.4 + 0.2 * 1 + 0.15 * 1 + 0.15 * 1 + 0.1

    // MARK: One to one

    private mutating func pairContainers() {
        for kind in [ComparedUnit.Kind.table, .figure, .callout] {
            let all = expected.indices.filter { expected[$0].kind == kind }, undoubted = Candidate.best(of: all.compactMap(undoubted))
            let known = Set(undoubted.map(\.0)), taken = Set(undoubted.map(\.1)), left = all.filter { !known.contains($0) }
            let right = found.indices.filter { found[$0].kind == kind && !taken.contains($0) }
            let leftGrams = left.map { Bigrams(expected[$0].content) }, rightGrams = right.map { Bigrams(found[$0].content) }
            var candidates: [Candidate] = []
            for (i, grams) in zip(left, leftGrams) {
                for (j, otherGrams) in zip(right, rightGrams) {
                    let isBare = expected[i].content.isEmpty || found[j].content.isEmpty
                    let alike = isBare ? 0 : grams.dice(otherGrams)
                    if alike >= 0.2 || ((kind == .figure || isBare) && inSameArticle(i, j)) {
                        candidates.append(Candidate(alike + 0.3 * context(i, j), i, j))
                    }
                }
            }
            for (i, j) in (undoubted + Candidate.best(of: candidates)).sorted(by: { $0.0 < $1.0 }) { open(i, j) }
        }
    }

    /// The container with the same content in the same surroundings, where it is expected: no other can score higher.
    private func undoubted(_ i: Int) -> Candidate? {
        let j = likelyPlace(of: i)
        guard found.indices.contains(j), found[j].kind == expected[i].kind, !expected[i].content.isEmpty,
            found[j].content == expected[i].content, context(i, j) >= Self.fullContext
        else { return nil }
        return Candidate(1 + 0.3 * Self.fullContext, i, j)
    }

    private mutating func pairEqual() {
        let (left, right) = free()
        let rightByText = Dictionary(grouping: right) { found[$0].dense }
        let leftByText = Dictionary(grouping: left) { expected[$0].dense }
        for first in left where leftByText[expected[first].dense]?.first == first {
            let text = expected[first].dense
            guard let others = rightByText[text], let mine = leftByText[text] else { continue }
            var candidates: [Candidate] = []
            for i in mine {
                for j in others where text.count >= 6 || inSameArticle(i, j) || near(i, j) >= 0.05 {
                    candidates.append(Candidate(context(i, j), i, j))
                }
            }
            let pairs = Candidate.best(of: candidates)
            for (i, j) in zip(pairs.map { $0.0 }, pairs.map { $0.1 }.sorted()) { open(i, j) }
        }
    }

    private mutating func pairSimilar() {
        let (left, right) = free()
        var candidates: [Candidate] = []
        for i in left {
            for j in right {
                let a = expected[i].dense, b = found[j].dense
                let shared = expectedGrams[i].shared(with: foundGrams[j])
                guard shared > 0, Double(2 * shared) >= 0.25 * Double(a.count + b.count + 2) else { continue }
                let alike = Similarity.indel(a, b)
                if alike >= 0.5 { candidates.append(Candidate(alike + 0.05 * context(i, j), i, j)) }
            }
        }
        for (i, j) in Candidate.best(of: candidates) { open(i, j) }
    }

    /// A long text and the longest of its pieces.
    private mutating func pairContained() {
        let (left, right) = free(textsOnly: false)
        var candidates: [Candidate] = []
        for i in left {
            for j in right {
                let a = expected[i].dense, b = found[j].dense
                let shorter = Double(min(a.count, b.count))
                let shared = expectedGrams[i].shared(with: foundGrams[j])
                guard shared > 0, shorter >= 4, Double(shared) >= 0.5 * shorter else { continue }
                let common = Double(Similarity.commonSubsequence(a, b))
                if common >= 0.8 * shorter { candidates.append(Candidate(common, i, j)) }
            }
        }
        for (i, j) in Candidate.best(of: candidates) { open(i, j) }
    }

    // MARK: Pieces

    private enum Side { case expected, found }

    /// A piece without counterpart joins the group that lacks it, if it fills the gap with at least half of its text.
    private mutating func attach(_ side: Side) {
        let units = side == .found ? found : expected, others = side == .found ? expected : found
        let grams = side == .found ? foundGrams : expectedGrams
        func members(_ group: Group) -> [Int] { side == .found ? group.found : group.expected }
        func joined(_ members: [Int], of units: [ComparedUnit]) -> [UInt32] { members.sorted().flatMap { units[$0].dense } }

        struct Gap {
            let group: Int
            let target: [UInt32]
            let grams: Bigrams
            var covered: Int
        }
        var gaps: [Gap] = groups.indices.compactMap { index in
            let group = groups[index]
            let target = joined(side == .found ? group.expected : group.found, of: others)
            let covered = Similarity.commonSubsequence(joined(members(group), of: units), target)
            return covered < target.count ? Gap(group: index, target: target, grams: Bigrams(target), covered: covered) : nil
        }
        let pieces = free(textsOnly: false)
        for piece in side == .found ? pieces.found : pieces.expected {
            let text = units[piece].dense
            let half = 0.5 * Double(text.count)
            var best: Int?, bestGain = half
            for (index, gap) in gaps.enumerated() where Double(gap.target.count - gap.covered) >= bestGain {
                let mine = members(groups[gap.group])
                let isNear = mine.contains { abs(piece - $0) <= 2 }
                if !isNear && (text.count < 4 || Double(grams[piece].shared(with: gap.grams)) < half) { continue }
                let gain = Double(Similarity.commonSubsequence(joined(mine + [piece], of: units), gap.target) - gap.covered)
                if gain >= bestGain { (best, bestGain) = (index, gain) }
            }
            guard let best else { continue }
            let group = gaps[best].group
            if side == .found {
                groups[group].found = (groups[group].found + [piece]).sorted()
                ofFound[piece] = group
            } else {
                groups[group].expected = (groups[group].expected + [piece]).sorted()
                ofExpected[piece] = group
            }
            gaps[best].covered += Int(bestGain)
        }
    }
}

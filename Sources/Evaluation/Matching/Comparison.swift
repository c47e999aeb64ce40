import BriefingModel

/// Two documents with everything that was matched between them.
struct Comparison {
    let expected: ComparedDocument
    let found: ComparedDocument
    let sections: Pairing
    let articles: Pairing
    let blocks: Alignment

    init(expected: ComparedDocument, found: ComparedDocument) {
        (self.expected, self.found) = (expected, found)
        sections = Self.pairedSections(expected.sections, found.sections)
        let byTitle = Self.pairedArticles(expected, found, sections)
        blocks = Alignment(expected.units, found.units, articles: byTitle.toExpected)
        articles = Self.completed(byTitle, by: blocks, expected, found)
    }

    private static func pairedSections(_ expected: [Section], _ found: [Section]) -> Pairing {
        let left = expected.map(SectionName.init), right = found.map(SectionName.init)
        // Nothing scores higher than the same name, and a kind is a part of it.
        let same = pairedByName(left, right)
        let known = Set(same.map(\.0)), taken = Set(same.map(\.1)), restOfRight = right.indices.filter { !taken.contains($0) }
        var candidates: [Candidate] = []
        for i in left.indices where !known.contains(i) {
            for j in restOfRight {
                let sameKind = left[i].kind == right[j].kind && !left[i].kind.isEmpty ? 1.0 : 0
                let alike = Similarity.indel(left[i].title, right[j].title)
                let score = sameKind > 0 || alike >= 0.6 ? sameKind + 2 * alike : 0
                if score > 0 { candidates.append(Candidate(score, i, j)) }
            }
        }
        return Pairing(same + Candidate.best(of: candidates), expected.count, found.count)
    }

    /// What tells sections from each other.
    private struct SectionName: Hashable {
        let kind: String
        let title: [UInt32]

        init(_ section: Section) { (kind, title) = (section.kind.compared, section.title.compared.codePoints) }
    }

    /// The sections with a kind that have the same name.
    private static func pairedByName(_ left: [SectionName], _ right: [SectionName]) -> [(Int, Int)] {
        let there = Dictionary(grouping: right.indices) { right[$0] }
        let here = Dictionary(grouping: left.indices.filter { !left[$0].kind.isEmpty }) { left[$0] }
        return here.flatMap { name, those in Candidate.nearest(those, there[name] ?? []) }.sorted { $0.0 < $1.0 }
    }

    private static func pairedArticles(_ expected: ComparedDocument, _ found: ComparedDocument, _ sections: Pairing) -> Pairing {
        Pairing(expected.articles.map(\.title.compared), found.articles.map(\.title.compared), least: 0.5) { i, j in
            0.05 * (sections.toFound[expected.sectionOf[i]] == found.sectionOf[j] ? 1 : 0) + 0.01 / Double(1 + abs(i - j))
        }
    }

    /// An article whose title is wrong is known by its blocks.
    private static func completed(
        _ pairing: Pairing, by blocks: Alignment, _ expected: ComparedDocument, _ found: ComparedDocument
    ) -> Pairing {
        struct Vote: Hashable { let expected, found: Int }
        var votes: [Vote: Int] = [:]
        for group in blocks.groups {
            let vote = Vote(expected: expected.units[group.expected[0]].article, found: found.units[group.found[0]].article)
            votes[vote, default: 0] += 1
        }
        let sizes = Dictionary(grouping: expected.units, by: \.article).mapValues(\.count)
        let extra = Candidate.best(
            of: votes.compactMap { vote, count in
                guard pairing.toFound[vote.expected] == nil, pairing.toExpected[vote.found] == nil,
                    2 * count >= sizes[vote.expected] ?? 0
                else { return nil }
                return Candidate(Double(count), vote.expected, vote.found)
            })
        guard !extra.isEmpty else { return pairing }
        return Pairing(pairing.toFound.map { ($0, $1) } + extra, expected.articles.count, found.articles.count)
    }

    /// Blocks of one kind of container with their counterparts of the same kind.
    func matches(_ kind: ComparedUnit.Kind) -> [(expected: Int?, found: Int?)] {
        let left = expected.units.indices.filter { expected.units[$0].kind == kind }
        let right = found.units.indices.filter { found.units[$0].kind == kind }
        var pairs: [Int: Int] = [:]
        for group in blocks.groups {
            let mine = group.expected.filter { expected.units[$0].kind == kind }
            let others = group.found.filter { found.units[$0].kind == kind }
            for (i, j) in zip(mine, others) { pairs[i] = j }
        }
        let used = Set(pairs.values)
        return left.map { ($0, pairs[$0]) } + right.filter { !used.contains($0) }.map { (nil, $0) }
    }

    /// Does a found target name the counterpart of the expected one? `nil`: nothing was expected.
    func isSameTarget(_ expectedID: String?, _ foundID: String?) -> Bool? {
        guard let target = expectedID.flatMap({ expected.targets[$0] }) else { return nil }
        guard let other = foundID.flatMap({ found.targets[$0] }), other.kind == target.kind else { return false }
        switch target.kind {
        case .section: return sections.toFound[target.index] == other.index
        case .article: return articles.toFound[target.index] == other.index
        case .block: return blocks.first(target.index) == other.index
        case .cellParagraph: return articles.toFound[target.index] == other.index
        }
    }

    func isInSameArticle(_ i: Int, _ j: Int) -> Bool { articles.toExpected[found.units[j].article] == expected.units[i].article }
}

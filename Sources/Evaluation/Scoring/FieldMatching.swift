import BriefingModel

/// How often a text field was right, by four ways to call two texts the same (as GROBID's end-to-end evaluation).
package struct FieldMatching: Hashable, Sendable {
    package enum Way: String, CaseIterable, Hashable, Sendable {
        /// The same characters.
        case strict
        /// The same but for case, white space and punctuation.
        case soft
        /// Edit distance at most a fifth of the longer text.
        case levenshtein
        /// Ratcliff-Obershelp similarity at least 0.95.
        case ratcliffObershelp
    }

    package let field: String
    package private(set) var expectedCount = 0
    package private(set) var foundCount = 0
    package private(set) var right: [Way: Int] = [:]

    /// `nil` where neither side has the field.
    package func f1(_ way: Way) -> Double? {
        let total = expectedCount + foundCount
        return total > 0 ? Double(2 * (right[way] ?? 0)) / Double(total) : nil
    }

    init(_ field: String, _ pairs: [(expected: String?, found: String?)]) {
        self.field = field
        for (expected, found) in pairs {
            let a = expected.compared, b = found.compared
            if !a.isEmpty { expectedCount += 1 }
            if !b.isEmpty { foundCount += 1 }
            guard !a.isEmpty, !b.isEmpty else { continue }
            for way in Way.allCases where way.callsSame(a, b) { right[way, default: 0] += 1 }
        }
    }

    /// The same field over several documents.
    package static func + (a: FieldMatching, b: FieldMatching) -> FieldMatching {
        var sum = a
        sum.expectedCount += b.expectedCount
        sum.foundCount += b.foundCount
        sum.right.merge(b.right, uniquingKeysWith: +)
        return sum
    }
}

extension FieldMatching.Way {
    private static let levenshteinLeast = 0.8
    private static let ratcliffObershelpLeast = 0.95

    func callsSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        switch self {
        case .strict: return false
        case .soft: return Self.softened(a) == Self.softened(b)
        case .levenshtein:
            let left = a.codePoints, right = b.codePoints
            let distance = Double(Similarity.levenshtein(left, right))
            return 1 - distance / Double(max(left.count, right.count)) >= Self.levenshteinLeast
        case .ratcliffObershelp:
            let left = a.codePoints, right = b.codePoints
            return MatchingBlocks(left, right).ratio(left.count + right.count) >= Self.ratcliffObershelpLeast
        }
    }

    private static func softened(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
                .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
                continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

extension FieldMatching {
    /// The text fields of all matched things.
    static func all(_ c: Comparison, _ cells: [CellMatch]) -> [FieldMatching] {
        let publication = zip(c.expected.briefing.publication.fields, c.found.briefing.publication.fields)
        let articles = c.articles.things(c.expected.articles, c.found.articles)
        func article(_ field: String, _ value: (Article) -> String?) -> FieldMatching {
            FieldMatching(field, articles.map { ($0.flatMap(value), $1.flatMap(value)) })
        }
        let texts = c.expected.units.indices.filter { c.expected.units[$0].isText }.map { i in
            (expected: Optional(c.expected.units[i].text), found: c.blocks.first(i).map { c.found.units[$0].text })
        }
        let extra = c.found.units.indices.filter { c.found.units[$0].isText && c.blocks.ofFound[$0] == nil }
        func container(_ field: String, _ kind: ComparedUnit.Kind) -> FieldMatching {
            FieldMatching(
                field, c.matches(kind).map { ($0.map { c.expected.units[$0].text }, $1.map { c.found.units[$0].text }) })
        }
        return [
            FieldMatching("publication", publication.map { ($0.value, $1.value) }),
            FieldMatching("section title", c.sections.things(c.expected.sections, c.found.sections).map { ($0?.title, $1?.title) }),
            article("article title") { $0.title }, article("category") { $0.category }, article("lead") { $0.lead?.text },
            article("source") { $0.source?.name },
            FieldMatching("block text", texts + extra.map { (nil, c.found.units[$0].text) }),
            container("table caption", .table), container("figure caption", .figure),
            FieldMatching("cell text", cells.map { ($0.expected?.text, $0.found?.text) }),
        ]
    }
}

/// How many things of a kind are right in every field.
package struct WholeRecord: Hashable, Sendable {
    package let kind: String
    package private(set) var right: Int
    package private(set) var total: Int

    package static func + (a: WholeRecord, b: WholeRecord) -> WholeRecord {
        WholeRecord(kind: a.kind, right: a.right + b.right, total: a.total + b.total)
    }

    static func all(_ c: Comparison, _ differences: [Difference]) -> [WholeRecord] {
        let counted = differences.filter { $0.metric.weight != nil }
        let touched = Set(counted.compactMap(\.article))
        let fields = Set(counted.filter { $0.metric.rawValue.hasPrefix("articles.") }.compactMap(\.article))
        let total = c.expected.articles.count
        let matched = c.articles.toFound.keys
        let tables = c.matches(.table)
        let exactTables = tables.count { match in
            guard let i = match.expected, let j = match.found, let a = c.expected.units[i].table, let b = c.found.units[j].table else {
                return false
            }
            return ComparedTable(a).isSame(as: ComparedTable(b))
        }
        return [
            WholeRecord(kind: "articles right in every field", right: matched.count { !fields.contains($0) }, total: total),
            WholeRecord(
                kind: "articles right in every field, block and mark", right: matched.count { !touched.contains($0) }, total: total),
            WholeRecord(kind: "tables right in every cell", right: exactTables, total: tables.count),
        ]
    }
}

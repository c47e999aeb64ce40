/// Figures and callouts, and how containers are counted.
extension ScoreSheet {
    /// F1 of the things that have a counterpart of their own kind.
    mutating func rateCount(_ metric: Metric, _ c: Comparison, _ matches: [(expected: Int?, found: Int?)]) {
        var right = 0
        for match in matches {
            if match.expected != nil && match.found != nil {
                right += 1
            } else {
                let row = c.row(match) { $0.full.shortened(to: 80).nonEmpty ?? $0.kind.rawValue }
                differ(metric, row.location, row.expected, row.found)
            }
        }
        rate(metric, 2 * right, matches.count + right)
    }

    mutating func scoreFiguresAndCallouts(_ c: Comparison) {
        let figures = c.matches(.figure), callouts = c.matches(.callout)
        rateCount(.figuresCount, c, figures)
        rateCount(.calloutsCount, c, callouts)
        rateField(.figuresCaption, figures.map { c.row($0, \.text) })
        rateField(.figuresSource, figures.map { c.row($0, \.sourceText) })
        rateField(.calloutsTitle, callouts.map { c.row($0, \.text) })
        var hits = 0, total = 0
        for match in figures {
            let row = c.row(match) { $0.figure?.text.compared ?? "" }
            let left = Bag(words: row.expected ?? ""), right = Bag(words: row.found ?? "")
            let shared = left.sharedCount(with: right)
            hits += 2 * shared
            total += left.count + right.count
            if row.expected != nil && row.found != nil && (shared < left.count || shared < right.count) {
                differ(.figuresText, row.location, left.without(right).nonEmpty, right.without(left).nonEmpty)
            }
        }
        rate(.figuresText, hits, total)
    }
}

/// Words, each as often as it occurs.
private struct Bag {
    private let words: [String]
    private let counts: [String: Int]

    init(words text: String) {
        words = text.split(separator: " ").map(String.init)
        counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    }

    var count: Int { words.count }

    func sharedCount(with other: Bag) -> Int { counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) } }

    /// What the other bag lacks, in order.
    func without(_ other: Bag) -> String {
        var left = other.counts
        return words.filter { word in
            guard let count = left[word], count > 0 else { return true }
            left[word] = count - 1
            return false
        }.joined(separator: " ")
    }
}

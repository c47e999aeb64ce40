import BriefingModel
import Layout

/// Links the paragraphs of the summary to the articles that they sum up: both stand in one order.
struct SummaryLinker: Sendable {
    struct Tuning: Sendable {
        /// Title and lead of an article share at least this much of their pairs of letters with its summary, whose length says
        /// nothing.
        var leastLikeness = 0.1
    }

    var tuning = Tuning()

    func link(_ entries: inout [SummaryEntry], to briefing: Briefing) {
        let articles = briefing.sections.flatMap(\.articles).filter { $0.title != nil }
        guard !entries.isEmpty, !articles.isEmpty else { return }
        let keys = articles.map { TextPairs(TextKey(($0.title ?? "") + ($0.lead?.text ?? ""))) }
        let likeness = entries.map { TextPairs(TextKey($0.text)) }.map { entry in keys.map { entry.sharing(with: $0) } }
        // Alignment of two sequences: best[e][a] is the most that entries from e on can get from articles from a on.
        var best = Array(repeating: Array(repeating: 0.0, count: articles.count + 1), count: entries.count + 1)
        for e in entries.indices.reversed() {
            for a in articles.indices.reversed() {
                let taken = likeness[e][a] >= tuning.leastLikeness ? likeness[e][a] + best[e + 1][a + 1] : 0
                best[e][a] = max(taken, best[e + 1][a], best[e][a + 1])
            }
        }
        var (e, a) = (0, 0)
        while e < entries.count, a < articles.count {
            if likeness[e][a] >= tuning.leastLikeness, best[e][a] == likeness[e][a] + best[e + 1][a + 1] {
                entries[e].target = articles[a].id
                (e, a) = (e + 1, a + 1)
            } else if best[e][a] == best[e][a + 1] {
                a += 1
            } else {
                e += 1
            }
        }
    }
}

/// Articles of two issues that tell of one thing.
struct SeriesTopics: SeriesRule {
    static let id = "series-topic"
    static let summary = "a topic that goes on from an earlier issue"

    private static let leastShared = 3
    private static let leastShare = 0.5

    func findings(in issues: [IssueText]) -> [Finding] {
        let titles = issues.map { issue in
            issue.articles.indices.map { index in
                (index: index, nouns: Set(Words.nouns(in: (issue.articles[index].title ?? "").unicodeScalars)))
            }
        }
        var findings: [Finding] = []
        for first in issues.indices {
            for second in issues.indices where second > first {
                for article in titles[first] {
                    for other in titles[second] {
                        let shared = article.nouns.count { noun in other.nouns.contains { Words.areSame(noun, $0) } }
                        let smaller = min(article.nouns.count, other.nouns.count)
                        guard shared >= Self.leastShared, Double(shared) >= Self.leastShare * Double(smaller) else { continue }
                        var quotations = [
                            issues[first].quotation(ofArticle: article.index), issues[second].quotation(ofArticle: other.index),
                        ]
                        (quotations[0].issue, quotations[1].issue) = (first, second)
                        findings.append(Finding(rule: Self.id, severity: .info, message: "the topic goes on", quotations: quotations))
                    }
                }
            }
        }
        return findings
    }
}

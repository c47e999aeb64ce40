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
            for second in issues.indices where second > first && !areOne(issues[first], issues[second]) {
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

    /// Whether two documents are one issue, printed twice or given as PDF and as model: its topics go on in every article.
    private func areOne(_ first: IssueText, _ second: IssueText) -> Bool {
        let (one, other) = (first.briefing.publication, second.briefing.publication)
        guard one.title != nil, one.title == other.title else { return false }
        return one.issueDate == other.issueDate && one.issueNumber == other.issueNumber && (one.issueDate ?? one.issueNumber) != nil
    }
}

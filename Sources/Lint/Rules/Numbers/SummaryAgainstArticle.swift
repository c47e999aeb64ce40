/// The summary gives one number, the article that it sums up another one for the same thing.
struct SummaryAgainstArticle: Rule {
    static let id = "summary-against-article"
    static let summary = "a number of the summary that its article gives otherwise"

    func findings(in issue: IssueText) -> [Finding] {
        issue.articles.indices.flatMap { article -> [Finding] in
            Contradiction.found(claims: issue.summaryMentions(ofArticle: article), evidence: issue.mentions(ofArticle: article)).map {
                contradiction in
                finding(
                    contradiction.isSlip ? .warning : .ask,
                    "the summary says \(contradiction.claim.printed), the article \(contradiction.evidence.printed)",
                    [contradiction.claim.quotation, contradiction.evidence.quotation])
            }
        }
    }
}

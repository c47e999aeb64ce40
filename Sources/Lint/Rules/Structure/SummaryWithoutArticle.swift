/// A paragraph of the summary that sums up no article of the issue.
struct SummaryWithoutArticle: Rule {
    static let id = "summary-without-article"
    static let summary = "a paragraph of the summary without its article"
    static let needsWholePages = true

    /// A paragraph shares more of its nouns with its article than this.
    private static let leastShared = 0.3

    func findings(in issue: IssueText) -> [Finding] {
        let ids = Set(issue.articles.map(\.id))
        let vocabularies = issue.articles.indices.map { index in
            Set(issue.passages(ofArticle: index).flatMap { Words.nouns(in: $0.text.unicodeScalars) })
        }
        return issue.passages.filter { $0.role == .summary }.compactMap { entry -> Finding? in
            let nouns = Set(Words.nouns(in: entry.text.unicodeScalars))
            guard nouns.count >= 4 else { return nil }
            func isShared(with index: Int) -> Bool {
                let vocabulary = vocabularies[index]
                let shared = nouns.count { noun in vocabulary.contains(noun) || vocabulary.contains { Words.areSame($0, noun) } }
                return Double(shared) >= Self.leastShared * Double(nouns.count)
            }
            // The reader of the pages may have found no target, or a wrong one: the words decide.
            if ids.contains(entry.target), let index = issue.articles.firstIndex(where: { $0.id == entry.target }), isShared(with: index) {
                return nil
            }
            guard !issue.articles.indices.contains(where: isShared) else { return nil }
            return finding(.warning, "no article of the issue speaks of this", [entry.quotation()])
        }
    }
}

/// An article without references or source, where nearly all its fellows have some.
struct ArticleWithoutReferences: Rule {
    static let id = "article-without-references"
    static let summary = "an article without references where its fellows have some"

    func findings(in issue: IssueText) -> [Finding] {
        issue.briefing.sections.indices.flatMap { section -> [Finding] in
            let articles = issue.articles.indices.filter { issue.sectionOf[$0] == section }
            let without = articles.filter { issue.articles[$0].references.isEmpty && issue.articles[$0].source == nil }
            guard articles.count >= 3, !without.isEmpty, without.count * 3 <= articles.count else { return [] }
            return without.map { index in
                finding(
                    .ask,
                    "\(articles.count - without.count) of \(articles.count) articles of the section have references or a source, this one has none",
                    [issue.quotation(ofArticle: index)])
            }
        }
    }
}

/// Two articles of a section with one number, or a number that is left out between two.
struct DuplicateBadge: Rule {
    static let id = "badge"
    static let summary = "article numbers of a section that repeat or jump"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        issue.briefing.sections.indices.flatMap { section -> [Finding] in
            let numbered = issue.articles.indices.filter { issue.sectionOf[$0] == section }.compactMap { index in
                issue.articles[index].number.flatMap { Int(String(scalars: $0.unicodeScalars.filter(\.isDigit))) }.map {
                    (article: index, number: $0)
                }
            }
            return zip(numbered, numbered.dropFirst()).compactMap { before, after -> Finding? in
                let gap = after.number - before.number
                guard gap != 1, gap == 0 || after.number != 1 else { return nil }
                return finding(
                    gap == 0 ? .error : .warning,
                    gap == 0
                        ? "two articles have the number \(after.number)"
                        : "article \(before.number) is followed by article \(after.number)",
                    [before, after].map { entry in
                        let quotation = issue.quotation(ofArticle: entry.article)
                        return Finding.Quotation(
                            text: "\(issue.articles[entry.article].number ?? "") \(quotation.text)", target: quotation.target,
                            place: quotation.place, at: quotation.at)
                    })
            }
        }
    }
}

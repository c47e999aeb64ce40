import BriefingModel

/// An entry of the contents that no article or section answers.
struct ContentsWithoutArticle: Rule {
    static let id = "contents-without-article"
    static let summary = "an entry of the contents without its article"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        let titles = TitleList(issue)
        func isAnswered(_ entry: ContentsEntry) -> Bool { entry.target.map(titles.hasTarget) ?? titles.hasTitle(entry.title) }
        let entries = issue.entries.filter { !TitleList.key($0.title).isEmpty }, answered = entries.count(where: isAnswered)
        // Contents of which most go unanswered list other things than articles.
        guard answered * 2 > entries.count else { return [] }
        // An entry that only heads others may stand on no page but its own.
        return entries.filter { !isAnswered($0) && $0.children.isEmpty && !titles.isSaid($0.title) }.map { entry in
            let nearest = titles.nearest(to: entry.title)
            return finding(
                .warning, "no article has this title of the contents",
                [Finding.Quotation(text: entry.title, target: entry.target ?? "", place: "contents", at: entry.at)]
                    + (nearest.map { [issue.quotation(ofArticle: $0)] } ?? []))
        }
    }
}

/// An article that the contents leave out, where they list its fellows; or that they name otherwise.
struct ArticleWithoutContents: Rule {
    static let id = "article-without-contents"
    static let summary = "an article that the contents leave out, or name otherwise"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        guard !issue.briefing.contents.isEmpty else { return [] }
        let titles = TitleList(issue), entries = issue.entries
        let targets = Dictionary(entries.compactMap { entry in entry.target.map { ($0, entry) } }, uniquingKeysWith: { first, _ in first })
        let listed = Set(entries.map { TitleList.key($0.title) })
        func isListed(_ article: Article) -> Bool {
            targets[article.id] != nil || article.title.map { listed.contains(TitleList.key($0)) } ?? true
        }
        return issue.articles.indices.compactMap { index -> Finding? in
            let article = issue.articles[index]
            if let entry = targets[article.id] {
                guard let title = article.title, !TitleList.areOneTitle(entry.title, title) else { return nil }
                return finding(
                    .ask, "the contents name the article otherwise",
                    [
                        Finding.Quotation(text: entry.title, target: article.id, place: "contents", at: entry.at),
                        issue.quotation(ofArticle: index),
                    ])
            }
            // Contents may list sections only, or some sections' articles only.
            let fellows = issue.articles.indices.filter { $0 != index && issue.sectionOf[$0] == issue.sectionOf[index] }
            let listedFellows = fellows.count { isListed(issue.articles[$0]) }
            guard !isListed(article), listedFellows * 2 > fellows.count, !fellows.isEmpty || titles.listsOtherSections else { return nil }
            return finding(.warning, "the contents do not list this article", [issue.quotation(ofArticle: index)])
        }
    }
}

/// The titles of an issue, to be looked up.
private struct TitleList {
    private let titles: [(key: String, article: Int)]
    private let sections: Set<String>
    private let ids: Set<String>
    private let texts: [String]
    let listsOtherSections: Bool

    init(_ issue: IssueText) {
        titles = issue.articles.enumerated().compactMap { index, article in article.title.map { (Self.key($0), index) } }
        sections = Set(issue.briefing.sections.compactMap { $0.title.map(Self.key) })
        texts = issue.passages.filter { $0.role.isBody || $0.role == .sectionTitle }.map { Self.key($0.text) }
        ids = Set(issue.articles.map(\.id) + issue.briefing.sections.map(\.id))
        let targets = Set(issue.entries.compactMap(\.target))
        listsOtherSections = issue.articles.count { targets.contains($0.id) } * 2 > issue.articles.count
    }

    /// Letters and digits only.
    static func key(_ title: String) -> String { String(scalars: title.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }) }

    /// The contents may shorten a title.
    static func areOneTitle(_ a: String, _ b: String) -> Bool {
        let left = key(a), right = key(b)
        return left == right || left.hasPrefix(right) || right.hasPrefix(left) || left.hasSuffix(right) || right.hasSuffix(left)
    }

    func hasTarget(_ id: String) -> Bool { ids.contains(id) }

    func hasTitle(_ title: String) -> Bool {
        let key = Self.key(title)
        return key.isEmpty || sections.contains(key) || titles.contains { $0.key == key }
    }

    /// Whether a heading or another piece of a body says it.
    func isSaid(_ title: String) -> Bool {
        let key = Self.key(title)
        return texts.contains { $0.hasPrefix(key) || $0.hasSuffix(key) }
    }

    /// The article whose title shares most words with this one.
    func nearest(to title: String) -> Int? {
        let key = Array(Self.key(title))
        return titles.map { entry in (entry.article, entry.key.filter(key.contains).count * 2 - max(entry.key.count, key.count)) }
            .filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }
}

extension IssueText {
    /// The contents as one list.
    var entries: [ContentsEntry] {
        func flat(_ list: [ContentsEntry]) -> [ContentsEntry] { list.flatMap { [$0] + flat($0.children) } }
        return flat(briefing.contents)
    }
}

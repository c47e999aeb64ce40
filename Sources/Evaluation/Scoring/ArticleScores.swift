import BriefingModel

extension ScoreSheet {
    mutating func scoreArticles(_ c: Comparison) {
        func keys(_ sections: [Section]) -> [Keyed] {
            sections.enumerated().map { ([$1.kind.compared, $1.title.compared], Location(text: "section \($0 + 1)", at: $1.at)) }
        }
        rateBags(.sectionsTitles, expected: keys(c.expected.sections), found: keys(c.found.sections))
        rateField(
            .sectionsNumber,
            c.sections.things(c.expected.sections, c.found.sections).map { mine, other in
                let location = Location(text: "section \((mine ?? other)?.title.compared ?? "")", at: (other ?? mine)?.at ?? [])
                return (mine?.number.compared, other?.number.compared, location)
            })
        rate(.articlesCount, 2 * c.articles.toFound.count, c.expected.articles.count + c.found.articles.count)
        scorePlaces(ofArticles: c)
        let fields: [(Metric, (Article) -> String)] = [
            (.articlesTitle, { $0.title.compared }), (.articlesNumber, { $0.number.compared }),
            (.articlesCategory, { $0.category.compared }), (.articlesLead, { ($0.lead?.text).compared }),
            (.articlesSourceName, { ($0.source?.name).compared }), (.articlesSourceURL, { ($0.source?.url).compared }),
        ]
        for (metric, field) in fields {
            rateField(
                metric,
                c.articles.matches.map { match in
                    (
                        match.expected.map { field(c.expected.articles[$0]) }, match.found.map { field(c.found.articles[$0]) },
                        c.location(ofArticle: match)
                    )
                })
        }
        rateDates(.articlesLeadDate, c) { $0.lead?.date }
        rateDates(.articlesSourceDate, c) { $0.source?.date }
    }

    private mutating func scorePlaces(ofArticles c: Comparison) {
        var inSection = 0
        for match in c.articles.matches {
            guard let i = match.expected, let j = match.found else {
                func title(_ article: Article) -> String { article.title.compared.nonEmpty ?? "(no title)" }
                differ(
                    .articlesCount, c.location(ofArticle: match), match.expected.map { title(c.expected.articles[$0]) },
                    match.found.map { title(c.found.articles[$0]) })
                continue
            }
            if c.sections.toFound[c.expected.sectionOf[i]] == c.found.sectionOf[j] {
                inSection += 1
            } else {
                differ(
                    .articlesSection, c.location(ofArticle: match), c.expected.location(ofArticle: i).text,
                    c.found.location(ofArticle: j).text)
            }
        }
        rate(.articlesSection, inSection, c.expected.articles.count)
    }

    /// Exact rate of the ISO date; of the printed text where no ISO date is expected.
    private mutating func rateDates(_ metric: Metric, _ c: Comparison, _ date: (Article) -> PrintedDate?) {
        rateField(
            metric,
            c.articles.matches.map { match in
                let expected = match.expected.map { date(c.expected.articles[$0]) }
                let found = match.found.map { date(c.found.articles[$0]) }
                let inISO = expected.map { $0?.iso != nil || $0?.text.nonEmpty == nil } ?? true
                func text(_ date: PrintedDate?) -> String { inISO ? (date?.iso).compared : (date?.text).compared }
                return (expected.map(text), found.map(text), c.location(ofArticle: match))
            })
    }
}

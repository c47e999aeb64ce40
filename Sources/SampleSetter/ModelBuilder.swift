import BriefingModel

/// What must be read from an issue as a house prints it: the expected model.
package struct ModelBuilder {
    package let issue: IssueSource
    package let house: House
    /// Printed page of each article and section, by id; empty before the first setting.
    package let pages: [String: String]

    package init(issue: IssueSource, house: House, pages: [String: String] = [:]) {
        (self.issue, self.house, self.pages) = (issue, house, pages)
    }

    package func briefing() -> Briefing {
        var briefing = Briefing(
            generator: Generator(name: "", version: "", profile: nil), source: Source(fileName: "", sha256: "", pageCount: 0))
        briefing.publication = publication
        for (index, section) in issue.sections.enumerated() {
            let model = self.section(section, id: "s\(index + 1)", number: index + 1)
            briefing.sections.append(model)
            if section.inContents ?? true, !(house.omitsContents ?? false) {
                briefing.contents.append(contents(of: model, number: index + 1))
            }
            for (article, model) in zip(section.articles, model.articles) {
                if let text = article.summary { briefing.summary.append(SummaryEntry(text: text, target: model.id, at: [])) }
            }
        }
        return briefing
    }

    private var publication: Publication {
        let source = issue.publication
        var model = Publication()
        (model.title, model.issueDate, model.issueNumber) = (source.title, source.issueDate, source.issueNumber)
        (model.publisher, model.organization, model.address) = (source.publisher, source.organization, source.address)
        (model.phone, model.email, model.website) = (source.phone ?? [], source.email, source.website)
        return model
    }

    private func section(_ source: IssueSource.Section, id: String, number: Int) -> BriefingModel.Section {
        var section = BriefingModel.Section(id: id, kind: house.isStrange ?? false ? "body" : source.kind)
        section.title = source.title
        if house.numbersSections ?? false { section.number = house.sectionNumber(number) }
        section.articles = source.articles.enumerated().map { index, source in
            article(source, id: "\(id).a\(index + 1)", opensIssue: number == 1 && index == 0)
        }
        return section
    }

    private func article(_ source: IssueSource.Article, id: String, opensIssue: Bool) -> Article {
        var article = Article(id: id)
        article.number = source.number.map(house.badge)
        (article.category, article.title) = (source.category, source.title)
        var builder = ArticleBuilder(id: id, article: source, house: house)
        if opensIssue, let embargo { article.body += builder.blocks([SourceBlock(.paragraph, mark: nil, text: embargo)]) }
        article.body += builder.blocks(
            [source.subtitle, source.author].compactMap(\.self).map {
                SourceBlock(.paragraph, mark: nil, text: InlineText($0))
            })
        if let lead = source.lead, house.leadsAreItems ?? false {
            article.body += builder.blocks([SourceBlock(.item, mark: "■", text: InlineText(lead.text))])
        } else {
            article.lead = source.lead.map { Article.Lead(text: $0.text, date: $0.date.map(leadDate), at: []) }
        }
        article.body += builder.blocks(source.body ?? [])
        article.references = (source.references ?? []).enumerated().map { index, source in
            var reference = Reference()
            (reference.marker, reference.title, reference.url) = (house.referenceMark(index + 1), source.title, source.url)
            (reference.publisher, reference.date) = (source.publisher, source.date.map(printedDate))
            return reference
        }
        article.source = source.source.map { source in
            var model = Article.Source()
            (model.name, model.url, model.date) = (
                source.name, source.url, printedDate(house.day(source.date, as: house.sourceDates, issueDate: issue.publication.issueDate))
            )
            return model
        }
        return article
    }

    /// When a release may be published, as the templates print it over the first article's text; no field of a publication holds it.
    private var embargo: InlineText? {
        issue.publication.embargo.map { InlineText("<b>보도시점</b> \($0) <b>배포</b> \(house.date(issue.publication.issueDate))") }
    }

    private func printedDate(_ text: String) -> PrintedDate {
        PrintedDate(text: text, iso: PrintedDay(text)?.iso(issueDate: issue.publication.issueDate))
    }

    /// Without its brackets.
    private func leadDate(_ text: String) -> PrintedDate {
        var date = printedDate(text)
        date.text = String(house.leadDate(text, issueDate: issue.publication.issueDate).dropFirst().dropLast())
        return date
    }

    private func contents(of section: BriefingModel.Section, number: Int) -> ContentsEntry {
        var entry = ContentsEntry(title: section.title ?? "")
        (entry.number, entry.target) = (house.sectionNumber(number), section.id)
        entry.children = section.articles.compactMap { article in
            guard let title = article.title else { return nil }
            var child = ContentsEntry(title: title)
            child.target = article.id
            if house.contentsCategories ?? true { child.category = article.category }
            if house.contentsPages ?? false { child.page = pages[article.id] }
            return child
        }
        return entry
    }
}

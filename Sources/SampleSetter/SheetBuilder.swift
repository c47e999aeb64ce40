import Foundation

/// What a page template is filled with: an issue as a house prints it, in the producer's markup.
///
/// Everything is escaped already; templates write it with three braces. Ids are those of the model,
/// with `.` as `-`. What is not there is `false`, so that a template does not take its parent's.
package struct SheetBuilder {
    package typealias Sheet = [String: Any]

    package let issue: IssueSource
    package let house: House
    package let pages: [String: String]
    /// Files that the markup refers to: name and text.
    package internal(set) var attachments: [(name: String, text: String)] = []
    /// Texts of the article's notes at the foot of pages that no mark has opened yet, by their marks.
    var footnotes: [String: InlineText] = [:]
    /// Base64 of a picture, for markup that holds its pictures itself.
    let picture: (String) -> String
    let markup: Markup

    package init(issue: IssueSource, house: House, pages: [String: String], picture: @escaping (String) -> String) {
        (self.issue, self.house, self.pages, self.picture) = (issue, house, pages, picture)
        markup = Markup(form: house.form, raisesNoteMarks: house.raisesNoteMarks)
    }

    func sheet(_ fields: [String: Any?]) -> Sheet { fields.mapValues { $0 ?? false } }

    func text(_ text: String?) -> String? { text.map(markup.text) }

    package mutating func sheet() -> Sheet {
        let publication = issue.publication
        let contents = issue.sections.enumerated().filter { $1.inContents ?? true }.map { self.contents($1, number: $0 + 1) }
        let summary = issue.sections.flatMap(\.articles).compactMap(\.summary)
        var sections: [Sheet] = []
        for (index, section) in issue.sections.enumerated() { sections.append(self.section(section, number: index + 1)) }
        return sheet([
            "title": markup.text(publication.title), "organization": markup.text(publication.organization),
            "runningTitle": markup.running(publication.title), "plainTitle": markup.literal(publication.title),
            "runningOrganization": markup.running(publication.organization),
            "language": issue.language ?? "ko",
            "plainOrganization": markup.literal(publication.organization),
            "date": markup.text(house.date(publication.issueDate)), "isoDate": publication.issueDate,
            "colours": house.colours, "fonts": house.fonts, "textWidth": centimetres(house.textWidth),
            "issueNumber": text(publication.issueNumber), "publisher": text(publication.publisher),
            "address": text(publication.address), "email": text(publication.email), "website": text(publication.website),
            "plainWebsite": publication.website.map(markup.literal),
            "phone": text(publication.phone?.joined(separator: ", ")), "englishName": text(publication.englishName),
            "coverNote": text(publication.coverNote), "embargo": text(publication.embargo), "logo": text(publication.logo),
            "summaryTitle": text(issue.summaryTitle),
            "summary": summary.isEmpty
                ? nil : ["lines": summary.map { ["text": markup.text($0), "mark": markup.text(house.mark("■"))] as Sheet }] as Sheet,
            "contents": contents, "sections": sections, "choice": choices, "has_contents": !(house.omitsContents ?? false),
        ])
    }

    /// Each choice by its name, and `NAME_CHOICE`.
    private var choices: Sheet {
        var choices: Sheet = [:]
        for (name, choice) in house.look ?? [:] {
            choices[name] = choice
            choices["\(name)_\(choice)"] = true
        }
        return choices
    }

    private func contents(_ section: IssueSource.Section, number: Int) -> Sheet {
        var category: String?
        let entries = section.articles.enumerated().compactMap { index, article -> Sheet? in
            guard let title = article.title else { return nil }
            let id = "s\(number).a\(index + 1)"
            let own = house.contentsCategories ?? true ? article.category : nil
            let printed = own == category ? nil : own
            category = own
            return sheet([
                "title": markup.text(title), "anchor": anchor(id), "hasCategory": category != nil, "category": text(printed),
                "page": house.contentsPages ?? false ? markup.text(pages[id] ?? "0") : nil,
            ])
        }
        return sheet([
            "title": text(title(of: section, number)), "anchor": "s\(number)",
            "number": house.sectionWords(number) == nil ? text(house.sectionNumber(number)) : nil, "entries": entries,
            "hasCategories": category != nil,
        ])
    }

    /// With the words that count it.
    private func title(of section: IssueSource.Section, _ number: Int) -> String? {
        guard let words = house.sectionWords(number), let title = section.title else { return section.title }
        return words + " " + title
    }

    private func anchor(_ id: String) -> String { id.replacing(".", with: "-") }

    private mutating func section(_ source: IssueSource.Section, number: Int) -> Sheet {
        var articles: [Sheet] = []
        for (index, article) in source.articles.enumerated() {
            articles.append(self.article(article, id: "s\(number).a\(index + 1)", isFirst: index == 0))
        }
        return sheet([
            "runningTitle": source.title.map(markup.running), "anchor": "s\(number)", "kind": source.kind,
            "isBriefs": source.kind == "briefs", "first": number == 1,
            "title": text(house.numbersSections ?? false ? title(of: source, number) : source.title),
            "number": house.numbersSections ?? false && house.sectionWords(number) == nil ? text(house.sectionNumber(number)) : nil,
            "articles": articles,
        ])
    }

    private func originLine(_ origin: IssueSource.ArticleSource) -> String {
        let day = house.day(origin.date, as: house.sourceDates, issueDate: issue.publication.issueDate)
        return (house.sourceLine ?? "출처: N(DATE)").replacing("DATE", with: day).replacing("N", with: origin.name)
    }

    private mutating func article(_ source: IssueSource.Article, id: String, isFirst: Bool) -> Sheet {
        footnotes = house.footnotes ?? false ? Self.numberedNotes(source.body ?? []) : [:]
        let references = (source.references ?? []).enumerated().map { index, reference in
            let origin = [reference.date, reference.publisher].compactMap(\.self).joined(separator: ", ")
            return sheet([
                "title": markup.text(reference.title), "mark": markup.text(house.referenceMark(index + 1)),
                "url": house.linksReferences ?? false ? nil : text(reference.url), "href": reference.url.map(markup.literal),
                "origin": origin.isEmpty ? nil : markup.text("(\(origin)) "),
            ])
        }
        let day = issue.publication.issueDate
        let lead = source.lead.map { lead in
            sheet([
                "mark": house.printedLeadMark.isEmpty ? nil : markup.text(house.printedLeadMark), "text": markup.text(lead.text),
                "date": text(lead.date.map { house.leadDate($0, issueDate: day) }),
            ])
        }
        let origin = source.source.map { origin in
            sheet(["line": markup.text(originLine(origin)), "url": markup.text(origin.url), "href": markup.literal(origin.url)])
        }
        return sheet([
            "subtitle": text(source.subtitle), "author": text(source.author),
            "anchor": anchor(id), "title": text(source.title), "plainTitle": source.title.map(markup.literal), "first": isFirst,
            "breaks": !isFirst && source.newPage ?? false, "number": text(source.number.map(house.printedBadge)),
            "category": house.categoryTags ?? false ? text(source.category) : nil, "lead": lead,
            "lines": lines(source.body ?? [], id: id, depth: 0),
            "references": references.isEmpty
                ? nil : ["title": markup.text(house.referencesTitle ?? "참고자료"), "entries": references] as Sheet, "source": origin,
        ])
    }
}

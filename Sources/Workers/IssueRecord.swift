import BriefingModel

/// What a catalogue keeps of a converted document; made in the worker, so that its parent need not read models.
package struct IssueRecord: Hashable, Sendable, Codable {
    /// Text of an article to search in, with its page (1-based).
    package struct Passage: Hashable, Sendable, Codable {
        package var page: Int
        package var text: String

        package init(page: Int, text: String) { (self.page, self.text) = (page, text) }
    }

    /// One article, with the page (1-based) that it starts on.
    package struct Article: Hashable, Sendable, Codable {
        package var id: String
        package var section: String?
        package var category: String?
        package var title: String?
        package var page: Int
        package var passages: [Passage] = []

        package init(id: String, page: Int) { (self.id, self.page) = (id, page) }
    }

    /// One table, with the page (1-based) that it starts on.
    package struct Table: Hashable, Sendable, Codable {
        package var id: String
        package var article: String
        package var caption: String?
        package var page: Int
        package var rowCount, columnCount: Int
    }

    package var sha256 = ""
    package var publication, issueDate, issueNumber, organization, profile: String?
    package var toolVersion = ""
    package var pageCount = 0
    /// Kinds of its sections, in their order, each once.
    package var sections: [String] = []
    /// Markers of its outline, each once.
    package var markers: [String] = []
    package var articles: [Article] = []
    package var tables: [Table] = []
    package var figureCount = 0
    /// Diagnostics that are more than information.
    package var findingCount = 0
    /// Share of the glyphs that are in the model's text or were set aside for a reason; 1 where there are none.
    package var coverage = 1.0

    package init() {}
}

extension IssueRecord {
    init(_ briefing: Briefing) {
        sha256 = briefing.source.sha256
        publication = briefing.publication.title
        issueDate = briefing.publication.issueDate
        issueNumber = briefing.publication.issueNumber
        organization = briefing.publication.organization
        profile = briefing.generator.profile
        toolVersion = briefing.generator.version
        pageCount = briefing.source.pageCount
        findingCount = briefing.diagnostics.count { $0.severity != .info }
        if briefing.coverage.glyphs > 0 { coverage = 1 - Double(briefing.coverage.unplaced) / Double(briefing.coverage.glyphs) }
        var markers = Set<String>()
        for section in briefing.sections {
            if !sections.contains(section.kind) { sections.append(section.kind) }
            for article in section.articles {
                var entry = Article(id: article.id, page: article.at.first?.page ?? 1)
                (entry.section, entry.category, entry.title) = (section.title, article.category, article.title)
                if let title = article.title { entry.passages.append(Passage(page: entry.page, text: title)) }
                if let lead = article.lead { entry.passages.append(Passage(page: lead.at.first?.page ?? entry.page, text: lead.text)) }
                add(article.body, of: article.id, to: &entry, markers: &markers)
                for reference in article.references {
                    let text = [reference.title, reference.publisher].compactMap { $0 }.joined(separator: " ")
                    if !text.isEmpty { entry.passages.append(Passage(page: reference.at.first?.page ?? entry.page, text: text)) }
                }
                articles.append(entry)
            }
        }
        self.markers = markers.sorted()
    }

    private mutating func add(_ blocks: [Block], of article: String, to entry: inout Article, markers: inout Set<String>) {
        for block in blocks {
            let page = block.at.first?.page ?? entry.page
            func passage(_ text: String?) {
                if let text, !text.isEmpty { entry.passages.append(Passage(page: page, text: text)) }
            }
            switch block.content {
            case .heading(let outline), .item(let outline):
                // Numbers count up: they are one kind of marker each.
                if let marker = outline.marker, !marker.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
                    markers.insert(marker)
                }
                passage([outline.label.map { "(\($0)) " } ?? "", outline.text.text].joined())
                add(outline.children, of: article, to: &entry, markers: &markers)
            case .paragraph(let text): passage(text.text)
            case .note(let note): passage(note.text.text)
            case .table(let table):
                tables.append(
                    Table(
                        id: block.id, article: article, caption: table.caption, page: page, rowCount: table.rowCount,
                        columnCount: table.columnCount))
                passage(([table.caption] + table.cells.map(\.text.text)).compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
                add(table.notes, of: article, to: &entry, markers: &markers)
            case .figure(let figure):
                figureCount += 1
                passage([figure.caption, figure.text].compactMap { $0 }.joined(separator: " "))
            case .callout(let callout):
                passage(callout.title)
                add(callout.children, of: article, to: &entry, markers: &markers)
            }
        }
    }
}

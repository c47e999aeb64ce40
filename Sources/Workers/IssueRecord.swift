import BriefingModel

/// What a catalogue keeps of a converted document; made in the worker, so that its parent need not read models.
public struct IssueRecord: Hashable, Sendable, Codable {
    /// Text of an article to search in, with its page (1-based).
    public struct Passage: Hashable, Sendable, Codable {
        public var page: Int
        public var text: String

        public init(page: Int, text: String) { (self.page, self.text) = (page, text) }
    }

    /// One article, with the page (1-based) that it starts on.
    public struct Article: Hashable, Sendable, Codable {
        public var id: String
        public var section: String?
        public var category: String?
        public var title: String?
        public var page: Int
        public var passages: [Passage] = []

        public init(id: String, page: Int) { (self.id, self.page) = (id, page) }
    }

    /// One table, with the page (1-based) that it starts on.
    public struct Table: Hashable, Sendable, Codable {
        public var id: String
        public var article: String
        public var caption: String?
        public var page: Int
        public var rowCount, columnCount: Int
    }

    public var sha256 = ""
    public var publication, issueDate, issueNumber, organization, profile: String?
    public var toolVersion = ""
    public var pageCount = 0
    /// Kinds of its sections, in their order, each once.
    public var sections: [String] = []
    /// Markers of its outline, each once.
    public var markers: [String] = []
    public var articles: [Article] = []
    public var tables: [Table] = []
    public var figureCount = 0
    /// Diagnostics that are more than information.
    public var findingCount = 0
    /// Share of the glyphs that are in the model's text or were set aside for a reason; 1 where there are none.
    public var coverage = 1.0

    public init() {}
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

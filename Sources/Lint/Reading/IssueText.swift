import BriefingModel

/// An issue as the rules read it: the model, and its texts as a flat list.
struct IssueText {
    /// A table with what it belongs to.
    struct PlacedTable {
        let table: Table
        let id: String
        let article: Int
        let at: [Place]
        let context: String

        func passage(_ cell: Table.Cell) -> Passage {
            Passage(
                text: cell.text.text, role: .cell(row: cell.row, column: cell.column), article: article, target: id,
                at: cell.at.isEmpty ? at : cell.at, context: context)
        }

        var quotation: Finding.Quotation {
            Finding.Quotation(text: table.caption ?? "", target: id, place: context + " › table", at: at)
        }
    }

    let briefing: Briefing
    private(set) var passages: [Passage] = []
    /// The quantities of each passage, in the same order.
    private(set) var mentions: [[Mention]] = []
    /// Indices of the passages of each article.
    private var passagesOf: [[Int]] = []
    private(set) var articles: [Article] = []
    /// Index of each article's section.
    private(set) var sectionOf: [Int] = []
    private(set) var tables: [PlacedTable] = []
    /// Every list of blocks that stand side by side, with the article it is in.
    private(set) var siblings: [(blocks: [Block], article: Int, parent: Passage?)] = []

    init(_ briefing: Briefing) {
        self.briefing = briefing
        for entry in briefing.summary {
            add(entry.text, .summary, article: nil, target: entry.target ?? "", at: entry.at, context: "summary")
        }
        for (number, section) in briefing.sections.enumerated() {
            add(section.title, .sectionTitle, article: nil, target: section.id, at: section.at, context: section.title ?? section.id)
            for article in section.articles { add(article, ofSection: number) }
        }
        addContents(briefing.contents)
        mentions = passages.map(Mention.mentions)
        passagesOf = articles.map { _ in [] }
        for (index, passage) in passages.enumerated() { if let article = passage.article { passagesOf[article].append(index) } }
    }

    private mutating func add(_ article: Article, ofSection section: Int) {
        let index = articles.count
        let context = (article.title ?? briefing.sections[section].title ?? article.id).shortened
        articles.append(article)
        sectionOf.append(section)
        add(article.title, .title, article: index, target: article.id, at: article.at, context: context)
        add(article.lead?.text, .lead, article: index, target: article.id, at: article.lead?.at ?? [], context: context)
        add(article.body, article: index, context: context, parent: nil)
        for reference in article.references {
            add(reference.title, .reference, article: index, target: article.id, at: reference.at, context: context)
        }
        if let source = article.source {
            add(source.name, .source, article: index, target: article.id, at: source.at, context: context)
        }
    }

    private mutating func add(
        _ text: String?, _ role: Passage.Role, article: Int?, target: String, at: [Place], context: String
    ) {
        guard let text, !text.isEmpty else { return }
        passages.append(Passage(text: text, role: role, article: article, target: target, at: at, context: context))
    }

    private mutating func addContents(_ entries: [ContentsEntry]) {
        for entry in entries {
            add(entry.title, .contents, article: nil, target: entry.target ?? "", at: entry.at, context: "contents")
            addContents(entry.children)
        }
    }

    private mutating func add(_ blocks: [Block], article: Int, context: String, parent: Passage?) {
        if !blocks.isEmpty { siblings.append((blocks, article, parent)) }
        for block in blocks {
            let before = passages.count
            func children(_ list: [Block], _ issue: inout IssueText) {
                let own = issue.passages.count > before ? issue.passages[before] : nil
                issue.add(list, article: article, context: context, parent: own)
            }
            func addText(_ text: String?, _ role: Passage.Role, _ issue: inout IssueText) {
                issue.add(text, role, article: article, target: block.id, at: block.at, context: context)
            }
            switch block.content {
            case .heading(let outline):
                addText(outline.text.text, .heading, &self)
                children(outline.children, &self)
            case .item(let outline):
                addText(outline.text.text, .item, &self)
                children(outline.children, &self)
            case .paragraph(let rich): addText(rich.text, .paragraph, &self)
            case .note(let note): addText(note.text.text, .note, &self)
            case .figure(let figure): addText(figure.caption, .caption, &self)
            case .callout(let callout):
                addText(callout.title, .calloutTitle, &self)
                children(callout.children, &self)
            case .table(let table):
                addText(table.caption, .caption, &self)
                let placed = PlacedTable(table: table, id: block.id, article: article, at: block.at, context: context)
                tables.append(placed)
                passages += table.cells.map(placed.passage).filter { !$0.text.isEmpty }
                children(table.notes, &self)
            }
        }
    }

    /// Pages of which something could not be read, as the model's diagnostics say.
    var unreadablePages: Set<Int> {
        Set(
            briefing.diagnostics.filter { $0.severity != .info && ($0.code == "unreadable-text" || $0.code.hasPrefix("read-")) }
                .flatMap(\.at).map(\.page))
    }

    /// The texts of an article, in order.
    func passages(ofArticle index: Int) -> [Passage] { passagesOf[index].map { passages[$0] } }

    /// The quantities of an article, in order.
    func mentions(ofArticle index: Int, where isWanted: (Passage.Role) -> Bool = { _ in true }) -> [Mention] {
        passagesOf[index].filter { isWanted(passages[$0].role) }.flatMap { mentions[$0] }
    }

    /// The quantities of the paragraphs that sum an article up.
    func summaryMentions(ofArticle index: Int) -> [Mention] {
        passages.indices.filter { passages[$0].role == .summary && passages[$0].target == articles[index].id }.flatMap { mentions[$0] }
    }

    /// Passages of some roles with their quantities.
    func mentions(where isWanted: (Passage.Role) -> Bool) -> [(passage: Passage, mentions: [Mention])] {
        passages.indices.filter { isWanted(passages[$0].role) }.map { (passages[$0], mentions[$0]) }
    }

    func quotation(ofArticle index: Int) -> Finding.Quotation {
        let article = articles[index]
        return Finding.Quotation(
            text: article.title ?? article.number ?? article.id, target: article.id,
            place: briefing.sections[sectionOf[index]].title ?? "", at: article.at)
    }
}

extension String {
    /// A title in a list of places.
    fileprivate var shortened: String {
        let all = Array(unicodeScalars), limit = 28
        return all.count <= limit ? self : String(scalars: all[..<limit]) + "…"
    }
}

import BriefingModel

/// Takes a briefing apart into its elements, in reading order.
struct ElementReader {
    private let briefing: Briefing
    private let document: MarkdownDocument
    private let take: (Element) -> Void

    /// - Parameter take: is given one element after the other.
    static func read(_ briefing: Briefing, _ take: @escaping (Element) -> Void) { ElementReader(briefing, take).read() }

    private init(_ briefing: Briefing, _ take: @escaping (Element) -> Void) {
        (self.briefing, self.take) = (briefing, take)
        document = MarkdownDocument(briefing)
    }

    private var notes: NoteIndex { document.notes }

    private func read() {
        for (index, entry) in briefing.summary.enumerated() {
            var element = blank("summary.\(index + 1)", .summary, entry.text, at: entry.at)
            element.parent = entry.target
            element.markdown = MarkdownText.guarded(MarkdownText.escaped(entry.text))
            take(element)
        }
        for section in briefing.sections {
            for article in section.articles { read(article, in: section) }
        }
    }

    private func read(_ article: Article, in section: Section) {
        addHead(of: article, in: section)
        BlockWalk.forEach(in: article, of: section) { block, context in
            take(element(of: block, in: context))
            if case .table(let table) = block.content { cellNotes(of: table, id: block.id, in: context).forEach(take) }
        }
        for (index, reference) in article.references.enumerated() {
            let words = [reference.title ?? reference.url, reference.publisher, reference.date?.text].compactMap { $0 }
            var element = blank("\(article.id).r\(index + 1)", .reference, words.joined(separator: ", "), at: reference.at)
            element.marker = reference.marker
            element.url = reference.url
            element.markdown = document.line(reference)
            place(&element, in: article, of: section)
            take(element)
        }
    }

    /// The title and the lead in one: neither says much without the other.
    private func addHead(of article: Article, in section: Section) {
        guard article.title != nil || article.lead != nil || article.source != nil else { return }
        let lead = article.lead.map { $0.text + ($0.date.map { " (\($0.text))" } ?? "") }
        let source = article.source.flatMap { source -> String? in
            guard let name = source.name ?? source.url else { return nil }
            return "\(document.labels.source): \(name)\(source.date.map { " (\($0.text))" } ?? "")"
        }
        let words = [article.title, lead, source].compactMap { $0 }
        var element = blank(article.id, .article, words.joined(separator: "\n"), at: article.at)
        element.markdown = words.map { MarkdownText.guarded(MarkdownText.escaped($0)) }.joined(separator: "\n\n")
        element.url = article.source?.url
        place(&element, in: article, of: section)
        element.path = section.title.map { [$0] } ?? []
        take(element)
    }

    private func element(of block: Block, in context: BlockWalk.Context) -> Element {
        var element = blank(block.id, Element.Kind(block.content), PlainBlock.text(of: block), at: block.at)
        place(&element, in: context.article, of: context.section)
        element.path += context.headings
        element.parent = context.parent
        var texts: [RichText] = []
        switch block.content {
        case .heading(let outline), .item(let outline): (element.marker, texts) = (outline.marker, [outline.text])
        case .note(let note): (element.marker, texts) = (note.marker, [note.text])
        case .paragraph(let text): texts = [text]
        case .table(let table): texts = table.cells.map(\.text)
        case .figure, .callout: break
        }
        var seen: Set<String> = []
        let found = texts.flatMap(notes.notes).filter { seen.insert($0.id).inserted }
        element.notes = found.map { .init(id: $0.id, marker: $0.entry.marker, text: $0.entry.text.text) }
        let markdown = ([document.blocks.single(block)] + found.map { document.definition($0.id, $0.entry) }).joined(separator: "\n\n")
        element.markdown = markdown.isEmpty ? nil : markdown
        return element
    }

    private func cellNotes(of table: Table, id: String, in context: BlockWalk.Context) -> [Element] {
        table.cells.flatMap { cell in
            cell.paragraphs.compactMap { paragraph -> Element? in
                guard let note = paragraph.noteID else { return nil }
                var element = blank(note, .note, paragraph.text, at: cell.at)
                place(&element, in: context.article, of: context.section)
                element.path += context.headings
                element.parent = id
                element.marker = paragraph.marker
                let marker = paragraph.marker.map { MarkdownText.escaped($0) + " " } ?? ""
                element.markdown = marker + MarkdownText.escaped(paragraph.text)
                return element
            }
        }
    }

    private func blank(_ id: String, _ kind: Element.Kind, _ text: String, at places: [Place]) -> Element {
        var element = Element(document: briefing.source.fileName, sha256: briefing.source.sha256, id: id, kind: kind, text: text)
        element.publication = briefing.publication.title
        element.issueDate = briefing.publication.issueDate
        element.page = places.first?.page ?? 0
        element.at = places
        return element
    }

    private func place(_ element: inout Element, in article: Article, of section: Section) {
        (element.section, element.sectionKind) = (section.id, section.kind)
        (element.article, element.articleTitle, element.category) = (article.id, article.title, article.category)
        element.path = [section.title, article.title].compactMap { $0 }
    }
}

extension Element.Kind {
    fileprivate init(_ content: Block.Content) {
        self =
            switch content {
            case .heading: .heading
            case .item: .item
            case .paragraph: .paragraph
            case .note: .note
            case .table: .table
            case .figure: .figure
            case .callout: .callout
            }
    }
}

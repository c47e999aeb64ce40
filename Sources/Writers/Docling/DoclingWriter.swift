import BriefingModel

/// Writes a briefing as DoclingDocument JSON, which `docling-core` and the loaders of LangChain and LlamaIndex read.
package struct DoclingWriter: Sendable {
    package var isIndented = true

    package init(isIndented: Bool = true) { self.isIndented = isIndented }

    package func bytes(of briefing: Briefing) -> [UInt8] { DoclingDocument(briefing).json.bytes(isIndented: isIndented) }
}

/// One document on its way into Docling's form: titles, section headers, lists, footnotes, tables, pictures.
struct DoclingDocument {
    /// The lowest version that has all that is used here; newer readers take older documents.
    private static let version = "1.5.0"

    private let briefing: Briefing
    private let labels: Labels
    private let notes: NoteIndex
    private var tree = DoclingTree()

    init(_ briefing: Briefing) {
        self.briefing = briefing
        labels = Labels(DocumentLanguage(of: briefing))
        notes = NoteIndex(briefing)
        if let title = briefing.publication.title { tree.add(.text("title", title, at: [])) }
        addSummary()
        for section in briefing.sections {
            if let heading = section.heading { tree.add(.header(heading, level: 1, at: section.at)) }
            for article in section.articles { add(article, level: section.title == nil ? 1 : 2) }
        }
    }

    var json: JSONValue {
        var json: JSONValue = [
            "schema_name": "DoclingDocument", "version": .string(Self.version), "name": .string(Self.name(briefing.source.fileName)),
        ]
        json["origin"] = [
            "mimetype": "application/pdf", "binary_hash": .integer(Self.hash(briefing.source.sha256)),
            "filename": .string(briefing.source.fileName),
        ]
        for (name, value) in tree.fields { json[name] = value }
        json["pages"] = .object(
            briefing.source.pages.map { page in
                let size = page.size + [0, 0]
                let json: JSONValue = ["size": ["width": .tenths(size[0]), "height": .tenths(size[1])], "page_no": .integer(page.page)]
                return JSONValue.Field(name: String(page.page), value: json)
            })
        return json
    }

    // MARK: Parts

    private mutating func addSummary() {
        guard !briefing.summary.isEmpty else { return }
        tree.add(.header(labels.summary, level: 1, at: briefing.summary.first?.at ?? []))
        let list = tree.add(.list)
        for entry in briefing.summary { tree.add(.item(entry.text, marker: "-", at: entry.at), under: list) }
    }

    private mutating func add(_ article: Article, level: Int) {
        if let title = article.title { tree.add(.header(title, level: level, at: article.at)) }
        let place = [article.number, article.category].compactMap { $0 }.joined(separator: " · ")
        if !place.isEmpty { tree.add(.text("text", place, at: [])) }
        if let lead = article.lead {
            tree.add(.text("text", lead.text + (lead.date.map { " (\($0.text))" } ?? ""), at: lead.at))
        }
        let inner = article.title == nil ? level : level + 1
        add(article.body, under: nil, level: inner)
        if let source = article.source, let name = source.name ?? source.url {
            let date = source.date.map { " (\($0.text))" } ?? ""
            tree.add(.text("text", "\(labels.source): \(name)\(date)", at: source.at, link: source.url))
        }
        guard !article.references.isEmpty else { return }
        tree.add(.header(labels.references, level: inner, at: []))
        let list = tree.add(.list)
        for reference in article.references {
            let words = [reference.title ?? reference.url, reference.publisher, reference.date?.text].compactMap { $0 }
            tree.add(
                .item(words.joined(separator: ", "), marker: reference.marker ?? "-", at: reference.at, link: reference.url), under: list)
        }
    }

    private mutating func add(_ blocks: [Block], under parent: DoclingTree.Reference?, level: Int) {
        var list: DoclingTree.Reference?
        for block in blocks {
            if case .item(let item) = block.content {
                let group = list ?? tree.add(.list, under: parent)
                list = group
                add(item, at: block.at, to: group, level: level)
                // Beside the list, not in it: exporters would close the list at a note.
                for note in Self.notes(under: block) { add(note, under: parent, level: level) }
                continue
            }
            list = nil
            add(block, under: parent, level: level)
        }
    }

    private mutating func add(_ item: Outline, at places: [Place], to list: DoclingTree.Reference, level: Int) {
        let words = (item.label.map { "(\($0)) " } ?? "") + item.text.withMarks
        let node = tree.add(.item(words, marker: item.marker ?? "-", at: places), under: list)
        var inner: DoclingTree.Reference?
        for child in item.children {
            switch child.content {
            case .note: break
            case .item(let item):
                let group = inner ?? tree.add(.list, under: node)
                inner = group
                add(item, at: child.at, to: group, level: level)
            default:
                inner = nil
                add(child, under: node, level: level)
            }
        }
    }

    /// The notes under an item and the items under it.
    private static func notes(under block: Block) -> [Block] {
        guard case .item(let item) = block.content else { return [] }
        return item.children.flatMap { child -> [Block] in
            if case .note = child.content { return [child] }
            return notes(under: child)
        }
    }

    private mutating func add(_ block: Block, under parent: DoclingTree.Reference?, level: Int) {
        switch block.content {
        case .item: break  // in a list
        case .heading(let heading):
            let words = (heading.marker.map { "\($0) " } ?? "") + heading.text.withMarks
            tree.add(.header(words, level: level, at: block.at), under: parent)
            add(heading.children, under: parent, level: level + 1)
        case .paragraph(let text): tree.add(.text("text", text.withMarks, at: block.at), under: parent)
        case .note(let note): tree.add(.text("footnote", "\(note.marker) \(note.text.withMarks)", at: block.at), under: parent)
        case .table(let table): add(table, at: block.at, under: parent)
        case .figure(let figure): add(figure, at: block.at, under: parent)
        case .callout(let callout):
            let group = tree.add(.group("section", name: callout.title ?? "callout"), under: parent)
            if let title = callout.title { tree.add(.text("text", title, at: block.at), under: group) }
            add(callout.children, under: group, level: level)
        }
    }

    private mutating func add(_ table: Table, at places: [Place], under parent: DoclingTree.Reference?) {
        let node = tree.add(.table(DoclingTable(table).json, at: places), under: parent)
        let caption = [table.caption, table.unit.map { "(\(labels.unit): \($0))" }].compactMap { $0 }.joined(separator: " ")
        if !caption.isEmpty { tree.refer(from: node, "captions", to: tree.add(.text("caption", caption, at: []), under: node)) }
        for note in table.notes {
            guard case .note(let words) = note.content else { continue }
            let text = DoclingTree.Node.text("footnote", "\(words.marker) \(words.text.withMarks)", at: note.at)
            tree.refer(from: node, "footnotes", to: tree.add(text, under: node))
        }
        if let source = table.source { tree.refer(from: node, "references", to: tree.add(line(source), under: node)) }
    }

    private mutating func add(_ figure: Figure, at places: [Place], under parent: DoclingTree.Reference?) {
        let node = tree.add(.picture(figure.image, at: places), under: parent)
        if let caption = figure.caption { tree.refer(from: node, "captions", to: tree.add(.text("caption", caption, at: []), under: node)) }
        if let words = figure.text { tree.add(.text("text", words, at: []), under: node) }
        if let source = figure.source { tree.refer(from: node, "references", to: tree.add(line(source), under: node)) }
    }

    private func line(_ source: BlockSource) -> DoclingTree.Node {
        .text("text", "\(labels.source): \(source.text)", at: source.at, link: source.url)
    }

    /// The file's name without its ending.
    private static func name(_ file: String) -> String {
        file.lowercased().hasSuffix(".pdf") && file.count > 4 ? String(file.dropLast(4)) : file
    }

    /// Docling keeps 64 bits of the digest; the first 60 of ours fit every reader's integers.
    private static func hash(_ sha256: String) -> Int { Int(sha256.prefix(15), radix: 16) ?? 0 }
}

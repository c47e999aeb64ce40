import BriefingModel

/// Writes a briefing as GitHub-flavoured Markdown: front matter, headings, lists, notes as `[^id]`, tables with spans as HTML.
package struct MarkdownWriter: Sendable {
    package init() {}

    package func bytes(of briefing: Briefing) -> [UInt8] {
        let document = MarkdownDocument(briefing)
        let text = FrontMatter(briefing: briefing).lines.joined(separator: "\n") + "\n\n" + document.body
        return Array(text.utf8)
    }
}

/// One document on its way into Markdown.
struct MarkdownDocument {
    private typealias Part = MarkdownBlocks.Part

    let briefing: Briefing
    let labels: Labels
    let notes: NoteIndex
    let blocks: MarkdownBlocks

    init(_ briefing: Briefing) {
        self.briefing = briefing
        labels = Labels(DocumentLanguage(of: briefing))
        notes = NoteIndex(briefing)
        blocks = MarkdownBlocks(notes: notes, labels: labels)
    }

    var body: String {
        var parts: [Part] = []
        if !briefing.summary.isEmpty {
            parts.append(Part(text: "# \(labels.summary)"))
            parts.append(
                Part(text: briefing.summary.map { "- " + MarkdownText.guarded(MarkdownText.escaped($0.text)) }.joined(separator: "\n")))
        }
        for section in briefing.sections {
            if let heading = section.heading { parts.append(Part(text: "# \(MarkdownText.escaped(heading))")) }
            let level = section.title == nil ? 1 : 2
            for article in section.articles { parts += self.parts(of: article, in: section, level: level) }
        }
        return parts.isEmpty ? "" : MarkdownBlocks.joined(parts) + "\n"
    }

    private func parts(of article: Article, in section: Section, level: Int) -> [Part] {
        var parts: [Part] = []
        if let title = article.title {
            parts.append(Part(text: "\(String(repeating: "#", count: level)) \(MarkdownText.escaped(title))"))
        }
        let place = [article.number, article.category].compactMap { $0 }.map(MarkdownText.escaped).joined(separator: " · ")
        if !place.isEmpty { parts.append(Part(text: "*\(place)*")) }
        if let lead = article.lead {
            let date = lead.date.map { " (\(MarkdownText.escaped($0.text)))" } ?? ""
            parts.append(Part(text: "> " + MarkdownText.guarded(MarkdownText.escaped(lead.text)) + date))
        }
        parts += blocks.parts(of: article.body, level: article.title == nil ? level : level + 1)
        if let source = article.source.flatMap(line) { parts.append(Part(text: source)) }
        if !article.references.isEmpty {
            parts.append(Part(text: "**\(labels.references)**"))
            parts.append(Part(text: article.references.map { "- " + line($0) }.joined(separator: "\n")))
        }
        return parts + definitions(of: article, in: section)
    }

    private func line(_ source: Article.Source) -> String? {
        guard let name = source.name ?? source.url else { return nil }
        let words = MarkdownText.escaped(name)
        let linked = source.url.map { MarkdownText.link(words, to: $0) } ?? words
        return "\(labels.source): \(linked)" + (source.date.map { " (\(MarkdownText.escaped($0.text)))" } ?? "")
    }

    func line(_ reference: Reference) -> String {
        let words = MarkdownText.escaped(reference.title ?? reference.url ?? "")
        let linked = reference.url.map { MarkdownText.link(words, to: $0) } ?? words
        let details = [reference.publisher, reference.date?.text].compactMap { $0 }.map(MarkdownText.escaped).joined(separator: ", ")
        return MarkdownText.guarded(linked) + (details.isEmpty ? "" : " (\(details))")
    }

    /// The notes of an article that marks point to.
    private func definitions(of article: Article, in section: Section) -> [Part] {
        var definitions: [Part] = []
        func define(_ id: String) {
            guard notes.isReferenced(id), let entry = notes.entries[id] else { return }
            definitions.append(Part(text: definition(id, entry)))
        }
        BlockWalk.forEach(in: article, of: section) { block, _ in
            switch block.content {
            case .note: define(block.id)
            case .table(let table): for cell in table.cells { for paragraph in cell.paragraphs { paragraph.noteID.map(define) } }
            default: break
            }
        }
        return definitions
    }

    func definition(_ id: String, _ entry: NoteIndex.Entry) -> String { "[^\(id)]: \(MarkdownText.guarded(blocks.text.line(entry.text)))" }
}

import BriefingModel

/// Writes a briefing as plain text: markers as printed, one line a paragraph, indented by what stands under what,
/// tables as cells between ` | `.
package struct PlainTextWriter: Sendable {
    package init() {}

    package func bytes(of briefing: Briefing) -> [UInt8] {
        let document = PlainTextDocument(briefing)
        return Array(document.lines.joined(separator: "\n").utf8) + (document.lines.isEmpty ? [] : [.lineFeed])
    }
}

/// Lines of one document.
private struct PlainTextDocument {
    private(set) var lines: [String] = []
    private let labels: Labels

    init(_ briefing: Briefing) {
        labels = Labels(DocumentLanguage(of: briefing))
        let publication = briefing.publication
        for line in [publication.title, publication.issueNumber, publication.issueDate, publication.organization] {
            if let line { lines.append(line) }
        }
        if !briefing.summary.isEmpty {
            open(labels.summary)
            lines += briefing.summary.map { "- \($0.text)" }
        }
        for section in briefing.sections {
            if let heading = section.heading { open(heading) }
            for article in section.articles { add(article) }
        }
    }

    /// Begins a part: an empty line, then its title.
    private mutating func open(_ title: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(title)
    }

    private mutating func add(_ article: Article) {
        let title = [article.number, article.category.map { "[\($0)]" }, article.title].compactMap { $0 }.joined(separator: " ")
        if !title.isEmpty { open(title) }
        if let lead = article.lead { lines.append("■ \(lead.text)\(lead.date.map { " (\($0.text))" } ?? "")") }
        for block in article.body { add(block, indent: "") }
        if let source = article.source {
            let parts = [source.name, source.date.map { "(\($0.text))" }, source.url].compactMap { $0 }
            lines.append("\(labels.source): \(parts.joined(separator: " "))")
        }
        guard !article.references.isEmpty else { return }
        lines.append(labels.references)
        for reference in article.references {
            let parts = [reference.title, reference.publisher, reference.date?.text, reference.url].compactMap { $0 }
            lines.append("\(reference.marker ?? "-") \(parts.joined(separator: ", "))")
        }
    }

    private mutating func add(_ block: Block, indent: String) {
        switch block.content {
        case .heading(let outline), .item(let outline):
            let label = outline.label.map { "(\($0)) " } ?? ""
            lines.append(indent + Self.marked(outline.marker, label + outline.text.withMarks))
        case .paragraph(let text): lines.append(indent + text.withMarks)
        case .note(let note): lines.append(indent + Self.marked(note.marker, note.text.withMarks))
        case .table(let table): add(table, indent: indent)
        case .figure(let figure):
            lines.append(indent + "[\(labels.figure)\(figure.caption.map { ": \($0)" } ?? "")]")
            if let words = figure.text { lines.append(indent + words) }
            add(figure.source, indent: indent)
        case .callout(let callout):
            if let title = callout.title { lines.append(indent + "[\(title)]") }
        }
        for child in block.children + block.tableNotes { add(child, indent: indent + "  ") }
        if case .table(let table) = block.content { add(table.source, indent: indent) }
    }

    private mutating func add(_ table: Table, indent: String) {
        let head = [table.caption.map { "<\($0)>" }, table.unit.map { "(\(labels.unit): \($0))" }].compactMap { $0 }
        if !head.isEmpty { lines.append(indent + head.joined(separator: " ")) }
        let grid = CellGrid(table)
        for row in 0..<grid.rowCount {
            let texts = (0..<grid.columnCount).map { column -> String in
                guard let cell = grid.cell(row: row, column: column) else { return "" }
                guard grid.isOrigin(row: row, column: column) || grid.isLabel(cell) else { return "" }
                return cell.text.withMarks.replacing("\n", with: " / ")
            }
            lines.append(indent + texts.joined(separator: " | "))
        }
    }

    private mutating func add(_ source: BlockSource?, indent: String) {
        guard let source else { return }
        let url = source.url.flatMap { $0 == source.text ? nil : " \($0)" } ?? ""
        lines.append(indent + "\(labels.source): \(source.text)\(url)")
    }

    private static func marked(_ marker: String?, _ text: String) -> String {
        marker.map { text.isEmpty ? $0 : "\($0) \(text)" } ?? text
    }
}

extension RichText {
    /// The text with its note marks where they were printed.
    var withMarks: String {
        noteReferences.isEmpty
            ? text
            : pieces.map { piece in
                switch piece {
                case .text(let text, _, _): text
                case .mark(let reference): reference.marker
                }
            }.joined()
    }
}

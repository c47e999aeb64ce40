import BriefingModel

/// Blocks as GitHub-flavoured Markdown.
struct MarkdownBlocks {
    /// A part that other parts are set off from by an empty line; lists follow their item's text directly.
    struct Part {
        var text: String
        var isList = false
    }

    let text: MarkdownText
    let labels: Labels
    private static let deepestHeading = 6

    init(notes: NoteIndex, labels: Labels) {
        text = MarkdownText(notes: notes)
        self.labels = labels
    }

    /// - Parameter level: of the headings among the blocks.
    func parts(of blocks: [Block], level: Int, isInList: Bool = false) -> [Part] {
        var parts: [Part] = []
        var list: [String] = []
        func endList() {
            if !list.isEmpty { parts.append(Part(text: list.joined(separator: "\n"), isList: true)) }
            list = []
        }
        for block in blocks {
            if let entry = listEntry(block, level: level, isInList: isInList) {
                list.append(entry)
            } else {
                endList()
                parts += others(block, level: level)
            }
        }
        endList()
        return parts
    }

    /// The parts with empty lines between them.
    static func joined(_ parts: [Part]) -> String { parts.map(\.text).joined(separator: "\n\n") }

    /// A block without what stands under it, as one part.
    func single(_ block: Block) -> String {
        switch block.content {
        case .heading(let heading): return (heading.marker.map { MarkdownText.escaped($0) + " " } ?? "") + text.line(heading.text)
        case .item(var item):
            item.children = []
            return entry(item, level: 1)
        case .callout(let callout): return callout.title.map { "**\(MarkdownText.escaped($0))**" } ?? ""
        case .note(let note): return noteLine(note)
        case .table(var table):
            table.notes = []
            return Self.joined(others(Block(id: block.id, content: .table(table), at: []), level: 1))
        case .paragraph, .figure: return Self.joined(others(block, level: 1))
        }
    }

    // MARK: Lists

    /// The block as an entry of a list; `nil` when it is none. Under an item everything with words of its own is.
    private func listEntry(_ block: Block, level: Int, isInList: Bool) -> String? {
        switch block.content {
        case .item(let item): return entry(item, level: level)
        case .heading(let heading) where isInList:
            var bold = heading
            bold.text.styles = [StyleRun(start: 0, end: heading.text.text.unicodeScalars.count, style: .bold)]
            return entry(bold, level: level)
        case .note(let note) where isInList && !text.notes.isReferenced(block.id): return "- " + noteLine(note)
        default: return nil
        }
    }

    private func entry(_ item: Outline, level: Int) -> String {
        let label = item.label.map { "(\(MarkdownText.escaped($0))) " } ?? ""
        var opening = "- "
        var words = label + text.line(item.text)
        switch OutlineMarker(item.marker) {
        case .bullet: words = MarkdownText.guarded(words)
        case .number(let number, let delimiter):
            opening = "\(number)\(delimiter) "
            words = MarkdownText.guarded(words)
        case .word(let marker): words = MarkdownText.guarded(MarkdownText.escaped(marker) + " " + words)
        }
        let indent = String(repeating: " ", count: opening.count)
        var result = opening + words
        for part in parts(of: item.children, level: level, isInList: true) {
            result += part.isList ? "\n" : "\n\n"
            result += part.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
        }
        return result
    }

    // MARK: Blocks beside lists

    private func others(_ block: Block, level: Int) -> [Part] {
        switch block.content {
        case .heading(let heading):
            let marker = heading.marker.map { MarkdownText.escaped($0) + " " } ?? ""
            let hashes = String(repeating: "#", count: min(level, Self.deepestHeading))
            return [Part(text: "\(hashes) \(marker)\(text.line(heading.text))")] + parts(of: heading.children, level: level + 1)
        case .item: return []  // a list entry
        case .paragraph(let paragraph):
            return paragraph.text.isEmpty ? [] : [Part(text: text.line(paragraph, isAtLineStart: true))]
        // What a mark points to stands at the article's end, where renderers look for it.
        case .note(let note): return text.notes.isReferenced(block.id) ? [] : [Part(text: noteLine(note))]
        case .table(let table): return parts(of: table)
        case .figure(let figure): return parts(of: figure)
        case .callout(let callout):
            let title = callout.title.map { [Part(text: "**\(MarkdownText.escaped($0))**")] } ?? []
            let quoted = Self.joined(title + parts(of: callout.children, level: level))
                .split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
            return quoted.isEmpty ? [] : [Part(text: quoted.joined(separator: "\n"))]
        }
    }

    private func parts(of table: Table) -> [Part] {
        var parts: [Part] = []
        let unit = table.unit.map { "(\(labels.unit): \(MarkdownText.escaped($0)))" }
        let head = [table.caption.map { "**\(MarkdownText.escaped($0))**" }, unit].compactMap { $0 }.joined(separator: " ")
        if !head.isEmpty { parts.append(Part(text: head)) }
        parts.append(Part(text: MarkdownTable(text: text).markdown(of: table)))
        return parts + self.parts(of: table.notes, level: 1) + (table.source.map { [Part(text: source($0))] } ?? [])
    }

    private func parts(of figure: Figure) -> [Part] {
        var parts: [Part] = []
        let caption = figure.caption.map(MarkdownText.escaped)
        if let image = figure.image {
            parts.append(Part(text: "![\(caption ?? labels.figure)](\(Self.path(image.file)))"))
        }
        if let caption { parts.append(Part(text: "*\(labels.figure): \(caption)*")) }
        if let words = figure.text {
            parts.append(Part(text: MarkdownText.guarded(MarkdownText.escaped(words))))
        }
        return parts + (figure.source.map { [Part(text: source($0))] } ?? [])
    }

    /// `출처: name`, linked.
    func source(_ source: BlockSource) -> String {
        let name = MarkdownText.escaped(source.text)
        return "\(labels.source): " + (source.url.map { MarkdownText.link(name, to: $0) } ?? name)
    }

    func noteLine(_ note: Note) -> String { "\(MarkdownText.escaped(note.marker)) \(text.line(note.text))" }

    private static func path(_ file: String) -> String {
        file.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
    }
}

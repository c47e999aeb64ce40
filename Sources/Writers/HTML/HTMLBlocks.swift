import BriefingModel
import Markup

/// Blocks as HTML.
struct HTMLBlocks {
    let links: NoteLinks
    let text: HTMLText
    let labels: Labels
    private static let deepestHeading = 6

    init(notes: NoteIndex, labels: Labels, language: DocumentLanguage) {
        let links = NoteLinks(notes: notes)
        self.links = links
        text = HTMLText(mark: { links.mark($0) }, language: language)
        self.labels = labels
    }

    /// - Parameter level: of the headings among the blocks.
    func html(of blocks: [Block], level: Int) -> String {
        var html = ""
        var isInList = false
        for block in blocks {
            var item: Outline?
            if case .item(let outline) = block.content { item = outline }
            if (item != nil) != isInList {
                html += isInList ? "</ul>\n" : "<ul>\n"
                isInList.toggle()
            }
            html += item.map { entry($0, id: block.id, level: level) } ?? other(block, level: level)
        }
        return isInList ? html + "</ul>\n" : html
    }

    /// A bullet is the list's own; a marker that says something is text.
    private func entry(_ item: Outline, id: String, level: Int) -> String {
        let label = item.label.map { "(\(text.words($0))) " } ?? ""
        var attributes = Self.id(id)
        var marker = ""
        if OutlineMarker(item.marker) == .bullet {
            attributes += item.marker.map { " style=\"list-style-type:'\(Self.inString($0).escapedForMarkup) '\"" } ?? ""
        } else {
            attributes += " class=\"bare\""
            marker = item.marker.map { "<span class=\"marker\">\(text.words($0))</span> " } ?? ""
        }
        let children = item.children.isEmpty ? "" : "\n" + html(of: item.children, level: level)
        return "<li\(attributes)>\(marker)\(label)\(text.html(item.text))\(children)</li>\n"
    }

    private func other(_ block: Block, level: Int) -> String {
        let id = Self.id(block.id)
        switch block.content {
        case .heading(let heading):
            let tag = "h\(min(level, Self.deepestHeading))"
            let marker = heading.marker.map { text.words($0) + " " } ?? ""
            return "<\(tag)\(id)>\(marker)\(text.html(heading.text))</\(tag)>\n" + html(of: heading.children, level: level + 1)
        case .item: return ""  // a list entry
        case .paragraph(let paragraph): return "<p\(id)>\(text.html(paragraph))</p>\n"
        case .note(let note):
            return "<aside\(id) class=\"note\"\(links.role(of: block.id))>"
                + "<p>\(links.marker(note.marker, of: block.id)) \(text.html(note.text))</p></aside>\n"
        case .table(let table): return html(of: table, id: id)
        case .figure(let figure): return html(of: figure, id: id)
        case .callout(let callout):
            let title = callout.title.map { "<p class=\"callout-title\">\(text.words($0))</p>\n" } ?? ""
            return "<aside\(id) class=\"callout\">\n\(title)\(html(of: callout.children, level: level))</aside>\n"
        }
    }

    private func html(of table: Table, id: String) -> String {
        let unit = table.unit.map { " <span class=\"unit\">(\(labels.unit): \(text.words($0)))</span>" } ?? ""
        let caption = table.caption.map(text.words) ?? ""
        let head = caption.isEmpty && unit.isEmpty ? "" : "<caption>\(caption)\(unit)</caption>\n"
        let rows = HTMLTableRows(table: table, hasScopes: true).html(opening: "<table\(id)>", caption: head, content: html)
        // A wide table scrolls by itself; the keyboard must reach it.
        return "<div class=\"scroll\" tabindex=\"0\">\(rows)</div>\n" + html(of: table.notes, level: Self.deepestHeading)
            + (table.source.map(html) ?? "")
    }

    private func html(of cell: Table.Cell) -> String {
        let paragraphs = CellParagraphs(cell).paragraphs
        if paragraphs.count == 1, let only = paragraphs.first, only.noteID == nil { return line(only) }
        return paragraphs.map { paragraph in
            guard let id = paragraph.noteID else { return "<p>\(line(paragraph))</p>" }
            return "<aside\(Self.id(id)) class=\"note\"\(links.role(of: id))>"
                + "<p>\(links.marker(paragraph.marker ?? "", of: id)) \(text.html(paragraph.text))</p></aside>"
        }.joined()
    }

    private func line(_ paragraph: CellParagraphs.Paragraph) -> String {
        (paragraph.marker.map { text.words($0) + " " } ?? "") + text.html(paragraph.text)
    }

    private func html(of figure: Figure, id: String) -> String {
        var html = "<figure\(id)>\n"
        if let image = figure.image {
            let alternative = figure.caption ?? figure.text ?? labels.figure
            html += "<img src=\"\(Self.path(image.file).escapedForMarkup)\" width=\"\(image.width)\" height=\"\(image.height)\""
            html += " alt=\"\(alternative.escapedForMarkup)\">\n"
        }
        if let words = figure.text { html += "<p class=\"words\">\(text.words(words))</p>\n" }
        if let caption = figure.caption { html += "<figcaption>\(text.words(caption))</figcaption>\n" }
        return html + (figure.source.map(self.html) ?? "") + "</figure>\n"
    }

    private func html(of source: BlockSource) -> String {
        "<p class=\"source\">\(labels.source): \(HTMLText.link(text.words(source.text), to: source.url))</p>\n"
    }

    static func id(_ id: String) -> String { id.isEmpty ? "" : " id=\"\(id.escapedForMarkup)\"" }

    /// A relative path as an address: what has a meaning in addresses is percent-encoded.
    private static func path(_ file: String) -> String {
        file.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("#", with: "%23").replacing("?", with: "%3F")
    }

    /// Inside a string of a style sheet.
    private static func inString(_ marker: String) -> String { marker.replacing("\\", with: "\\\\").replacing("'", with: "\\'") }
}

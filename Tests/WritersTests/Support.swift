import BriefingModel
import Writers

extension Briefing {
    /// A model of one untitled article with these blocks.
    static func of(_ blocks: Block...) -> Briefing {
        var article = Article(id: "s1.a1")
        article.body = blocks
        var section = Section(id: "s1", kind: "body")
        section.articles = [article]
        var briefing = Briefing(
            generator: Generator(name: "briefing", version: "1", profile: nil),
            source: Source(fileName: "a.pdf", sha256: "0123456789abcdef", pageCount: 1))
        briefing.sections = [section]
        return briefing
    }

    /// As a format writes it.
    func written(as format: OutputFormat, _ edit: (inout OutputForm) -> Void = { _ in }) -> String {
        var form = OutputForm(format)
        edit(&form)
        return String(decoding: form.bytes(of: self), as: UTF8.self)
    }

    /// Markdown after the front matter.
    var markdownBody: String {
        let text = written(as: .markdown)
        return text.split(separator: "---\n\n", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }
}

extension Block {
    static func paragraph(_ text: RichText, id: String = "s1.a1.b1") -> Block { Block(id: id, content: .paragraph(text), at: []) }

    static func item(_ marker: String, _ text: RichText, id: String = "s1.a1.b1", label: String? = nil, _ children: Block...) -> Block {
        Block(id: id, content: .item(Outline(marker: marker, label: label, text: text, children: children)), at: [])
    }

    static func note(_ marker: String, _ text: RichText, id: String = "s1.a1.n1") -> Block {
        Block(id: id, content: .note(Note(marker: marker, text: text)), at: [])
    }

    static func table(_ table: Table, id: String = "s1.a1.t1") -> Block { Block(id: id, content: .table(table), at: []) }
}

extension RichText: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }

    func styled(_ range: Range<Int>, _ style: TextStyle) -> RichText {
        var text = self
        text.styles.append(StyleRun(start: range.lowerBound, end: range.upperBound, style: style))
        return text
    }

    func marked(_ offset: Int, _ marker: String, _ note: String?) -> RichText {
        var text = self
        text.noteReferences.append(NoteReference(offset: offset, marker: marker, note: note))
        return text
    }

    func linked(_ range: Range<Int>, _ url: String) -> RichText {
        var text = self
        text.links.append(LinkRun(start: range.lowerBound, end: range.upperBound, url: url))
        return text
    }
}

extension Table {
    /// A grid of these texts; `^` is covered by the cell above, `<` by the cell at the left.
    init(_ rows: [[String]], headerRows: Int = 0, headerColumns: Int = 0) {
        self.init(rowCount: rows.count, columnCount: rows.first?.count ?? 0)
        (headerRowCount, headerColumnCount) = (headerRows, headerColumns)
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() where text != "^" && text != "<" {
                var cell = Cell(row: row, column: column)
                cell.text = RichText(text)
                cell.isHeader = row < headerRows || column < headerColumns
                cell.columnSpan += texts[(column + 1)...].prefix { $0 == "<" }.count
                cell.rowSpan += rows[(row + 1)...].prefix { $0[column] == "^" }.count
                cells.append(cell)
            }
        }
    }
}

import BriefingModel

/// What must be read from one article as a house prints it.
package struct ArticleBuilder {
    private let id: String
    private let house: House
    /// Numbers of the notes that the references point to, in reading order.
    private let answers: [Int?]
    private var nextReference = 0
    /// Last number used, by letter of the id.
    private var numbers: [Character: Int] = [:]

    package init(id: String, article: IssueSource.Article, house: House) {
        (self.id, self.house, answers) = (id, house, NoteResolver(article).answers)
    }

    package mutating func blocks(_ sources: [SourceBlock]) -> [Block] { sources.map { block($0) } }

    private mutating func newID(_ letter: Character) -> String {
        numbers[letter, default: 0] += 1
        return "\(id).\(letter)\(numbers[letter, default: 0])"
    }

    private mutating func block(_ source: SourceBlock) -> Block {
        switch source.content {
        case .line(.note, let mark, let text):
            let id = newID("n")
            return Block(id: id, content: .note(Note(marker: house.noteMark(mark ?? "*"), text: rich(text))), at: [])
        case .line(let kind, let mark, let text):
            let id = newID("b")
            if kind == .paragraph { return Block(id: id, content: .paragraph(rich(text)), at: []) }
            let text = rich(text)
            let outline = Outline(marker: mark.map(house.mark), label: source.label, text: text, children: blocks(source.children))
            return Block(id: id, content: kind == .heading ? .heading(outline) : .item(outline), at: [])
        case .table(let table):
            return Block(id: newID("t"), content: .table(self.table(table)), at: [])
        case .figure(let figure):
            var model = Figure()
            model.caption = figure.caption
            model.text = figure.chart.map { ChartDrawing(chart: $0, house: house).words.joined(separator: " ") }
            model.source = figure.source.map(blockSource)
            return Block(id: newID("f"), content: .figure(model), at: [])
        case .callout(let title):
            let id = newID("b")
            return Block(id: id, content: .callout(Callout(title: title, children: blocks(source.children))), at: [])
        }
    }

    private func blockSource(_ source: TableSource.Source) -> BriefingModel.BlockSource {
        BriefingModel.BlockSource(text: source.text, url: source.url, at: [])
    }

    private mutating func table(_ source: TableSource) -> Table {
        var table = Table(rowCount: source.rows.count, columnCount: source.widths.count)
        (table.caption, table.unit) = (source.caption, source.unit)
        (table.headerRowCount, table.headerColumnCount) = (source.headerRows, source.headerColumns ?? 0)
        table.cells = source.cells.map { cell in
            var model = Table.Cell(row: cell.row, column: cell.column)
            (model.rowSpan, model.columnSpan) = (cell.rowSpan, cell.columnSpan)
            model.isHeader = cell.row < table.headerRowCount || cell.column < table.headerColumnCount
            var paragraphs: [Table.Cell.Paragraph] = []
            var text = RichText("")
            for source in cell.paragraphs {
                let (mark, words) = TableSource.marked(source)
                let noteID = mark.map(TableSource.isNoteMark) == true ? newID("n") : nil
                let part = rich(InlineText(words))
                append(part, to: &text, after: paragraphs.isEmpty ? "" : "\n")
                paragraphs.append(.init(marker: mark.map(house.mark), text: part.text, noteID: noteID))
            }
            model.text = text
            if paragraphs.count > 1 || paragraphs.first?.marker != nil { model.paragraphs = paragraphs }
            return model
        }
        table.notes = blocks(source.notes ?? [])
        table.source = source.source.map(blockSource)
        return table
    }

    private func append(_ part: RichText, to text: inout RichText, after separator: String) {
        text.text += separator
        let shift = text.text.unicodeScalars.count
        text.text += part.text
        text.styles += part.styles.map { StyleRun(start: $0.start + shift, end: $0.end + shift, style: $0.style) }
        text.noteReferences += part.noteReferences.map {
            NoteReference(offset: $0.offset + shift, marker: $0.marker, note: $0.note)
        }
    }

    private mutating func rich(_ source: InlineText) -> RichText {
        var text = RichText("")
        var length = 0
        for piece in source.pieces {
            switch piece {
            case .text(let part, let style):
                let end = length + part.unicodeScalars.count
                text.text += part
                if !style.isEmpty { text.styles.append(StyleRun(start: length, end: end, style: style)) }
                length = end
            case .noteMark(let mark, _):
                let note = answers[nextReference].map { "\(id).n\($0)" }
                nextReference += 1
                text.noteReferences.append(NoteReference(offset: length, marker: house.noteMark(mark), note: note))
            }
        }
        return text
    }
}

import BriefingModel

extension Briefing {
    /// A small model with something in most fields.
    static var sample: Briefing {
        let places = [Place(page: 1, box: [1, 2, 3, 4])]
        var text = RichText("본문 하나")
        text.styles = [StyleRun(start: 0, end: 2, style: [.superscript, .bold])]
        text.noteReferences = [NoteReference(offset: 2, marker: "*", note: "s1.a1.n1")]
        let note = Block(id: "s1.a1.n1", content: .note(Note(marker: "*", text: RichText("주"))), at: places)
        let item = Outline(marker: "-", label: "성과", text: text, children: [note])

        var table = Table(rowCount: 1, columnCount: 3)
        table.headerRowCount = 1
        var cell = Table.Cell(row: 0, column: 0)
        (cell.columnSpan, cell.isHeader, cell.text) = (2, true, RichText("가\n나"))
        cell.paragraphs = [.init(marker: "·", text: "가"), .init(marker: "*", text: "나", noteID: "s1.a1.n2")]
        table.cells = [cell, Table.Cell(row: 0, column: 2)]

        var article = Article(id: "s1.a1")
        article.body = [
            Block(id: "s1.a1.b1", content: .item(item), at: places), Block(id: "s1.a1.t1", content: .table(table), at: []),
        ]
        var section = Section(id: "s1", kind: "body")
        section.articles = [article]
        section.at = [Place(page: 1, box: [1, 2.46, 3, 4])]

        var briefing = Briefing(
            generator: Generator(name: "briefing", version: "0.1.0", profile: "kostec-weekly"),
            source: Source(fileName: "a.pdf", sha256: "00", pageCount: 2))
        briefing.publication.title = "주간동향"
        briefing.publication.phone = ["1", "2"]
        briefing.sections = [section]
        (briefing.coverage.glyphs, briefing.coverage.content) = (9, 7)
        briefing.coverage.dropped = ["duplicate": 1, "decoration": 1]
        briefing.diagnostics = [Diagnostic(code: "a-b", severity: .warning, message: "m")]
        return briefing
    }
}

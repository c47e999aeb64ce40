import BriefingModel

/// A table in Markdown: a pipe table where that can say it, else an HTML table.
struct MarkdownTable {
    let text: MarkdownText

    func markdown(of table: Table) -> String {
        table.hasSpans || table.headerRowCount > 1 || table.rowCount == 0 ? html(of: table) : pipes(of: table)
    }

    private func pipes(of table: Table) -> String {
        let grid = CellGrid(table)
        var rows = (0..<grid.rowCount).map { row in
            (0..<grid.columnCount).map { column in grid.cell(row: row, column: column).map(inline) ?? "" }
        }
        // Markdown knows no table without a head.
        if table.headerRowCount == 0 { rows.insert([String](repeating: "", count: grid.columnCount), at: 0) }
        rows.insert([String](repeating: "---", count: grid.columnCount), at: 1)
        return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// A cell on one line. `|` is escaped with everything else.
    private func inline(_ cell: Table.Cell) -> String {
        CellParagraphs(cell).paragraphs.map { paragraph in
            (paragraph.marker.map { MarkdownText.escaped($0) + " " } ?? "") + text.line(paragraph.text)
        }.joined(separator: "<br>")
    }

    /// A cell with note marks is Markdown between empty lines, which GitHub reads inside an HTML table; the others are HTML.
    private func html(of table: Table) -> String {
        HTMLTableRows(table: table).html { cell in
            if cell.text.noteReferences.isEmpty { return HTMLText.plain.cell(cell) }
            return "\n\n" + MarkdownText.guarded(inline(cell)) + "\n\n"
        }
    }
}

import BriefingModel

/// A table's rows as HTML, for pages and for Markdown.
struct HTMLTableRows {
    let table: Table
    /// Whether header cells say which cells they name.
    var hasScopes = false

    /// - Parameter content: the HTML inside a cell.
    func html(opening: String = "<table>", caption: String = "", content: (Table.Cell) -> String) -> String {
        let grid = CellGrid(table)
        let headRows = min(max(table.headerRowCount, 0), grid.rowCount)
        var html = opening + "\n" + caption
        for (tag, rows) in [("thead", 0..<headRows), ("tbody", headRows..<grid.rowCount)] where !rows.isEmpty {
            html += "<\(tag)>\n"
            for row in rows {
                html += "<tr>"
                for cell in grid.cells(startingIn: row) { html += self.html(cell, in: grid, content: content) }
                html += "</tr>\n"
            }
            html += "</\(tag)>\n"
        }
        return html + "</table>"
    }

    private func html(_ cell: Table.Cell, in grid: CellGrid, content: (Table.Cell) -> String) -> String {
        let tag = grid.isLabel(cell) ? "th" : "td"
        var attributes = ""
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        if hasScopes && tag == "th" { attributes += " scope=\"\(scope(of: cell))\"" }
        return "<\(tag)\(attributes)>\(content(cell))</\(tag)>"
    }

    /// A label in the head names columns, one below it rows.
    private func scope(of cell: Table.Cell) -> String {
        let isInHead = cell.row < table.headerRowCount
        if isInHead { return cell.columnSpan > 1 ? "colgroup" : "col" }
        return cell.rowSpan > 1 ? "rowgroup" : "row"
    }
}

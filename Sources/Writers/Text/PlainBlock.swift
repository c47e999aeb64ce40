import BriefingModel

/// A block's own words without marks, for search.
enum PlainBlock {
    static func text(of block: Block) -> String {
        switch block.content {
        case .heading(let outline), .item(let outline): outline.label.map { "(\($0)) \(outline.text.text)" } ?? outline.text.text
        case .paragraph(let text): text.text
        case .note(let note): note.text.text
        case .table(let table): text(of: table)
        case .figure(let figure): [figure.caption, figure.text, figure.source?.text].compactMap { $0 }.joined(separator: "\n")
        case .callout(let callout): callout.title ?? ""
        }
    }

    /// The caption, then the rows on lines, their cells between tabs. Labels stand in every row that they name.
    private static func text(of table: Table) -> String {
        let grid = CellGrid(table)
        let rows = (0..<grid.rowCount).map { row in
            grid.texts(ofRow: row).map { $0.replacing("\n", with: " ") }.joined(separator: "\t")
        }
        return ([table.caption].compactMap { $0 } + rows + [table.source?.text].compactMap { $0 }).joined(separator: "\n")
    }
}

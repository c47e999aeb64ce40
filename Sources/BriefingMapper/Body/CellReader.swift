import Layout

/// Reads what a table's cell holds: paragraphs with their markers and notes.
enum CellReader {
    static func table(_ table: TableBlock, _ found: CaptionFinder.Found?, uids: inout UIDs) -> DraftTable {
        let cells = table.cells.map { cell in
            DraftCell(
                row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                isHeader: cell.isHeader || cell.row < table.headerRowCount, paragraphs: paragraphs(cell.elements, &uids),
                places: cell.places)
        }
        var draft = DraftTable(
            rowCount: table.rowCount, columnCount: table.columnCount, headerRowCount: table.headerRowCount,
            headerColumnCount: table.headerColumnCount, cells: cells)
        draft.caption = found?.caption
        if let text = found?.captionText { draft.captionText = DraftText(text) }
        (draft.unit, draft.source) = (found?.unit, found?.source)
        return draft
    }

    private static func paragraphs(_ elements: [Element], _ uids: inout UIDs) -> [DraftCell.Paragraph] {
        elements.flatMap(\.texts).filter { !$0.text.isEmpty }.map { block in
            let isNote = block.marker?.kind == .noteMark
            return DraftCell.Paragraph(marker: block.marker, isNote: isNote, body: DraftText(block), uid: uids.next())
        }
    }
}

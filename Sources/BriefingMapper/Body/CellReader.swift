import Layout

/// Reads what a table's cell holds: paragraphs with their markers and notes.
enum CellReader {
    static func table(_ table: TableBlock, _ found: CaptionFinder.Found?, kinds: LineKinds, uids: inout UIDs) -> DraftTable {
        let headRows = max(table.headerRowCount, cornerRows(of: table, kinds))
        let cells = table.cells.map { cell in
            DraftCell(
                row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                isHeader: cell.isHeader || cell.row < headRows, paragraphs: paragraphs(cell.elements, &uids),
                places: cell.places)
        }
        var draft = DraftTable(
            rowCount: table.rowCount, columnCount: table.columnCount, headerRowCount: headRows,
            headerColumnCount: table.headerColumnCount, cells: cells)
        draft.caption = found?.caption
        if let text = found?.captionText { draft.captionText = DraftText(text) }
        (draft.unit, draft.source) = (found?.unit, found?.source)
        return draft
    }

    /// Rows beside the word that says of a table's corner that a head stands there; none where another cell of the row is empty.
    private static func cornerRows(of table: TableBlock, _ kinds: LineKinds) -> Int {
        guard table.headerRowCount == 0, table.columnCount >= 2,
            let corner = table.cells.first(where: { $0.row == 0 && $0.column == 0 }), corner.rowSpan * 2 <= table.rowCount,
            table.cells.allSatisfy({ $0.row > 0 || !$0.elements.isEmpty })
        else { return 0 }
        let texts = corner.elements.flatMap(\.texts)
        return texts.count == 1 && kinds.isCorner(texts[0].text) ? corner.rowSpan : 0
    }

    private static func paragraphs(_ elements: [Element], _ uids: inout UIDs) -> [DraftCell.Paragraph] {
        elements.flatMap(\.texts).filter { !$0.text.isEmpty }.map { block in
            let isNote = block.marker?.kind == .noteMark
            let body = DraftText(block).with(withoutLeader(block.text))
            return DraftCell.Paragraph(marker: block.marker, isNote: isNote, body: body, uid: uids.next())
        }
    }

    /// A text without the leader behind it that leads to the next column; a leader alone stands for what is missing.
    private static func withoutLeader(_ text: LaidText) -> LaidText {
        guard let sign = text.scalars.last, leaders.contains(sign),
            let end = text.scalars.lastIndex(where: { $0 != sign && !LaidText.isSpace($0) }),
            text.scalars[end...].count(where: { $0 == sign }) >= shortestLeader,
            // Dashes behind words stand for the words of a law that stay.
            sign != 0x2D || text.scalars[...end].allSatisfy({ Script.isDigit($0) || Script.isLatin($0) || $0 == 0x2E })
        else { return text }
        return text[0..<(end + 1)]
    }

    /// Points and dashes, and how many of them are a leader: four are an ellipsis with a full stop.
    private static let leaders: Set<UInt32> = [0x2E, 0x2D, 0xB7, 0x2026], shortestLeader = 5
}

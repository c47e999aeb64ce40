import BriefingModel

/// The paragraphs of a cell, each with its marker and with what is marked in its text.
struct CellParagraphs {
    struct Paragraph {
        var marker: String?
        /// When it is a note.
        var noteID: String?
        var text: RichText
    }

    var paragraphs: [Paragraph]

    init(_ cell: Table.Cell) {
        let lines = cell.text.text.isEmpty ? [] : cell.text.lines
        if cell.paragraphs.count == lines.count {
            paragraphs = zip(cell.paragraphs, lines).map { Paragraph(marker: $0.marker, noteID: $0.noteID, text: $1) }
        } else {
            paragraphs = lines.map { Paragraph(text: $0) }
        }
    }
}

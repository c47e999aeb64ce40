import Geometry
import Layout

/// Puts a line that hangs under a note's words to the note: `※ …함.` and below it `단, …`, without a mark of its own.
enum NoteContinuation {
    /// It starts where the note's words do.
    private static let sameEdge: Em = 0.35.em
    /// It stands no further below the note than lines are.
    private static let gap: Em = 1.1.em
    /// Sizes of one note agree within this share.
    private static let sameSize = 0.03
    /// A note's words start so far right of its mark that nothing else starts there.
    private static let hang: Em = 0.5.em

    /// What a line of a note may open with: `* (기존) …` and below it `⇒ (이후) …`.
    private static let arrows: Set = ["→", "⇒", "➡", "➔", "➜"]

    static func joined(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            if let block = piece.text, let last = result.last, case .text(var note) = last.element, goesOn(note, block) {
                note.append(block)
                result[result.count - 1] = Piece(element: .text(note), page: last.page)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private static func goesOn(_ note: TextBlock, _ block: TextBlock) -> Bool {
        guard note.marker?.kind == .noteMark, block.marker.map({ arrows.contains($0.text) }) ?? true, block.alignment == .start,
            let a = note.places.last, let b = block.places.first, a.page == b.page
        else { return false }
        let em = note.fontSize, space = b.box.minY - a.box.maxY
        return note.textLeft - note.left >= hang.points(at: em) && abs(block.left - note.textLeft) <= sameEdge.points(at: em)
            && abs(block.fontSize - em) <= sameSize * em && block.isBold == note.isBold && space > -0.5 * em && space <= gap.points(at: em)
    }
}

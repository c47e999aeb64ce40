import Layout

/// Puts the notes at an article's end under no heading, where they answer marks of other parts than the last: they are printed
/// together for the whole article.
enum Endnotes {
    /// The blocks, linked to their notes before.
    static func settled(_ blocks: [DraftBlock]) -> [DraftBlock] {
        // What stands in boxes follows in the list behind the article's own blocks.
        let own = blocks.indices.filter { !isInBox($0, blocks) }
        let run = own.reversed().prefix { isNumbered(blocks[$0]) }.reversed()
        guard let first = run.first, let place = own.firstIndex(of: first), place > 0 else { return blocks }
        let last = blocks.path(to: own[place - 1])
        let notes = Set(run.map { blocks[$0].uid })
        let hosts = own[..<place].filter { !notes.isDisjoint(with: blocks[$0].answers) }
        // The part that the notes are printed in: all of it under one heading, else the last block and what it hangs under.
        let isElsewhere = { (host: Int) in
            if let top = last.first, blocks[top].isHeading { return blocks.path(to: host).first != top }
            return !last.contains(host)
        }
        guard hosts.contains(where: isElsewhere) else { return blocks }
        var settled = blocks
        for i in run { (settled[i].parent, settled[i].depthEvidence) = (nil, Evidence(.endnote)) }
        return settled
    }

    /// Whether a numbered note right under a table answers a mark in the text before it, and none in the table; or is the
    /// first of such notes, while nothing asks for it.
    /// - Parameter rest: what follows the note.
    static func answers(_ note: TextBlock, text: ArraySlice<Piece>, not table: DraftTable, over rest: ArraySlice<Piece>) -> Bool {
        let inTable = table.cells.flatMap { $0.paragraphs.map(\.body.text) } + [table.captionText.text]
        let rest = note.marker.map { $0.kind == .noteMark && isFirst($0.text) } ?? false ? rest : []
        for note in [note] + rest.prefix(mostBelow).prefix(while: { $0.text != nil }).compactMap(\.text) {
            guard note.marker?.kind == .noteMark, let sign = note.marker?.text, isNumber(sign),
                !inTable.contains(where: { holds(sign, $0) })
            else { return false }
            if text.contains(where: { $0.text.map { holds(sign, $0.text) } ?? false }) { return true }
        }
        return false
    }

    /// So many notes below one are looked at.
    private static let mostBelow = 4

    /// Whether a raised sign stands in a text.
    private static func holds(_ sign: String, _ text: LaidText) -> Bool {
        let scalars = sign.unicodeScalars.map(\.value)
        return text.scalars.indices.contains { i in
            text.looks[i].contains(.superscript) && text.scalars[i...].starts(with: scalars)
                && !(i > 0 && text.looks[i - 1].contains(.superscript) && Script.isDigit(text.scalars[i - 1]))
        }
    }

    private static func isNumbered(_ block: DraftBlock) -> Bool { block.isNote && block.marker.map { isNumber($0.text) } ?? false }

    private static func isNumber(_ sign: String) -> Bool { sign.unicodeScalars.contains { Script.isDigit($0.value) } }

    /// Whether the numbers of a table's notes start with a label, `주1)`: those behind it are the table's as well.
    static func areLabelled(_ notes: [DraftBlock]) -> Bool {
        notes.contains { note in
            note.marker.map { isNumber($0.text) && $0.text.unicodeScalars.contains { Script.isHangul($0.value) } } ?? false
        }
    }

    /// Whether notes are counted from this sign on.
    private static func isFirst(_ sign: String) -> Bool { ["1", "1)", "(1)"].contains(sign) }

    private static func isInBox(_ block: Int, _ blocks: [DraftBlock]) -> Bool {
        blocks.path(to: block).dropLast().contains { if case .callout = blocks[$0].kind { true } else { false } }
    }
}

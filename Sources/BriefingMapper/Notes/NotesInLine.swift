import Layout

/// Notes that are printed in an item's own line, behind its words: `□ (기간) 5월~10월  * 심사 완료 시까지`.
enum NotesInLine {
    /// A note has some words.
    private static let fewest = 4

    /// The item without the notes in it, and those; a block that is no item is left whole.
    static func split(_ block: TextBlock) -> (host: TextBlock, notes: [TextBlock]) {
        guard let marker = block.marker, marker.kind != .noteMark, let start = start(in: block.text) else { return (block, []) }
        var host = block, note = block
        host.text = block.text[0..<start].trimmed
        let sign = block.text.scalars[start]
        note.marker = Marker(text: String(scalarValues: [sign]), kind: .noteMark, series: String(scalarValues: [sign]))
        note.markerGlyphs = [block.text.glyphs[start]]
        note.text = block.text[(start + 1)..<block.text.count].trimmed
        // It hangs under its item.
        (note.left, note.textLeft) = (block.textLeft + block.fontSize, block.textLeft + block.fontSize)
        return (host, [note])
    }

    /// Where a mark stands between two spaces with words on both sides; not one that opens a line, nor a sign between operands.
    private static func start(in text: LaidText) -> Int? {
        let scalars = text.scalars
        return scalars.indices.dropFirst(2).first { i in
            guard scalars[i] == 0x2A || scalars[i] == 0x203B, LaidText.isSpace(scalars[i - 1]), i + fewest < scalars.count,
                !text.looks[i].contains(.lineStart)
            else { return false }
            let next = LaidText.isSpace(scalars[i + 1]) ? scalars[i + 2] : scalars[i + 1]
            return Script.isWordStart(next) && !(isOperand(scalars[i - 2]) && isOperand(next))
        }
    }

    private static func isOperand(_ scalar: UInt32) -> Bool { Script.isDigit(scalar) || Script.isLatin(scalar) }
}

import Geometry
import Layout

/// Recognises notes that a word opens, as under tables and figures: `주: …`, `주1) …`, `주: 1) …  2) …`, `주: 1. …  2. …`.
struct LabelledNoteReader: Sendable {
    var kinds: LineKinds

    /// Indents of notes that are numbered on agree within this.
    private let sameIndent: Em = 3.em
    /// Sizes of notes that are numbered on agree within this share.
    private let sameSize = 0.05

    /// The pieces with such lines as notes, each with a mark of its own.
    func withNotes(_ pieces: [Piece]) -> [Piece] {
        guard pieces.contains(where: { $0.text.map { isNote($0) || $0.marker?.kind == .noteMark } ?? false }) else { return pieces }
        var result: [Piece] = []
        // The note with a number of its own whose list may go on.
        var open: TextBlock?
        for piece in pieces {
            guard let block = piece.text else {
                result.append(piece)
                open = nil
                continue
            }
            if isNote(block) {
                let parts = parts(of: block)
                result += parts.map { Piece(element: .text($0), page: piece.page) }
                open = parts.last { $0.marker?.kind == .noteMark && Self.number($0.marker) != nil }
            } else if block.marker?.kind == .noteMark, let (note, source) = partedFromSource(block) {
                result += [note, source].map { Piece(element: .text($0), page: piece.page) }
                open = nil
            } else if let note = open, let next = counted(block, after: note) {
                result.append(Piece(element: .text(next), page: piece.page))
                open = next
            } else {
                result.append(piece)
                open = nil
            }
        }
        return result
    }

    private static let counted: Set = ["#)", "#."]

    /// Whether a list of notes opens with it: `주: 2.교통은 …` names a chapter.
    private static func opensList(_ marker: Marker) -> Bool { marker.text.last == ")" || marker.kind == .number(1) }

    /// `1` of `1)`, of `1.` and of `주1)`.
    private static func number(_ marker: Marker?) -> Int? {
        guard let text = marker?.text, text.last == ")" || text.last == "." else { return nil }
        return Int(text.filter { $0.isASCII && $0.isNumber })
    }

    private func isNote(_ block: TextBlock) -> Bool { block.marker == nil && kinds.noteLabel(block.text) != nil }

    /// The notes of a block, and a source line behind them, each of which starts a line.
    private func parts(of block: TextBlock) -> [TextBlock] {
        let text = block.text
        let starts = text.scalars.indices.filter { i in
            i == 0 || text.looks[i].contains(.lineStart) && (kinds.noteLabel(text, at: i) != nil || kinds.opensSource(text, at: i))
        }
        return zip(starts, starts.dropFirst() + [text.count]).map { start, end in
            var part = block
            part.text = text[start..<end].trimmed
            return kinds.noteLabel(part.text) == nil ? part : marked(part)
        }
    }

    /// A note with a mark, and the source line under it that starts where the note does: `* …` and `Source: …`.
    private func partedFromSource(_ block: TextBlock) -> (note: TextBlock, source: TextBlock)? {
        let text = block.text
        let start = text.scalars.indices.dropFirst().first { text.looks[$0].contains(.lineStart) && kinds.opensSource(text, at: $0) }
        guard let start else { return nil }
        var note = block, source = block
        (note.text, source.text) = (text[0..<start].trimmed, text[start..<text.count].trimmed)
        (source.marker, source.markerGlyphs) = (nil, [])
        return (note, source)
    }

    /// The note with its word, or the number behind that, as its mark.
    private func marked(_ block: TextBlock) -> TextBlock {
        var note = block
        let length = kinds.noteLabel(block.text) ?? 0
        let sign = sign(block.text[0..<length])
        take(length, of: block.text, as: Marker(text: sign, kind: .noteMark, series: String(sign.prefix(1))), in: &note)
        if let found = MarkerReader.marker(of: note.text), Self.counted.contains(found.marker.series), Self.opensList(found.marker) {
            take(found.length, of: note.text, as: Marker(text: found.marker.text, kind: .noteMark, series: found.marker.series), in: &note)
        }
        return note
    }

    private func take(_ length: Int, of text: LaidText, as marker: Marker, in note: inout TextBlock) {
        let rest = text[length..<text.count].trimmed
        guard !rest.isEmpty else { return }
        note.markerGlyphs += text.glyphs.part(0..<length)
        (note.marker, note.text) = (marker, rest)
    }

    /// `주1)` of `주 1)`.
    private func sign(_ text: LaidText) -> String { text.string.filter { $0 != " " } }

    /// The next numbered line under a numbered note, as a note too.
    private func counted(_ block: TextBlock, after note: TextBlock) -> TextBlock? {
        guard let marker = block.marker, Self.counted.contains(marker.series), marker.text.last == note.marker?.text.last,
            case .number(let value) = marker.kind,
            let last = Self.number(note.marker), value == last + 1, block.places.first?.page == note.places.last?.page,
            abs(block.left - note.left) <= sameIndent.points(at: note.fontSize),
            abs(block.fontSize - note.fontSize) <= sameSize * note.fontSize
        else { return nil }
        var next = block
        next.marker = marker.asNoteMark
        return next
    }
}

import BriefingModel

/// A stretch of a text that is marked alike throughout, or a note's marker that stands between two of them.
enum InlinePiece: Hashable {
    case text(String, TextStyle, url: String?)
    case mark(NoteReference)
}

extension RichText {
    /// The text and the note marks in it, in reading order. Marks that lie outside the text are kept at its ends.
    var pieces: [InlinePiece] {
        guard !styles.isEmpty || !links.isEmpty || !noteReferences.isEmpty else {
            return text.isEmpty ? [] : [.text(text, [], url: nil)]
        }
        let scalars = Array(text.unicodeScalars)
        func within(_ offset: Int) -> Int { min(max(offset, 0), scalars.count) }
        var cuts = Set([0, scalars.count])
        for run in styles { cuts.formUnion([within(run.start), within(run.end)]) }
        for run in links { cuts.formUnion([within(run.start), within(run.end)]) }
        for reference in noteReferences { cuts.insert(within(reference.offset)) }

        let order = cuts.sorted()
        var pieces: [InlinePiece] = []
        for (index, start) in order.enumerated() {
            for reference in noteReferences where within(reference.offset) == start { pieces.append(.mark(reference)) }
            guard index + 1 < order.count else { break }
            let end = order[index + 1]
            var stretch = String.UnicodeScalarView()
            stretch.append(contentsOf: scalars[start..<end])
            let style = styles.reduce(into: TextStyle()) { if $1.start <= start && end <= $1.end { $0.formUnion($1.style) } }
            let url = links.first { $0.start <= start && end <= $0.end }?.url
            pieces.append(.text(String(stretch), style, url: url))
        }
        return pieces
    }

    /// The parts between line breaks; the offsets of each count in its own text.
    var lines: [RichText] {
        guard text.unicodeScalars.contains("\n") else { return [self] }
        var lines: [RichText] = []
        var start = 0
        for part in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let end = start + part.count
            var line = RichText(String(part))
            line.styles = styles.compactMap { run in
                let (first, last) = (max(run.start, start), min(run.end, end))
                return first < last ? StyleRun(start: first - start, end: last - start, style: run.style) : nil
            }
            line.links = links.compactMap { run in
                let (first, last) = (max(run.start, start), min(run.end, end))
                return first < last ? LinkRun(start: first - start, end: last - start, url: run.url) : nil
            }
            line.noteReferences = noteReferences.compactMap { reference in
                guard start <= reference.offset && reference.offset <= end else { return nil }
                return NoteReference(offset: reference.offset - start, marker: reference.marker, note: reference.note)
            }
            lines.append(line)
            start = end + 1
        }
        return lines
    }
}

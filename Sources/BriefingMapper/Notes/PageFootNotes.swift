import Geometry
import Layout

/// Puts the notes at the foot of a page behind the texts whose raised signs they answer.
///
/// They stand below everything else of their page, be it the next article's: without that they would be its. Whatever their
/// size, what tells them is that each text at the page's end opens with a number that stands raised on the page, and that
/// the numbers follow each other. Facing pages on one PDF page share their notes.
struct PageFootNotes {
    /// Number of the PDF page of each printed page.
    var sheets: [Int]

    /// A text that has a sign: where it stands among the pieces, and where its words start.
    private struct Host {
        var piece: Int
        var textLeft: Double?
    }

    func placed(_ pieces: [Piece]) -> [Piece] {
        var behind: [Int: [Piece]] = [:]
        var taken: Set<Int> = []
        let ends = pieces.indices.filter { $0 + 1 == pieces.count || pieces[$0 + 1].page != pieces[$0].page }
        for end in ends {
            let start = pieces[...end].lastIndex { $0.page != pieces[end].page }.map { $0 + 1 } ?? 0
            for (note, host) in answered(endingAt: end, pieces, pageStart: start) {
                guard case .text(var block) = pieces[note].element, let marker = block.marker else { continue }
                block.marker = marker.asNoteMark
                // It hangs under the text, wherever the page's foot is.
                if let left = host.textLeft { (block.left, block.textLeft) = (max(block.left, left), max(block.textLeft, left)) }
                behind[host.piece, default: []].append(Piece(element: .text(block), page: pieces[note].page))
                taken.insert(note)
            }
        }
        guard !taken.isEmpty else { return pieces }
        return pieces.indices.flatMap { i in (taken.contains(i) ? [] : [pieces[i]]) + (behind[i] ?? []) }
    }

    /// The notes that end a page, from the first to the last, each with its host: as many as count on to the last one, when all
    /// have their signs on the page.
    private func answered(endingAt end: Int, _ pieces: [Piece], pageStart: Int) -> [(note: Int, host: Host)] {
        var found: [(note: Int, host: Host)] = []
        var next: Int?
        for i in stride(from: end, through: pageStart, by: -1) {
            guard let marker = pieces[i].text?.marker, let number = Self.number(marker), next.map({ number == $0 - 1 }) ?? true else {
                break
            }
            // Where editors forgot a sign, notes are known by their look, in their article.
            guard let host = host(of: marker.text, before: i, pieces) else { return [] }
            found.append((i, host))
            next = number
        }
        // What stands under its text already is read with the article's other notes.
        guard let first = found.last?.note, found.contains(where: { $0.host.piece < first - 1 }) else { return [] }
        return found.reversed()
    }

    /// `1)`, `2`: what a note at the foot opens with.
    private static func number(_ marker: Marker) -> Int? {
        switch marker.kind {
        case .number(let value): marker.text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ")") } ? value : nil
        case .noteMark: Int(NoteSign.bare(marker.text))
        case .bullet: nil
        }
    }

    /// The last text of the note's PDF page, before the note, in which its sign stands raised.
    private func host(of sign: String, before note: Int, _ pieces: [Piece]) -> Host? {
        let sheet = sheets[pieces[note].page], bare = NoteSign.bare(sign)
        for i in pieces[..<note].indices.reversed() {
            guard sheets[pieces[i].page] >= sheet - 1 else { return nil }
            guard pieces[i].element.places.contains(where: { sheets[$0.page] == sheet }) else { continue }
            let host = pieces[i].texts.first { text in
                FootnoteReader.raisedSigns(in: text.text).contains { $0 == sign || $0 == bare }
            }
            if let host { return Host(piece: i, textLeft: pieces[i].text == nil ? nil : host.textLeft) }
        }
        return nil
    }
}

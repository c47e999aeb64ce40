import Layout

/// Puts notes that are collected at the end of a document behind the texts of earlier articles whose raised signs they answer.
///
/// What tells them is that the numbered texts which end the document count from one, that each number stands raised once, in this
/// order, and that a title follows the first of these texts: the notes of one article at its end are read with the article.
struct CollectedNotes {
    /// Fewer notes than this may be a power and a list.
    var fewest = 2
    /// A short bold text over the notes makes a part of them.
    var longestTitle = 20

    func placed(_ pieces: [Piece]) -> [Piece] {
        let run = self.run(pieces)
        guard run.count >= fewest, let first = run.first, first > 0, !isTitle(pieces[first - 1]) else { return pieces }
        let hosts = self.hosts(of: run, pieces)
        guard hosts.count == run.count, zip(hosts, hosts.dropFirst()).allSatisfy({ $0 <= $1 }), isAnotherArticle(hosts[0], first, pieces)
        else { return pieces }
        var behind: [Int: [Piece]] = [:]
        for (note, host) in zip(run, hosts) {
            guard let note = pieces[note].asNote(from: pieces[host].text?.textLeft) else { return pieces }
            behind[host, default: []].append(note)
        }
        return pieces[..<first].indices.flatMap { [pieces[$0]] + (behind[$0] ?? []) }
    }

    /// The numbered texts that end the document, from the first.
    private func run(_ pieces: [Piece]) -> [Int] {
        var run: [Int] = [], next: Int?
        for i in pieces.indices.reversed() {
            guard let number = pieces[i].text?.marker.flatMap(PageFootNotes.number), next.map({ number == $0 - 1 }) ?? true else { break }
            run.append(i)
            next = number
        }
        return next == 1 ? run.reversed() : []
    }

    /// The only piece before the notes in which the sign of each stands raised; none for a sign that stands elsewhere, too.
    private func hosts(of run: [Int], _ pieces: [Piece]) -> [Int] {
        guard let first = run.first else { return [] }
        var places: [String: [Int]] = [:]
        for i in pieces[..<first].indices {
            for sign in pieces[i].texts.flatMap({ FootnoteReader.raisedSigns(in: $0.text) }) { places[sign, default: []].append(i) }
        }
        return run.compactMap { note in
            guard let sign = pieces[note].text?.marker?.text, let found = places[sign] ?? places[NoteSign.bare(sign)] else { return nil }
            return found.count == 1 ? found[0] : nil
        }
    }

    /// Whether a title parts a text from the notes.
    private func isAnotherArticle(_ host: Int, _ note: Int, _ pieces: [Piece]) -> Bool {
        guard let size = pieces[host].firstText?.fontSize else { return false }
        return pieces[(host + 1)..<note].contains { $0.loneText.map { $0.fontSize > size * PageFootNotes.titleSize } ?? false }
    }

    private func isTitle(_ piece: Piece) -> Bool {
        piece.text.map { $0.isBold && $0.marker == nil && $0.text.count <= longestTitle } ?? false
    }
}

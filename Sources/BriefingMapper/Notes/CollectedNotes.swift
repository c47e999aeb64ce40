import Layout

/// Puts notes that are collected at the end of a document, or of its text, behind the texts of earlier articles whose raised signs
/// they answer.
///
/// What tells them is that the numbered texts count from one, that each number stands raised once, in this order, and that a title
/// follows the first of these texts: the notes of one article at its end are read with the article. Where other things follow them,
/// they are set smaller than those texts, and their signs have the notes' brackets.
struct CollectedNotes {
    /// Fewer notes than this at the end may be a power and a list.
    var fewest = 2
    /// A short bold text over the notes makes a part of them.
    var longestTitle = 20
    /// Notes with other things under them are set so much smaller than the texts that they answer.
    var smaller = 0.95

    func placed(_ pieces: [Piece]) -> [Piece] {
        var last = pieces.count
        // References follow the notes, not other notes: the lowest run is the only one.
        while last > 0, pieces[last - 1].text?.marker.flatMap(PageFootNotes.number) == nil { last -= 1 }
        let run = self.run(pieces[..<last]), isEnd = last == pieces.count
        guard run.count >= (isEnd ? fewest : 1), let first = run.first, first > 0, !isTitle(pieces[first - 1]) else { return pieces }
        let hosts = self.hosts(of: run, pieces, withBrackets: !isEnd)
        guard isEnd || !isCountedAnew(run, pieces), hosts.count == run.count, zip(hosts, hosts.dropFirst()).allSatisfy({ $0 <= $1 }),
            isAnotherArticle(hosts[0], first, pieces),
            isEnd || zip(run, hosts).allSatisfy({ isSmaller(pieces[$0], than: pieces[$1]) })
        else { return pieces }
        var behind: [Int: [Piece]] = [:]
        for (note, host) in zip(run, hosts) {
            guard let note = pieces[note].asNote(from: pieces[host].text?.textLeft) else { return pieces }
            behind[host, default: []].append(note)
        }
        return pieces[..<first].indices.flatMap { [pieces[$0]] + (behind[$0] ?? []) } + pieces[last...]
    }

    /// The numbered texts that end these pieces, from the first.
    private func run(_ pieces: ArraySlice<Piece>) -> [Int] {
        var run: [Int] = [], next: Int?
        for i in pieces.indices.reversed() {
            guard let number = pieces[i].text?.marker.flatMap(PageFootNotes.number), next.map({ number == $0 - 1 }) ?? true else { break }
            run.append(i)
            next = number
        }
        return next == 1 ? run.reversed() : []
    }

    /// The only piece before the notes in which the sign of each stands raised; none for a sign that stands elsewhere, too.
    /// - Parameter withBrackets: whether only a sign with the note's bracket counts.
    private func hosts(of run: [Int], _ pieces: [Piece], withBrackets: Bool) -> [Int] {
        guard let first = run.first else { return [] }
        var places: [String: [Int]] = [:]
        for i in pieces[..<first].indices {
            for sign in pieces[i].texts.flatMap({ FootnoteReader.raisedSigns(in: $0.text) }) { places[sign, default: []].append(i) }
        }
        return run.compactMap { note in
            guard let sign = pieces[note].text?.marker?.text else { return nil }
            let found = withBrackets ? sign.last == ")" ? places[sign] : nil : places[sign] ?? places[NoteSign.bare(sign)]
            return found?.count == 1 ? found?[0] : nil
        }
    }

    /// Whether a text before these notes opens with the number of one of them: each article counts its own.
    private func isCountedAnew(_ run: [Int], _ pieces: [Piece]) -> Bool {
        guard let first = run.first else { return false }
        let signs = Set(run.compactMap { pieces[$0].text?.marker?.text })
        return pieces[..<first].contains { $0.texts.contains { $0.marker.map { signs.contains($0.text) } ?? false } }
    }

    private func isSmaller(_ note: Piece, than host: Piece) -> Bool {
        guard let size = note.firstText?.fontSize, let text = host.firstText?.fontSize else { return false }
        return size <= text * smaller
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

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

    /// The signs that stand raised in each text of each piece.
    private typealias Signs = [[Set<String>]]

    func placed(_ pieces: [Piece]) -> [Piece] {
        var behind: [Int: [Piece]] = [:]
        var taken: Set<Int> = []
        let ends = pieces.indices.filter {
            pieces[$0].text?.marker.flatMap(Self.number) != nil
                && ($0 + 1 == pieces.count || pieces[$0 + 1].page != pieces[$0].page || isLowest($0, pieces))
        }
        guard !ends.isEmpty else { return pieces }
        let signs = pieces.map { $0.texts.map { Set(FootnoteReader.raisedSigns(in: $0.text)) } }
        for end in ends {
            let start = pieces[...end].lastIndex { $0.page != pieces[end].page }.map { $0 + 1 } ?? 0
            for (note, host) in answered(endingAt: end, pieces, signs, pageStart: start) {
                guard let moved = pieces[note].asNote(from: host.textLeft) else { continue }
                behind[host.piece, default: []].append(moved)
                taken.insert(note)
            }
        }
        guard !taken.isEmpty else { return pieces }
        return pieces.indices.flatMap { i in (taken.contains(i) ? [] : [pieces[i]]) + (behind[i] ?? []) }
    }

    /// Whether a numbered text stands under all that follows it on its page: notes at the foot of the left column.
    private func isLowest(_ index: Int, _ pieces: [Piece]) -> Bool {
        guard let top = pieces[index].text?.places.last?.box.minY else { return false }
        let rest = pieces[(index + 1)...].prefix { $0.page == pieces[index].page }
        return !rest.isEmpty
            && rest.allSatisfy { piece in
                piece.element.places.allSatisfy { $0.page != pieces[index].page || $0.box.maxY <= top }
            }
    }

    /// The notes that end a page, from the first to the last, each with its host: as many as count on to the last one, when all
    /// have their signs on the page.
    private func answered(endingAt end: Int, _ pieces: [Piece], _ signs: Signs, pageStart: Int) -> [(note: Int, host: Host)] {
        var found: [(note: Int, host: Host)] = []
        var next: Int?, unsigned = 0
        for i in stride(from: end, through: pageStart, by: -1) {
            guard let marker = pieces[i].text?.marker, let number = Self.number(marker), next.map({ number == $0 - 1 }) ?? true,
                next == nil || !isFar(pieces[i], above: pieces[i + 1])
            else { break }
            next = number
            if end - i >= Self.mostNotes { return [] }
            // Editors forget signs: such a note stays where it is.
            guard
                let host = host(of: marker.text, before: i, pieces, signs)
                    ?? hostBefore(sheets[pieces[i].page], of: marker.text, pieces, signs)
            else {
                unsigned += 1
                continue
            }
            found.append((i, host))
        }
        // Where most have none, they are a list.
        guard unsigned < found.count || unsigned == 0 else { return [] }
        // What stands under its text already is read with the article's other notes.
        guard let first = found.last?.note, found.contains(where: { $0.host.piece < first - 1 }) else { return [] }
        return found.reversed()
    }

    /// Whether a numbered text ends far above the one behind it: it counts something else, as references do.
    private func isFar(_ piece: Piece, above note: Piece) -> Bool {
        guard let a = piece.element.places.last, let b = note.element.places.first, a.page == b.page, let size = note.text?.fontSize
        else { return false }
        return b.box.minY - a.box.maxY > Self.widestGap.points(at: size)
    }

    /// Room between two notes at a page's foot at most.
    private static let widestGap: Em = 3.em

    /// `1)`, `2`: what a note at the foot opens with.
    static func number(_ marker: Marker) -> Int? {
        switch marker.kind {
        case .number(let value): marker.text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ")") } ? value : nil
        case .noteMark: Int(NoteSign.bare(marker.text))
        case .bullet: nil
        }
    }

    /// The first text of the note's PDF page, before the note, in which its sign stands raised: a sign may come again. Behind a
    /// title the next article counts its own. A number without the note's bracket may be a power: it is the last one's.
    private func host(of sign: String, before note: Int, _ pieces: [Piece], _ signs: Signs) -> Host? {
        let sheet = sheets[pieces[note].page], bare = NoteSign.bare(sign)
        var first: Host?, last: Host?, size = Double.infinity
        for i in pieces[..<note].indices.reversed() {
            guard sheets[pieces[i].page] >= sheet - 1 else { break }
            guard pieces[i].element.places.contains(where: { sheets[$0.page] == sheet }) else { continue }
            // Signs over a note of their own are answered.
            if let text = pieces[i].text, text.marker?.text == sign, isAlike(text, pieces[note]), !isReference(i, pieces) { break }
            if first != nil, let text = pieces[i].loneText, text.fontSize > size * Self.titleSize { break }
            for (text, signs) in zip(pieces[i].texts, signs[i]) {
                let host = Host(piece: i, textLeft: pieces[i].text == nil ? nil : text.textLeft)
                if signs.contains(sign) { (first, size) = (host, text.fontSize) }
                if signs.contains(bare) { last = last ?? host }
            }
        }
        return first ?? last
    }

    /// Whether a text that opens with the sign is set as the note is, and heads nothing. An item of a list that counts alike is
    /// indented from the margin where notes start.
    private func isAlike(_ text: TextBlock, _ note: Piece) -> Bool {
        guard let note = note.text else { return false }
        return abs(note.fontSize - text.fontSize) <= Self.sameSize * text.fontSize && !text.isBold
            && text.left - note.left <= Self.listIndent * text.fontSize
    }

    /// Whether a numbered text names an address, or the line under it does: lists of references count as notes do.
    private func isReference(_ index: Int, _ pieces: [Piece]) -> Bool {
        let under = index + 1 < pieces.count ? pieces[index + 1].text : nil
        return [pieces[index].text, under.flatMap { $0.marker == nil ? $0 : nil }].contains { text in
            text.map { WebAddress.range(in: $0.text.scalars) != nil } ?? false
        }
    }

    /// No page has room for more.
    private static let mostNotes = 200
    /// Sizes of notes agree within this share.
    private static let sameSize = 0.03
    /// How far behind the margin a list starts at least, in em.
    private static let listIndent = 0.4
    /// A title is larger than the text under it by this.
    static let titleSize = 1.15

    /// The last text of the PDF page before, where the sign stands in that: its note had no room under it.
    private func hostBefore(_ sheet: Int, of sign: String, _ pieces: [Piece], _ signs: Signs) -> Host? {
        let isNote = { (piece: Piece) in piece.text?.marker.flatMap(Self.number) != nil }
        guard let i = pieces.lastIndex(where: { sheets[$0.page] < sheet && !isNote($0) }), sheets[pieces[i].page] == sheet - 1,
            let text = pieces[i].text, signs[i].contains(where: { $0.contains(sign) || $0.contains(NoteSign.bare(sign)) })
        else { return nil }
        return Host(piece: i, textLeft: text.textLeft)
    }
}

extension Piece {
    /// A marked text as a note; `nil` for anything else.
    /// - Parameter left: where the words of the text start that it hangs under, wherever the page has printed it.
    func asNote(from left: Double?) -> Piece? {
        guard case .text(var block) = element, let marker = block.marker else { return nil }
        block.marker = marker.asNoteMark
        if let left { (block.left, block.textLeft) = (max(block.left, left), max(block.textLeft, left)) }
        return Piece(element: .text(block), page: page)
    }
}

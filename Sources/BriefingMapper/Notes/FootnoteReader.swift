import Layout

/// Recognises numbered notes: small text that opens with a number which stands raised in the text.
///
/// `1)` opens a list item as often as a footnote; what tells them apart is the `1)` in a text of the same article,
/// raised or tight behind a word, and the smaller type; or the short line over a page's footnotes.
struct FootnoteReader: Sendable {
    /// How numbered notes are set.
    struct Look: Sendable {
        var series: String
        var fontSize: Double
    }

    var bodySize: Double
    /// How those are set that answer signs in other articles: here an article's only note may have none.
    var looks: [Look] = []

    /// A note is set at most this large, against the running text.
    private let noteSize = 0.97
    /// Sizes of notes agree within this share.
    private let sameSize = 0.03
    /// So many lines show the size of a page's text.
    private let fewestLines = 8

    /// The pieces with the markers of numbered notes turned into note marks.
    func withNotes(_ pieces: [Piece]) -> [Piece] { withSmallNotes(withNotesUnderRules(pieces)) }

    /// What stands under the line over a page's footnotes: numbered texts are notes, and what follows one belongs to it.
    private func withNotesUnderRules(_ pieces: [Piece]) -> [Piece] {
        guard pieces.contains(where: { $0.text?.isFootnote ?? false }) else { return pieces }
        var result: [Piece] = []
        for piece in pieces {
            guard var block = piece.text, block.isFootnote else {
                result.append(piece)
                continue
            }
            if let marker = block.marker, marker.kind != .bullet, !marker.isLettered {
                block.marker = marker.asNoteMark
                result.append(Piece(element: .text(block), page: piece.page))
            } else if let last = result.last, case .text(var note) = last.element, note.isFootnote, note.marker?.kind == .noteMark,
                last.page == piece.page
            {
                note.append(block)
                result[result.count - 1] = Piece(element: .text(note), page: last.page)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func withSmallNotes(_ pieces: [Piece]) -> [Piece] {
        let signs = signs(in: pieces) { Self.raisedSigns(in: $0) + Self.tightSigns(in: $0) }
        guard !signs.isEmpty || !looks.isEmpty else { return pieces }
        let isSmall = isSmall(in: pieces), looks = looks + looksAnswering(signs, in: pieces, isSmall)
        guard !looks.isEmpty else { return pieces }
        return pieces.map { piece in
            guard case .text(var block) = piece.element, let marker = block.marker, isSmall(block, piece.page),
                looks.contains(where: { isAlike(block, $0) })
            else { return piece }
            block.marker = marker.asNoteMark
            return Piece(element: .text(block), page: piece.page)
        }
    }

    /// How the notes of all articles are set that answer raised signs in their own.
    func looks(in articles: [[Piece]]) -> [Look] {
        articles.flatMap { pieces -> [Look] in
            let signs = signs(in: pieces, Self.raisedSigns)
            return signs.isEmpty ? [] : looksAnswering(signs, in: pieces, isSmall(in: pieces))
        }
    }

    private func signs(in pieces: [Piece], _ signs: (LaidText) -> [String]) -> Set<String> {
        Set(pieces.flatMap { $0.texts.flatMap { signs($0.text) } })
    }

    private func looksAnswering(_ signs: Set<String>, in pieces: [Piece], _ isSmall: (TextBlock, Int) -> Bool) -> [Look] {
        pieces.compactMap { piece in
            guard let block = piece.text, let marker = block.marker, signs.contains(marker.text) || signs.contains(Self.bare(marker)),
                isSmall(block, piece.page)
            else { return nil }
            return Look(series: marker.series, fontSize: block.fontSize)
        }
    }

    /// Tells of a text and its page whether it is numbered and as small as notes are: against the text of the page, or against
    /// the one in which its sign stands raised.
    private func isSmall(in pieces: [Piece]) -> (TextBlock, Int) -> Bool {
        let sizes = textSizes(of: pieces), raised = sizesOfRaisedSigns(in: pieces)
        return { block, page in isSmallNumbered(block, sizes[page]) || isSmaller(block, than: raised[page]) }
    }

    /// - Parameter size: of the text on its page, where there is much.
    private func isSmallNumbered(_ block: TextBlock, _ size: Double?) -> Bool {
        guard case .number? = block.marker?.kind else { return false }
        return block.fontSize <= min(bodySize, size ?? bodySize) * noteSize
    }

    /// How large the texts are that raised signs stand in, by their pages.
    private func sizesOfRaisedSigns(in pieces: [Piece]) -> [Int: [String: Double]] {
        var sizes: [Int: [String: Double]] = [:]
        for piece in pieces {
            guard let block = piece.text else { continue }
            for sign in Self.raisedSigns(in: block.text) {
                sizes[piece.page, default: [:]][sign] = max(sizes[piece.page]?[sign] ?? 0, block.fontSize)
            }
        }
        return sizes
    }

    /// Whether a numbered text is smaller than the one in which its own sign stands raised: so is a note, whatever the size of
    /// most text, which a page of tables has its own.
    private func isSmaller(_ block: TextBlock, than raised: [String: Double]?) -> Bool {
        guard case .number? = block.marker?.kind, let marker = block.marker,
            let size = raised?[marker.text] ?? raised?[Self.bare(marker)]
        else { return false }
        return block.fontSize <= size * noteSize
    }

    /// The size of most lines of each page that are not numbered themselves: an annex is set smaller as a whole, its lists too.
    /// A page with few lines is set as the one before.
    private func textSizes(of pieces: [Piece]) -> [Int: Double] {
        var lines: [Int: [Double: Int]] = [:]
        for piece in pieces {
            guard let block = piece.text else { continue }
            if case .number? = block.marker?.kind { continue }
            lines[piece.page, default: [:]][block.fontSize.roundedToHalf, default: 0] += block.lineCount
        }
        var result: [Int: Double] = [:], last: Double?
        for page in Set(pieces.map(\.page)).sorted() {
            let sizes = lines[page] ?? [:], most = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let most, most.value >= fewestLines, most.value * 2 > sizes.values.reduce(0, +) { last = most.key }
            result[page] = last
        }
        return result
    }

    /// Whether a numbered text is set as one that answers a sign: editors forget the signs of some notes.
    private func isAlike(_ block: TextBlock, _ note: Look) -> Bool {
        block.marker?.series == note.series && abs(block.fontSize - note.fontSize) <= sameSize * note.fontSize
    }

    private static func bare(_ marker: Marker) -> String { marker.text.filter { $0 != ")" && $0 != "." } }

    /// Raised stretches that look like a note's sign.
    static func raisedSigns(in text: LaidText) -> [String] {
        guard text.looks.contains(where: { $0.contains(.superscript) }) else { return [] }
        var signs: [String] = []
        var i = 0
        while i < text.count {
            guard text.looks[i].contains(.superscript) else {
                i += 1
                continue
            }
            var end = i
            while end < text.count, text.looks[end].contains(.superscript) { end += 1 }
            let sign = text[i..<end].string.filter { $0 != " " }
            if i > 0, sign.count <= 4, sign.contains(where: \.isNumber) { signs.append(sign) }
            i = end
        }
        return signs
    }

    /// `1)` at full size, tight behind a word and outside any bracket that it would close.
    static func tightSigns(in text: LaidText) -> [String] { tightRanges(in: text).map { text[$0].string } }

    /// Where such signs stand.
    static func tightRanges(in text: LaidText) -> [Range<Int>] {
        let scalars = text.scalars
        var found: [Range<Int>] = []
        var open = 0
        for i in scalars.indices {
            if scalars[i] == 0x28 || scalars[i] == 0xFF08 { open += 1 }
            guard scalars[i] == 0x29 else { continue }
            if open > 0 {
                open -= 1
                continue
            }
            var start = i
            while start > 0, Script.isDigit(scalars[start - 1]), i - start < 2 { start -= 1 }
            guard start < i, start > 0,
                Script.isSyllabic(scalars[start - 1]) || Script.isLatin(scalars[start - 1])
                    || [0x25, 0x2019, 0x27, 0x29, 0x300D].contains(scalars[start - 1])
            else { continue }
            found.append(start..<(i + 1))
        }
        return found
    }
}

import Geometry
import Layout

/// Finds the titles of attached pages: a label such as `붙임 1` in a box, with the title beside or below it, or both in one line.
struct AttachmentReader: Sendable {
    struct Tuning: Sendable {
        /// A title that stands in no box is larger than the running text by this.
        var size = 1.05
        var mostLines = 3
        /// A title below its label is no further from it, in em of the title.
        var gap: Em = 1.5.em
        /// The same of a form's title in the middle of its page.
        var formGap: Em = 2.5.em
        /// More texts in one box are no title.
        var mostTexts = 4
    }

    var tuning = Tuning()
    /// What opens a label.
    var words: [String]
    var bodySize: Double
    /// Whether an attachment has a page of its own: elsewhere such words open lines and boxes of the text.
    var opensPage = false
    /// Labels at one place of several pages (`붙임 1`, `붙임 2` …) are set aside there as running heads.
    var pages: [PageLayout] = []

    /// The text up to the first attached page as the first article, and each attached page as one of its own.
    func articles(_ first: DocumentParts.ArticlePart, of body: [Piece]) -> [DocumentParts.ArticlePart] {
        var articles = [first]
        var i = 0
        while i < body.count {
            if let found = attachment(at: i, in: body) {
                articles.append(DocumentParts.ArticlePart(title: found.title, number: found.number))
                i = found.pieces.upperBound
            } else {
                articles[articles.count - 1].pieces.append(body[i])
                i += 1
            }
        }
        return articles
    }

    func attachment(at index: Int, in pieces: [Piece]) -> AttachmentTitle? {
        let texts = pieces[index].onlyTexts.filter { $0.text.hasKnownText }
        if opensPage, index > 0, pieces[index - 1].page == pieces[index].page { return nil }
        guard let first = texts.first, texts.count <= tuning.mostTexts, first.lineCount <= tuning.mostLines else { return nil }
        if opensPage, texts.count == 1, let form = form(at: index, label: first, in: pieces) { return form }
        guard stands(out: pieces[index], first) else { return nil }
        if let number = runningLabel(beside: first) {
            let title = PrintedTitle(text: PrintedTitle.joined(texts.map(\.text)), blocks: texts)
            return AttachmentTitle(number: number, title: title, pieces: index..<(index + 1))
        }
        guard let label = label(of: first.text) else { return nil }
        if let rest = label.rest {
            guard texts.count == 1 else { return nil }
            return AttachmentTitle(number: label.number, title: PrintedTitle(text: rest, blocks: texts), pieces: index..<(index + 1))
        }
        if texts.count > 1 {
            let title = PrintedTitle(text: PrintedTitle.joined(texts.dropFirst().map(\.text)), blocks: texts)
            return AttachmentTitle(number: label.number, title: title, pieces: index..<(index + 1))
        }
        guard index + 1 < pieces.count else { return nil }
        let next = pieces[index + 1], titles = next.onlyTexts.filter { $0.text.hasKnownText }
        guard let title = titles.first, titles.count <= 2, title.marker == nil, title.lineCount <= tuning.mostLines,
            stands(out: next, title),
            belongs(title, to: first)
        else { return nil }
        return AttachmentTitle(
            number: label.number, title: PrintedTitle(text: PrintedTitle.joined(titles.map(\.text)), blocks: [first] + titles),
            pieces: index..<(index + 2))
    }

    /// A form or table of its own, whose label stands alone in brackets at the top of its page, in the text's own type:
    /// `[서식 4]` with the title in the middle of the next line, if there is one.
    private func form(at index: Int, label first: TextBlock, in pieces: [Piece]) -> AttachmentTitle? {
        guard pieces[index].frame == nil, first.lineCount == 1, let inside = Brackets.inside(first.text),
            inside.scalars.contains(where: Script.isDigit), let label = label(of: first.text), label.rest == nil
        else { return nil }
        // The form's own label in the law that asks for it may stand between: `[별지 제1호서식]`.
        let second = pieces.dropFirst(index + 1).first?.text.flatMap { block in
            block.lineCount == 1 && self.label(of: block.text).map { $0.rest == nil } ?? false
                && belongs(block, to: first, within: tuning.formGap) ? block : nil
        }
        let number = [label.number, second?.text.string.nfc].compactMap(\.self).joined(separator: " ")
        let labels = [first, second].compactMap(\.self), place = index + labels.count
        if let last = labels.last, let title = pieces.dropFirst(place).first?.text, title.marker == nil,
            title.lineCount <= tuning.mostLines, title.alignment == .centre || stands(out: pieces[place], title),
            belongs(title, to: last, within: tuning.formGap)
        {
            return AttachmentTitle(
                number: number, title: PrintedTitle(text: title.text, blocks: labels + [title]), pieces: index..<(place + 1))
        }
        return AttachmentTitle(number: nil, title: PrintedTitle(text: inside, blocks: [first]), pieces: index..<(index + 1))
    }

    /// The label on the title's height that the page's running heads hold.
    private func runningLabel(beside title: TextBlock) -> String? {
        guard let place = title.places.first, pages.indices.contains(place.page) else { return nil }
        for head in pages[place.page].furniture.map(\.text) {
            guard let box = head.places.first?.box, box.isBeside(place.box, sharing: 0.4),
                let label = label(of: head.text), label.rest == nil
            else { continue }
            return label.number
        }
        return nil
    }

    private func stands(out piece: Piece, _ block: TextBlock) -> Bool {
        piece.frame != nil || block.ground != nil || block.fontSize > bodySize * tuning.size || block.isBold
    }

    /// Beside the label, or right below it.
    private func belongs(_ title: TextBlock, to label: TextBlock, within gap: Em? = nil) -> Bool {
        guard let a = label.places.first, let b = title.places.first, a.page == b.page else { return false }
        let most = (gap ?? tuning.gap).points(at: title.fontSize)
        return a.box.overlapY(b.box) > 0 || b.box.minY - a.box.maxY <= most && b.box.minY > a.box.minY
    }

    /// The label that opens the text; nothing behind it: it stands alone.
    private func label(of text: LaidText) -> (number: String, rest: LaidText?)? {
        let scalars = text.scalars
        var from = scalars.firstIndex { !Self.opening.contains($0) && !LaidText.isSpace($0) } ?? scalars.count
        let word = words.map { Array($0.unicodeScalars.map(\.value)) }.max { a, b in
            (scalars[from...].starts(with: a) ? a.count : 0) < (scalars[from...].starts(with: b) ? b.count : 0)
        }
        guard let word, scalars[from...].starts(with: word) else { return nil }
        from += word.count
        var number = text[(from - word.count)..<from].string
        var at = from
        while at < scalars.count, LaidText.isSpace(scalars[at]) { at += 1 }
        let digits = scalars[at...].prefix { Script.isDigit($0) }.count
        if (1...2).contains(digits) {
            number += " " + text[at..<(at + digits)].string
            from = at + digits
        }
        // `[별지 제4호서식]`: the number stands in words.
        if digits == 0, let length = Brackets.openingLength(text), let inside = Brackets.inside(text[0..<length]),
            inside.scalars.contains(where: Script.isDigit)
        {
            (number, from) = (inside.string, length)
        }
        let end = scalars[from...].firstIndex { !Self.signs.contains($0) && !LaidText.isSpace($0) } ?? scalars.count
        if end == scalars.count { return (number.nfc, nil) }
        // `참고하여` is a word of its own.
        return end > from ? (number.nfc, text[end..<scalars.count].trimmed) : nil
    }

    private static let opening: Set<UInt32> = [0x28, 0x5B, 0x3C, 0x3008, 0x3010, 0x300A, 0x3014, 0xFF1C]
    /// What closes a label or parts it from its title.
    private static let signs: Set<UInt32> = [
        0x29, 0x5D, 0x3E, 0x3009, 0x3011, 0x300B, 0x3015, 0xFF1E, 0x2E, 0x3A, 0x7C, 0x2502, 0xFF5C, 0x2D,
    ]
}

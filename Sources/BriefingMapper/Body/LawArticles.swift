import Layout

/// Takes the articles of a law, a contract or rules apart: `제7조(이용 신청) ① …` is a heading that holds what is printed behind
/// it in the same line, whatever its weight and size.
enum LawArticles {
    /// What all articles' markers share.
    static let series = Vocabulary.lawArticle.map { String(scalarValues: $0) }.joined(separator: "#")

    /// A title in brackets is no longer, in characters.
    private static let longestTitle = 60

    /// Where an article's number and its title in brackets end.
    private struct Head {
        var value: Int
        var number, title: Range<Int>
    }

    /// Whether a contents list names a law's articles: by then they are articles of the document, not headings within one.
    static func areListed(in contents: [ContentsPart]) -> Bool {
        ContentsPart.flattened(contents).count { entry in
            entry.part.category.map { number(in: $0, at: 0)?.end == $0.count } ?? false
        } >= fewestListed
    }

    private static let fewestListed = 2

    /// The pieces with each article's head as a text of its own.
    static func parted(_ pieces: [Piece]) -> [Piece] {
        let bare = bareHeads(in: pieces)
        return pieces.enumerated().flatMap { i, piece -> [Piece] in
            guard let block = piece.text, block.marker == nil else { return [piece] }
            if let head = bare[i] { return parts(of: block, at: [head]).map { Piece(element: .text($0), page: piece.page) } }
            let heads = heads(in: block.text)
            guard !heads.isEmpty else { return [piece] }
            return parts(of: block, at: heads).map { Piece(element: .text($0), page: piece.page) }
        }
    }

    /// Lines that are an article's number and its title without brackets, `제21조 경기 시간`, where such lines count on.
    private static func bareHeads(in pieces: [Piece]) -> [Int: Head] {
        let found = pieces.indices.compactMap { i in pieces[i].text.flatMap(bareHead).map { (piece: i, head: $0) } }
        let counted = found.indices.filter { i in
            i > 0 && found[i - 1].head.value + 1 == found[i].head.value
                || i + 1 < found.count && found[i].head.value + 1 == found[i + 1].head.value
        }
        return Dictionary(uniqueKeysWithValues: counted.map { (found[$0].piece, found[$0].head) })
    }

    private static func bareHead(_ block: TextBlock) -> Head? {
        let text = block.text
        guard block.marker == nil, block.lineCount == 1, text.count <= longestTitle, !endsSentence(text.scalars[...]),
            let (value, end) = number(in: text, at: 0), end + 1 < text.count, LaidText.isSpace(text.scalars[end]),
            // `제3조 제2항` is a mention.
            Script.isHangul(text.scalars[end + 1]), text.scalars[end + 1] != Vocabulary.lawArticle[0][0]
        else { return nil }
        return Head(value: value, number: 0..<end, title: (end + 1)..<text.count)
    }

    /// Articles that open the text, or one of its lines behind the end of a sentence.
    private static func heads(in text: LaidText) -> [Head] {
        guard text.scalars.contains(Vocabulary.lawArticle[0][0]) else { return [] }
        return text.scalars.indices.compactMap { i in
            guard i == 0 || text.looks[i].contains(.lineStart) && endsSentence(text.scalars[..<i]) else { return nil }
            return head(in: text, at: i)
        }
    }

    private static func endsSentence(_ scalars: ArraySlice<UInt32>) -> Bool {
        scalars.last { !LaidText.isSpace($0) } == 0x2E
    }

    /// `제7조(제목)`, `제 7 조의 2 (제목)`; without a title it is a mention.
    private static func head(in text: LaidText, at start: Int) -> Head? {
        guard let (value, end) = number(in: text, at: start) else { return nil }
        let i = text.scalars[end...].firstIndex { !LaidText.isSpace($0) } ?? text.count
        guard let title = Brackets.openingRange(text[i..<text.count], roundToo: true), title.count <= longestTitle else { return nil }
        return Head(value: value, number: start..<end, title: i..<(i + title.count))
    }

    /// `제7조`, `제 7 조의 2`, and where it ends.
    private static func number(in text: LaidText, at start: Int) -> (value: Int, end: Int)? {
        let scalars = text.scalars
        var i = start
        func skipSpaces() { while i < scalars.count, LaidText.isSpace(scalars[i]) { i += 1 } }
        func take(_ word: [UInt32]) -> Bool {
            guard scalars[i...].starts(with: word) else { return false }
            i += word.count
            return true
        }
        func figures() -> Int? {
            let digits = scalars[i...].prefix(while: Script.isDigit).prefix(4)
            i += digits.count
            return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard take(Vocabulary.lawArticle[0]) else { return nil }
        skipSpaces()
        guard let value = figures() else { return nil }
        skipSpaces()
        guard take(Vocabulary.lawArticle[1]) else { return nil }
        var end = i
        if take([Vocabulary.lawBranch]) {
            skipSpaces()
            guard figures() != nil else { return nil }
            end = i
        }
        return (value, end)
    }

    private static func parts(of block: TextBlock, at heads: [Head]) -> [TextBlock] {
        var parts: [TextBlock] = []
        if let first = heads.first, first.number.lowerBound > 0 { parts.append(part(of: block, 0..<first.number.lowerBound)) }
        for (i, head) in heads.enumerated() {
            var title = part(of: block, head.title)
            title.marker = Marker(text: block.text[head.number].string, kind: .number(head.value), series: series)
            title.markerGlyphs = block.text.glyphs.part(head.number)
            title.lineCount = 1
            parts.append(title)
            let end = i + 1 < heads.count ? heads[i + 1].number.lowerBound : block.text.count
            var rest = part(of: block, head.title.upperBound..<end)
            guard !rest.text.isEmpty else { continue }
            if let found = MarkerReader.marker(of: rest.text) {
                rest.marker = found.marker
                rest.markerGlyphs = rest.text.glyphs.part(0..<found.length)
                rest.text = rest.text[found.length..<rest.text.count].trimmed
            }
            parts.append(rest)
        }
        return parts
    }

    private static func part(of block: TextBlock, _ range: Range<Int>) -> TextBlock {
        var part = block
        part.text = block.text[range].trimmed
        return part
    }
}

import Geometry
import Layout

/// Reads a document of an unknown house, or what stands before its first section, as one article under its own title.
struct GenericSplitter: Sendable {
    struct Tuning: Sendable {
        /// A document's title is larger than its running text by this.
        var titleSize = 1.2
        var mostLines = 3
        var fewestCharacters = 4
        /// A title's box holds no more texts, and the title is larger than the others by this.
        var mostInBox = 3
        var boxed = 1.15
        /// A title in the middle before all else need be larger by this only.
        var larger = 1.05
        /// Lines of one title have their middles within this.
        var centred: Em = 1.em
    }

    var tuning = Tuning()
    var bodySize: Double
    /// What the lines of an unknown house are: the caption of a table is no title.
    var kinds: LineKinds

    func articles(of pieces: [Piece]) -> [DocumentParts.ArticlePart] {
        let title = documentTitle(in: pieces)
        var article = DocumentParts.ArticlePart()
        article.title = title.map { PrintedTitle(text: PrintedTitle.joined($0.lines.map(\.text)), blocks: $0.lines) }
        article.headless = Set(title.map { linesAbove(pieces[..<$0.piece]) } ?? [])
        article.pieces = pieces.enumerated().flatMap { i, piece -> [Piece] in
            guard let title, title.piece == i else { return [piece] }
            return piece.onlyTexts.filter { text in !title.lines.contains { $0.places == text.places } }.map {
                Piece(element: .text($0), page: piece.page)
            }
        }
        return [article]
    }

    /// Where the short lines stand that are right above a title, but for pictures: the series, the house, the subject. What follows
    /// stands under the title.
    private func linesAbove(_ pieces: ArraySlice<Piece>) -> [PagePlace] {
        pieces.reversed().lazy.filter { !$0.isFigure }.map(\.loneText).prefix { text in
            text.map { $0.marker == nil && $0.lineCount <= tuning.mostLines && !KindReader.endsLikeSentence($0.text) } ?? false
        }.flatMap { $0?.places ?? [] }
    }

    /// The largest short text of the first page, alone or in a box with a few more lines.
    private func documentTitle(in pieces: [Piece]) -> (piece: Int, lines: [TextBlock])? {
        guard let firstPage = pieces.first?.page else { return nil }
        let candidates = pieces.indices.compactMap { i -> (piece: Int, lines: [TextBlock], size: Double)? in
            let texts = pieces[i].onlyTexts
            guard pieces[i].page == firstPage, texts.count <= tuning.mostInBox,
                let text = texts.max(by: { $0.fontSize < $1.fontSize }), isTitle(text)
            else { return nil }
            let large = texts.count { $0.fontSize * tuning.boxed > text.fontSize }
            guard large == 1 || large == texts.count && isOneTitle(texts) else { return nil }
            return (i, large == 1 ? [text] : texts, text.fontSize)
        }
        // A box with several lines is a masthead where a title stands by itself.
        let alone = candidates.filter { pieces[$0.piece].loneText != nil }
        let largest = (alone.isEmpty ? candidates : alone).max { ($0.size, $1.piece) < ($1.size, $0.piece) }
        return largest.map { ($0.piece, $0.lines) } ?? plainTitle(pieces[0]).map { (0, [$0]) }
    }

    /// A title in about the size of the text, as bills and letters have it: bold or a little larger, in the middle, before all else.
    private func plainTitle(_ piece: Piece) -> TextBlock? {
        guard let text = piece.text, mayBeTitle(text), text.alignment == .centre,
            text.fontSize >= bodySize * (text.isBold ? 1 : tuning.larger)
        else { return nil }
        return text
    }

    private func isTitle(_ text: TextBlock) -> Bool { mayBeTitle(text) && text.fontSize > bodySize * tuning.titleSize }

    /// Whether a text is one that titles are, whatever its size: it counts nothing, and is neither long nor a letter.
    private func mayBeTitle(_ text: TextBlock) -> Bool {
        text.marker == nil && !kinds.isNumbered(text.text) && text.lineCount <= tuning.mostLines
            && text.text.count >= tuning.fewestCharacters
    }

    /// Whether the texts of a box are the lines of one title, around one middle.
    private func isOneTitle(_ texts: [TextBlock]) -> Bool {
        guard let first = texts.first?.places.first?.box else { return false }
        return texts.allSatisfy { text in
            text.marker == nil
                && text.places.allSatisfy { abs($0.box.midX - first.midX) <= tuning.centred.points(at: text.fontSize) }
        } && texts.reduce(0) { $0 + $1.lineCount } <= tuning.mostLines
    }
}

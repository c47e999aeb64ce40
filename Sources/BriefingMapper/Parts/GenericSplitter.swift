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
    }

    var tuning = Tuning()
    var bodySize: Double

    func articles(of pieces: [Piece]) -> [DocumentParts.ArticlePart] {
        let title = documentTitle(in: pieces)
        var article = DocumentParts.ArticlePart()
        article.title = title.map { PrintedTitle(text: $0.block.text, blocks: [$0.block]) }
        article.pieces = pieces.enumerated().flatMap { i, piece -> [Piece] in
            guard let title, title.piece == i else { return [piece] }
            return piece.onlyTexts.filter { $0.places != title.block.places }.map { Piece(element: .text($0), page: piece.page) }
        }
        return [article]
    }

    /// The largest short text of the first page, alone or in a box with a few more lines.
    private func documentTitle(in pieces: [Piece]) -> (piece: Int, block: TextBlock)? {
        guard let firstPage = pieces.first?.page else { return nil }
        let candidates = pieces.indices.compactMap { i -> (piece: Int, block: TextBlock)? in
            let texts = pieces[i].onlyTexts
            guard pieces[i].page == firstPage, texts.count <= tuning.mostInBox,
                let text = texts.max(by: { $0.fontSize < $1.fontSize }), text.marker == nil, text.lineCount <= tuning.mostLines,
                text.text.count >= tuning.fewestCharacters, text.fontSize > bodySize * tuning.titleSize,
                texts.count(where: { $0.fontSize * tuning.boxed > text.fontSize }) == 1
            else { return nil }
            return (i, text)
        }
        // A box with several lines is a masthead where a title stands by itself.
        let alone = candidates.filter { pieces[$0.piece].onlyTexts.count == 1 }
        return (alone.isEmpty ? candidates : alone).max { ($0.block.fontSize, $1.piece) < ($1.block.fontSize, $0.piece) }
    }
}

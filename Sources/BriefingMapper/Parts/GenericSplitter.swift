import Layout

/// Reads a document of an unknown house, or what stands before its first section, as one article under its own title.
struct GenericSplitter: Sendable {
    struct Tuning: Sendable {
        /// A document's title is larger than its running text by this.
        var titleSize = 1.2
        var mostLines = 3
        var fewestCharacters = 4
    }

    var tuning = Tuning()
    var bodySize: Double

    func articles(of pieces: [Piece]) -> [DocumentParts.ArticlePart] {
        let title = documentTitle(in: pieces)
        var article = DocumentParts.ArticlePart()
        article.title = title.map { PrintedTitle(text: pieces[$0].onlyTexts[0].text, blocks: pieces[$0].onlyTexts) }
        article.pieces = pieces.indices.filter { $0 != title }.map { pieces[$0] }
        return [article]
    }

    /// The largest short text of the first page.
    private func documentTitle(in pieces: [Piece]) -> Int? {
        guard let firstPage = pieces.first?.page else { return nil }
        let candidates = pieces.indices.filter { i in
            guard pieces[i].page == firstPage, pieces[i].onlyTexts.count == 1, let text = pieces[i].onlyTexts.first else { return false }
            return text.marker == nil && text.lineCount <= tuning.mostLines && text.text.count >= tuning.fewestCharacters
                && text.fontSize > bodySize * tuning.titleSize
        }
        return candidates.max { (pieces[$0].onlyTexts[0].fontSize, $1) < (pieces[$1].onlyTexts[0].fontSize, $0) }
    }
}

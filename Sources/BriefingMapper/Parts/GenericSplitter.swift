import Layout

/// Cuts a document of an unknown house into articles at its largest headings.
///
/// A heading rank divides the document when it comes more than once and stands out from the running text; the
/// document's own title (the largest text on its first page) is the first article's title where there is no such rank.
struct GenericSplitter: Sendable {
    var bodySize: Double

    func articles(of pieces: [Piece]) -> [DocumentParts.ArticlePart] {
        let title = documentTitle(in: pieces)
        var article = DocumentParts.ArticlePart(title: title.map { pieces[$0].texts[0] })
        var lead: [Piece] = []
        for (i, piece) in pieces.enumerated() where i != title { lead.append(piece) }
        article.pieces = lead
        return [article]
    }

    /// The largest short text of the first page, when it is larger than the running text.
    private func documentTitle(in pieces: [Piece]) -> Int? {
        guard let firstPage = pieces.first?.page else { return nil }
        let candidates = pieces.indices.filter { i in
            guard pieces[i].page == firstPage else { return false }
            let texts = pieces[i].plainTexts
            return texts.count == 1 && texts[0].marker == nil && texts[0].lineCount <= 3 && texts[0].text.count >= 4 && texts[0].fontSize > bodySize * 1.25
        }
        return candidates.max { a, b in
            let x = pieces[a].texts[0], y = pieces[b].texts[0]
            return (x.fontSize, Double(b)) < (y.fontSize, Double(a))
        }
    }
}

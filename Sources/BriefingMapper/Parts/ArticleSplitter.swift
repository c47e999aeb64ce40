import Layout

/// Cuts sections into articles at their titles: the ones that the contents list names, and all that look like those.
struct ArticleSplitter: Sendable {
    var bodySize: Double
    var contents: [ContentsPart]

    func split(_ sections: inout [DocumentParts.SectionPart]) {
        let keys = contents.flatMap(\.children).map { TextKey($0.text.scalars) }
        // Pass 1: titles that the contents list names show how titles look.
        var named: [[Int: TitleCandidate]] = []
        for section in sections {
            let pieces = section.articles[0].pieces
            var found: [Int: TitleCandidate] = [:]
            for i in pieces.indices {
                guard let candidate = TitleReader.candidate(at: i, in: pieces) else { continue }
                let key = Self.withoutNumber(candidate).key
                if keys.contains(where: { $0.similarity(to: key) >= 0.85 }) { found[i] = candidate }
            }
            named.append(found)
        }
        let styles = named.flatMap { $0.values.map(\.style) }
        for index in sections.indices {
            let pieces = sections[index].articles[0].pieces
            let style = named[index].isEmpty ? styles.isEmpty ? firstTitleStyle(of: pieces) : nil : nil
            var titles: [TitleCandidate] = []
            for i in pieces.indices {
                guard let candidate = TitleReader.candidate(at: i, in: pieces) else { continue }
                let looks = styles.contains { $0.matches(candidate.style) } || style.map { $0.matches(candidate.style) } ?? false
                if named[index][i] != nil || looks && candidate.block.fontSize > bodySize * 1.05 { titles.append(candidate) }
            }
            if titles.isEmpty, let style = firstTitleStyle(of: pieces) {
                titles = pieces.indices.compactMap { TitleReader.candidate(at: $0, in: pieces) }.filter { style.matches($0.style) }
            }
            sections[index].articles = articles(of: pieces, at: titles)
        }
    }

    /// How the first title of a section looks: what stands right under the section's own title.
    private func firstTitleStyle(of pieces: [Piece]) -> TitleStyle? {
        pieces.indices.prefix(3).lazy.compactMap { TitleReader.candidate(at: $0, in: pieces) }
            .first { $0.block.fontSize > bodySize * 1.1 || $0.style.isSetOff && $0.block.isBold }?.style
    }

    private func articles(of pieces: [Piece], at titles: [TitleCandidate]) -> [DocumentParts.ArticlePart] {
        var articles: [DocumentParts.ArticlePart] = []
        let first = titles.first?.pieces.lowerBound ?? pieces.count
        if first > 0 { articles.append(DocumentParts.ArticlePart(pieces: Array(pieces[..<first]))) }
        for (i, title) in titles.enumerated() {
            let end = i + 1 < titles.count ? titles[i + 1].pieces.lowerBound : pieces.count
            let (block, number, _) = Self.withoutNumber(title)
            articles.append(DocumentParts.ArticlePart(title: block, number: number, pieces: Array(pieces[title.pieces.upperBound..<max(end, title.pieces.upperBound)])))
        }
        return articles
    }

    /// The title without the badge that may be printed in it: `01 제목`.
    static func withoutNumber(_ title: TitleCandidate) -> (block: TextBlock, number: String?, key: TextKey) {
        var block = title.block
        if let badge = title.badge { return (block, badge.text.string.filter { !$0.isWhitespace }, TextKey(block.text.scalars)) }
        let digits = block.text.scalars.prefix { (0x30...0x39).contains($0) }
        if block.marker == nil, digits.count == 2, digits.first == 0x30, block.text.count > 3, block.text.scalars[2] == 0x20 || block.text.scalars[2] == 0x2E {
            let number = String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init)))
            var from = 2
            while from < block.text.count, block.text.scalars[from] == 0x20 || block.text.scalars[from] == 0x2E { from += 1 }
            block.text = block.text[from..<block.text.count]
            return (block, number, TextKey(block.text.scalars))
        }
        return (block, nil, TextKey(block.text.scalars))
    }
}

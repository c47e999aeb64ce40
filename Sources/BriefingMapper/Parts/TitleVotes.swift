import Layout

/// Finds the look of articles' titles by where they stand: right under a section's title, and behind what ends an article.
struct TitleVotes: Sendable {
    struct Tuning: Sendable {
        /// A title is larger than the running text by this, or stands in a box of its own.
        var titleSize = 1.05
        /// A bold one is no smaller than this.
        var boldSize = 0.95
        /// A section's first title stands among its first pieces.
        var firstPieces = 3
        /// Lists of references that tell the look of titles in a document that shows no sections.
        var fewest = 3
        /// Texts of a list of references, at most.
        var longestList = 12
    }

    var tuning = Tuning()
    var bodySize: Double
    var kinds: LineKinds

    func standsOut(_ candidate: TitleCandidate) -> Bool {
        candidate.block.fontSize > bodySize * tuning.titleSize || candidate.style.isSetOff && candidate.style.isBold
    }

    /// Whether it stands out, or is bold and no smaller than the running text: labels of what stands beside them are.
    func mayBeTitle(_ candidate: TitleCandidate) -> Bool {
        standsOut(candidate) || candidate.style.isBold && candidate.block.fontSize >= bodySize * tuning.boldSize
    }

    /// The look of what stands where the articles of a section start: right under its title, and behind references and source lines.
    func style(of candidates: [TitleCandidate], in pieces: [Piece], _ range: Range<Int>) -> TitleStyle? {
        var votes: [(style: TitleStyle, count: Int)] = []
        for candidate in candidates where mayBeTitle(candidate) {
            let start = candidate.pieces.lowerBound
            let isFirst =
                start < range.lowerBound + tuning.firstPieces && candidates.first(where: mayBeTitle)?.pieces == candidate.pieces
            guard isFirst || start > range.lowerBound && closes(pieces[range.lowerBound..<start]) else { continue }
            // A source under a larger title ends nothing: what stands behind it is the title's lead.
            let isLead = candidates.contains {
                $0.pieces.upperBound == start - 1 && standsOut($0) && $0.block.fontSize > candidate.block.fontSize * tuning.titleSize
            }
            if isLead { continue }
            if let i = votes.firstIndex(where: { $0.style.matches(candidate.style) }) {
                votes[i].count += 1
            } else {
                votes.append((candidate.style, 1))
            }
        }
        // Of looks with as many votes the first that is found: the section's own first title's.
        return votes.max { $0.count < $1.count }?.style
    }

    /// The first of the titles of one look that open most of the articles behind another one's list of references, several.
    func first(of candidates: [TitleCandidate], in pieces: [Piece]) -> TitleCandidate? {
        let titles = candidates.filter(mayBeTitle)
        let opening = pieces.indices.filter { pieces[$0].texts.contains(where: kinds.isReferencesTitle) }.compactMap { list in
            titles.first { (list + 1...list + tuning.longestList).contains($0.pieces.lowerBound) }
        }
        let alike = opening.map { one in opening.filter { one.style.matches($0.style) } }.max { $0.count < $1.count } ?? []
        guard alike.count >= tuning.fewest, alike.count * 2 > opening.count, let style = alike.first?.style else { return nil }
        return titles.first { style.matches($0.style) }
    }

    /// Whether an article may end with these pieces: a list of references, a source line, a web address; not the source of
    /// a table or figure.
    private func closes(_ pieces: ArraySlice<Piece>) -> Bool {
        guard let piece = pieces.last, let last = piece.texts.last, !(pieces.dropLast().last?.isObject ?? false) else { return false }
        let texts = piece.texts
        return kinds.source(last) != nil || WebAddress.range(in: last.text.scalars) != nil || texts.contains(where: kinds.isReferencesTitle)
    }
}

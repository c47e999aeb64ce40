import Layout

/// The source line of an article that prints it right under its title: `출처: 인민망(02.28)`, with its address.
struct SourceUnderTitle: Sendable {
    var kinds: LineKinds
    var places: PlaceMaker

    /// An address takes no more texts.
    private static let mostTexts = 3

    /// The source with its address, and the texts under the title that say it; `nil` where there are none, or where a source ends
    /// the article.
    /// - Parameter origin: the source where the title itself says it: then its address alone stands under it.
    func read(_ pieces: ArraySlice<Piece>, origin: LaidText?) -> (text: LaidText, blocks: [TextBlock])? {
        let opening = pieces.prefix(1 + Self.mostTexts).map(\.loneText).prefix { $0 != nil }.compactMap(\.self)
        let own = origin == nil ? opening.prefix(1) : []
        guard var text = origin ?? own.first.flatMap(source) else { return nil }
        let (address, count) = BrokenAddress.joined(LaidText(), Array(opening.dropFirst(own.count)))
        if count > 0 {
            text.append(0x20, .supplied, .init(page: address.glyphs.first?.page ?? 0, glyph: -1))
            text.append(address)
        }
        let blocks = Array(opening.prefix(own.count + count)), rest = pieces.dropFirst(blocks.count)
        guard !blocks.isEmpty, let last = rest.last(where: { $0.text.map { !isAddress($0) } ?? true }), last.text.flatMap(source) == nil
        else { return nil }
        return (text, blocks)
    }

    /// What stands behind the label of a source line with its date, or the whole of one without a label, in brackets.
    private func source(_ block: TextBlock) -> LaidText? {
        if let value = kinds.source(block) {
            return SourceLine(value, issueDate: nil, places).isDated && SourceLine.isShort(block.text, places) ? value : nil
        }
        return block.marker == nil && SourceLine.standsInBrackets(block.text, places) ? block.text : nil
    }

    private func isAddress(_ block: TextBlock) -> Bool { WebAddress.range(in: block.text.scalars)?.lowerBound == 0 }
}

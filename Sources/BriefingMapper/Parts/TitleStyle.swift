import Layout

/// How a title looks: what all titles of one rank in a document share.
struct TitleStyle: Hashable, Sendable {
    /// In half points.
    var size: Int
    var isBold: Bool
    /// Stands in a box or on a ground of its own.
    var isSetOff: Bool

    init(_ block: TextBlock, isFramed: Bool) {
        size = Int((block.fontSize * 2).rounded())
        isBold = block.isBold
        isSetOff = isFramed || block.ground != nil
    }

    /// Whether two blocks look like titles of one rank: sizes that differ by a rounding still do.
    func matches(_ other: TitleStyle) -> Bool { abs(size - other.size) <= 1 && isBold == other.isBold && isSetOff == other.isSetOff }
}

/// A text that may be a title: the block, its badge, and how it looks.
struct TitleCandidate: Sendable {
    var block: TextBlock
    /// Number in the badge beside it.
    var badge: TextBlock?
    var style: TitleStyle
    /// Pieces that it is made of: a range of the document's pieces.
    var pieces: Range<Int>

    var key: TextKey { TextKey(block.text.scalars) }
}

/// Finds what could be a title among pieces: a short text of its own, alone or in a box with a badge.
enum TitleReader {
    /// More than this many lines is no title.
    private static let mostLines = 4

    static func candidate(at index: Int, in pieces: [Piece]) -> TitleCandidate? {
        let piece = pieces[index]
        let texts = piece.plainTexts
        let isFramed = piece.frame != nil
        if isFramed {
            let badges = texts.filter(isBadge), rest = texts.filter { !isBadge($0) }
            guard rest.count == 1, badges.count <= 1, isTitleLike(rest[0]) else { return nil }
            return TitleCandidate(block: rest[0], badge: badges.first, style: TitleStyle(rest[0], isFramed: true), pieces: index..<(index + 1))
        }
        guard let block = piece.text, isTitleLike(block), !isBadge(block) else { return nil }
        // A badge stands at the title's left, on its height.
        var badge: TextBlock?
        var start = index
        if index > 0, let before = pieces[index - 1].plainTexts.first, pieces[index - 1].plainTexts.count == 1, isBadge(before),
            pieces[index - 1].page == piece.page, let a = pieces[index - 1].box, let b = piece.box, a.overlapY(b) > 0.3 * min(a.height, b.height), a.maxX <= b.minX + 2
        {
            badge = before
            start = index - 1
        }
        return TitleCandidate(block: block, badge: badge, style: TitleStyle(block, isFramed: false), pieces: start..<(index + 1))
    }

    private static func isTitleLike(_ block: TextBlock) -> Bool {
        guard block.lineCount <= mostLines, !block.text.isEmpty else { return false }
        return block.marker == nil || block.marker.map { if case .number = $0.kind { true } else { $0.text == "\u{FFFD}" } } ?? false
    }

    /// One to three figures, alone: `01`, `3`.
    static func isBadge(_ block: TextBlock) -> Bool {
        let scalars = block.text.scalars.filter { !LaidText.isSpace($0) }
        return !scalars.isEmpty && scalars.count <= 3 && block.marker == nil && scalars.allSatisfy { (0x30...0x39).contains($0) || (0x2460...0x2473).contains($0) }
    }
}

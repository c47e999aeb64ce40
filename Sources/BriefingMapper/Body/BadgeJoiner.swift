import Geometry
import Layout

/// Puts a number that is set apart, in a badge mostly, before the line that stands beside it: `❶ 목적` in two pieces.
enum BadgeJoiner {
    /// How far from its badge a line starts.
    private static let reach: Em = 4.em
    /// They are on one line when this share of the lower one's height lies beside the other.
    private static let sameLine = 0.4

    /// The pieces with such numbers as markers of their lines.
    static func joined(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            if case .text(var block) = piece.element, let badge = result.last?.loneText,
                TitleReader.isBadge(badge), isBeside(badge, block)
            {
                let number = badge.text.string
                block.marker = Marker(text: number, kind: .number(NumberSign.value(number) ?? 0), series: "#")
                block.markerGlyphs = badge.text.glyphs + badge.markerGlyphs
                block.left = min(block.left, badge.left)
                result[result.count - 1] = Piece(element: .text(block), page: piece.page)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private static func isBeside(_ badge: TextBlock, _ block: TextBlock) -> Bool {
        guard block.marker == nil, block.lineCount == 1, block.text.hasKnownText, !TitleReader.isBadge(block),
            let a = badge.places.first, let b = block.places.first, badge.places.count == 1, a.page == b.page
        else { return false }
        let gap = b.box.minX - a.box.maxX
        return gap > 0 && gap <= reach.points(at: block.fontSize)
            && a.box.isBeside(b.box, sharing: sameLine)
    }
}

import Geometry
import Layout

/// How a document sets captions that have neither brackets nor a number, in type like that of headings: bold lines without a
/// mark, of one size, that stand at tables and figures and nowhere else.
struct CaptionHabit: Sendable {
    /// So many lines show a habit: one is enough where so many headings have marks, which it then would have too.
    private static let fewest = 2, fewestMarked = 2

    /// Sizes of such lines, in half points.
    private var sizes: Set<Double> = []

    /// No habit: a caption shows itself as one.
    init() {}

    /// - Parameter articles: the pieces of each, without titles.
    init(of articles: [[Piece]], kinds: LineKinds, bodySize: Double) {
        let plain = PlainCaption(kinds: kinds, bodySize: bodySize)
        var counts: [Double: (atObjects: Int, all: Int)] = [:]
        var marked = 0
        for pieces in articles {
            for i in pieces.indices {
                guard let block = pieces[i].text, block.isBold else { continue }
                if let marker = block.marker, marker.kind != .noteMark { marked += 1 }
                guard plain.couldBe(block), kinds.caption(block) == nil else { continue }
                counts[block.fontSize.roundedToHalf, default: (0, 0)].all += 1
                if Self.standsAtObject(i, pieces, kinds) { counts[block.fontSize.roundedToHalf]?.atObjects += 1 }
            }
        }
        let fewest = marked >= Self.fewestMarked ? 1 : Self.fewest
        sizes = Set(counts.filter { $0.value.atObjects == $0.value.all && $0.value.all >= fewest }.keys)
    }

    func holds(_ block: TextBlock) -> Bool { block.isBold && sizes.contains(block.fontSize.roundedToHalf) }

    /// Whether a table or figure comes next, but for its unit, or came last.
    private static func standsAtObject(_ i: Int, _ pieces: [Piece], _ kinds: LineKinds) -> Bool {
        let isUnit = { (piece: Piece) in piece.text.map { kinds.unit($0) != nil || kinds.bareUnit($0) != nil } ?? false }
        return pieces[(i + 1)...].first(where: { !isUnit($0) })?.isObject ?? false || i > 0 && pieces[i - 1].isObject
    }
}

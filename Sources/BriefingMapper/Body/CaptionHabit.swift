import Geometry
import Layout

/// How a document sets its captions: over or under their tables and figures; and those that have neither brackets nor a number,
/// in type like that of headings: bold lines without a mark, of one size, that stand at tables and figures and nowhere else.
struct CaptionHabit: Sendable {
    enum Side { case over, under }

    /// Captions that stand at one object only, by where: a house sets those of its tables one way, and those of its figures.
    private struct Sides {
        var over = 0, under = 0

        var usual: Side? { over == under ? nil : over > under ? .over : .under }
    }

    /// So many lines show a habit: one is enough where so many headings have marks, which it then would have too.
    private static let fewest = 2, fewestMarked = 2

    /// Sizes of such lines, in half points.
    private var sizes: Set<Double> = []
    private var tables = Sides(), figures = Sides()

    /// No habit: a caption shows itself as one.
    init() {}

    /// - Parameter articles: the pieces of each, without titles.
    init(of articles: [[Piece]], kinds: LineKinds, bodySize: Double) {
        let plain = PlainCaption(kinds: kinds, bodySize: bodySize)
        var counts: [Double: (atObjects: Int, all: Int)] = [:]
        var marked = 0
        for pieces in articles {
            for i in pieces.indices {
                guard let block = pieces[i].text else { continue }
                if kinds.caption(block) != nil { countSide(of: i, pieces, kinds) }
                guard block.isBold else { continue }
                if let marker = block.marker, marker.kind != .noteMark { marked += 1 }
                guard plain.couldBe(block), kinds.caption(block) == nil else { continue }
                counts[block.fontSize.roundedToHalf, default: (0, 0)].all += 1
                if Self.standsAtObject(i, pieces, kinds) { counts[block.fontSize.roundedToHalf]?.atObjects += 1 }
            }
        }
        let fewest = marked >= Self.fewestMarked ? 1 : Self.fewest
        sizes = Set(counts.filter { $0.value.atObjects == $0.value.all && $0.value.all >= fewest }.keys)
    }

    /// On which side of tables, or else of figures, captions stand; `nil` where the document does not show it.
    func side(ofTables: Bool) -> Side? { (ofTables ? tables : figures).usual }

    private mutating func countSide(of i: Int, _ pieces: [Piece], _ kinds: LineKinds) {
        let isBetween = { (piece: Piece) in
            piece.text.map { kinds.unit($0) != nil || kinds.bareUnit($0) != nil || kinds.source($0) != nil || $0.marker?.kind == .noteMark }
                ?? false
        }
        let below = pieces[(i + 1)...].first { !isBetween($0) }, above = pieces[..<i].last { !isBetween($0) }
        let isOver = below?.isObject ?? false, isUnder = above?.isObject ?? false
        guard isOver != isUnder, let object = isOver ? below : above, object.page == pieces[i].page else { return }
        let side = isOver ? \Sides.over : \Sides.under
        if object.isTable { tables[keyPath: side] += 1 } else { figures[keyPath: side] += 1 }
    }

    func holds(_ block: TextBlock) -> Bool { block.isBold && sizes.contains(block.fontSize.roundedToHalf) }

    /// Whether a table or figure comes next, but for its unit, or came last.
    private static func standsAtObject(_ i: Int, _ pieces: [Piece], _ kinds: LineKinds) -> Bool {
        let isUnit = { (piece: Piece) in piece.text.map { kinds.unit($0) != nil || kinds.bareUnit($0) != nil } ?? false }
        return pieces[(i + 1)...].first(where: { !isUnit($0) })?.isObject ?? false || i > 0 && pieces[i - 1].isObject
    }
}

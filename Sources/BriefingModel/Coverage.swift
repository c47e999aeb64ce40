/// Every visible glyph counted once. `glyphs = content + furniture + dropped + unplaced`.
public struct Coverage: Hashable, Sendable {
    /// All visible glyphs of the pages that were read.
    public var glyphs = 0
    /// Those that stand in the model's texts.
    public var content = 0
    /// Those set aside: running heads, page numbers, tabs, decoration.
    public var furniture = 0
    /// By reason: `duplicate` (drawn twice at one place), `unreadable` (of a font that does not say what its glyphs mean),
    /// `repeatedHead` (a table's head, printed again on a later page), `watermark` (printed over a page or under it), `remark` (put on
    /// the page by somebody who remarks on it).
    public var dropped: [String: Int] = [:]
    /// Those that are nowhere: a fault, and a diagnostic.
    public var unplaced = 0

    /// Of a document without glyphs.
    public init() {}
}

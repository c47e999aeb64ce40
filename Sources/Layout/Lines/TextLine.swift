import Geometry

/// Glyphs on one baseline in one column or cell, in reading order.
public struct TextLine: Hashable, Sendable {
    /// Indices into the page's `GlyphTable`, in reading order. Space glyphs inside and at the end are
    /// here too; superscripts stand where they are read.
    public var glyphs: [Int32]
    package var direction: Direction
    /// Where the baseline that most glyphs share lies: y for a line that runs right, x for one that runs down.
    public var baseline: Double
    /// Size of the em that most of its ink has, in points.
    public var fontSize: Double
    /// Extent of the ink in page space: advance widths along, from cap height to descender across.
    public var box: Rect

    package init(glyphs: [Int32], direction: Direction = .right, baseline: Double, fontSize: Double, box: Rect) {
        (self.glyphs, self.direction, self.baseline, self.fontSize, self.box) = (glyphs, direction, baseline, fontSize, box)
    }
}

import Geometry

/// Glyphs on one baseline in one column or cell, in reading order.
public struct TextLine: Hashable, Sendable {
    /// Indices into the page's `GlyphTable`, spaces included, left to right.
    public var glyphs: [Int32]
    /// y of the baseline that most glyphs share.
    public var baseline: Double
    /// Size of the em that most of its ink has, in points.
    public var fontSize: Double
    /// What a reader sees as the line's extent: advance widths across, from cap height to descender.
    public var box: Rect

    public init(glyphs: [Int32], baseline: Double, fontSize: Double, box: Rect) {
        (self.glyphs, self.baseline, self.fontSize, self.box) = (glyphs, baseline, fontSize, box)
    }
}

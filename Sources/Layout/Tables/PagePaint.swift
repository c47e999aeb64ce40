import Geometry

/// What a page's painted paths show: lines, grounds, and everything else.
///
/// A path may end up in several of them (a stroked box of rounded corners is four lines);
/// what could not be seen is in none.
public struct PagePaint: Hashable, Sendable {
    /// Joined straight lines: horizontal ones by position, then vertical ones by position.
    public var rulings: [RulingLine] = []
    /// Where the pieces end that a line was drawn in, line by line, each line's ascending: the sides of cells, where borders are
    /// drawn cell by cell.
    public var pieceEnds: [Double] = []
    /// Lines at which a table ends and another begins, by position.
    public var seams: [RulingLine] = []
    /// Filled areas, in the order they were painted.
    public var shadings: [Shading] = []
    /// Curves, slanted strokes and shapes too small to be lines or grounds, in the order they were painted.
    public var shapes: [Shape] = []

    /// A page on which nothing is painted.
    public init() {}

    /// Something painted that is neither a ruling line nor a ground.
    public struct Shape: Hashable, Sendable {
        /// What it looks like.
        public enum Kind: UInt8, Hashable, Sendable {
            /// A straight stroke that is not parallel to an axis: the bar of a split cell, a chart's line.
            case slanted
            /// A stroked or filled outline with curves, or a polygon.
            case outline
            /// A box too short to be a line: a bullet, a dot of a leader.
            case speck
        }

        /// Its extent, in points.
        public var box: Rect
        /// What it looks like.
        public var kind: Kind
        /// 0xRRGGBB
        public var color: UInt32
        /// Whether its area is painted, not only its outline.
        public var isFilled: Bool
        /// Number of glyphs drawn before it (its place in content order).
        public var glyphsBefore: Int

        /// A shape with its paint.
        public init(box: Rect, kind: Kind, color: UInt32, isFilled: Bool, glyphsBefore: Int) {
            (self.box, self.kind, self.color, self.isFilled, self.glyphsBefore) = (box, kind, color, isFilled, glyphsBefore)
        }
    }
}

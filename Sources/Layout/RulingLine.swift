import Geometry

/// A straight horizontal or vertical stroke, or a thin filled box, as a reader sees it: doubled,
/// dashed and touching pieces are joined into one.
public struct RulingLine: Hashable, Sendable {
    /// The way in which a line runs.
    public enum Axis: UInt8, Hashable, Sendable {
        case horizontal, vertical
    }

    /// The way in which it runs.
    public var axis: Axis
    /// y of a horizontal, x of a vertical line (its middle).
    public var position: Double
    /// Extent along the axis.
    public var start, end: Double
    /// In points.
    public var thickness: Double
    /// 0xRRGGBB
    public var color: UInt32
    /// Made of dashes or dots.
    public var isDashed: Bool
    /// Which of its page's `PagePaint.pieceEnds` are between its own ends.
    public var pieceEnds: Range<Int>

    /// A line by its middle and its ends, in points.
    public init(
        axis: Axis, position: Double, start: Double, end: Double, thickness: Double, color: UInt32 = 0, isDashed: Bool = false,
        pieceEnds: Range<Int> = 0..<0
    ) {
        (self.axis, self.position, self.start, self.end) = (axis, position, start, end)
        (self.thickness, self.color, self.isDashed, self.pieceEnds) = (thickness, color, isDashed, pieceEnds)
    }

    /// How heavy it looks on white: its thickness times how dark it is.
    var weight: Double {
        let light = [16, 8, 0].reduce(0) { $0 + Double((color >> UInt32($1)) & 0xFF) } / (3 * 255)
        return thickness * (1 - light)
    }

    /// Along its axis, in points.
    public var length: Double { end - start }
    /// Its extent with its thickness.
    public var box: Rect {
        let half = thickness / 2
        return axis == .horizontal
            ? Rect(minX: start, minY: position - half, maxX: end, maxY: position + half)
            : Rect(minX: position - half, minY: start, maxX: position + half, maxY: end)
    }
}

/// A filled area that is too thick to be a line: the ground of a cell, a band, a badge.
public struct Shading: Hashable, Sendable {
    /// Its extent, in points.
    public var box: Rect
    /// 0xRRGGBB
    public var color: UInt32
    /// Whether the area is the whole box, not a shape inside it.
    public var isRectangle: Bool
    /// Number of glyphs drawn before it (its place in content order).
    public var glyphsBefore: Int

    /// A filled area.
    public init(box: Rect, color: UInt32, isRectangle: Bool, glyphsBefore: Int) {
        (self.box, self.color, self.isRectangle, self.glyphsBefore) = (box, color, isRectangle, glyphsBefore)
    }
}

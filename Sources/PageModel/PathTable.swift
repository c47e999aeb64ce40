import Geometry

/// The painted paths of one page, in content order.
public struct PathTable: Hashable, Sendable {
    /// How a path was painted.
    public enum Paint: UInt8, Hashable, Sendable {
        case stroke, fill
        /// A shading pattern or gradient, or a tiling pattern; `color` says nothing then.
        case pattern
    }

    /// One step of a path; coordinates are page space, after all matrices.
    public struct Segment: Hashable, Sendable {
        /// What a step does with the pen.
        public enum Step: UInt8, Hashable, Sendable {
            /// Starts a subpath.
            case move
            case line
            /// A Bézier curve that ends here (its control points only widen the path's `box`).
            case curve
            /// Back to the start of the subpath; the point is that start.
            case close
        }

        /// What it does with the pen.
        public var step: Step
        /// Where the pen is after it.
        public var x, y: Double

        /// A step to a point.
        public init(_ step: Step, _ x: Double, _ y: Double) { (self.step, self.x, self.y) = (step, x, y) }
    }

    /// One painted path, in page space.
    public struct Path: Hashable, Sendable {
        /// How it was painted.
        public var paint: Paint
        /// Box of the path (without line width) cut by the clip's box; a path wholly outside is not listed.
        public var box: Rect
        /// Range in `PathTable.segments`.
        public var segments: Range<Int>
        /// In page points; 0 for fills.
        public var lineWidth: Double
        /// Whether a dash pattern is set.
        public var isDashed: Bool
        /// 0xRRGGBB.
        public var color: UInt32
        /// 0 (not to be seen) to 1.
        public var opacity: Float
        /// Number of glyphs drawn before it (its place in content order).
        public var glyphsBefore: Int

        /// A painted path; `segments` is its range in the table.
        public init(
            paint: Paint, box: Rect, segments: Range<Int>, lineWidth: Double = 0, isDashed: Bool = false, color: UInt32 = 0,
            opacity: Float = 1, glyphsBefore: Int = 0
        ) {
            (self.paint, self.box, self.segments, self.lineWidth) = (paint, box, segments, lineWidth)
            (self.isDashed, self.color, self.opacity, self.glyphsBefore) = (isDashed, color, opacity, glyphsBefore)
        }
    }

    /// In content order.
    public var paths: [Path] = []
    /// The steps of all paths, one path after the other.
    public var segments: [Segment] = []

    /// A page without paths.
    public init() {}
}

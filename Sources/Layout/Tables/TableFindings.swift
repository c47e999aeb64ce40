import Geometry

/// What the table finder saw on one page, with what led to it.
public struct TableFindings: Hashable, Sendable {
    /// From top to bottom, then from left to right; a table inside a cell of another has an entry of its own.
    public var tables: [TableGrid] = []
    /// Closed boxes without inner rules, in the same order.
    public var frames: [Frame] = []

    /// Everything below is for people who want to see why.

    /// Lines and visible edges of grounds that took part.
    public var edges: [RulingLine] = []
    /// Where lines meet or cross.
    public var junctions: [Point] = []
    /// Boxes between rules before they became cells of a table, a frame, or nothing.
    public var faces: [Rect] = []
    /// Groups of rules that were looked at and are no tables.
    public var rejected: [Rejected] = []

    /// Nothing found.
    public init() {}

    /// Takes over what was found among other rules.
    mutating func add(_ other: TableFindings) {
        tables += other.tables
        frames += other.frames
        junctions += other.junctions
        faces += other.faces
        rejected += other.rejected
    }

    /// Puts tables and frames in their order.
    mutating func sort() {
        sortTables()
        frames.sort { Self.isBefore($0.box, $1.box) }
    }

    /// Puts the tables in their order.
    mutating func sortTables() { tables.sort { Self.isBefore($0.box, $1.box) } }

    /// From top to bottom, then from left to right; of boxes with one corner the larger first.
    private static func isBefore(_ a: Rect, _ b: Rect) -> Bool { (a.minY, a.minX, -a.area) < (b.minY, b.minX, -b.area) }

    /// A grid that is no table.
    public struct Rejected: Hashable, Sendable {
        /// Why not.
        public enum Reason: UInt8, Hashable, Sendable {
            /// Its cells hold no text, or too few do: gridlines, decoration.
            case empty
            /// Its outer border is mostly missing: connectors, axes.
            case open
            /// As large as the page.
            case page
            /// Drawn over with curves or slanted lines: a chart.
            case chart
            /// The frame of a chart of lying bars.
            case bars
        }

        /// The extent of its rules.
        public var box: Rect
        /// Why it is no table.
        public var reason: Reason
    }
}

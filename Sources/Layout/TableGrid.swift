import Geometry

/// A table's cells on one page, as rules (or aligned columns) show them. No text yet.
///
/// Every place of the grid is covered by exactly one cell.
public struct TableGrid: Hashable, Sendable {
    /// One cell, with the places of the grid that it covers.
    public struct Cell: Hashable, Sendable {
        /// From 0.
        public var row, column: Int
        /// Grid places that it covers, 1 and more.
        public var rowSpan, columnSpan: Int
        /// The cell's inner box, up to the middle of its rules.
        public var box: Rect
        /// Colour of its ground, where it has one that is not white.
        public var shading: UInt32?

        /// A cell by its first place.
        public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Rect, shading: UInt32? = nil) {
            (self.row, self.column, self.rowSpan, self.columnSpan) = (row, column, rowSpan, columnSpan)
            (self.box, self.shading) = (box, shading)
        }
    }

    /// What showed that this is a table.
    public enum Evidence: UInt8, Hashable, Sendable {
        /// A lattice of horizontal and vertical rules, or the sides of grounds painted cell by cell.
        case ruled
        /// Rules and the sides of grounds; columns that neither shows by alignment.
        case partlyRuled
        /// Horizontal rules, columns by alignment.
        case horizontalRules
        /// Alignment alone.
        case aligned
    }

    /// Up to the middle of its outer rules.
    public var box: Rect
    /// What showed it.
    public var evidence: Evidence
    /// y of the row borders, `rowCount + 1` of them, top to bottom.
    public var rowEdges: [Double]
    /// x of the column borders, `columnCount + 1` of them, left to right.
    public var columnEdges: [Double]
    /// In row order, then column order.
    public var cells: [Cell]
    /// Its lines begin in its first row: upright ones above the first line across, or that one under the row. Where a page
    /// starts, the row may come from the page before.
    public var isOpenAbove: Bool
    /// Its lines end in its last row: upright ones where the painted page does, or the last line across over the row. A page break
    /// cuts it.
    public var isOpenBelow: Bool

    /// Rows over the only line that is drawn across it from side to side, but for its frame.
    package var rowsOverLine: Int?

    /// A grid by its edges, in points.
    public init(
        box: Rect, evidence: Evidence, rowEdges: [Double], columnEdges: [Double], cells: [Cell], isOpenAbove: Bool = false,
        isOpenBelow: Bool = false
    ) {
        (self.box, self.evidence, self.rowEdges, self.columnEdges, self.cells) = (box, evidence, rowEdges, columnEdges, cells)
        (self.isOpenAbove, self.isOpenBelow) = (isOpenAbove, isOpenBelow)
    }

    /// Whether it is one row with text in one cell, and none in the first: the end of a row whose label stands before a
    /// page break.
    /// - Parameter filled: whether each cell holds text.
    func isRemnant(filled: [Bool]) -> Bool {
        rowCount == 1 && columnCount > 1 && filled.count { $0 } == 1 && filled.first == false
    }

    /// The grid with another's column edges; the other has as many.
    func withColumns(of other: TableGrid) -> TableGrid {
        var grid = self
        grid.columnEdges = other.columnEdges
        return grid
    }

    /// Rows between the edges.
    public var rowCount: Int { rowEdges.count - 1 }
    /// Columns between the edges.
    public var columnCount: Int { columnEdges.count - 1 }
}

/// A closed frame with no inner rules: a callout, a title box, a reference box, a picture frame.
public struct Frame: Hashable, Sendable {
    /// Up to the middle of its rules.
    public var box: Rect
    /// Colour of its ground, where it has one that is not white.
    public var shading: UInt32?
    /// Its sides begin at no line: where a page starts, it goes on from the page before.
    public var isOpenAbove: Bool

    /// A frame around a box.
    public init(box: Rect, shading: UInt32?, isOpenAbove: Bool = false) {
        (self.box, self.shading, self.isOpenAbove) = (box, shading, isOpenAbove)
    }
}

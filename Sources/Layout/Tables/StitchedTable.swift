/// A table put together from its parts on successive pages. A table on one page is one of one part.
public struct StitchedTable: Hashable, Sendable {
    /// One cell of the whole table, with the places of its grid that it covers; rows count through all parts.
    public struct Cell: Hashable, Sendable {
        /// From 0; spans are 1 and more.
        public var row, column, rowSpan, columnSpan: Int
        /// Where its content stands: part, and cell in that part's grid; more than one when a page break cuts it.
        public var sources: [Source]
    }

    /// A cell of a part; both count from 0.
    public struct Source: Hashable, Sendable {
        /// Index among the parts, and among the cells of that part's grid.
        public var part, cell: Int
    }

    /// Why a part was taken for the continuation of the one before.
    public enum Evidence: UInt8, Hashable, Sendable {
        case sameColumns
        /// The head is printed again.
        case repeatedHead
        /// A row is cut by the page break.
        case cutRow
        /// The part before fills its page: its next row had no room.
        case fullPage
    }

    /// Rows of a part that were left out because the first part has them already.
    public struct Repeated: Hashable, Sendable {
        /// Index among the parts.
        public var part: Int
        /// Rows of that part's grid.
        public var rows: Range<Int>
    }

    /// In the order of their pages.
    public var parts: [TablePart]
    /// Of the whole table.
    public var rowCount, columnCount: Int
    /// In row order, then column order; every place of the grid is covered once.
    public var cells: [Cell]
    /// What later parts print again.
    public var repeated: [Repeated]
    /// For each part but the first.
    public var evidence: [Set<Evidence>]
    /// For each part, the row of the whole that its first kept row is (in) and the number of rows left out before it.
    public var firstRows: [Int]

    /// Whether its cells cover every place of the grid once.
    var coversItsGrid: Bool {
        var isCovered = Array(repeating: false, count: rowCount * columnCount)
        for cell in cells {
            guard cell.row + cell.rowSpan <= rowCount, cell.column + cell.columnSpan <= columnCount else { return false }
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for place in (row * columnCount + cell.column)..<(row * columnCount + cell.column + cell.columnSpan) {
                    if isCovered[place] { return false }
                    isCovered[place] = true
                }
            }
        }
        return isCovered.allSatisfy(\.self)
    }
}

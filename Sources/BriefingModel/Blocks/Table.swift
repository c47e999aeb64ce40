/// A grid; every place of it is covered by exactly one cell.
public struct Table: Hashable, Sendable {
    /// One cell, with the places of the grid that it covers.
    public struct Cell: Hashable, Sendable {
        /// A paragraph of a cell that holds bullets, notes or more than one paragraph.
        public struct Paragraph: Hashable, Sendable {
            /// Of a bullet or a note.
            public var marker: String?
            /// Without its marker.
            public var text: String
            /// For a note inside the cell.
            public var noteID: String?

            /// A paragraph as printed.
            public init(marker: String?, text: String, noteID: String? = nil) {
                (self.marker, self.text, self.noteID) = (marker, text, noteID)
            }
        }

        /// From 0.
        public var row, column: Int
        /// At least 1.
        public var rowSpan = 1, columnSpan = 1
        /// Whether it names rows or columns.
        public var isHeader = false
        /// Paragraphs joined by `\n`; empty for an empty cell.
        public var text = RichText("")
        /// Empty for a cell of one plain paragraph.
        public var paragraphs: [Paragraph] = []
        /// One place a page that the cell stands on.
        public var at: [Place] = []

        /// An empty cell of one place.
        public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// Without its brackets.
    public var caption: String?
    /// What follows `단위:`.
    public var unit: String?
    /// A table over several pages counts once, without its repeated heads.
    public var rowCount, columnCount: Int
    /// Rows from the top that name columns.
    public var headerRowCount = 0
    /// Columns from the left that name rows.
    public var headerColumnCount = 0
    /// In row order, then column order.
    public var cells: [Cell] = []
    /// Blocks of kind `note`.
    public var notes: [Block] = []
    /// The `출처:` line under it.
    public var source: BlockSource?

    /// A grid without cells.
    public init(rowCount: Int, columnCount: Int) { (self.rowCount, self.columnCount) = (rowCount, columnCount) }
}

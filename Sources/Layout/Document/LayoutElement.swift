import Geometry

/// A piece of a page (or of several) in reading order. `Text` is what a run of text is at this stage:
/// a `LineGroup` while lines are being gathered, a `TextBlock` when they are joined.
public indirect enum LayoutElement<Text: Sendable>: Sendable {
    case text(Text)
    case table(TableLayout<Text>)
    case figure(FigureLayout<Text>)
    case frame(FrameLayout<Text>)

    package func map<Other>(_ transform: (Text) -> Other) -> LayoutElement<Other> {
        switch self {
        case .text(let text): .text(transform(text))
        case .table(let table): .table(table.map(transform))
        case .figure(let figure):
            .figure(
                FigureLayout<Other>(places: figure.places, kind: figure.kind, pictures: figure.pictures, text: figure.text.map(transform)))
        case .frame(let frame):
            .frame(
                FrameLayout<Other>(
                    places: frame.places, ground: frame.ground, isDrawn: frame.isDrawn, isOpenAbove: frame.isOpenAbove,
                    elements: frame.elements.map { $0.map(transform) }))
        }
    }
}

/// A table with what its cells hold; one table, also where it goes on over pages.
public struct TableLayout<Text: Sendable>: Sendable {
    /// One cell, with the places of the grid that it covers and what stands in it.
    public struct Cell: Sendable {
        /// From 0.
        public var row, column: Int
        /// Grid places that it covers, 1 and more.
        public var rowSpan, columnSpan: Int
        /// Whether it stands in a header row or column.
        public var isHeader: Bool
        /// Paragraphs, nested tables and figures, in reading order.
        public var elements: [LayoutElement<Text>]
        /// One per page that it stands on.
        public var places: [PagePlace]
        /// Colour of its ground, where that is not white.
        public var ground: UInt32?

        package init(
            row: Int, column: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, elements: [LayoutElement<Text>], places: [PagePlace],
            ground: UInt32?
        ) {
            (self.row, self.column, self.rowSpan, self.columnSpan) = (row, column, rowSpan, columnSpan)
            (self.isHeader, self.elements, self.places, self.ground) = (isHeader, elements, places, ground)
        }
    }

    /// One per page.
    public var places: [PagePlace]
    /// What showed that it is a table.
    public var evidence: TableGrid.Evidence
    /// Of the whole table, over all its pages.
    public var rowCount, columnCount: Int
    /// From the top, and from the left.
    public var headerRowCount, headerColumnCount: Int
    /// In row order, then column order; every grid place is covered by exactly one.
    public var cells: [Cell]
    /// Rows that a part on a later page prints again, left out of `cells`: what they hold, in reading order.
    public var repeated: [LayoutElement<Text>] = []
    /// Its geometry, while it is on one page.
    package var grid: TableGrid?
    /// Whether the last line of each of the grid's cells reaches the cell's end, while it is on one page.
    package var endsFull: [Bool] = []

    package func map<Other>(_ transform: (Text) -> Other) -> TableLayout<Other> {
        let cells = cells.map {
            TableLayout<Other>.Cell(
                row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, isHeader: $0.isHeader,
                elements: $0.elements.map { $0.map(transform) }, places: $0.places, ground: $0.ground)
        }
        return TableLayout<Other>(
            places: places, evidence: evidence, rowCount: rowCount, columnCount: columnCount, headerRowCount: headerRowCount,
            headerColumnCount: headerColumnCount, cells: cells, repeated: repeated.map { $0.map(transform) }, grid: grid)
    }
}

/// What a figure is made of.
public enum FigureKind: UInt8, Hashable, Sendable {
    /// An image.
    case picture
    /// Paths: a vector chart or diagram.
    case drawing
}

/// A picture, chart or diagram.
public struct FigureLayout<Text: Sendable>: Sendable {
    /// One per page.
    public var places: [PagePlace]
    /// What it is made of.
    public var kind: FigureKind
    /// Indices into the page's pictures.
    public var pictures: [Int]
    /// Words inside it, in reading order.
    public var text: [Text]
}

/// A closed box that holds other pieces: a callout, a title box, a list of references.
public struct FrameLayout<Text: Sendable>: Sendable {
    /// One per page.
    public var places: [PagePlace]
    /// Colour of its ground, where that is not white.
    public var ground: UInt32?
    /// Whether a border is drawn; else the box is its ground alone.
    public var isDrawn: Bool
    /// Whether no line is drawn over it: where a page starts, it goes on from the page before.
    public var isOpenAbove: Bool
    /// What stands in it, in reading order.
    public var elements: [LayoutElement<Text>]

    /// A box with what stands in it.
    public init(places: [PagePlace], ground: UInt32?, isDrawn: Bool, isOpenAbove: Bool = false, elements: [LayoutElement<Text>]) {
        (self.places, self.ground, self.isDrawn, self.isOpenAbove) = (places, ground, isDrawn, isOpenAbove)
        self.elements = elements
    }
}

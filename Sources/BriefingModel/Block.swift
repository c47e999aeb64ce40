/// A piece of an article's body.
public struct Block: Hashable, Sendable {
    /// What kind of piece, with what only that kind has.
    public indirect enum Content: Hashable, Sendable {
        /// A line that heads what follows it.
        case heading(Outline)
        /// A bullet; what is indented under it is its children.
        case item(Outline)
        /// Running text with no marker.
        case paragraph(RichText)
        case note(Note)
        case table(Table)
        case figure(Figure)
        case callout(Callout)
    }

    public var id: String
    public var content: Content
    public var at: [Place]

    public init(id: String = "", content: Content, at: [Place]) {
        (self.id, self.content, self.at) = (id, content, at)
    }
}

/// Text with what is marked in it. All offsets count Unicode scalars of `text`.
public struct RichText: Hashable, Sendable {
    public var text: String
    public var styles: [StyleRun] = []
    public var links: [LinkRun] = []
    public var noteReferences: [NoteReference] = []

    public init(_ text: String) { self.text = text }
}

/// A stretch that differs from the block's own weight, slant or baseline.
public struct StyleRun: Hashable, Sendable {
    public var start: Int
    /// Exclusive.
    public var end: Int
    public var style: TextStyle

    public init(start: Int, end: Int, style: TextStyle) { (self.start, self.end, self.style) = (start, end, style) }
}

/// Ways in which a stretch of text can stand out.
public struct TextStyle: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = TextStyle(rawValue: 1)
    public static let italic = TextStyle(rawValue: 2)
    public static let underline = TextStyle(rawValue: 4)
    public static let superscript = TextStyle(rawValue: 8)
    public static let `subscript` = TextStyle(rawValue: 16)
}

/// A stretch of text that leads somewhere: over it lies a link, or it is a printed address.
public struct LinkRun: Hashable, Sendable {
    public var start: Int
    /// Exclusive.
    public var end: Int
    public var url: String

    public init(start: Int, end: Int, url: String) { (self.start, self.end, self.url) = (start, end, url) }
}

/// Where in a text a note's marker stood, and the note that it points to.
public struct NoteReference: Hashable, Sendable {
    /// The marker stood before this scalar of the text.
    public var offset: Int
    public var marker: String
    /// Id of the note; `nil` when there is none to be found.
    public var note: String?

    public init(offset: Int, marker: String, note: String?) {
        (self.offset, self.marker, self.note) = (offset, marker, note)
    }
}

/// A heading or an item.
public struct Outline: Hashable, Sendable {
    /// `■`, `-`, `1)` …; an item always has one.
    public var marker: String?
    /// Run-in head in round brackets, without them; items only.
    public var label: String?
    public var text: RichText
    public var children: [Block]

    public init(marker: String?, label: String? = nil, text: RichText, children: [Block] = []) {
        (self.marker, self.label, self.text, self.children) = (marker, label, text, children)
    }
}

/// A remark on something that stands elsewhere, opened by its mark.
public struct Note: Hashable, Sendable {
    public var marker: String
    public var text: RichText

    public init(marker: String, text: RichText) { (self.marker, self.text) = (marker, text) }
}

/// A framed box that stands beside the flow.
public struct Callout: Hashable, Sendable {
    public var title: String?
    public var children: [Block]

    public init(title: String?, children: [Block]) { (self.title, self.children) = (title, children) }
}

/// A picture, chart or diagram.
public struct Figure: Hashable, Sendable {
    /// The figure as a file of its own.
    public struct Image: Hashable, Sendable {
        /// Of pictures that are drawn from the page, in pixels an inch.
        public static let resolution = 200

        /// Relative path.
        public var file: String
        public var width, height: Int

        public init(file: String, width: Int, height: Int) { (self.file, self.width, self.height) = (file, width, height) }
    }

    public var caption: String?
    public var image: Image?
    /// Words inside a chart, when they are real text.
    public var text: String?
    public var source: BlockSource?

    public init() {}
}

/// `출처:` under a table or figure.
public struct BlockSource: Hashable, Sendable {
    public var text: String
    public var url: String?
    public var at: [Place]

    public init(text: String, url: String?, at: [Place]) { (self.text, self.url, self.at) = (text, url, at) }
}

/// A grid; every place of it is covered by exactly one cell.
public struct Table: Hashable, Sendable {
    /// One cell, with the places of the grid that it covers.
    public struct Cell: Hashable, Sendable {
        /// A paragraph of a cell that holds bullets, notes or more than one paragraph.
        public struct Paragraph: Hashable, Sendable {
            public var marker: String?
            public var text: String
            /// For a note inside the cell.
            public var noteID: String?

            public init(marker: String?, text: String, noteID: String? = nil) {
                (self.marker, self.text, self.noteID) = (marker, text, noteID)
            }
        }

        /// From 0.
        public var row, column: Int
        public var rowSpan = 1, columnSpan = 1
        public var isHeader = false
        /// Paragraphs joined by `\n`; empty for an empty cell.
        public var text = RichText("")
        /// Empty for a cell of one plain paragraph.
        public var paragraphs: [Paragraph] = []
        public var at: [Place] = []

        public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    public var caption: String?
    public var unit: String?
    public var rowCount, columnCount: Int
    public var headerRowCount = 0
    public var headerColumnCount = 0
    /// In row order, then column order.
    public var cells: [Cell] = []
    /// Blocks of kind `note`.
    public var notes: [Block] = []
    public var source: BlockSource?

    public init(rowCount: Int, columnCount: Int) { (self.rowCount, self.columnCount) = (rowCount, columnCount) }
}

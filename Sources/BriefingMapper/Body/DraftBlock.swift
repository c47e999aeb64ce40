import Geometry
import Layout

/// Where a text stood a note's mark, and which note answers it.
struct DraftReference: Sendable {
    /// In scalars of the text without marks.
    var offset: Int
    var marker: String
    /// `DraftBlock.uid` or `DraftCell.Paragraph.uid` of the note.
    var note: Int?
    var because: NoteRule
    /// The mark's first glyph.
    var glyph: LaidText.GlyphReference
}

/// Text that may hold marks of notes.
struct DraftText: Sendable {
    var text: LaidText
    var references: [DraftReference] = []
    /// All glyphs that it was read from, with markers and marks that are no longer in the text.
    var glyphs: LaidText.Glyphs

    init(_ text: LaidText = LaidText()) { (self.text, glyphs) = (text, text.glyphs) }

    init(_ block: TextBlock) { (text, glyphs) = (block.text, block.text.glyphs + block.markerGlyphs) }

    /// A part of the same text.
    func with(_ part: LaidText) -> DraftText {
        var other = self
        other.text = part
        return other
    }
}

/// A block of an article's body before it gets its id; blocks stand in a flat list and name their parent.
struct DraftBlock: Sendable {
    enum Kind: Sendable {
        case heading, item, paragraph, note, callout
        case table(DraftTable)
        case figure(DraftFigure)
    }

    var kind: Kind
    var marker: Marker?
    var label: LaidText?
    var body: DraftText
    var places: [PagePlace]
    /// Look of the block it comes from.
    var left = 0.0, textLeft = 0.0, fontSize = 0.0, boldShare = 0.0
    var lineCount = 1
    /// Index of the block that it hangs under, in the same list.
    var parent: Int?
    var uid: Int
    /// Why it is of its kind, and why it hangs where it does.
    var kindEvidence: Evidence<KindRule>
    var depthEvidence = Evidence(DepthRule.top)
    /// The text that it was read from.
    var laid: TextBlock?

    init(kind: Kind, because evidence: Evidence<KindRule>, block: TextBlock, uid: Int) {
        (self.kind, kindEvidence, self.uid, laid) = (kind, evidence, uid, block)
        (marker, body, places) = (block.marker, DraftText(block), block.places)
        (left, textLeft, fontSize, boldShare, lineCount) = (block.left, block.textLeft, block.fontSize, block.boldShare, block.lineCount)
    }

    init(kind: Kind, because evidence: Evidence<KindRule>, places: [PagePlace], uid: Int) {
        (self.kind, kindEvidence, self.places, self.uid) = (kind, evidence, places, uid)
        body = DraftText()
        left = places.first?.box.minX ?? 0
    }

    /// The same block as if it stood so much further left: in the left one of two columns.
    func moved(left distance: Double) -> DraftBlock {
        var moved = self
        moved.left -= distance
        moved.textLeft -= distance
        return moved
    }

    /// The notes that marks in its texts point to.
    var answers: [Int] {
        var references = body.references
        switch kind {
        case .table(let table):
            references += table.captionText.references + table.cells.flatMap { $0.paragraphs.flatMap(\.body.references) }
            references += table.notes.flatMap(\.body.references)
        case .figure(let figure): references += figure.captionText.references
        default: break
        }
        return references.compactMap(\.note)
    }

    var isNote: Bool { if case .note = kind { true } else { false } }
    var isHeading: Bool { if case .heading = kind { true } else { false } }

    /// Whether it is a table, a figure or a box, which stand under no item.
    var isObject: Bool {
        switch kind {
        case .table, .figure, .callout: true
        case .heading, .item, .paragraph, .note: false
        }
    }
}

struct DraftTable: Sendable {
    var caption: TextBlock?
    var unit: DraftText?
    var source: DraftSource?
    var notes: [DraftBlock] = []
    var rowCount, columnCount, headerRowCount, headerColumnCount: Int
    var cells: [DraftCell]
    /// Marks in the caption are answered by the table's notes.
    var captionText = DraftText()
}

struct DraftCell: Sendable {
    struct Paragraph: Sendable {
        var marker: Marker?
        var isNote: Bool
        var body: DraftText
        var uid: Int
    }

    var row, column, rowSpan, columnSpan: Int
    var isHeader: Bool
    var paragraphs: [Paragraph]
    var places: [PagePlace]
}

struct DraftFigure: Sendable {
    var captionText = DraftText()
    var caption: TextBlock?
    var source: DraftSource?
    var text: [LaidText]
}

/// A source line under a table or figure.
struct DraftSource: Sendable {
    var text: DraftText
    var url: String?
    var places: [PagePlace]
}

extension DraftBlock {
    /// Adds notes to a table.
    mutating func add(notes: [DraftBlock]) {
        guard case .table(var table) = kind else { return }
        // Held once, so that the notes it has are not copied.
        kind = .note
        table.notes += notes
        kind = .table(table)
    }
}

/// Hands out numbers that tell blocks apart while a document is mapped.
struct UIDs {
    private var last = 0

    mutating func next() -> Int {
        last += 1
        return last
    }
}

extension [DraftBlock] {
    /// What is open when a block is: all that it hangs under, from the outside in, and itself.
    func path(to block: Int) -> [Int] {
        var path = [block]
        while let above = self[path[path.count - 1]].parent { path.append(above) }
        return path.reversed()
    }
}

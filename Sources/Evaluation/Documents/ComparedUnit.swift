import BriefingModel

/// One block of the flattened bodies.
struct ComparedUnit {
    enum Kind: String {
        case heading, item, paragraph, note, table, figure, callout
    }

    let block: Block
    let kind: Kind
    let marker: String
    let label: String
    /// Its text, caption or title.
    let text: String
    /// With the label, or all that a container prints.
    let full: String
    /// `full` without white space.
    let dense: [UInt32]
    let parent: Int?
    let article: Int
    /// What a container is recognised by: all that is printed in it.
    var content: [UInt32] = []

    var isText: Bool { !isContainer }
    var isContainer: Bool { kind == .table || kind == .figure || kind == .callout }

    init(_ block: Block, parent: Int?, article: Int) {
        (self.block, self.parent, self.article) = (block, parent, article)
        switch block.content {
        case .heading(let outline):
            (kind, marker, label, text) = (.heading, outline.marker.compared, outline.label.compared, outline.text.text.compared)
        case .item(let outline):
            (kind, marker, label, text) = (.item, outline.marker.compared, outline.label.compared, outline.text.text.compared)
        case .paragraph(let rich): (kind, marker, label, text) = (.paragraph, "", "", rich.text.compared)
        case .note(let note): (kind, marker, label, text) = (.note, note.marker.compared, "", note.text.text.compared)
        case .table(let table): (kind, marker, label, text) = (.table, "", "", table.caption.compared)
        case .figure(let figure): (kind, marker, label, text) = (.figure, "", "", figure.caption.compared)
        case .callout(let callout): (kind, marker, label, text) = (.callout, "", "", callout.title.compared)
        }
        switch block.content {
        case .table(let table):
            full = Self.joined([text, table.unit.compared] + table.cells.map(\.text.text.compared) + [table.source.compared])
        case .figure(let figure): full = Self.joined([text, figure.source.compared])
        default: full = label.isEmpty ? text : "(\(label)) \(text)"
        }
        dense = full.dense
    }

    private static func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

    /// The text with its marks; containers have none of their own.
    var rich: RichText? {
        switch block.content {
        case .heading(let outline), .item(let outline): outline.text
        case .paragraph(let rich): rich
        case .note(let note): note.text
        case .table, .figure, .callout: nil
        }
    }

    var table: Table? { if case .table(let table) = block.content { table } else { nil } }
    var figure: Figure? { if case .figure(let figure) = block.content { figure } else { nil } }

    /// Where a table or figure was taken from.
    var sourceText: String { (table?.source ?? figure?.source).compared }
}

extension BlockSource? {
    var compared: String { [self?.text.compared ?? "", self?.url.compared ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }
}

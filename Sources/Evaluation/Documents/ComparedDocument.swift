import BriefingModel

/// A model with its sections, articles and blocks as flat lists.
struct ComparedDocument {
    /// What an id names.
    struct Target: Hashable {
        enum Kind: Hashable { case section, article, block, cellParagraph }

        let kind: Kind
        /// In the list of its kind; for a paragraph of a cell, the table's block.
        let index: Int
        /// Of a note.
        let text: String
    }

    /// A note wherever it stands: as a block, under a table, in a cell.
    struct NoteText {
        let marker: String
        let text: String
        let unit: Int
    }

    let briefing: Briefing
    private(set) var articles: [Article] = []
    /// Index of each article's section.
    private(set) var sectionOf: [Int] = []
    private(set) var units: [ComparedUnit] = []
    private(set) var targets: [String: Target] = [:]
    private(set) var notes: [NoteText] = []

    var sections: [Section] { briefing.sections }

    /// Marks that make a paragraph of a cell a note, when it has no id.
    private static let noteMarkers: Set<String> = ["*", "**", "***", "****", "※"]

    init(_ briefing: Briefing) {
        self.briefing = briefing
        for (number, section) in briefing.sections.enumerated() {
            register(section.id, .section, number)
            for article in section.articles {
                register(article.id, .article, articles.count)
                articles.append(article)
                sectionOf.append(number)
                flatten(article.body, parent: nil)
            }
        }
    }

    private mutating func register(_ id: String?, _ kind: Target.Kind, _ index: Int, text: String = "") {
        guard let id, !id.isEmpty, targets[id] == nil else { return }
        targets[id] = Target(kind: kind, index: index, text: text)
    }

    private mutating func flatten(_ blocks: [Block], parent: Int?) {
        for block in blocks { add(block, parent: parent) }
    }

    private mutating func add(_ block: Block, parent: Int?) {
        let index = units.count
        let unit = ComparedUnit(block, parent: parent, article: articles.count - 1)
        units.append(unit)
        register(block.id, .block, index, text: unit.text)
        if case .note(let note) = block.content { notes.append(NoteText(marker: note.marker.compared, text: unit.text, unit: index)) }
        if let table = unit.table { addParts(of: table, index) }
        switch block.content {
        case .heading(let outline), .item(let outline): flatten(outline.children, parent: index)
        case .callout(let callout): flatten(callout.children, parent: index)
        default: break
        }
        if unit.isContainer {
            let inside = unit.kind == .callout ? units[(index + 1)...] : []
            units[index].content = unit.dense + inside.flatMap(\.dense)
        }
    }

    private mutating func addParts(of table: Table, _ index: Int) {
        for cell in table.cells {
            for paragraph in cell.paragraphs {
                register(paragraph.noteID, .cellParagraph, index, text: paragraph.text.compared)
                let marker = paragraph.marker.compared
                if paragraph.noteID != nil || Self.noteMarkers.contains(marker) {
                    notes.append(NoteText(marker: marker, text: paragraph.text.compared, unit: index))
                }
            }
        }
        for note in table.notes { add(note, parent: index) }
    }
}

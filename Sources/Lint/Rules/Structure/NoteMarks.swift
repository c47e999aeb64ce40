import BriefingModel

/// A mark in the text whose note is nowhere.
struct MarkerWithoutNote: Rule {
    static let id = "marker-without-note"
    static let summary = "a note mark whose note is missing"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        let ids = issue.noteIDs
        return issue.markedTexts.flatMap { marked in
            marked.text.noteReferences.filter { reference in reference.note.map { !ids.contains($0) } ?? true }.map { reference in
                finding(
                    .warning, "the mark \(reference.marker) has no note",
                    [marked.passage.quotation(max(0, reference.offset - 1)..<max(1, reference.offset))])
            }
        }
    }
}

/// A note that no mark points to. Editors leave marks out often, and reference marks (※) need none.
struct NoteWithoutMarker: Rule {
    static let id = "note-without-marker"
    static let summary = "a note that no mark points to"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        let used = Set(issue.markedTexts.flatMap { $0.text.noteReferences.compactMap(\.note) })
        let notes = issue.notes.filter { !$0.marker.isEmpty && $0.marker.allSatisfy { $0 == "*" } }
        let unused = notes.filter { !used.contains($0.id) }
        // Where most notes have no mark, the house sets none.
        guard unused.count * 2 < notes.count else { return [] }
        return unused.map { note in
            finding(.info, "no mark \(note.marker) points to this note", [note.passage.quotation()])
        }
    }
}

extension IssueText {
    /// Texts that can hold note marks.
    fileprivate var markedTexts: [(text: RichText, passage: Passage)] {
        siblings.flatMap { list in list.blocks.flatMap { marked($0, list.article) } }
    }

    private func marked(_ block: Block, _ article: Int) -> [(text: RichText, passage: Passage)] {
        func passage(_ text: String, _ role: Passage.Role, _ at: [Place]) -> Passage {
            Passage(
                text: text, role: role, article: article, target: block.id, at: at, context: articles[article].title ?? articles[article].id
            )
        }
        switch block.content {
        case .heading(let outline): return [(outline.text, passage(outline.text.text, .heading, block.at))]
        case .item(let outline): return [(outline.text, passage(outline.text.text, .item, block.at))]
        case .paragraph(let rich): return [(rich, passage(rich.text, .paragraph, block.at))]
        case .note(let note): return [(note.text, passage(note.text.text, .note, block.at))]
        case .table(let table):
            return table.cells.map { cell in
                (cell.text, passage(cell.text.text, .cell(row: cell.row, column: cell.column), cell.at.isEmpty ? block.at : cell.at))
            }
        case .figure, .callout: return []
        }
    }

    fileprivate struct NoteText {
        let id: String
        let marker: String
        let passage: Passage
    }

    fileprivate var notes: [NoteText] {
        siblings.flatMap { list in
            list.blocks.flatMap { block -> [NoteText] in
                let context = articles[list.article].title ?? articles[list.article].id
                func passage(_ text: String) -> Passage {
                    Passage(text: text, role: .note, article: list.article, target: block.id, at: block.at, context: context)
                }
                switch block.content {
                case .note(let note): return [NoteText(id: block.id, marker: note.marker, passage: passage(note.text.text))]
                case .table(let table):
                    return table.cells.flatMap(\.paragraphs).compactMap { paragraph in
                        paragraph.noteID.map { NoteText(id: $0, marker: paragraph.marker ?? "", passage: passage(paragraph.text)) }
                    }
                default: return []
                }
            }
        }
    }

    fileprivate var noteIDs: Set<String> { Set(notes.map(\.id)) }
}

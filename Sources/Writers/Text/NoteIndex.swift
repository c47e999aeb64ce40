import BriefingModel

/// The notes of a document by their ids, and which of them a marker points to.
struct NoteIndex {
    struct Entry {
        var marker: String
        var text: RichText
    }

    private(set) var entries: [String: Entry] = [:]
    /// Ids of notes that a marker in some text points to, with the number of such markers.
    private(set) var referenceCounts: [String: Int] = [:]

    init(_ briefing: Briefing) {
        BlockWalk.forEach(in: briefing) { block, _ in
            switch block.content {
            case .heading(let outline), .item(let outline): count(outline.text)
            case .paragraph(let text): count(text)
            case .note(let note):
                entries[block.id] = Entry(marker: note.marker, text: note.text)
                count(note.text)
            case .table(let table): add(table)
            case .figure, .callout: break
            }
        }
    }

    /// Whether the note is there to be pointed to, and something points to it.
    func isReferenced(_ id: String) -> Bool { entries[id] != nil && referenceCounts[id] != nil }

    /// The notes that the marks of a text point to, each once, in reading order.
    func notes(of text: RichText) -> [(id: String, entry: Entry)] {
        var seen: Set<String> = []
        return text.noteReferences.compactMap { reference in
            guard let id = reference.note, let entry = entries[id], seen.insert(id).inserted else { return nil }
            return (id, entry)
        }
    }

    private mutating func add(_ table: Table) {
        for cell in table.cells {
            count(cell.text)
            for paragraph in cell.paragraphs {
                guard let id = paragraph.noteID else { continue }
                entries[id] = Entry(marker: paragraph.marker ?? "", text: RichText(paragraph.text))
            }
        }
    }

    private mutating func count(_ text: RichText) {
        for reference in text.noteReferences {
            if let note = reference.note { referenceCounts[note, default: 0] += 1 }
        }
    }
}

/// Which note each marker of an article points to.
///
/// A marker means the next note after it with the same mark (and name), else the last one before it.
package struct NoteResolver {
    private enum Event {
        case reference(mark: String, name: String?)
        case note(mark: String, name: String?)
    }

    private var events: [Event] = []

    package init(_ article: IssueSource.Article) {
        for block in article.body ?? [] { collect(block) }
    }

    private init() {}

    /// Notes of a table, in its cells and under it.
    static func noteCount(of table: TableSource) -> Int {
        events(of: table).count { if case .note = $0 { true } else { false } }
    }

    /// Markers of a table, in its cells and its notes.
    static func referenceCount(of table: TableSource) -> Int {
        events(of: table).count { if case .reference = $0 { true } else { false } }
    }

    private static func events(of table: TableSource) -> [Event] {
        var resolver = NoteResolver()
        resolver.collect(table)
        return resolver.events
    }

    /// For each reference in reading order, the number of its note among the article's notes, from 1.
    package var answers: [Int?] {
        var numbers: [Int] = []
        var count = 0
        for event in events {
            if case .note = event { count += 1 }
            numbers.append(count)
        }
        return events.indices.compactMap { index -> Int?? in
            guard case .reference(let mark, let name) = events[index] else { return nil }
            let fits = { (other: Int) -> Bool in
                guard case .note(mark, let noteName) = events[other] else { return false }
                return noteName == name
            }
            let note = events.indices[index...].first(where: fits) ?? events.indices[..<index].last(where: fits)
            return .some(note.map { numbers[$0] })
        }
    }

    private mutating func collect(_ block: SourceBlock) {
        switch block.content {
        case .line(let kind, let mark, let text):
            if kind == .note, let mark { events.append(.note(mark: mark, name: block.name)) }
            collect(text)
        case .table(let table): collect(table)
        case .figure, .callout: break
        }
        for child in block.children { collect(child) }
    }

    private mutating func collect(_ table: TableSource) {
        for cell in table.cells {
            for paragraph in cell.paragraphs {
                let (mark, text) = TableSource.marked(paragraph)
                if let mark, TableSource.isNoteMark(mark) { events.append(.note(mark: mark, name: nil)) }
                collect(InlineText(text))
            }
        }
        for note in table.notes ?? [] { collect(note) }
    }

    private mutating func collect(_ text: InlineText) {
        for (mark, name) in text.noteMarks { events.append(.reference(mark: mark, name: name)) }
    }
}

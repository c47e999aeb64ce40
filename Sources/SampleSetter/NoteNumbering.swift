/// Notes with numbers instead of stars, counted through an article, or, for the foot of pages, through the issue. Notes of
/// tables keep their stars, and so do `※` notes.
struct NoteNumbering {
    /// New mark of each of the article's notes that has one, by its number in reading order.
    private var marks: [Int: String] = [:]
    private let answers: [Int?]

    init(_ article: IssueSource.Article) {
        answers = NoteResolver(article).answers
        var count = 0, next = 0
        for block in article.body ?? [] { collect(block, count: &count, next: &next) }
    }

    /// Numbers that go on behind `last`, in the order of the references; a note that none points to keeps its stars.
    init(_ article: IssueSource.Article, after last: inout Int) {
        self.init(article)
        let stars = marks
        marks = [:]
        for answer in answers.compactMap(\.self) where stars[answer] != nil && marks[answer] == nil {
            last += 1
            marks[answer] = "\(last))"
        }
    }

    private mutating func collect(_ block: SourceBlock, count: inout Int, next: inout Int) {
        switch block.content {
        case .line(.note, let mark?, _):
            count += 1
            if mark.allSatisfy({ $0 == "*" }) {
                next += 1
                marks[count] = "\(next))"
            }
        case .table(let table): count += NoteResolver.noteCount(of: table)
        default: break
        }
        for child in block.children { collect(child, count: &count, next: &next) }
    }

    func number(_ article: inout IssueSource.Article) {
        var count = 0, reference = 0
        article.body = article.body?.map { change($0, count: &count, reference: &reference) }
    }

    private func change(_ block: SourceBlock, count: inout Int, reference: inout Int) -> SourceBlock {
        var block = block
        switch block.content {
        case .line(let kind, var mark, var text):
            if kind == .note {
                count += 1
                mark = marks[count] ?? mark
            }
            text.pieces = text.pieces.map { piece in
                guard case .noteMark(let own, let name) = piece else { return piece }
                defer { reference += 1 }
                return .noteMark(answers[reference].flatMap { marks[$0] } ?? own, name: name)
            }
            block.content = .line(kind, mark: mark, text: text)
        case .table(let table):
            count += NoteResolver.noteCount(of: table)
            reference += NoteResolver.referenceCount(of: table)
        default: break
        }
        block.children = block.children.map { change($0, count: &count, reference: &reference) }
        return block
    }
}

import BriefingModel
import Foundation

/// Models to compare: those of our samples, whole or damaged.
enum Documents {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func expected(_ name: String) throws -> Briefing {
        try model(root.appending(path: "samples/\(name).expected.json"))
    }

    static func model(_ url: URL) throws -> Briefing { try JSONDecoder().decode(Briefing.self, from: Data(contentsOf: url)) }

    static var weekly: Briefing { get throws { try expected("weekly/2025-03-07/weekly-2025-03-07--chromium") } }
    static var biweekly: Briefing { get throws { try expected("biweekly/2026-01-09/biweekly-2026-01-09--typst") } }

    /// A document of one section and one article.
    static func article(_ blocks: [Block], title: String = "제목") -> Briefing {
        var article = Article(id: "s1.a1")
        (article.title, article.body) = (title, blocks)
        var section = Section(id: "s1", kind: "policy")
        (section.title, section.articles) = ("정책동향", [article])
        var briefing = Briefing(
            generator: Generator(name: "", version: "", profile: nil), source: Source(fileName: "", sha256: "", pageCount: 0))
        briefing.sections = [section]
        return briefing
    }

    static func paragraph(_ text: String) -> Block { Block(content: .paragraph(RichText(text)), at: []) }

    static func table(_ rows: [[String]]) -> Block {
        var table = Table(rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0)
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                var cell = Table.Cell(row: row, column: column)
                cell.text = RichText(text)
                table.cells.append(cell)
            }
        }
        return Block(content: .table(table), at: [])
    }
}

/// Faults as converters make them, put into a model at places that a seed chooses.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func damaged(_ briefing: Briefing) -> Briefing {
        var copy = briefing
        for s in copy.sections.indices {
            for a in copy.sections[s].articles.indices { damage(&copy.sections[s].articles[a]) }
            if copy.sections[s].articles.count > 2 && roll(3) == 0 { copy.sections[s].articles.swapAt(0, 1) }
        }
        if roll(2) == 0 { copy.summary = Array(copy.summary.dropLast()) }
        if roll(2) == 0 { copy.publication.issueNumber = "제1호" }
        if roll(2) == 0 { copy.contents = copy.contents.dropLast() }
        return copy
    }

    private mutating func damage(_ article: inout Article) {
        if roll(4) == 0 { article.title = article.title.map { $0 + " 외" } }
        if roll(5) == 0 { article.category = nil }
        if roll(4) == 0 { article.references = article.references.dropLast() }
        if roll(5) == 0 { article.lead?.date = nil }
        article.body = article.body.flatMap { damaged($0) }
    }

    private mutating func damaged(_ block: Block) -> [Block] {
        var copy = block
        switch copy.content {
        case .item(var outline), .heading(var outline):
            outline.children = outline.children.flatMap { damaged($0) }
            let die = roll(14)
            switch die {
            case 0: return []
            case 1: outline.text.text += " 그리고 더"
            case 2: outline.text.text = outline.text.text.replacingOccurrences(of: " ", with: "")
            case 3: (outline.text.styles, outline.text.noteReferences) = ([], [])
            case 4:
                let children = outline.children
                outline.children = []
                copy.content = .item(outline)
                return [copy] + children
            case 5:
                let words = outline.text.text.split(separator: " ")
                outline.text = RichText(words.prefix(words.count / 2).joined(separator: " "))
                copy.content = .item(outline)
                return [copy, Documents.paragraph(words.dropFirst(words.count / 2).joined(separator: " "))]
            case 6: outline.marker = "▷"
            default: break
            }
            copy.content = .item(outline)
        case .table(var table):
            switch roll(5) {
            case 0: return []
            case 1: table.cells.removeAll { $0.row == table.rowCount - 1 }
            case 2: for k in table.cells.indices where roll(6) == 0 { table.cells[k].text.text += "0" }
            case 3: (table.caption, table.headerRowCount) = (nil, 0)
            default: table.notes = []
            }
            copy.content = .table(table)
        default: if roll(10) == 0 { return [] }
        }
        return [copy]
    }
}

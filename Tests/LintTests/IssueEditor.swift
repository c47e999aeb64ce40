import BriefingModel
import Foundation

@testable import Lint

/// A clean issue in which faults are planted.
struct IssueEditor {
    var briefing: Briefing

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths of the expected models of all samples, relative to `samples/`.
    static var samples: [String] {
        let index = (try? String(contentsOf: root.appending(path: "samples/index.tsv"), encoding: .utf8)) ?? ""
        return index.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").last.map(String.init) }
    }

    /// The samples' models, each read once: most of a test's time would go into that.
    private static let models: [String: Result<Briefing, any Error>] = Dictionary(
        uniqueKeysWithValues: samples.map { sample in
            (
                sample,
                Result { try JSONDecoder().decode(Briefing.self, from: Data(contentsOf: root.appending(path: "samples/\(sample)"))) }
            )
        })

    init(_ sample: String) throws {
        guard let model = Self.models[sample] else { throw CocoaError(.fileNoSuchFile) }
        briefing = try model.get()
    }

    /// Sections and articles that a fault can go to, as one list.
    private var places: [(section: Int, article: Int)] {
        briefing.sections.indices.flatMap { section in briefing.sections[section].articles.indices.map { (section, $0) } }
    }

    var articleCount: Int { places.count }

    /// Changes the article with that number, counted round.
    mutating func article(_ number: Int, _ change: (inout Article) -> Void) {
        let place = places[number % places.count]
        change(&briefing.sections[place.section].articles[place.article])
    }

    func articleID(_ number: Int) -> String {
        let place = places[number % places.count]
        return briefing.sections[place.section].articles[place.article].id
    }

    /// Puts a sentence into the article: as an item, a paragraph, or under its first item.
    mutating func say(_ text: String, in number: Int, as form: Int = 0) {
        article(number) { article in
            let id = "\(article.id).x\(article.body.count)"
            switch form % 3 {
            case 0: article.body.append(Block(id: id, content: .item(Outline(marker: "-", text: RichText(text))), at: []))
            case 1: article.body.append(Block(id: id, content: .paragraph(RichText(text)), at: []))
            default:
                let item = Block(id: id, content: .item(Outline(marker: "·", text: RichText(text))), at: [])
                let heading = Outline(marker: "○", text: RichText("그 밖의 소식"), children: [item])
                article.body.append(Block(id: id + "h", content: .item(heading), at: []))
            }
        }
    }

    /// Heads a part of the article.
    mutating func head(_ text: String, in number: Int) {
        article(number) { article in
            let heading = Outline(marker: "□", text: RichText(text))
            article.body.append(Block(id: "\(article.id).x\(article.body.count)", content: .heading(heading), at: []))
        }
    }

    /// Says something in the lead, behind what stands there.
    mutating func lead(_ text: String, in number: Int) {
        article(number) { article in
            var lead = article.lead ?? Article.Lead(text: "", date: nil, at: [])
            lead.text += (lead.text.isEmpty ? "" : ", ") + text
            article.lead = lead
        }
    }

    mutating func summarise(_ text: String, _ number: Int) {
        let target = articleID(number)
        if let entry = briefing.summary.firstIndex(where: { $0.target == target }) {
            briefing.summary[entry].text += " " + text
        } else {
            briefing.summary.append(SummaryEntry(text: text, target: target, at: []))
        }
    }

    /// A table with one head row and one head column.
    mutating func table(_ rows: [[String]], in number: Int, caption: String? = nil, unit: String? = nil) {
        article(number) { article in
            var table = Table(rowCount: rows.count, columnCount: rows[0].count)
            (table.caption, table.unit, table.headerRowCount, table.headerColumnCount) = (caption, unit, 1, 1)
            for (row, texts) in rows.enumerated() {
                for (column, text) in texts.enumerated() {
                    var cell = Table.Cell(row: row, column: column)
                    cell.text = RichText(text)
                    table.cells.append(cell)
                }
            }
            article.body.append(Block(id: "\(article.id).xt\(article.body.count)", content: .table(table), at: []))
        }
    }

    /// Changes the n-th text of the bodies (items, headings, paragraphs, notes), counted round.
    mutating func text(_ number: Int, _ change: (String) -> String) {
        var count = 0
        for pass in 0..<2 {
            let wanted = pass == 0 ? -1 : number % max(count, 1)
            count = 0
            for place in places {
                var body = briefing.sections[place.section].articles[place.article].body
                Self.walk(&body, &count, wanted, change)
                briefing.sections[place.section].articles[place.article].body = body
            }
        }
    }

    private static func walk(_ blocks: inout [Block], _ count: inout Int, _ wanted: Int, _ change: (String) -> String) {
        for index in blocks.indices {
            func apply(_ text: inout RichText) {
                if count == wanted { text.text = change(text.text) }
                count += 1
            }
            switch blocks[index].content {
            case .heading(var outline):
                apply(&outline.text)
                walk(&outline.children, &count, wanted, change)
                blocks[index].content = .heading(outline)
            case .item(var outline):
                apply(&outline.text)
                walk(&outline.children, &count, wanted, change)
                blocks[index].content = .item(outline)
            case .paragraph(var rich):
                apply(&rich)
                blocks[index].content = .paragraph(rich)
            case .note(var note):
                apply(&note.text)
                blocks[index].content = .note(note)
            default: break
            }
        }
    }
}

/// One fault of a rule: how it gets into an issue. `turn` says which one of its kind, and so where and how worded.
struct Fault: Sendable {
    let rule: String
    let count: Int
    let plant: @Sendable (_ issue: inout IssueEditor, _ turn: Int) -> Void

    init(_ rule: String, _ count: Int = 8, _ plant: @escaping @Sendable (_ issue: inout IssueEditor, _ turn: Int) -> Void) {
        (self.rule, self.count, self.plant) = (rule, count, plant)
    }

    /// One wording each time.
    init<Wording: Sendable>(
        _ rule: String, _ wordings: [Wording],
        _ plant: @escaping @Sendable (_ issue: inout IssueEditor, _ turn: Int, _ wording: Wording) -> Void
    ) {
        self.init(rule, wordings.count) { issue, turn in plant(&issue, turn, wordings[turn]) }
    }
}

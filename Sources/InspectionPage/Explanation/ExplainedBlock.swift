import BriefingMapper
import BriefingModel

/// A block of a mapped briefing with its explanation, as text for a terminal.
package struct ExplainedBlock: Sendable {
    package var block: Block
    /// Id of the article or block that it hangs under.
    package var parent: String
    package var explanation: Explanation

    /// The block with that id; `nil` when the model has none.
    package init?(_ id: String, in mapped: MappedBriefing) {
        for article in mapped.briefing.sections.flatMap(\.articles) {
            guard let (block, parent) = Self.find(id, in: article.body, under: article.id), let origin = mapped.origins[id] else {
                continue
            }
            self.block = block
            self.parent = parent
            explanation = Explanation(of: block, origin: origin, under: parent, noteLinks: mapped.noteLinks[id] ?? [])
            return
        }
        return nil
    }

    private static func find(_ id: String, in blocks: [Block], under parent: String) -> (Block, String)? {
        for block in blocks {
            if block.id == id { return (block, parent) }
            if let found = find(id, in: block.children + block.tableNotes, under: block.id) { return found }
        }
        return nil
    }

    /// Several lines, the last one ended.
    package var text: String {
        var lines = [
            "\(block.id)  \(block.kindName)  "
                + block.at.map { place in "page \(place.page): \(place.box.map { "\($0)" }.joined(separator: ", "))" }.joined(
                    separator: "; ")
        ]
        let excerpt = block.excerpt
        if !excerpt.isEmpty { lines.append("  " + excerpt) }
        for step in explanation.steps {
            lines.append("")
            lines.append("\(step.question): \(step.answer)")
            lines.append("  because \(step.reason)")
            lines += step.figures.map { "  " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Block {
    /// What it says, with its marker; of a table its caption and size.
    var excerpt: String {
        switch content {
        case .heading(let outline), .item(let outline):
            [outline.marker, outline.label.map { "(\($0))" }, outline.text.text].compactMap { $0 }.joined(separator: " ")
        case .paragraph(let text): text.text
        case .note(let note): note.marker + " " + note.text.text
        case .table(let table): [table.caption, "\(table.rowCount) × \(table.columnCount)"].compactMap { $0 }.joined(separator: " — ")
        case .figure(let figure): figure.caption ?? figure.text ?? ""
        case .callout(let callout): callout.title ?? ""
        }
    }
}

import BriefingMapper
import BriefingModel

/// The whole model as tree nodes, with the explanations of its blocks.
struct ModelTree: Sendable {
    private(set) var roots: [TreeNode] = []
    private(set) var explanations: [TreeNode.Reasons] = []
    private let mapped: MappedBriefing

    init(_ mapped: MappedBriefing) {
        self.mapped = mapped
        let briefing = mapped.briefing
        if !briefing.publication.isEmpty {
            roots.append(
                TreeNode(id: "publication", kind: "publication", text: publication(briefing.publication), path: "publication", places: []))
        }
        if !briefing.contents.isEmpty {
            let entries = briefing.contents.enumerated().map { contents($1, "contents.\($0)") }
            roots.append(
                TreeNode(
                    id: "contents", kind: "contents", text: "\(entries.count) entries", path: "contents", places: [], children: entries))
        }
        if !briefing.summary.isEmpty {
            let entries = briefing.summary.enumerated().map { index, entry in
                TreeNode(id: "summary.\(index)", kind: "summary", text: entry.text, path: "summary.\(index)", places: entry.at)
            }
            roots.append(
                TreeNode(id: "summary", kind: "summary", text: "\(entries.count) entries", path: "summary", places: [], children: entries))
        }
        for (index, part) in briefing.sections.enumerated() { roots.append(section(part, "sections.\(index)")) }
    }

    /// All nodes, parents before their children.
    var nodes: [TreeNode] {
        func all(_ node: TreeNode) -> [TreeNode] { [node] + node.children.flatMap(all) }
        return roots.flatMap(all)
    }

    // MARK: Parts

    private func publication(_ publication: Publication) -> String {
        [publication.title, publication.issueNumber, publication.issueDate, publication.organization].compactMap { $0 }.joined(
            separator: " · ")
    }

    private func contents(_ entry: ContentsEntry, _ path: String) -> TreeNode {
        let text = [entry.number, entry.category.map { "[\($0)]" }, entry.title].compactMap { $0 }.joined(separator: " ")
        let children = entry.children.enumerated().map { contents($1, "\(path).children.\($0)") }
        return TreeNode(id: path, kind: "entry", text: text, path: path, places: entry.at, children: children)
    }

    private mutating func section(_ section: Section, _ path: String) -> TreeNode {
        let text = [section.number, section.title].compactMap { $0 }.joined(separator: " ")
        var node = TreeNode(
            id: section.id, kind: "section", text: text.isEmpty ? section.kind : text, path: path, places: section.at, isOpen: true)
        for (index, part) in section.articles.enumerated() { node.children.append(article(part, "\(path).articles.\(index)")) }
        return node
    }

    private mutating func article(_ article: Article, _ path: String) -> TreeNode {
        let text = [article.number, article.category.map { "[\($0)]" }, article.title].compactMap { $0 }.joined(separator: " ")
        var node = TreeNode(id: article.id, kind: "article", text: text.isEmpty ? "untitled" : text, path: path, places: article.at)
        if let title = article.title { node.children += part("title", of: article.id, title, path) }
        if let lead = article.lead {
            node.children.append(TreeNode(id: "\(article.id).lead", kind: "lead", text: lead.text, path: "\(path).lead", places: lead.at))
        }
        for (index, part) in article.body.enumerated() { node.children.append(block(part, "\(path).body.\(index)", under: article.id)) }
        for (index, reference) in article.references.enumerated() {
            let text = [reference.title, reference.url].compactMap { $0 }.joined(separator: " ")
            node.children.append(
                TreeNode(
                    id: "\(article.id).ref\(index + 1)", kind: "reference", text: text, path: "\(path).references.\(index)",
                    places: reference.at))
        }
        if let source = article.source {
            let text = [source.name, source.date?.text, source.url].compactMap { $0 }.joined(separator: " ")
            node.children.append(
                TreeNode(id: "\(article.id).source", kind: "source", text: text, path: "\(path).source", places: source.at))
        }
        return node
    }

    private mutating func block(_ block: Block, _ path: String, under parent: String) -> TreeNode {
        var node = TreeNode(id: block.id, kind: block.kindName, text: block.excerpt, path: path, places: block.at)
        if let origin = mapped.origins[block.id] {
            let explanation = Explanation(of: block, origin: origin, under: parent, noteLinks: mapped.noteLinks[block.id] ?? [])
            explanations.append(.init(id: block.id, steps: explanation.steps))
        }
        for (index, child) in block.children.enumerated() {
            node.children.append(self.block(child, "\(path).children.\(index)", under: block.id))
        }
        if case .figure(let figure) = block.content {
            if let caption = figure.caption { node.children += part("caption", of: block.id, caption, path) }
            if let source = figure.source { node.children.append(self.source(source, of: block.id, path)) }
        }
        if case .table(let table) = block.content {
            if let caption = table.caption { node.children += part("caption", of: block.id, caption, path) }
            for (index, cell) in table.cells.enumerated() where !cell.text.text.isEmpty {
                let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? " (\(cell.rowSpan) × \(cell.columnSpan))" : ""
                node.children.append(
                    TreeNode(
                        id: "\(block.id).c\(cell.row).\(cell.column)", kind: "cell",
                        text: "\(cell.row + 1), \(cell.column + 1)\(span): \(cell.text.text)",
                        path: "\(path).cells.\(index)", places: cell.at))
            }
            if let source = table.source { node.children.append(self.source(source, of: block.id, path)) }
            for (index, note) in table.notes.enumerated() {
                node.children.append(self.block(note, "\(path).notes.\(index)", under: block.id))
            }
        }
        return node
    }

    /// A title or caption, where its place is known.
    private func part(_ kind: String, of id: String, _ text: String, _ path: String) -> [TreeNode] {
        mapped.partPlaces["\(id).\(kind)"].map {
            [TreeNode(id: "\(id).\(kind)", kind: kind, text: text, path: "\(path).\(kind)", places: $0)]
        } ?? []
    }

    private func source(_ source: BlockSource, of id: String, _ path: String) -> TreeNode {
        TreeNode(id: "\(id).source", kind: "source", text: source.text, path: "\(path).source", places: source.at)
    }
}

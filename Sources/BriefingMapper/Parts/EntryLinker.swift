import BriefingModel

/// Points the entries of a contents list that name no section or article at what says their title inside their section: a
/// heading, an item, a table with a cell of these words. A list of events names the rows of a table so.
struct EntryLinker: Sendable {
    /// `entries` with the targets that were found; an entry is looked for in the section of the one that it stands under.
    func linked(_ entries: [ContentsEntry], in sections: [Section]) -> [ContentsEntry] {
        entries.map { entry in
            guard let section = sections.first(where: { $0.id == entry.target }), entry.children.contains(where: { $0.target == nil })
            else { return entry }
            let blocks = section.articles.flatMap(\.body)
            var linked = entry
            for i in linked.children.indices where linked.children[i].target == nil {
                let key = TextKey(linked.children[i].title)
                if !key.isEmpty { linked.children[i].target = Self.id(of: key, in: blocks) }
            }
            return linked
        }
    }

    /// Id of the first block, in the order of print, that says this.
    private static func id(of key: TextKey, in blocks: [Block]) -> String? {
        for block in blocks {
            switch block.content {
            case .heading(let outline), .item(let outline):
                if TextKey(outline.text.text) == key { return block.id }
                if let id = id(of: key, in: outline.children) { return id }
            case .callout(let callout):
                if callout.title.map({ TextKey($0) }) == key { return block.id }
                if let id = id(of: key, in: callout.children) { return id }
            case .table(let table):
                if table.caption.map({ TextKey($0) }) == key || table.cells.contains(where: { TextKey($0.text.text) == key }) { return block.id }
            case .figure(let figure):
                if figure.caption.map({ TextKey($0) }) == key { return block.id }
            case .paragraph, .note: continue
            }
        }
        return nil
    }
}

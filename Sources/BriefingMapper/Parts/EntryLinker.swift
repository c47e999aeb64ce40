import BriefingModel

/// Points the entries of a contents list that name no section or article yet: at the section of their title, which a list may
/// name without articles; at the article that says their title in a heading, an item, a cell of a table, as a list of events
/// names the rows of a table.
struct EntryLinker: Sendable {
    /// `entries` with the targets that were found; an entry is looked for in the section of the one that it stands under.
    func linked(_ entries: [ContentsEntry], in sections: [Section]) -> [ContentsEntry] {
        let targets = Set(entries.compactMap(\.target))
        return entries.map { entry in
            var entry = entry
            if entry.target == nil {
                let key = TextKey(entry.title)
                entry.target = sections.first { !targets.contains($0.id) && $0.title.map { TextKey($0) } == key }?.id
            }
            guard let section = sections.first(where: { $0.id == entry.target }), entry.children.contains(where: { $0.target == nil })
            else { return entry }
            var linked = entry
            for i in linked.children.indices where linked.children[i].target == nil {
                let key = TextKey(linked.children[i].title)
                guard !key.isEmpty else { continue }
                linked.children[i].target = section.articles.first { Self.says(key, in: $0.body) }?.id
            }
            return linked
        }
    }

    private static func says(_ key: TextKey, in blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block.content {
            case .heading(let outline), .item(let outline):
                TextKey(outline.text.text) == key || says(key, in: outline.children)
            case .callout(let callout):
                callout.title.map { TextKey($0) } == key || says(key, in: callout.children)
            case .table(let table):
                table.caption.map { TextKey($0) } == key || table.cells.contains { TextKey($0.text.text) == key }
            case .figure(let figure): figure.caption.map { TextKey($0) } == key
            case .paragraph, .note: false
            }
        }
    }
}

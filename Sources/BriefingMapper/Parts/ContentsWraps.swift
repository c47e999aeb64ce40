import Layout

/// Joins the rows of a contents list that are the lines of one title, and parts those that say several titles: often nothing in
/// the list tells a title's second line from the next title, but the title itself does, where it stands over its article.
struct ContentsWraps: Sendable {
    /// Lines of one title at most.
    private static let mostLines = 3

    private let titles: Set<TextKey>
    private let places: PlaceMaker

    /// - Parameter candidates: what may be titles of the document.
    init(titles candidates: [TitleCandidate], places: PlaceMaker) { (titles, self.places) = (Set(candidates.map(\.key)), places) }

    /// The entries, those that say one title together as one, and one that says several as these; `nil` where there are none.
    func settled(_ entries: [ContentsPart]) -> [ContentsPart]? {
        let parted = entries.flatMap(parted), joined = joined(parted) ?? (parted.count > entries.count ? parted : nil)
        var settled = joined ?? entries, isChanged = joined != nil
        for i in settled.indices {
            if let children = self.settled(settled[i].children) { (settled[i].children, isChanged) = (children, true) }
        }
        return isChanged ? settled : nil
    }

    /// An entry whose lines say two titles as these.
    private func parted(_ entry: ContentsPart) -> [ContentsPart] {
        guard entry.children.isEmpty, !titles.contains(TextKey(entry.text)) else { return [entry] }
        let starts = entry.text.looks.indices.dropFirst().filter { entry.text.looks[$0].contains(.lineStart) }
        for start in starts {
            var above = entry, below = entry
            above.text = entry.text[0..<start].trimmed
            below.text = entry.text[start..<entry.text.count]
            guard titles.contains(TextKey(above.text)), titles.contains(TextKey(below.text)) else { continue }
            (above.page, below.number, below.category) = (nil, nil, nil)
            (above.places, below.places) = (places.places(of: above.text), places.places(of: below.text))
            return [above, below]
        }
        return [entry]
    }

    /// The entries, those that say one title together as one; `nil` where there are none.
    private func joined(_ entries: [ContentsPart]) -> [ContentsPart]? {
        var joined: [ContentsPart] = [], isChanged = false
        var rest = entries[...]
        while var entry = rest.popFirst() {
            if let count = (1..<Self.mostLines).first(where: { isTitle(entry, with: rest.prefix($0), count: $0) }) {
                for line in rest.prefix(count) { entry = Self.joined(entry, line) }
                rest = rest.dropFirst(count)
                isChanged = true
            }
            joined.append(entry)
        }
        return isChanged ? joined : nil
    }

    /// Whether an entry says a title with the lines below it, and not by itself.
    private func isTitle(_ entry: ContentsPart, with lines: ArraySlice<ContentsPart>, count: Int) -> Bool {
        // The page stands beside one of the lines.
        guard lines.count == count, ([entry] + lines).count(where: { $0.page != nil }) <= 1, entry.children.isEmpty,
            lines.allSatisfy({ $0.number == nil && $0.category == nil || $0.category == entry.category && $0.number == nil }),
            lines.dropLast().allSatisfy(\.children.isEmpty), !titles.contains(TextKey(entry.text))
        else { return false }
        return titles.contains(TextKey(TextKey(entry.text).scalars + lines.flatMap { TextKey($0.text).scalars }))
    }

    private static func joined(_ above: ContentsPart, _ below: ContentsPart) -> ContentsPart {
        var entry = above
        entry.text = above.text.followed(by: below.text)
        entry.page = above.page ?? below.page
        entry.places += below.places
        entry.children = below.children
        return entry
    }
}

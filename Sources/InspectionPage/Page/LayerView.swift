import LayoutInspection

/// A layer as a switch on the page.
struct LayerView: Sendable {
    var name, title: String
    /// The key that switches it.
    var key: String
    var count: Int
    var isOn: Bool
    /// What its colours mean, where it has several.
    var legend: [Entry] = []

    struct Entry: Sendable {
        var name, title: String
    }

    /// Layers of the layout that the page offers; the table finder's inner steps are drawn by `--svg tables`.
    static let shown: Set<OverlayLayer> = [.words, .lines, .order, .rulings, .junctions, .cells, .figures, .furniture, .links]

    /// All switches, in the order of the page. Layers with nothing to show are there too, so that keys mean the same on every page.
    static func all(counts: [String: Int]) -> [LayerView] {
        let blocks = LayerView(
            name: "blocks", title: "Blocks", key: "b", count: counts["blocks"] ?? 0, isOn: true,
            legend: ["heading", "item", "paragraph", "note", "table", "figure", "callout", "other"].map { Entry(name: $0, title: $0) })
        let keys: [(OverlayLayer, String)] = [
            (.words, "w"), (.lines, "l"), (.order, "o"), (.rulings, "r"), (.junctions, "j"), (.cells, "c"), (.figures, "g"),
            (.furniture, "u"), (.links, "k"),
        ]
        let found = keys.map { layer, key in
            LayerView(name: layer.rawValue, title: layer.title, key: key, count: counts[layer.rawValue] ?? 0, isOn: layer == .furniture)
        }
        let notes = LayerView(name: "notes", title: "Note links", key: "t", count: counts["notes"] ?? 0, isOn: false)
        let findings = LayerView(name: "findings", title: "Findings", key: "d", count: counts["findings"] ?? 0, isOn: true)
        return [blocks] + found + [notes, findings]
    }
}

/// Takes underlines out of a page's rules that end at the side of the box around their words: they part no rows.
///
/// Text that fills its box to the border has its underlines there too. Such a line runs along words, ends at one side of the
/// box, and starts somewhere inside; a rule between two rows goes on to the other side.
struct UnderlinesAtSides {
    /// A line's end nearer to an upright line than this touches it, in points as rules are drawn.
    let touch: Double

    /// The rules without such underlines.
    func removed(from rules: [Rule], text: TableText) -> [Rule] {
        let uprights = rules.filter { $0.axis == .vertical }.sorted { $0.position < $1.position }
        guard !uprights.isEmpty else { return rules }
        let positions = uprights.map(\.position)
        let decoration = TextDecoration()
        func touches(_ x: Double, _ rule: Rule) -> Bool {
            var place = positions.firstIndex(notBelow: x - touch)
            while place < positions.count, positions[place] <= x + touch {
                if uprights[place].start - touch <= rule.position, uprights[place].end + touch >= rule.position { return true }
                place += 1
            }
            return false
        }
        return rules.filter { rule in
            guard rule.axis == .horizontal, !rule.isEdge, touches(rule.start, rule) != touches(rule.end, rule) else { return true }
            return decoration.kind(of: rule.line, in: text) != .underline
        }
    }
}

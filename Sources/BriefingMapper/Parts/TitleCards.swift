import Geometry
import Layout

/// The boxes of a document that hold an article's title with its badge and tag, and the lead under it, and nothing else: the same
/// look again and again. One such box alone may as well be a callout with its title.
struct TitleCards {
    /// Boxes that show the habit.
    private static let fewest = 2
    /// A title is larger than its lead by this.
    private static let larger = 1.08
    /// A lead has no more lines, a badge or a tag no more characters; a source behind the title is smaller, against it.
    private static let longestLead = 4, longestTag = 14
    private static let small = 0.85

    /// The sizes of title and lead, in half points.
    private struct Look: Hashable {
        var title, lead: Int

        init(title: Double, lead: TextBlock) { (self.title, self.lead) = (Int((title * 2).rounded()), Int((lead.fontSize * 2).rounded())) }
    }

    /// How many boxes that may be one have each look.
    private let looks: [Look: Int]

    init(_ elements: some Sequence<Element>) {
        looks = elements.reduce(into: [:]) { looks, element in
            if let card = Self.card(element) { looks[Look(title: card.title, lead: card.lead), default: 0] += 1 }
        }
    }

    /// The title's row, a box of its own, and the lead; `nil` where the element is no such box.
    func parted(_ element: Element) -> [Element]? {
        guard case .frame(let frame) = element, let card = Self.card(element) else { return nil }
        guard looks[Look(title: card.title, lead: card.lead), default: 0] >= Self.fewest else { return nil }
        var row = frame
        row.elements.removeLast()
        row.places = row.elements.flatMap(\.places).reduce(into: []) { $0.add($1) }
        return [.frame(row), .text(card.lead)]
    }

    /// The size of the title and the lead, where an element may be such a box: bold words that no bullet opens, short words
    /// beside or above them, and under them one bold paragraph in smaller type.
    private static func card(_ element: Element) -> (title: Double, lead: TextBlock)? {
        guard case .frame(let frame) = element, frame.elements.count >= 2, frame.elements.allSatisfy(\.holdsOnlyText),
            case .text(let lead)? = frame.elements.last, lead.isBold, lead.lineCount <= longestLead
        else { return nil }
        let row = frame.elements.dropLast().flatMap(\.texts)
        guard let title = row.max(by: { $0.fontSize * Double($0.text.count) < $1.fontSize * Double($1.text.count) }),
            title.isBold || TitleStyle.areBold(title.text),
            title.marker?.kind != .bullet,
            title.fontSize >= lead.fontSize * larger,
            row.allSatisfy({ text in
                text.places == title.places
                    || text.lineCount == 1 && (text.text.count <= longestTag || text.fontSize < title.fontSize * small)
            }),
            let bottom = title.places.last?.box.maxY, let top = lead.places.first?.box.minY, top >= bottom - 1
        else { return nil }
        return (title.fontSize, lead)
    }
}

import Geometry
import Layout

/// The boxes of a document that hold an article's title with its badge and tag, under it its name in a second language and its author, or the
/// lead, and nothing else: the same look again and again. One such box alone may as well be a callout with its title.
struct TitleCards {
    /// Boxes that show the habit.
    private static let fewest = 2
    /// A title is larger than its lead by this.
    private static let larger = 1.08
    /// A lead has no more lines, a badge or a tag no more characters; a source behind the title is smaller, against it.
    private static let longestLead = 4, longestTag = 14
    private static let small = 0.85
    /// Lines of second titles and authors.
    private static let mostSubtitles = 2
    /// Their type is smaller than this, against the title: running text under a callout's title is not.
    private static let subtitle = 0.8

    /// What may be such a box.
    private struct Card {
        var title: TextBlock
        /// Below the title: subtitles and authors, the lead last.
        var under: [TextBlock]
        /// The sizes of title and what stands under it, in half points.
        var look: [Int] { [title.fontSize, under[0].fontSize].map { Int(($0 * 2).rounded()) } }
    }

    /// How many boxes that may be one have each look.
    private let looks: [[Int]: Int]

    init(_ elements: some Sequence<Element>) {
        looks = elements.reduce(into: [:]) { looks, element in
            if let card = Self.card(element) { looks[card.look, default: 0] += 1 }
        }
    }

    /// The title's row, a box of its own, and what stands under it; `nil` where the element is no such box.
    func parted(_ element: Element) -> [Element]? {
        guard case .frame(let frame) = element, let card = Self.card(element), looks[card.look, default: 0] >= Self.fewest else {
            return nil
        }
        var row = frame
        row.elements.removeLast(card.under.count)
        row.places = row.elements.flatMap(\.places).reduce(into: []) { $0.add($1) }
        return [.frame(row)] + card.under.map { .text($0) }
    }

    /// What an element is as such a box: bold words that no bullet opens, short words beside or above them, and under them one bold paragraph
    /// in smaller type, or short lines in much smaller type, or both.
    private static func card(_ element: Element) -> Card? {
        guard case .frame(let frame) = element, frame.elements.count >= 2, frame.elements.allSatisfy(\.holdsOnlyText) else { return nil }
        var row = frame.elements[...], under: [TextBlock] = []
        if case .text(let lead)? = row.last, lead.isBold, lead.lineCount <= longestLead {
            under = [lead]
            row.removeLast()
        }
        let largest = frame.elements.reduce(0) { max($0, $1.texts.reduce(0) { max($0, $1.fontSize) }) }
        for _ in 0..<mostSubtitles {
            guard row.count > 1, case .text(let line)? = row.last, isSubtitle(line), line.fontSize < largest * subtitle else { break }
            under.insert(line, at: 0)
            row.removeLast()
        }
        let texts = row.flatMap(\.texts)
        guard !under.isEmpty,
            let title = texts.max(by: { $0.fontSize * Double($0.text.count) < $1.fontSize * Double($1.text.count) }),
            title.isBold || TitleStyle.areBold(title.text),
            title.marker?.kind != .bullet,
            under.allSatisfy({ title.fontSize >= $0.fontSize * larger }),
            texts.allSatisfy({ text in
                text.places == title.places
                    || text.lineCount == 1 && (text.text.count <= longestTag || text.fontSize < title.fontSize * small)
            }),
            let bottom = title.places.last?.box.maxY, let top = under[0].places.first?.box.minY, top >= bottom - 1
        else { return nil }
        return Card(title: title, under: under)
    }

    /// Whether a text may be a title in a second language or an author's name: one plain line that no mark opens and that is no sentence.
    private static func isSubtitle(_ text: TextBlock) -> Bool {
        text.lineCount == 1 && text.marker == nil && !text.isBold && !SentenceEnd.stands(in: text.text)
    }
}

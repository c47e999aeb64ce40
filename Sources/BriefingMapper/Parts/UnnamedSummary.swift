import Geometry
import Layout

/// A summary under a title that no profile knows: between the contents list and the first section a short large line, and under it
/// nothing but paragraphs that look alike; or a box of its own there.
struct UnnamedSummary: Sendable {
    /// Paragraphs that show it, the characters of the shortest, and of its title.
    private static let fewest = 3, shortest = 25, longestTitle = 20
    /// Its title is larger than the running text.
    private static let titleSize = 1.12

    let bodySize: Double

    /// Where its title stands among the pieces between the list and the first section.
    func title(in pieces: ArraySlice<Piece>) -> Int? {
        if let last = pieces.last, let texts = last.frame?.elements.flatMap({ Piece(element: $0, page: last.page).onlyTexts }),
            let first = texts.first, isTitle(first), areAlike(texts[1...])
        {
            return pieces.endIndex - 1
        }
        guard let title = pieces.lastIndex(where: { $0.loneText.map(isTitle) ?? false }) else { return nil }
        let rest = pieces[(title + 1)...]
        return rest.contains(where: \.isObject) || !areAlike(rest.flatMap(\.texts)[...]) ? nil : title
    }

    private func areAlike(_ texts: ArraySlice<TextBlock>) -> Bool {
        guard let first = texts.first, texts.count >= Self.fewest else { return false }
        return texts.allSatisfy { text in
            text.text.count >= Self.shortest && text.marker?.series == first.marker?.series
                && abs(text.left - first.left) <= Self.sameLeft.value
        }
    }

    private func isTitle(_ text: TextBlock) -> Bool {
        text.lineCount == 1 && text.text.count <= Self.longestTitle && text.fontSize >= bodySize * Self.titleSize
            && text.marker?.kind != .bullet
    }

    /// Paragraphs start at one edge. Points: producers round places to a tenth.
    private static let sameLeft: Points = 1.pt
}

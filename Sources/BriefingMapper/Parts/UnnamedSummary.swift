import Geometry
import Layout

/// A summary under a title that no profile knows: between the contents list and the first section a short large line, and under it
/// nothing but paragraphs that look alike.
struct UnnamedSummary: Sendable {
    /// Paragraphs that show it, the characters of the shortest, and of its title.
    private static let fewest = 3, shortest = 25, longestTitle = 20
    /// Its title is larger than the running text.
    private static let titleSize = 1.12

    let bodySize: Double

    /// Where its title stands among the pieces between the list and the first section.
    func title(in pieces: ArraySlice<Piece>) -> Int? {
        guard let title = pieces.lastIndex(where: isTitle) else { return nil }
        let texts = pieces[(title + 1)...].flatMap { $0.isObject ? [] : $0.texts }
        guard let first = texts.first, texts.count >= Self.fewest, !pieces[(title + 1)...].contains(where: \.isObject),
            texts.allSatisfy({ text in
                text.text.count >= Self.shortest && text.marker?.series == first.marker?.series
                    && abs(text.left - first.left) <= Self.sameLeft.value
            })
        else { return nil }
        return title
    }

    private func isTitle(_ piece: Piece) -> Bool {
        guard let text = piece.loneText else { return false }
        return text.lineCount == 1 && text.text.count <= Self.longestTitle && text.fontSize >= bodySize * Self.titleSize
            && text.marker?.kind != .bullet
    }

    /// Paragraphs start at one edge. Points: producers round places to a tenth.
    private static let sameLeft: Points = 1.pt
}

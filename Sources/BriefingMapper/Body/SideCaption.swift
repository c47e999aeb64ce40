import Geometry
import Layout

/// Captions that stand beside their figures: a narrow text left or right of one, within its height.
enum SideCaption {
    /// Lines of one caption are no further apart, and start within this of each other.
    private static let lineGap: Em = 0.9.em, sameStart: Em = 0.3.em
    /// Sizes of one caption agree within this share.
    private static let sameSize = 0.03
    private static let mostLines = 5, longest = 60

    /// The pieces with the lines of such a caption as one text, before its figure.
    static func joined(_ pieces: [Piece]) -> [Piece] {
        var taken: Set<Int> = [], captions: [Int: Piece] = [:]
        for index in pieces.indices {
            guard case .figure = pieces[index].element, let figure = pieces[index].box else { continue }
            let page = pieces[index].page
            let lines = pieces.indices.filter { i in
                pieces[i].page == page && pieces[i].text.map { stands($0, beside: figure) } ?? false
            }.sorted { (pieces[$0].box?.minY ?? 0) < (pieces[$1].box?.minY ?? 0) }
            guard lines.count >= 2, lines.count <= mostLines, var caption = pieces[lines[0]].text,
                zip(lines, lines.dropFirst()).allSatisfy({ goOn(pieces[$0].text, pieces[$1].text) })
            else { continue }
            for line in lines.dropFirst() { if let text = pieces[line].text { caption.append(text) } }
            taken.formUnion(lines)
            captions[index] = Piece(element: .text(caption), page: page)
        }
        guard !taken.isEmpty else { return pieces }
        return pieces.indices.flatMap { i in [captions[i]].compactMap { $0 } + (taken.contains(i) ? [] : [pieces[i]]) }
    }

    /// Whether a text may be a caption beside a figure in this box.
    static func stands(_ block: TextBlock, beside figure: Rect) -> Bool {
        guard block.marker == nil, let box = block.places.first?.box, block.text.count <= longest else { return false }
        return FigureSide.holds(box, beside: figure, fontSize: block.fontSize)
    }

    private static func goOn(_ above: TextBlock?, _ below: TextBlock?) -> Bool {
        guard let above, let below, let a = above.places.last?.box, let b = below.places.first?.box else { return false }
        let em = above.fontSize
        return abs(above.left - below.left) <= sameStart.points(at: em) && abs(above.fontSize - below.fontSize) <= sameSize * em
            && above.isBold == below.isBold && b.minY - a.maxY > -0.5 * em && b.minY - a.maxY <= lineGap.points(at: em)
    }
}

import Geometry
import Layout

/// A caption printed twice, the second time in another language: `그림 3 시험 환경` and below it `Fig. 3. Test environment`.
struct PairedCaption: Sendable {
    var kinds: LineKinds

    /// The second line stands no further below the first, and their sizes agree within this share.
    private static let lineGap: Em = 0.9.em, sameSize = 0.06

    /// The pieces with both lines as one text.
    func joined(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            if let block = piece.text, let last = result.last, case .text(var caption) = last.element, last.page == piece.page,
                areOne(caption, block)
            {
                caption.append(block)
                result[result.count - 1] = Piece(element: .text(caption), page: last.page)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func areOne(_ above: TextBlock, _ below: TextBlock) -> Bool {
        guard above.marker == nil, below.marker == nil, let first = kinds.number(of: above.text), let second = kinds.number(of: below.text),
            first.value == second.value, first.word != second.word, kinds.named(above.text) == kinds.named(below.text),
            let a = above.places.last?.box, let b = below.places.first?.box
        else { return false }
        let em = above.fontSize
        return abs(below.fontSize - em) <= Self.sameSize * em && (-0.5 * em...Self.lineGap.points(at: em)).contains(b.minY - a.maxY)
    }
}

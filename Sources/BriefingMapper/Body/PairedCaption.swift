import Geometry
import Layout

/// Captions of two texts: printed twice, the second time in another language, `그림 3 시험 환경` and below it `Fig. 3. Test environment`;
/// or with the title under the number, `Table 3` and below it `Funding by field`.
struct PairedCaption: Sendable {
    var kinds: LineKinds

    /// The second line stands no further below the first, and their sizes agree within this share.
    private static let lineGap: Em = 0.9.em, sameSize = 0.06
    /// Lines of a title at most.
    private static let mostLines = 3

    /// The pieces with both lines as one text.
    func joined(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for (i, piece) in pieces.enumerated() {
            if let block = piece.text, let last = result.last, case .text(var caption) = last.element, last.page == piece.page,
                areOne(caption, block) || isTitle(block, under: caption, next: pieces.indices.contains(i + 1) ? pieces[i + 1] : nil)
            {
                caption.append(block)
                result[result.count - 1] = Piece(element: .text(caption), page: last.page)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// Whether the title of a table or figure stands right under its number and over it, with a unit or a remark between at most.
    private func isTitle(_ block: TextBlock, under number: TextBlock, next: Piece?) -> Bool {
        guard number.marker == nil, block.marker == nil, kinds.isBareNumber(number.text), !kinds.isRemark(block),
            kinds.caption(block) == nil,
            block.lineCount <= Self.mostLines, !KindReader.endsLikeSentence(block.text),
            next?.isObject ?? false || next?.text.map({ kinds.unit($0) != nil || kinds.isRemark($0) }) ?? false,
            let a = number.places.last?.box, let b = block.places.first?.box
        else { return false }
        return (-0.5 * number.fontSize...Self.lineGap.points(at: max(number.fontSize, block.fontSize))).contains(b.minY - a.maxY)
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

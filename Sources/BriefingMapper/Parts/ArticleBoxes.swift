import Layout

/// Boxes that hold a whole article each: its title, what it says and, at the end, under the title or behind it, its source. Two of them are a
/// house's way to set off its briefs; a callout names nobody with a day there.
struct ArticleBoxes {
    /// Boxes that show the habit.
    private static let fewest = 2
    /// A title is larger than all else in its box by this, by more where it is not bold, and has no more lines.
    private static let larger = 1.04, largerPlain = 1.15, mostLines = 3

    let endings: ArticleEndings

    /// The pieces with what stands in such boxes in place of these.
    func parted(_ pieces: [Piece]) -> [Piece] {
        let boxes = pieces.indices.filter { isArticle(pieces[$0]) }
        guard boxes.count >= Self.fewest else { return pieces }
        let isBox = Set(boxes)
        return BoxDissolver.titlesParted(
            pieces.indices.flatMap { i in
                guard isBox.contains(i), let frame = pieces[i].frame else { return [pieces[i]] }
                return BodyReader.pieces(in: frame, page: pieces[i].page)
            })
    }

    private func isArticle(_ piece: Piece) -> Bool {
        guard let frame = piece.frame, frame.elements.count > 1, let last = frame.elements.last, last.holdsOnlyText else { return false }
        // The title's number may stand over it, on a ground of its own.
        let head = frame.elements[0].texts.allSatisfy(TitleReader.isBadge) ? 1 : 0
        guard frame.elements[...head].allSatisfy(\.holdsOnlyText),
            let title = frame.elements[head].texts.max(by: { $0.fontSize < $1.fontSize }),
            title.marker?.kind != .bullet, title.lineCount <= Self.mostLines
        else { return false }
        let origin = TitleOrigin.range(in: title.text, endings.places)
        let isBold = title.isBold || TitleStyle.areBold(origin.map { title.text[0..<$0.lowerBound] } ?? title.text)
        let others = frame.elements[(head + 1)...].flatMap(\.texts), larger = isBold ? Self.larger : Self.largerPlain
        guard others.allSatisfy({ title.fontSize >= $0.fontSize * larger }) else { return false }
        // A title's own box has no more than its number and its source beside it.
        guard let bottom = title.places.last?.box.maxY,
            others.contains(where: { !endings.isSource($0) && !TitleReader.isBadge($0) && ($0.places.first?.box.minY ?? 0) > bottom - 1 })
        else { return false }
        // The address may stand in a line of its own under the source's name, the source in the title's own box.
        let beside = frame.elements[head].texts.filter { $0.places != title.places }
        return origin != nil || (beside + others.prefix(1) + others.suffix(2)).contains(where: endings.isSource)
            || endings.endsWithSourceOverAddress(others)
    }
}

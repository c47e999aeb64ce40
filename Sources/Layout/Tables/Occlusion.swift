import Geometry

/// Cuts from line pieces what later grounds cover: a frame's border behind the title box that sits on it.
struct Occlusion {
    let shadings: [PaintedShading]
    /// A line this near a ground's side is its border, not under it.
    private let margin = 1.2
    /// Piece-and-ground pairs to look at before giving up on a hostile page.
    private static let mostPairs = 4_000_000

    func visible(_ pieces: [LinePiece]) -> [LinePiece] {
        let grounds = shadings.filter { $0.shading.isRectangle && min($0.shading.box.width, $0.shading.box.height) > 2 * margin }
        guard !grounds.isEmpty else { return pieces }
        let order = pieces.indices.sorted { (pieces[$0].box.midY, $0) < (pieces[$1].box.midY, $1) }
        let heights = order.map { pieces[$0].box.midY }
        let tallest = pieces.reduce(0) { max($0, $1.box.height) }
        var cuts: [Int: [Rect]] = [:]
        var pairs = 0
        for cover in grounds {
            let hidden = cover.shading.box.insetBy(margin)
            var place = heights.firstIndex(notBelow: hidden.minY - tallest / 2)
            while place < order.count, heights[place] <= hidden.maxY + tallest / 2 {
                let piece = pieces[order[place]]
                if piece.order < cover.order, covers(hidden, piece) { cuts[order[place], default: []].append(hidden) }
                place += 1
                pairs += 1
            }
            if pairs > Self.mostPairs { break }
        }
        guard !cuts.isEmpty else { return pieces }
        return pieces.indices.flatMap { index in cuts[index].map { remainder(of: pieces[index], without: $0) } ?? [pieces[index]] }
    }

    /// The ground covers the piece's whole thickness over some of its length.
    private func covers(_ hidden: Rect, _ piece: LinePiece) -> Bool {
        piece.isUpright
            ? hidden.minX <= piece.box.minX && hidden.maxX >= piece.box.maxX && hidden.overlapY(piece.box) > 0
            : hidden.minY <= piece.box.minY && hidden.maxY >= piece.box.maxY && hidden.overlapX(piece.box) > 0
    }

    private func remainder(of piece: LinePiece, without covers: [Rect]) -> [LinePiece] {
        let box = piece.box
        var parts: [LinePiece] = []
        var from = piece.isUpright ? box.minY : box.minX
        let end = piece.isUpright ? box.maxY : box.maxX
        func add(_ from: Double, _ to: Double) {
            guard to - from > 0 else { return }
            var part = piece
            part.box =
                piece.isUpright
                ? Rect(minX: box.minX, minY: from, maxX: box.maxX, maxY: to) : Rect(minX: from, minY: box.minY, maxX: to, maxY: box.maxY)
            parts.append(part)
        }
        for (low, high) in covers.map({ piece.isUpright ? ($0.minY - margin, $0.maxY + margin) : ($0.minX - margin, $0.maxX + margin) })
            .sorted(by: { $0 < $1 })
        {
            add(from, min(low, end))
            from = max(from, high)
        }
        add(from, end)
        return parts
    }
}

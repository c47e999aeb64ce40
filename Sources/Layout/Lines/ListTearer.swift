import Geometry

/// Tears a label from the first item of the list that stands behind it in one line, where the list's other items stand under
/// that one: `② 추진경위 - 1992년 …` over lines that open with `-` at one place.
struct ListTearer {
    /// A label has no more glyphs.
    var longestLabel = 14
    /// So many items follow the first one at its place, within this of it and `pitch` below each other at most.
    var fewest = 2
    var same: Em = 0.4.em
    var pitch: Em = 3.em
    /// A space, where the text has no glyph for it.
    var space: Em = 0.2.em

    /// `sign` says what a glyph is as a bullet; `nil` where it is none.
    func torn(_ pieces: [[LineBuilder.Placed]], sign: (LineBuilder.Placed) -> UInt32?) -> [[LineBuilder.Placed]] {
        guard pieces.count > fewest else { return pieces }
        let opening = pieces.map { $0.first { !$0.isSpace } }
        return pieces.enumerated().flatMap { i, piece -> [[LineBuilder.Placed]] in
            guard let cut = cut(in: piece, sign: sign), heads(piece[cut], at: i, opening, sign: sign) else { return [piece] }
            return [Array(piece[..<cut]), Array(piece[cut...])]
        }
    }

    /// Where a bullet stands between two spaces, or gaps as wide, behind a label.
    private func cut(in piece: [LineBuilder.Placed], sign: (LineBuilder.Placed) -> UInt32?) -> Int? {
        guard let label = piece.firstIndex(where: { !$0.isSpace }) else { return nil }
        return piece.indices[(label + 1)...].prefix(longestLabel + 2).first { i in
            !piece[i].isSpace && sign(piece[i]) != nil && i + 2 < piece.count && isApart(piece[i - 1], piece[i])
                && isApart(piece[i], piece[i + 1])
        }
    }

    private func isApart(_ before: LineBuilder.Placed, _ behind: LineBuilder.Placed) -> Bool {
        before.isSpace || behind.isSpace || behind.u0 - before.u1 >= space.points(at: behind.size)
    }

    /// Whether the lines below open with the same bullet at the same place.
    private func heads(
        _ bullet: LineBuilder.Placed, at index: Int, _ opening: [LineBuilder.Placed?], sign: (LineBuilder.Placed) -> UInt32?
    ) -> Bool {
        var count = 0, v = bullet.v
        for case let next? in opening[(index + 1)...] {
            if next.v - v > pitch.points(at: bullet.size) { break }
            guard next.v > v, abs(next.u0 - bullet.u0) <= same.points(at: bullet.size) else { continue }
            guard sign(next) == sign(bullet) else { break }
            (count, v) = (count + 1, next.v)
        }
        return count >= fewest
    }
}

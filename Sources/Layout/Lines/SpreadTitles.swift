import Geometry

/// Joins the syllables of a short title that is spread over the middle of its line: `부     칙`, `목     차`. Each was taken for a
/// piece of its own.
struct SpreadTitles {
    /// Syllables of such a title, and the widest gap between two.
    private let syllables = 2...3
    private let widestGap: Em = 8.em
    /// Gaps of one title differ by no more than this, its middle and the text's by that.
    private let sameGap: Em = 0.2.em, sameMiddle: Em = 1.em
    /// Baselines of one line.
    private let sameLine: Em = 0.1.em

    /// - Parameters:
    ///   - pieces: in the order of their heights.
    ///   - isSyllable: Whether a glyph is a syllable or an ideograph.
    func joined(_ pieces: [[LineBuilder.Placed]], isSyllable: (LineBuilder.Placed) -> Bool) -> [[LineBuilder.Placed]] {
        let lone = pieces.map { piece in loneGlyph(of: piece).flatMap { isSyllable($0) ? $0 : nil } }
        guard zip(lone, lone.dropFirst()).contains(where: { $0 != nil && $1 != nil }) else { return pieces }
        let left = pieces.lazy.joined().filter { !$0.isSpace }.map(\.u0).min() ?? 0
        let right = pieces.lazy.joined().filter { !$0.isSpace }.map(\.u1).max() ?? 0
        var joined: [[LineBuilder.Placed]] = [], start = 0
        while start < pieces.count {
            var end = start
            while end < pieces.count, let first = lone[start], let next = lone[end], abs(next.v - first.v) <= sameLine.points(at: next.size)
            {
                end += 1
            }
            let title = lone[start..<end].compactMap { $0 }
            if isTitle(title, middle: (left + right) / 2), !isBeside(title[0], pieces[..<start].last),
                !isBeside(title[0], pieces[end...].first)
            {
                joined.append(pieces[start..<end].flatMap { $0 })
                start = end
            } else {
                joined.append(pieces[start])
                start += 1
            }
        }
        return joined
    }

    /// The only glyph of a piece.
    private func loneGlyph(of piece: [LineBuilder.Placed]) -> LineBuilder.Placed? {
        guard let first = piece.firstIndex(where: { !$0.isSpace }), piece[(first + 1)...].allSatisfy(\.isSpace) else { return nil }
        return piece[first]
    }

    private func isTitle(_ title: [LineBuilder.Placed], middle: Double) -> Bool {
        guard syllables.contains(title.count), let first = title.first, let last = title.last else { return false }
        let gaps = zip(title, title.dropFirst()).map { $1.u0 - $0.u1 }
        return title.allSatisfy { $0.size == first.size } && abs((first.u0 + last.u1) / 2 - middle) <= sameMiddle.points(at: first.size)
            && gaps.allSatisfy { $0 > 0 && $0 <= widestGap.points(at: first.size) && abs($0 - gaps[0]) <= sameGap.points(at: first.size) }
    }

    /// Whether another piece stands on the title's line.
    private func isBeside(_ glyph: LineBuilder.Placed, _ piece: [LineBuilder.Placed]?) -> Bool {
        piece?.first.map { abs($0.v - glyph.v) <= sameLine.points(at: glyph.size) } ?? false
    }
}

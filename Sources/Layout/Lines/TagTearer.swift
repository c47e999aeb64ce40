import Geometry

/// Tears a tag from the middle line of the title that stands beside it: `01` at half the height of three lines is on the
/// second one's baseline, and stands before the first.
struct TagTearer {
    /// A tag has no more glyphs.
    var longestTag = 14
    /// From the tag to its title at least. In em of the title.
    var gap: Em = 0.5.em
    /// Lines of one title have one middle or one left edge within this, and follow each other within `pitch`.
    var same: Em = 0.3.em
    var pitch: Em = 1.9.em
    /// What is so many times farther away than the title's lines are from each other is no line of it.
    var parting = 1.3

    func torn(_ pieces: [[LineBuilder.Placed]]) -> [[LineBuilder.Placed]] {
        guard pieces.count >= 3 else { return pieces }
        let spans = pieces.map(InkSpan.init)
        var result: [[LineBuilder.Placed]] = []
        for (i, piece) in pieces.enumerated() {
            if let cut = cut(in: piece), isMiddleLine(InkSpan(piece[cut...]), behind: InkSpan(piece[..<cut]), at: i, pieces, spans) {
                result += [Array(piece[..<cut]), Array(piece[cut...])]
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// Where text goes on behind the widest gap after a tag's glyphs.
    private func cut(in piece: [LineBuilder.Placed]) -> Int? {
        var end = -Double.infinity, widest: (cut: Int, gap: Double)?, ink = 0
        for (i, glyph) in piece.enumerated() where !glyph.isSpace {
            if ink > longestTag { break }
            let space = glyph.u0 - end
            if end > -.infinity, space >= gap.points(at: glyph.size), space > widest?.gap ?? 0 { widest = (i, space) }
            end = max(end, glyph.u1)
            ink += 1
        }
        return widest?.cut
    }

    /// Whether a line stands above the text and one below it, right of the tag, and nothing else close to the three.
    private func isMiddleLine(
        _ text: InkSpan, behind tag: InkSpan, at index: Int, _ pieces: [[LineBuilder.Placed]], _ spans: [InkSpan]
    ) -> Bool {
        let slack = same.points(at: text.size), v = pieces[index][0].v
        // Pieces are in order of v.
        let near = { (step: Int, from: Int, reach: Double) -> [Int] in
            var found: [Int] = [], i = from + step
            while pieces.indices.contains(i), abs(pieces[i][0].v - pieces[from][0].v) <= reach {
                if abs(pieces[i][0].v - pieces[from][0].v) > slack, spans[i].end > tag.start, spans[i].start < text.end { found.append(i) }
                i += step
            }
            return found
        }
        let belongs = { (i: Int) in
            spans[i].start > tag.end && abs(spans[i].size - text.size) <= slack
                && (abs(spans[i].middle - text.middle) <= slack || abs(spans[i].start - text.start) <= slack)
        }
        let reach = pitch.points(at: text.size)
        let above = near(-1, index, reach), below = near(1, index, reach)
        guard let first = above.first, let last = below.first, belongs(first), belongs(last) else { return false }
        let parted = parting * (v - pieces[first][0].v)
        return above.count == 1 && near(-1, first, parted).isEmpty && near(1, index, parted) == [last] && near(1, last, parted).isEmpty
    }
}

import Geometry

/// Tears a tag from the middle line of the title that stands beside it: `01` at half the height of three lines is on the
/// second one's baseline, and stands before the first; a category stands behind it.
struct TagTearer {
    /// A tag has no more glyphs.
    var longestTag = 14
    /// From the tag to its title at least, before it and behind it, where a stretched line has wide spaces. In em of what stands
    /// behind the gap.
    var gap: Em = 0.5.em
    var gapBehind: Em = 0.8.em
    /// A tag behind its title is set smaller by this, as the last words of a stretched line are not.
    var smaller = 0.93
    /// Lines of one title have one middle or one left edge within this, and follow each other within `pitch`.
    var same: Em = 0.3.em
    var pitch: Em = 1.9.em
    /// What is so many times farther away than the title's lines are from each other is no line of it.
    var parting = 1.3

    func torn(_ pieces: [[LineBuilder.Placed]]) -> [[LineBuilder.Placed]] {
        guard pieces.count >= 3 else { return pieces }
        return torn(torn(pieces, at: .before), at: .behind)
    }

    /// Where a tag stands, from its title.
    private enum Side { case before, behind }

    private func torn(_ pieces: [[LineBuilder.Placed]], at side: Side) -> [[LineBuilder.Placed]] {
        let cuts = pieces.map { self.cuts(in: $0, at: side) }
        // Hardly a page has wide gaps there.
        if cuts.allSatisfy({ $0.isEmpty }) { return pieces }
        let spans = pieces.map(InkSpan.init)
        var result: [[LineBuilder.Placed]] = []
        for (i, piece) in pieces.enumerated() {
            let cut = cuts[i].first { cut in
                let (before, behind) = (InkSpan(piece[..<cut]), InkSpan(piece[cut...]))
                switch side {
                case .before: return isMiddleLine(behind, beside: before, at: i, pieces, spans) { $0.start > before.end }
                case .behind:
                    return behind.size <= smaller * before.size
                        && isMiddleLine(before, beside: behind, at: i, pieces, spans) { $0.end < behind.start }
                }
            }
            result += cut.map { [Array(piece[..<$0]), Array(piece[$0...])] } ?? [piece]
        }
        return result
    }

    /// Where wide gaps stand after the first glyphs of a piece, or before its last ones, that may be a tag: the widest first.
    private func cuts(in piece: [LineBuilder.Placed], at side: Side) -> [Int] {
        switch side {
        case .before: wideGaps(piece, along: piece.indices, gap)
        case .behind: wideGaps(piece, along: piece.indices.reversed(), gapBehind)
        }
    }

    /// Which glyphs stand behind gaps of `least` between the first glyphs on this way through the piece: the widest gap first.
    private func wideGaps(_ piece: [LineBuilder.Placed], along places: some Sequence<Int>, _ least: Em) -> [Int] {
        var wide: [(cut: Int, width: Double)] = [], before: Int?, seen = 0
        for place in places where !piece[place].isSpace {
            if let before {
                let cut = max(before, place), width = piece[cut].u0 - piece[min(before, place)].u1
                if width >= least.points(at: piece[cut].size) { wide.append((cut, width)) }
            }
            (before, seen) = (place, seen + 1)
            if seen > longestTag { break }
        }
        return wide.sorted { ($1.width, $0.cut) < ($0.width, $1.cut) }.map { $0.cut }
    }

    /// Whether a line stands above the text and one below it, all of them apart from the tag, and no other line of their size
    /// close to the three.
    private func isMiddleLine(
        _ text: InkSpan, beside tag: InkSpan, at index: Int, _ pieces: [[LineBuilder.Placed]], _ spans: [InkSpan],
        isApart: @escaping (InkSpan) -> Bool
    ) -> Bool {
        let slack = same.points(at: text.size), v = pieces[index][0].v
        let (start, end) = (min(tag.start, text.start), max(tag.end, text.end))
        // Pieces are in order of v.
        let near = { (step: Int, from: Int, reach: Double) -> [Int] in
            var found: [Int] = [], i = from + step
            while pieces.indices.contains(i), abs(pieces[i][0].v - pieces[from][0].v) <= reach {
                if abs(pieces[i][0].v - pieces[from][0].v) > slack, spans[i].end > start, spans[i].start < end { found.append(i) }
                i += step
            }
            return found
        }
        let belongs = { (i: Int) in
            isApart(spans[i]) && abs(spans[i].size - text.size) <= slack
                && (abs(spans[i].middle - text.middle) <= slack || abs(spans[i].start - text.start) <= slack)
        }
        let reach = pitch.points(at: text.size)
        let above = near(-1, index, reach), below = near(1, index, reach)
        guard let first = above.first, let last = below.first, belongs(first), belongs(last) else { return false }
        let parted = parting * (v - pieces[first][0].v)
        let isAlike = { (i: Int) in abs(spans[i].size - text.size) <= (1 - smaller) * text.size }
        return above.filter(isAlike).count == 1 && !near(-1, first, parted).contains(where: isAlike)
            && near(1, index, parted).filter(isAlike) == [last] && !near(1, last, parted).contains(where: isAlike)
    }
}

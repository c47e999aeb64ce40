import Geometry

/// Tears lines at the white between two columns where it is too narrow to tear them by itself: a large title beside the next
/// column's, a line that ends with a space. The region's other lines show the white: they keep it free.
struct GutterTearer {
    /// Runs of text on each side of a gutter at least, and those that may run over it, as a share of the side with fewer.
    var leastRuns = 4
    var crossingShare = 0.2
    /// Runs that end within the white are looked past.
    var mostWithin = 3
    /// Columns are no narrower, as a share of the region's text.
    var leastColumn = 0.3
    /// Three columns are of one width, but for such a share.
    var sameWidth = 0.15
    /// Text in two columns is no narrower. In em of its middle size.
    var leastText: Em = 20.em
    /// The narrowest gutter; a wider gap parts two runs.
    var gutter: Em = 0.9.em

    func torn(_ pieces: [[LineBuilder.Placed]]) -> [[LineBuilder.Placed]] { parts(of: pieces)?.flatMap(\.self) ?? pieces }

    /// What each piece is torn into; `nil` where none is. Of three columns the white that is found first has two on one side, which is torn in its turn.
    /// - Parameter width: that of the column beside these pieces, which theirs have as well.
    private func parts(of pieces: [[LineBuilder.Placed]], columns width: Double? = nil) -> [[[LineBuilder.Placed]]]? {
        guard pieces.count > leastRuns else { return nil }
        let spans = pieces.map(InkSpan.init)
        guard let left = spans.map(\.start).min(), let right = spans.map(\.end).max() else { return nil }
        let size = median(spans.map(\.size)), least = gutter.points(at: size)
        guard size > 0, right - left >= leastText.points(at: size) else { return nil }
        let gaps = pieces.map { self.gaps(in: $0, least) }
        let runs = zip(spans, gaps).flatMap { span, gaps -> [Run] in
            zip([span.start] + gaps.map { $0.range.upperBound }, gaps.map { $0.range.lowerBound } + [span.end]).map {
                Run(start: $0, end: $1)
            }
        }
        let column = leastColumn * (right - left)
        guard let strip = strip(between: runs, in: (left + column)...(right - column), least) else { return nil }
        if let width, !areAlike(strip.lowerBound - left, width) || !areAlike(right - strip.upperBound, width) { return nil }
        var torn = pieces.indices.map { i -> [[LineBuilder.Placed]] in
            // What starts near the gutter has a gap behind its sign.
            guard spans[i].start <= strip.lowerBound - column / 2,
                let gap = gaps[i].first(where: { $0.range.lowerBound <= strip.lowerBound && $0.range.upperBound >= strip.upperBound })
            else { return [pieces[i]] }
            return [Array(pieces[i][..<gap.next]), Array(pieces[i][gap.next...])]
        }
        // Three columns are the most that are set.
        guard width == nil else { return torn }
        for isRight in [false, true] {
            let places = torn.indices.flatMap { i in torn[i].indices.map { (i, $0) } }.filter { i, k in
                let span = InkSpan(torn[i][k])
                return isRight ? span.start >= strip.upperBound : span.end <= strip.lowerBound
            }
            let beside = isRight ? strip.lowerBound - left : right - strip.upperBound
            guard let parts = parts(of: places.map { torn[$0][$1] }, columns: beside) else { continue }
            for ((i, k), part) in zip(places, parts).reversed() where part.count > 1 { torn[i].replaceSubrange(k...k, with: part) }
        }
        return torn
    }

    private func areAlike(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= sameWidth * b }

    /// Text between two gaps.
    private struct Run {
        var start, end: Double
    }

    /// A gap in a piece, from ink to ink, and the glyph behind it.
    private typealias Gap = (range: ClosedRange<Double>, next: Int)

    private func gaps(in piece: [LineBuilder.Placed], _ least: Double) -> [Gap] {
        var gaps: [Gap] = [], end = Double.infinity
        for (i, glyph) in piece.enumerated() where !glyph.isSpace {
            if glyph.u0 - end >= least { gaps.append((end...glyph.u0, i)) }
            end = end == .infinity ? glyph.u1 : max(end, glyph.u1)
        }
        return gaps
    }

    /// The white in the middle of the region that the fewest runs cross, the widest of such, with text on both sides.
    private func strip(between runs: [Run], in middle: ClosedRange<Double>, _ least: Double) -> ClosedRange<Double>? {
        let inside = { (x: Double) in middle.contains(x) }
        let ends = runs.map(\.end).filter(inside).sorted(), starts = Set(runs.map(\.start).filter(inside)).sorted()
        var best: (strip: ClosedRange<Double>, crossing: Int)?
        for start in starts {
            // A page number or a title's last line may end within the white.
            for end in ends.prefix(while: { $0 < start }).suffix(mostWithin + 1) where start - end >= least {
                let onLeft = runs.count { $0.end <= end }, onRight = runs.count { $0.start >= start }
                let few = min(onLeft, onRight), crossing = runs.count - onLeft - onRight
                guard few >= leastRuns, Double(crossing) <= crossingShare * Double(few) else { continue }
                let isBetter = best.map { (crossing, end - start) < ($0.crossing, $0.strip.lowerBound - $0.strip.upperBound) } ?? true
                if isBetter { best = (end...start, crossing) }
            }
        }
        return best?.strip
    }
}

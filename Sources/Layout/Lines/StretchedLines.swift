import Geometry

/// Joins the words of a justified line again that stand so far apart that each was taken for a piece of its own.
///
/// In a narrow column a line of a few words is stretched to gaps as wide as a gutter; but they are all alike, and the line ends
/// where the whole line above it does.
struct StretchedLines {
    /// Fewer words show no gaps that are alike: two take a line of the same text under them as well.
    private let fewestWords = 3, fewestBetweenLines = 2
    /// Gaps of one line differ by no more than this, and ends of two lines: producers round what they set.
    private let sameGap: Em = 0.1.em, sameEnd: Em = 0.1.em
    /// How far below the line above it stands at most, and how far right of that one's start it starts.
    private let mostPitch: Em = 2.5.em, indent: Em = 4.em
    private let leastPitch: Em = 0.9.em
    /// Sizes of lines of one text differ by no more than this share.
    private let sameSize = 0.03
    /// White from which words are parted where no spaces are set.
    private static let wordGap: Em = 0.2.em

    private struct Measure {
        var u0, u1, v, size: Double
        var isOneWord: Bool

        init?(_ piece: [LineBuilder.Placed]) {
            guard let first = piece.first(where: { !$0.isSpace }) else { return nil }
            (u0, u1, v, size, isOneWord) = (first.u0, first.u1, first.v, first.size, true)
            var end = first.u1, widest = 0.0, space: LineBuilder.Placed?
            for glyph in piece {
                if glyph.isSpace {
                    space = glyph
                    continue
                }
                (u1, size, widest) = (max(u1, glyph.u1), max(size, glyph.size), max(widest, glyph.u0 - end))
                if let space, space.u0 > first.u0 { isOneWord = false }
                (end, space) = (glyph.u1, nil)
            }
            if widest > StretchedLines.wordGap.points(at: size) { isOneWord = false }
        }
    }

    /// - Parameter pieces: in the order of their heights.
    func joined(_ pieces: [[LineBuilder.Placed]]) -> [[LineBuilder.Placed]] {
        // Most pages have no such line, which is seen at the first glyphs of its pieces.
        guard zip(pieces, pieces.dropFirst(fewestBetweenLines - 1)).contains(where: { isBeside($0.first, $1.first) }) else { return pieces }
        let measures = pieces.map(Measure.init)
        var joined: [[LineBuilder.Placed]] = [], start = 0
        while start < pieces.count {
            let end = endOfLine(from: start, measures) ?? start + 1
            joined.append(end == start + 1 ? pieces[start] : pieces[start..<end].flatMap { $0 })
            start = end
        }
        return joined
    }

    private func isBeside(_ a: LineBuilder.Placed?, _ b: LineBuilder.Placed?) -> Bool {
        guard let a, let b else { return false }
        return abs(a.v - b.v) < sameEnd.points(at: max(a.size, b.size))
    }

    /// Where the words of a stretched line end whose first one is at `start`.
    private func endOfLine(from start: Int, _ measures: [Measure?]) -> Int? {
        guard let first = measures[start], first.isOneWord else { return nil }
        var end = start + 1, last = first, gap: Double?
        while end < measures.count, let next = measures[end], next.isOneWord, abs(next.v - first.v) < sameEnd.points(at: first.size),
            abs(next.size - first.size) <= sameSize * first.size
        {
            let own = next.u0 - last.u1
            if let gap, abs(own - gap) > sameGap.points(at: first.size) { break }
            (gap, last, end) = (own, next, end + 1)
        }
        guard end - start >= fewestBetweenLines, let pitch = pitch(of: first, last, before: start, measures) else { return nil }
        return end - start >= fewestWords || isOverLine(first, last, pitch: pitch, behind: end, measures) ? end : nil
    }

    /// How far below a line of several words, which ends where the words do, these stand; `nil` where there is none right above.
    private func pitch(of first: Measure, _ last: Measure, before start: Int, _ measures: [Measure?]) -> Double? {
        let em = first.size
        for i in measures[..<start].indices.reversed() {
            guard let above = measures[i] else { continue }
            let pitch = first.v - above.v
            if pitch > mostPitch.points(at: em) { return nil }
            if pitch >= leastPitch.points(at: em), !above.isOneWord, abs(above.size - em) <= sameSize * em,
                abs(above.u1 - last.u1) <= sameEnd.points(at: em), first.u0 >= above.u0 - sameEnd.points(at: em),
                first.u0 <= above.u0 + indent.points(at: em)
            {
                return pitch
            }
        }
        return nil
    }

    /// Whether one piece stands alone as far below the words as those stand below the line above them, and starts where they do.
    private func isOverLine(_ first: Measure, _ last: Measure, pitch: Double, behind end: Int, _ measures: [Measure?]) -> Bool {
        let same = sameEnd.points(at: first.size)
        let below = measures[end...].compactMap(\.self).prefix { $0.v - first.v <= pitch + same }.filter {
            $0.v - first.v >= same && $0.u1 > first.u0 && $0.u0 < last.u1
        }
        guard below.count == 1 else { return false }
        return abs(below[0].v - first.v - pitch) <= same && abs(below[0].u0 - first.u0) <= same
            && abs(below[0].size - first.size) <= sameSize * first.size
    }
}

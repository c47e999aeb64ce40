import Geometry
import PageModel

/// How far the letters of a line stand apart, beside which a gap that is a space is wider.
extension LineReader {
    /// Gap that is a space in this line where glyphs do not say so: the line's tracking plus `tuning.gap`.
    func gapThreshold(of line: TextLine, hasSpaces: Bool, in ink: PageInk) -> Double {
        var gaps: [Double] = []
        gaps.reserveCapacity(line.glyphs.count)
        var previous: Int?, spaced = false
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { spaced = true }
            guard ink.fate[i] == .seen else { continue }
            if let previous, !spaced, !areLeader(previous, i, ink) { gaps.append(ink.gap(from: previous, to: i, line.direction)) }
            previous = i
            spaced = false
        }
        let plain = tuning.gap.points(at: line.fontSize)
        guard gaps.count >= 2 else { return plain }
        gaps.sort()
        if hasSpaces, gaps[gaps.count - 1] > plain, let spread = spread(of: line, from: plain, in: ink) { return spread * tuning.alikeGaps }
        // Tracking shows in the smaller gaps; a word has two syllables and more on average, so the lower third is inside words.
        let usual = gaps[gaps.count / 3] / line.fontSize
        if usual <= -tuning.tightening.lowerBound {
            return Em(tuning.gap.value - min(-usual, tuning.tightening.upperBound)).points(at: line.fontSize)
        }
        let tracking = max(0, gaps[gaps.count <= tuning.fewGaps ? 0 : gaps.count / 3])
        let areAlike = gaps.count >= tuning.manyGaps && gaps[gaps.count - 1] <= tuning.alikeGaps * tracking
        guard tracking <= tuning.mostTracking.points(at: line.fontSize) || areAlike && isOfSyllables(line, ink) else { return plain }
        if tracking > plain {
            // Equal wide gaps all along: one word, spread. Two kinds of gaps: words, spread.
            return max(tracking * 1.5, tracking + plain)
        }
        return tracking + plain
    }

    /// The widest gap between two syllables of a line that is stretched between its syllables alone, in points: all of them stand
    /// apart, alike, where its letters and figures touch, and its space glyphs, which are stretched on both sides beside a syllable,
    /// take more room.
    private func spread(of line: TextLine, from least: Double, in ink: PageInk) -> Double? {
        var narrowest = Double.infinity, widest = 0.0, narrowestSpace = Double.infinity
        var previous: Int?, isTyped = false
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { isTyped = true }
            guard ink.fate[i] == .seen else { continue }
            if let previous {
                let gap = ink.gap(from: previous, to: i, line.direction)
                let a = Script.isSyllabic(ink.firstScalar(of: previous)), b = Script.isSyllabic(ink.firstScalar(of: i))
                if isTyped, a || b {
                    narrowestSpace = min(narrowestSpace, gap)
                } else if !isTyped, a, b {
                    guard gap > least else { return nil }
                    (narrowest, widest) = (min(narrowest, gap), max(widest, gap))
                }
            }
            (previous, isTyped) = (i, false)
        }
        let isSpread = widest > 0 && widest <= tuning.alikeGaps * narrowest && narrowestSpace.isFinite
        return isSpread && narrowestSpace >= tuning.spreadSpace * widest ? widest : nil
    }

    /// Whether most of a line's signs are syllables or ideographs, and none is a figure: figures of a row stand as far apart.
    private func isOfSyllables(_ line: TextLine, _ ink: PageInk) -> Bool {
        let scalars = line.glyphs.lazy.filter { ink.fate[Int($0)] == .seen }.map { ink.firstScalar(of: Int($0)) }
        return !scalars.contains(where: Script.isDigit)
            && scalars.count { Script.isSyllabic($0) || Script.isKana($0) } * 2 > scalars.count
    }

    /// Whether two dots stand side by side: those of a leader are set further apart than letters are.
    private func areLeader(_ a: Int, _ b: Int, _ ink: PageInk) -> Bool {
        let scalar = ink.firstScalar(of: a)
        return scalar == ink.firstScalar(of: b) && Self.leaderDots.contains(scalar)
    }

    private static let leaderDots = Set(".·․‥…‧⋯・".unicodeScalars.map(\.value))
}

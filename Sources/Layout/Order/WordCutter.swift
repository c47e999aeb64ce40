import Geometry

/// Tells boxes that text stands in from boxes that would cut its words in two.
package struct WordCutter: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Letters closer than this are of one word. Guard: `WordCutterTests.aBoxBetweenWordsCutsNone`.
        package var gap: Em = 0.12.em
        /// Lines whose words are cut; one may be a label that sticks out of its cell.
        package var leastLines = 2
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// Whether the left or the right side of the box runs through words of several lines.
    package func cuts(_ box: Rect, in ink: PageInk) -> Bool {
        let glyphs = ink.page.glyphs
        var baselines: [Double] = []
        for i in 1..<max(1, ink.count) where ink.fate[i] == .seen && ink.fate[i - 1] == .seen && ink.direction[i] == .right {
            let y = glyphs.originY[i], size = glyphs.fontSize[i]
            guard y > box.minY, y - 0.5 * size < box.maxY, abs(glyphs.originY[i - 1] - y) < 0.1 * size else { continue }
            let gap = ink.minX[i] - ink.maxX[i - 1]
            guard gap > -0.3 * size, gap < tuning.gap.points(at: size) else { continue }
            let left = (ink.minX[i - 1] + ink.maxX[i - 1]) / 2, right = (ink.minX[i] + ink.maxX[i]) / 2
            let crosses = { (x: Double) in left < x && right > x }
            guard crosses(box.minX) || crosses(box.maxX), !baselines.contains(where: { abs($0 - y) < 0.3 * size }) else { continue }
            baselines.append(y)
            if baselines.count >= tuning.leastLines { return true }
        }
        return false
    }
}

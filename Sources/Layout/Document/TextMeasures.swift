import Geometry

/// What the running text of a document measures: size, line pitch, margins.
package struct TextMeasures: Sendable {
    /// Size of most of the running text, in points.
    package var bodySize: Double
    /// Usual distance of baselines by font size (rounded to half points).
    package var pitches: [Double: Double]
    /// Where most full lines of the pages' own text start and end; `nil` where there are too few to say.
    package var left, right: Double?

    package init(_ pages: [PageDraft]) {
        var weight: [Double: Int] = [:]
        var pitches: [Double: [Double: Int]] = [:]
        var lefts: [Double] = [], rights: [Double] = []
        for page in pages {
            for region in page.lines {
                for (above, below) in zip(region, region.dropFirst()) where abs(above.fontSize - below.fontSize) < 0.3 {
                    let pitch = below.baseline - above.baseline
                    guard pitch > 0.9 * above.fontSize, pitch < 2.6 * above.fontSize, below.box.overlapX(above.box) > 0 else { continue }
                    pitches[above.fontSize.roundedToHalf, default: [:]][pitch.roundedToHalf, default: 0] += 1
                }
            }
            for line in page.lines.joined() { weight[line.fontSize.roundedToHalf, default: 0] += line.text.count }
            for (i, line) in page.lines[0].enumerated()
            where page.furniture[.init(region: 0, line: i)] == nil && line.box.width > 0.45 * page.box.width {
                lefts.append(line.left)
                rights.append(line.right)
            }
        }
        bodySize = weight.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 10
        self.pitches = pitches.mapValues { counts in
            // The smallest pitch that is common: paragraphs' own, not the gaps between them.
            let total = counts.values.reduce(0, +)
            return counts.filter { $0.value * 6 >= total }.keys.min() ?? counts.max { $0.value < $1.value }!.key
        }
        if rights.count >= 8 {
            rights.sort()
            lefts.sort()
            right = rights[rights.count * 9 / 10]
            left = lefts[lefts.count / 10]
        }
    }
}

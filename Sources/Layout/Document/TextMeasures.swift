import Geometry

/// What the running text of a document measures: size, line pitch, margins.
package struct TextMeasures: Sendable {
    /// Size of most of the running text, in points.
    package var bodySize: Double
    /// Usual distance of baselines by font size (rounded to half points).
    package var pitches: [Double: Double]
    /// Whether its words are ideographs, which lines part anywhere.
    package var isIdeographic = false
    /// Whether lines of ideographs are parted at signs only.
    package var keepsRuns = false
    /// Whether items with indented markers go on at the margin.
    package var wrapsAtMargin = false
    /// Where most full lines of the pages' own text start and end, by the pages' widths (rounded): a document may turn some of
    /// its pages. Widths whose pages have too few such lines to say are not in it.
    private var margins: [Double: ClosedRange<Double>] = [:]
    /// How far right of that the text of every second page stands, the second, fourth … of the document, by the pages' widths.
    private var steps: [Double: Double] = [:]

    package init(bodySize: Double, pitches: [Double: Double], margins: [Double: ClosedRange<Double>]) {
        (self.bodySize, self.pitches) = (bodySize, pitches)
        for (width, range) in margins { self.margins[width.rounded()] = range }
    }

    package init(_ pages: [PageDraft]) {
        var weight: [Double: Int] = [:]
        var pitches: [Double: [Double: Int]] = [:]
        var edges: [Double: [FacingPages.Edges]] = [:]
        var ideographs = 0, syllables = 0, runs = RunHabit(), wraps = WrapHabit()
        for page in pages {
            wraps.add(page.lines[0])
            for region in page.lines {
                runs.add(region)
                for (above, below) in zip(region, region.dropFirst()) where below.stands(under: above) {
                    let pitch = below.baseline - above.baseline
                    pitches[above.fontSize.roundedToHalf, default: [:]][pitch.roundedToHalf, default: 0] += 1
                }
            }
            for line in page.lines.joined() {
                weight[line.fontSize.roundedToHalf, default: 0] += line.text.count
                ideographs += line.text.scalars.count(where: Script.isIdeograph)
                syllables += line.text.scalars.count(where: Script.isHangul)
            }
            for (i, line) in page.lines[0].enumerated()
            where page.furniture[.init(region: 0, line: i)] == nil && line.box.width > 0.45 * page.box.width {
                edges[page.box.width.rounded(), default: [.init(), .init()]][page.index % 2].lefts.append(line.left)
                edges[page.box.width.rounded(), default: [.init(), .init()]][page.index % 2].rights.append(line.right)
            }
        }
        isIdeographic = ideographs > syllables * Self.ideographsPerSyllable
        keepsRuns = runs.areKept
        wrapsAtMargin = wraps.isAtMargin
        bodySize = weight.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 10
        self.pitches = pitches.mapValues { counts in
            // The smallest pitch that is common: paragraphs' own, not the gaps between them.
            let total = counts.values.reduce(0, +)
            return counts.filter { $0.value * 6 >= total }.keys.min() ?? counts.max { $0.value < $1.value }!.key
        }
        for (width, sides) in edges where sides[0].rights.count + sides[1].rights.count >= Self.severalLines {
            let step = FacingPages().step(from: sides[0], to: sides[1])
            if step != 0 { steps[width] = step }
            let lefts = (sides[0].lefts + sides[1].lefts.map { $0 - step }).sorted()
            let rights = (sides[0].rights + sides[1].rights.map { $0 - step }).sorted()
            let left = lefts[lefts.count / 10], right = rights[rights.count * 9 / 10]
            if left <= right { margins[width] = left...right }
        }
    }

    /// A Korean text quotes titles and names in ideographs; a Chinese one has many times as many of these.
    private static let ideographsPerSyllable = 4
    /// Full lines that show a margin.
    private static let severalLines = 8

    /// Where most full lines of a page start and end, by its width and its place in the document from 0; `nil` where there are too
    /// few of such pages to say.
    package func margins(ofWidth width: Double, onPage index: Int) -> ClosedRange<Double>? {
        let step = step(ofWidth: width, onPage: index)
        return margins[width.rounded()].map { ($0.lowerBound + step)...($0.upperBound + step) }
    }

    /// How far right of the first page's margins those of a page are.
    func step(ofWidth width: Double, onPage index: Int) -> Double { index.isMultiple(of: 2) ? 0 : steps[width.rounded()] ?? 0 }
}

import Geometry

/// The paragraphs of a page by their lines: long runs below each other from one edge. Labels of a drawing are short and apart.
struct RunningText: Sendable {
    struct Tuning: Hashable, Sendable {
        /// Words nearer than this are one run; a justified line has wide gaps.
        var gap: Em = 1.2.em
        /// A line of a paragraph has more glyphs.
        var shortest = 20
        /// Left edges of a paragraph's lines agree within this, and each is no further below the one above.
        var sameEdge: Em = 0.3.em
        var pitch: Em = 2.4.em
        /// So many lines below each other are a paragraph: a chart's title or note has three at most.
        var fewestLines = 4
        /// Share of the glyphs in a box from which paragraphs are what is read there: beside them stand tables and charts.
        var leastShare = 0.33
    }

    private let tuning: Tuning
    private let runs: [TextRun]
    /// The lines of paragraphs among the runs.
    private let lines: [TextRun]

    init(on ink: PageInk, tuning: Tuning = Tuning()) {
        self.tuning = tuning
        runs = TextRun.runs(on: ink, gap: tuning.gap)
        lines = Self.stacks(runs.filter { $0.glyphs >= tuning.shortest }, tuning).filter { $0.count >= tuning.fewestLines }.flatMap(\.self)
    }

    /// Runs below each other from one edge.
    private static func stacks(_ runs: [TextRun], _ tuning: Tuning) -> [[TextRun]] {
        var stacks: [[TextRun]] = []
        for run in runs.sorted(by: { ($0.baseline, $0.box.minX) < ($1.baseline, $1.box.minX) }) {
            let above = stacks.lastIndex { stack in
                let last = stack[stack.count - 1]
                return abs(last.box.minX - run.box.minX) <= tuning.sameEdge.points(at: run.fontSize)
                    && (0...tuning.pitch.points(at: run.fontSize)).contains(run.baseline - last.baseline)
            }
            if let above { stacks[above].append(run) } else { stacks.append([run]) }
        }
        return stacks
    }

    /// Whether much of what stands in the box is running text.
    func fills(_ box: Rect) -> Bool {
        let inside = { (run: TextRun) in box.contains(Point(x: run.box.midX, y: run.box.midY)) }
        let own = lines.filter(inside).reduce(0) { $0 + $1.glyphs }
        return own > 0 && Double(own) >= tuning.leastShare * Double(runs.filter(inside).reduce(0) { $0 + $1.glyphs })
    }

    /// Whether a paragraph's line stands on the box.
    func stands(on box: Rect) -> Bool { lines.contains { box.contains(Point(x: $0.box.midX, y: $0.box.midY)) } }
}

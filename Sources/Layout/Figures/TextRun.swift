import Geometry

/// A row of glyphs that stand close together on one baseline, as a chart's labels do: places only, no text.
struct TextRun: Sendable {
    var box: Rect
    var baseline: Double
    var fontSize: Double
    var glyphs = 1
    var digits = 0

    /// Whether it is a figure of a scale: digits mostly, and short.
    func isScale(most length: Int) -> Bool { glyphs <= length && digits * 2 >= glyphs }

    /// The runs of the page's level text; words nearer than `gap` are one run.
    static func runs(on ink: PageInk, gap: Em) -> [TextRun] {
        // By baseline, in steps of half a point: enough to follow a line.
        var rows: [Int: [Int]] = [:]
        for i in 0..<ink.count where ink.fate[i] == .seen && ink.direction[i] == .right {
            rows[Int((ink.page.glyphs.originY[i] * 2).rounded()), default: []].append(i)
        }
        var runs: [TextRun] = []
        for row in rows.keys.sorted() {
            var open: TextRun?
            for i in rows[row, default: []].sorted(by: { (ink.minX[$0], $0) < (ink.minX[$1], $1) }) {
                let size = ink.page.glyphs.fontSize[i], box = ink.box(of: i)
                let isDigit = Script.isDigit(ink.firstScalar(of: i))
                if var run = open, box.minX - run.box.maxX < gap.points(at: size) {
                    run.box = run.box.union(box)
                    run.glyphs += 1
                    run.digits += isDigit ? 1 : 0
                    open = run
                } else {
                    if let open { runs.append(open) }
                    open = TextRun(box: box, baseline: ink.page.glyphs.originY[i], fontSize: size, digits: isDigit ? 1 : 0)
                }
            }
            if let open { runs.append(open) }
        }
        return runs
    }
}

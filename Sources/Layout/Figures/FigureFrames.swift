import Geometry

/// Joins drawings with the frame around them where nothing but their labels stands in it besides: one figure with its scales,
/// legend and titles, not a box with paragraphs of single numbers.
struct FigureFrames: Sendable {
    struct Tuning: Hashable, Sendable {
        /// Words nearer than this are one label, and a label has no more glyphs: a chart's title is a line at most.
        var gap: Em = 0.8.em
        var longest = 32
        /// Least share of a frame that its drawings fill.
        var leastFilled = 0.4
    }

    var tuning = Tuning()

    /// The figures, and the frames that are none of their own any more.
    func joined(_ figures: [FigureBox], with findings: TableFindings, on ink: PageInk) -> (figures: [FigureBox], frames: [Frame]) {
        var figures = figures, frames = findings.frames
        guard figures.contains(where: \.isDrawing), !frames.isEmpty else { return (figures, frames) }
        let runs = TextRun.runs(on: ink, gap: tuning.gap)
        for frame in findings.frames {
            let inside = figures.filter { frame.box.contains($0.box, slack: 2) }
            guard inside.contains(where: \.isDrawing), inside.map(\.box.area).reduce(0, +) >= tuning.leastFilled * frame.box.area,
                !findings.tables.contains(where: { frame.box.contains($0.box, slack: 2) })
            else { continue }
            let labels = runs.filter { run in
                let middle = Point(x: run.box.midX, y: run.box.midY)
                return frame.box.contains(middle) && !inside.contains { $0.box.contains(middle) }
            }
            guard labels.allSatisfy({ $0.glyphs <= tuning.longest }) else { continue }
            figures.removeAll { frame.box.contains($0.box, slack: 2) }
            figures.append(FigureBox(box: frame.box, isDrawing: true, pictures: inside.flatMap(\.pictures)))
            frames.removeAll { frame.box.contains($0.box, slack: 2) }
        }
        return (figures.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }, frames)
    }
}

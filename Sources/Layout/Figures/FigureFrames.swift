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

    /// The figures, and the tables and frames that are none of their own any more. Frames below each other that share their sides are a
    /// table of one column: where each of them holds a drawing, they are the panels of one figure.
    func joined(_ figures: [FigureBox], with findings: TableFindings, on ink: PageInk) -> (figures: [FigureBox], findings: TableFindings) {
        var figures = figures, findings = findings
        let panels = findings.tables.filter { $0.columnCount == 1 }
        let boxes = findings.frames.map(\.box) + panels.filter { $0.cells.allSatisfy { holdsDrawing($0.box, figures) } }.map(\.box)
        guard figures.contains(where: \.isDrawing), !boxes.isEmpty else { return (figures, findings) }
        let runs = TextRun.runs(on: ink, gap: tuning.gap)
        for box in boxes {
            let inside = figures.filter { box.contains($0.box, slack: 2) }
            guard inside.contains(where: \.isDrawing), inside.map(\.box.area).reduce(0, +) >= tuning.leastFilled * box.area,
                !findings.tables.contains(where: { $0.box != box && box.contains($0.box, slack: 2) })
            else { continue }
            let labels = runs.filter { run in
                let middle = Point(x: run.box.midX, y: run.box.midY)
                return box.contains(middle) && !inside.contains { $0.box.contains(middle) }
            }
            guard labels.allSatisfy({ $0.glyphs <= tuning.longest }) else { continue }
            figures.removeAll { box.contains($0.box, slack: 2) }
            figures.append(FigureBox(box: box, isDrawing: true, pictures: inside.flatMap(\.pictures)))
            findings.frames.removeAll { box.contains($0.box, slack: 2) }
            findings.tables.removeAll { $0.box == box }
        }
        return (figures.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }, findings)
    }

    private func holdsDrawing(_ box: Rect, _ figures: [FigureBox]) -> Bool {
        figures.contains { $0.isDrawing && box.contains($0.box, slack: 2) }
    }
}

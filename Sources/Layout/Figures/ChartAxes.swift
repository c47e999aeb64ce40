import Geometry

/// Takes the scales beside a chart into its box: the figures along its axes and the titles that are turned beside them.
///
/// A chart's own paths end at its axes; what stands there is words of the chart, and would be read as paragraphs otherwise.
struct ChartAxes: Sendable {
    struct Tuning: Hashable, Sendable {
        /// Words nearer than this are one label.
        var gap: Em = 0.8.em
        /// A figure of a scale has no more glyphs: `1,250.0`, `’24.1Q`.
        var longest = 8
        /// So many of them in line are a scale.
        var fewest = 3
        /// How far labels stand from the axis: a label's own length and a gap beside it, a line and a gap below it.
        var beside: Em = 2.5.em
        var below: Em = 1.6.em
        /// How far over the chart's ends the first and the last label reach, and how far into it they lie.
        var over: Em = 1.0.em
        var into: Em = 0.6.em
        /// Labels in line agree within this.
        var aligned: Em = 0.5.em
    }

    private enum Side: CaseIterable { case left, right, below, above }

    var tuning = Tuning()

    /// The drawings with their scales; none grows into one of the boxes of `others`.
    func grown(_ figures: [FigureBox], on ink: PageInk, others: [Rect]) -> [FigureBox] {
        guard figures.contains(where: \.isDrawing) else { return figures }
        let labels = TextRun.runs(on: ink, gap: tuning.gap).filter { $0.isScale(most: tuning.longest) }
        return figures.map { figure in
            guard figure.isDrawing else { return figure }
            let scales = Side.allCases.compactMap { scale(on: $0, of: figure.box, labels) }
            guard !scales.isEmpty else { return figure }
            var box = scales.reduce(figure.box) { $0.union($1) }
            box = turned(beside: box, ink).reduce(box) { $0.union($1) }
            let taken = others + figures.map(\.box).filter { $0 != figure.box }
            guard taken.allSatisfy({ $0.intersection(box) == nil || $0.intersection(figure.box) != nil }) else { return figure }
            return FigureBox(box: box, isDrawing: true, pictures: figure.pictures)
        }
    }

    /// The box of the scale on one side of the chart, where one stands there.
    private func scale(on side: Side, of chart: Rect, _ labels: [TextRun]) -> Rect? {
        let near = labels.filter { isNear($0, side, of: chart) }
        var best: [TextRun] = []
        for one in near {
            let slack = tuning.aligned.points(at: one.fontSize)
            let row = near.filter { other in
                switch side {
                case .left: abs(other.box.maxX - one.box.maxX) <= slack
                case .right: abs(other.box.minX - one.box.minX) <= slack
                case .below, .above: abs(other.baseline - one.baseline) <= slack
                }
            }
            if row.count > best.count { best = row }
        }
        guard best.count >= tuning.fewest else { return nil }
        return best.dropFirst().reduce(best[0].box) { $0.union($1.box) }
    }

    private func isNear(_ label: TextRun, _ side: Side, of chart: Rect) -> Bool {
        let size = label.fontSize, box = label.box
        let into = tuning.into.points(at: size), over = tuning.over.points(at: size)
        let reach = (side == .left || side == .right ? tuning.beside : tuning.below).points(at: size)
        let alongY = box.midY > chart.minY - over && box.midY < chart.maxY + over
        let alongX = box.midX > chart.minX - over && box.midX < chart.maxX + over
        switch side {
        case .left: return alongY && box.maxX < chart.minX + into && box.maxX > chart.minX - reach
        case .right: return alongY && box.minX > chart.maxX - into && box.minX < chart.maxX + reach
        case .below: return alongX && box.minY > chart.maxY - into && box.minY < chart.maxY + reach
        case .above: return alongX && box.maxY < chart.minY + into && box.maxY > chart.minY - reach
        }
    }

    /// Glyphs of titles that are turned along the chart's sides.
    private func turned(beside chart: Rect, _ ink: PageInk) -> [Rect] {
        (0..<ink.count).compactMap { i in
            guard ink.fate[i] == .seen, ink.direction[i] == .up || ink.direction[i] == .down else { return nil }
            let box = ink.box(of: i), reach = tuning.beside.points(at: ink.page.glyphs.fontSize[i])
            guard box.midY > chart.minY, box.midY < chart.maxY, box.maxX > chart.minX - reach, box.minX < chart.maxX + reach else {
                return nil
            }
            return box
        }
    }
}

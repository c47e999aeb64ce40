import Geometry

/// Takes the labels of a chart's bars into its box: what each stands for, in a row under them, and its value at its end.
struct BarLabels {
    struct Tuning: Hashable, Sendable {
        /// Words nearer than this are one label.
        var gap: Em = 0.8.em
        /// How far a value stands from its bar's end, and the row of labels from the lowest bar.
        var value: Em = 1.2.em
        var below: Em = 3.em
        /// Middles of a label and of its bar, as a share of the distance of two bars; and how wide a label is at most.
        var offMiddle = 0.25
        var widest = 1.1
        /// Labels of one row have baselines this near to each other; sides and widths of bars that differ by less are the same.
        /// Points: producers round them, whatever the drawing's scale.
        var same: Points = 1.pt
        /// No chart that people read has more bars.
        var mostBars = 120
    }

    var tuning = Tuning()

    /// The drawings with the labels of their bars; none grows into one of the boxes of `others`.
    func grown(_ figures: [FigureBox], bars grounds: [Rect], on ink: PageInk, others: [Rect]) -> [FigureBox] {
        let charts = figures.map { figure in figure.isDrawing ? bars(in: figure.box, grounds) : [] }
        guard charts.contains(where: { !$0.isEmpty }) else { return figures }
        let runs = TextRun.runs(on: ink, gap: tuning.gap)
        return zip(figures, charts).map { figure, bars in
            guard bars.count > 1 else { return figure }
            let box = labels(of: bars, runs).reduce(figure.box) { $0.union($1) }
            let taken = others + figures.map(\.box).filter { $0 != figure.box }
            guard taken.allSatisfy({ $0.intersection(box) == nil || $0.intersection(figure.box) != nil }) else { return figure }
            return FigureBox(box: box, isDrawing: true, pictures: figure.pictures)
        }
    }

    /// Boxes of one width beside each other, those over and under an axis too.
    private func bars(in chart: Rect, _ grounds: [Rect]) -> [Rect] {
        let inside = grounds.filter { chart.contains($0, slack: tuning.same.value) && $0.width < chart.width / 2 }
        guard let width = inside.map(\.width).sorted().dropFirst(inside.count / 2).first else { return [] }
        let bars = inside.filter { abs($0.width - width) <= tuning.same.value }.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
        let columns = bars.reduce(into: [Rect]()) { columns, bar in
            if let last = columns.last, abs(last.minX - bar.minX) <= tuning.same.value {
                columns[columns.count - 1] = last.union(bar)
            } else {
                columns.append(bar)
            }
        }
        let areApart = zip(columns, columns.dropFirst()).allSatisfy { $1.minX > $0.maxX }
        // Boxes of one height are a diagram's.
        let areBars = columns.count <= tuning.mostBars && BarChart().haveHeights(columns)
        return areApart && areBars ? columns : []
    }

    private func labels(of bars: [Rect], _ runs: [TextRun]) -> [Rect] {
        let pitch = zip(bars, bars.dropFirst()).map { $1.midX - $0.midX }.min() ?? 0
        let bottom = bars.map(\.maxY).max() ?? 0, top = bars.map(\.minY).min() ?? 0
        let near = runs.filter { run in
            run.box.width <= tuning.widest * pitch && run.box.maxY > top - tuning.value.points(at: run.fontSize) - run.box.height
                && run.box.minY < bottom + tuning.below.points(at: run.fontSize)
                && bars.contains { abs($0.midX - run.box.midX) <= tuning.offMiddle * pitch }
        }
        let values = bars.map { bar in
            near.filter { run in
                let reach = -tuning.same.value...tuning.value.points(at: run.fontSize)
                return abs(bar.midX - run.box.midX) <= tuning.offMiddle * pitch
                    && (reach.contains(bar.minY - run.box.maxY) || reach.contains(run.box.minY - bar.maxY))
            }
        }
        let names = near.filter { $0.box.minY >= bottom - tuning.same.value }
        let rows = names.map { one in names.filter { abs($0.baseline - one.baseline) <= tuning.same.value } }
        let row = rows.max { $0.count < $1.count } ?? []
        let areValued = values.count { !$0.isEmpty } * 2 >= bars.count, areNamed = row.count + 1 >= bars.count
        return (areValued ? values.joined().map(\.box) : []) + (areNamed ? row.map(\.box) : [])
    }
}

/// A chart drawn as SVG, with its words as real text.
///
/// Units are the drawing's own; it is 480 wide, whatever size it is printed in.
package struct ChartDrawing {
    private let chart: FigureSource.Chart
    private let house: House
    private var elements: [String] = []
    private var height = 0.0
    /// The words of the chart in reading order.
    package private(set) var words: [String] = []

    package static let width = 480.0

    package init(chart: FigureSource.Chart, house: House) {
        (self.chart, self.house) = (chart, house)
        switch chart.kind {
        case .bars: drawBars()
        case .lines: drawLines()
        case .flow: drawFlow()
        }
    }

    /// Height over width.
    package var ratio: Double { height / Self.width }

    package var svg: String {
        let size = "viewBox=\"0 0 \(number(Self.width)) \(number(height))\" width=\"\(number(Self.width))\" height=\"\(number(height))\""
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)>\n" + elements.joined(separator: "\n") + "\n</svg>\n"
    }

    private var accent: String { house.colours["accent"] ?? "#1f4e79" }
    private var soft: String { house.colours["soft"] ?? "#d9e2ef" }
    private var series: [String] { [accent, house.colours["second"] ?? "#c55a11", house.colours["third"] ?? "#7f7f7f"] }

    /// The same digits on every machine.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private mutating func text(
        _ text: String, x: Double, y: Double, anchor: String = "middle", bold: Bool = false, fill: String = "#222222"
    ) {
        words.append(text)
        let font = house.fonts["chart"] ?? "NanumGothic"
        let escaped = Markup(form: .html, raisesNoteMarks: false).text(text)
        elements.append(
            "<text x=\"\(number(x))\" y=\"\(number(y))\" font-family=\"\(font)\" font-size=\"13\" text-anchor=\"\(anchor)\""
                + (bold ? " font-weight=\"bold\"" : "") + " fill=\"\(fill)\">\(escaped)</text>")
    }

    private mutating func box(x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil) {
        elements.append(
            "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" fill=\"\(fill)\""
                + (stroke.map { " stroke=\"\($0)\" stroke-width=\"1\"" } ?? "") + "/>")
    }

    private mutating func line(_ points: [(x: Double, y: Double)], stroke: String, width: Double = 1) {
        let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        elements.append("<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(number(width))\"/>")
    }

    private mutating func drawBars() {
        let labels = chart.labels ?? []
        let values = chart.series?.first?.values ?? []
        let left = 150.0, room = 260.0, step = 30.0, top = chart.unit == nil ? 14.0 : 34.0
        height = top + step * Double(labels.count) + 12
        box(x: 0.5, y: 0.5, width: Self.width - 1, height: height - 1, fill: "#ffffff", stroke: "#bfbfbf")
        if let unit = chart.unit { text(unit, x: Self.width - 16, y: 22, anchor: "end", fill: "#555555") }
        let largest = values.max() ?? 1
        for (index, (label, value)) in zip(labels, values).enumerated() {
            let y = top + step * Double(index)
            text(label, x: left - 10, y: y + 18, anchor: "end")
            let length = room * value / largest
            box(x: left, y: y + 5, width: length, height: step - 12, fill: index.isMultiple(of: 2) ? accent : series[1])
            text(number(value), x: left + length + 6, y: y + 18, anchor: "start")
        }
        line([(left, top - 2), (left, height - 8)], stroke: "#666666")
    }

    private mutating func drawLines() {
        let labels = chart.labels ?? [], lines = chart.series ?? []
        let left = 40.0, right = Self.width - 40, top = 46.0, bottom = 196.0
        height = 230
        box(x: 0.5, y: 0.5, width: Self.width - 1, height: height - 1, fill: "#ffffff", stroke: "#bfbfbf")
        for (index, series) in lines.enumerated() {
            let x = left + Double(index) * 120
            line([(x, 20), (x + 24, 20)], stroke: self.series[index % 3], width: 3)
            text(series.name, x: x + 30, y: 25, anchor: "start")
        }
        if let unit = chart.unit { text(unit, x: Self.width - 16, y: 25, anchor: "end", fill: "#555555") }
        for step in 0...3 {
            let y = top + (bottom - top) * Double(step) / 3
            line([(left, y), (right, y)], stroke: step == 3 ? "#666666" : "#dddddd")
        }
        let all = lines.flatMap(\.values)
        let low = (all.min() ?? 0) * 0.8, high = (all.max() ?? 1) * 1.05
        let place = { (index: Int) in left + 20 + (right - left - 40) * Double(index) / Double(max(labels.count - 1, 1)) }
        for (index, series) in lines.enumerated() {
            let points = series.values.enumerated().map { (x: place($0), y: bottom - (bottom - top) * ($1 - low) / (high - low)) }
            line(points, stroke: self.series[index % 3], width: 2)
            for point in points { box(x: point.x - 3, y: point.y - 3, width: 6, height: 6, fill: self.series[index % 3]) }
        }
        for (index, label) in labels.enumerated() { text(label, x: place(index), y: bottom + 20) }
    }

    private mutating func drawFlow() {
        let steps = chart.steps ?? []
        let gap = 26.0, rows = Double(steps.map(\.parts.count).max() ?? 0)
        let wide = (Self.width - gap * Double(steps.count - 1)) / Double(max(steps.count, 1)) - 1
        height = 40 + 30 * rows
        for (index, step) in steps.enumerated() {
            let x = Double(index) * (wide + gap) + 0.5
            box(x: x, y: 0.5, width: wide, height: 30, fill: accent)
            text(step.title, x: x + wide / 2, y: 20, bold: true, fill: "#ffffff")
            for (row, part) in step.parts.enumerated() {
                let y = 36 + 30 * Double(row)
                box(x: x, y: y, width: wide, height: 26, fill: soft, stroke: accent)
                text(part, x: x + wide / 2, y: y + 18)
            }
            if index > 0 {
                let tip = x - 5
                line([(tip - 15, 15.5), (tip, 15.5)], stroke: accent, width: 2)
                line([(tip - 6, 10.5), (tip, 15.5), (tip - 6, 20.5)], stroke: accent, width: 2)
            }
        }
    }
}

import Geometry

/// Tells the bars of a chart from the grounds of cells: they stand on one line, are equally wide, rise to different heights
/// and leave gaps between them. Lying bars do the same from a line at their left.
struct BarChart {
    /// Two grounds that look so happen in tables.
    var fewestBars = 3
    /// Sides nearer than this are on one line. Points: bars are scaled, whatever the type.
    var same: Points = 1.0.pt
    /// Heights that differ by less look equal.
    var higher: Points = 3.0.pt
    /// Lying bars are no further apart, in thicknesses: grounds of titles are too.
    var mostApart = 2.0

    /// Whether bars stand in the box; they may reach over it above and below, as gridlines part a chart.
    func isDrawn(in box: Rect, by grounds: [Shading]) -> Bool {
        let inside = grounds.filter {
            $0.isRectangle && $0.box.minX >= box.minX - same.value && $0.box.maxX <= box.maxX + same.value
        }
        return rows(of: inside.map(\.box)).contains { row in row.contains { $0.overlapY(box) > 0 } && areBars(row) }
    }

    /// Lying bars in the box that no line parts, each chart's from top to bottom: bars in a table's cells have lines between them.
    func lying(in box: Rect, on paint: PagePaint) -> [[Rect]] {
        let inside = paint.shadings.filter { $0.isRectangle && box.contains($0.box) && $0.box.width < box.width / 2 }
        guard inside.count >= fewestBars else { return [] }
        let lines = paint.rulings.filter { $0.axis == .horizontal && box.minY < $0.position && $0.position < box.maxY }
        return lyingCharts(of: inside.map(\.box)).filter { bars in
            zip(bars, bars.dropFirst()).allSatisfy { upper, lower in
                !lines.contains {
                    $0.position > upper.maxY - same.value && $0.position < lower.minY + same.value && $0.start < upper.maxX
                        && $0.end > upper.minX
                }
            }
        }
    }

    /// The boxes that uprights from top to foot of a box make around lying bars in it.
    func frames(of box: Rect, on paint: PagePaint) -> [Rect] {
        let sides = paint.rulings.filter {
            $0.axis == .vertical && $0.start <= box.minY + same.value && $0.end >= box.maxY - same.value
        }.map(\.position)
        return lying(in: box, on: paint).compactMap { bars in
            let left = sides.filter { $0 >= box.minX - same.value && $0 < bars[0].minX - same.value }.max()
            let right = sides.filter { $0 <= box.maxX + same.value && $0 > (bars.map(\.maxX).max() ?? 0) }.min()
            guard let left, let right else { return nil }
            return Rect(minX: left, minY: box.minY, maxX: right, maxY: box.maxY)
        }
    }

    /// Bars among boxes anywhere on a page, each chart's from left to right. Pieces stacked on each other are one bar.
    func charts(of boxes: [Rect]) -> [[Rect]] {
        rows(of: columns(of: boxes)).flatMap { row in
            alike(row) { $0.width }.map { $0.sorted { $0.minX < $1.minX } }
        }.filter { areBars($0) }
    }

    /// Lying bars among boxes anywhere on a page, each chart's from top to bottom.
    func lyingCharts(of boxes: [Rect]) -> [[Rect]] {
        charts(of: boxes.map(Self.turned)).filter { bars in
            zip(bars, bars.dropFirst()).allSatisfy { $1.minX - $0.maxX <= mostApart * $0.width }
        }.map { $0.map(Self.turnedBack) }
    }

    /// A box turned by a right angle, so that its left side is its foot.
    private static func turned(_ box: Rect) -> Rect { Rect(minX: box.minY, minY: -box.maxX, maxX: box.maxY, maxY: -box.minX) }

    private static func turnedBack(_ box: Rect) -> Rect { Rect(minX: -box.maxY, minY: box.minX, maxX: -box.minY, maxY: box.maxX) }

    /// Boxes that stand on one line, from left to right.
    private func rows(of boxes: [Rect]) -> [[Rect]] {
        guard boxes.count >= fewestBars else { return [] }
        return alike(boxes) { $0.maxY }.filter { $0.count >= fewestBars }.map { $0.sorted { $0.minX < $1.minX } }
    }

    /// The boxes by a measure that agrees with the first one's of each group.
    private func alike(_ boxes: [Rect], by measure: (Rect) -> Double) -> [[Rect]] {
        let sorted = boxes.map { (measure($0), $0) }.sorted { ($0.0, $0.1.minX) < ($1.0, $1.1.minX) }
        var groups: [[Rect]] = [], first = 0.0
        for (value, box) in sorted {
            if groups.isEmpty || value - first > same.value {
                groups.append([])
                first = value
            }
            groups[groups.count - 1].append(box)
        }
        return groups
    }

    /// The boxes, those of one width that stand on each other joined.
    private func columns(of boxes: [Rect]) -> [Rect] {
        let sorted = boxes.sorted { ($0.minX, $0.maxX, $0.minY) < ($1.minX, $1.maxX, $1.minY) }
        return sorted.reduce(into: []) { columns, box in
            if let last = columns.last, abs(last.minX - box.minX) <= same.value, abs(last.maxX - box.maxX) <= same.value,
                abs(box.minY - last.maxY) <= same.value
            {
                columns[columns.count - 1] = last.union(box)
            } else {
                columns.append(box)
            }
        }
    }

    /// - Parameter boxes: on one line, from left to right.
    private func areBars(_ boxes: [Rect]) -> Bool {
        guard let width = boxes.first?.width else { return false }
        let bars = boxes.filter { abs($0.width - width) <= same.value }
        guard bars.count >= fewestBars, bars.count == boxes.count else { return false }
        guard zip(bars, bars.dropFirst()).allSatisfy({ $1.minX - $0.maxX > same.value }) else { return false }
        return haveHeights(bars)
    }

    /// Whether boxes have as many heights as a chart has bars.
    func haveHeights(_ bars: [Rect]) -> Bool {
        let heights = bars.map(\.height).sorted()
        return zip(heights, heights.dropFirst()).count { $1 - $0 > higher.value } + 1 >= fewestBars
    }
}

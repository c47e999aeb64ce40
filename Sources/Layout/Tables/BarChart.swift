import Geometry

/// Tells the bars of a chart from the grounds of cells: they stand on one line, are equally wide, rise to different heights
/// and leave gaps between them.
struct BarChart {
    /// Two grounds that look so happen in tables.
    var fewestBars = 3
    /// Sides nearer than this are on one line. Points: bars are scaled, whatever the type.
    var same: Points = 1.0.pt
    /// Heights that differ by less look equal.
    var higher: Points = 3.0.pt

    /// Whether bars stand in the box; they may reach over it above and below, as gridlines part a chart.
    func isDrawn(in box: Rect, by grounds: [Shading]) -> Bool {
        let inside = grounds.filter {
            $0.isRectangle && $0.box.minX >= box.minX - same.value && $0.box.maxX <= box.maxX + same.value
        }
        guard inside.count >= fewestBars else { return false }
        let sorted = inside.map(\.box).sorted { ($0.maxY, $0.minX) < ($1.maxY, $1.minX) }
        var first = 0
        while first < sorted.count {
            var next = first + 1
            while next < sorted.count, sorted[next].maxY - sorted[first].maxY <= same.value { next += 1 }
            let row = sorted[first..<next].sorted { $0.minX < $1.minX }
            if row.contains(where: { $0.overlapY(box) > 0 }), areBars(row) { return true }
            first = next
        }
        return false
    }

    /// - Parameter boxes: on one line, from left to right.
    private func areBars(_ boxes: [Rect]) -> Bool {
        guard let width = boxes.first?.width else { return false }
        let bars = boxes.filter { abs($0.width - width) <= same.value }
        guard bars.count >= fewestBars, bars.count == boxes.count else { return false }
        guard zip(bars, bars.dropFirst()).allSatisfy({ $1.minX - $0.maxX > same.value }) else { return false }
        let tops = bars.map(\.minY).sorted()
        return zip(tops, tops.dropFirst()).count { $1 - $0 > higher.value } + 1 >= fewestBars
    }
}

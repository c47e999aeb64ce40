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

    func isDrawn(in box: Rect, by grounds: [Shading]) -> Bool {
        let inside = grounds.filter { $0.isRectangle && box.contains($0.box, slack: 2) }
        guard inside.count >= fewestBars else { return false }
        let sorted = inside.map(\.box).sorted { ($0.maxY, $0.minX) < ($1.maxY, $1.minX) }
        var first = 0
        while first < sorted.count {
            var next = first + 1
            while next < sorted.count, sorted[next].maxY - sorted[first].maxY <= same.value { next += 1 }
            if areBars(sorted[first..<next].sorted { $0.minX < $1.minX }) { return true }
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

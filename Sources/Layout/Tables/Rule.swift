import Geometry

/// A line that may separate cells: drawn, or the visible edge of a ground.
struct Rule: Hashable, Sendable {
    var line: RulingLine
    /// The edge of a ground: weaker than a drawn line.
    var isEdge: Bool

    var axis: RulingLine.Axis { line.axis }
    var position: Double { line.position }
    var start: Double { line.start }
    var end: Double { line.end }
}

extension Sequence where Element == Rule {
    /// The smallest box that holds the middles of all rules.
    var bounds: Rect? {
        var result: Rect?
        for rule in self {
            let box =
                rule.axis == .horizontal
                ? Rect(minX: rule.start, minY: rule.position, maxX: rule.end, maxY: rule.position)
                : Rect(minX: rule.position, minY: rule.start, maxX: rule.position, maxY: rule.end)
            result = result?.union(box) ?? box
        }
        return result
    }
}

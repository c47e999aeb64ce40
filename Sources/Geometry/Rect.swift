/// A rectangle in **page space**: origin at the top left of the upright page, y grows
/// downward, unit one PDF point (1/72 in). Poppler's bottom-left results are flipped
/// once, in `PopplerReader`; nothing after it knows another origin.
public struct Rect: Hashable, Sendable {
    /// Its left, top, right and bottom side.
    public var minX, minY, maxX, maxY: Double

    /// - Precondition: no side is inverted; an empty side is allowed.
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        precondition(minX <= maxX && minY <= maxY, "inverted rectangle")
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The smallest rectangle that holds both points, whatever their order.
    public init(_ a: Point, _ b: Point) {
        self.init(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
    }

    /// In points, from side to side.
    public var width: Double { maxX - minX }
    /// In points, from top to bottom.
    public var height: Double { maxY - minY }
    /// Halfway between left and right.
    public var midX: Double { (minX + maxX) / 2 }
    /// Halfway between top and bottom.
    public var midY: Double { (minY + maxY) / 2 }
    /// In square points.
    public var area: Double { width * height }

    /// The smallest rectangle that holds both.
    public func union(_ other: Rect) -> Rect {
        Rect(minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    /// What both cover, or `nil` when they do not touch.
    public func intersection(_ other: Rect) -> Rect? {
        let x0 = max(minX, other.minX), y0 = max(minY, other.minY)
        let x1 = min(maxX, other.maxX), y1 = min(maxY, other.maxY)
        return x0 <= x1 && y0 <= y1 ? Rect(minX: x0, minY: y0, maxX: x1, maxY: y1) : nil
    }

    /// Whether the point lies inside or on the border.
    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    /// Whether `other` lies inside, give or take `slack` points on each side.
    public func contains(_ other: Rect, slack: Double = 0) -> Bool {
        other.minX >= minX - slack && other.maxX <= maxX + slack && other.minY >= minY - slack && other.maxY <= maxY + slack
    }

    /// The rectangle with every side moved inward by `amount` (at most to its centre; outward when negative).
    public func insetBy(_ amount: Double) -> Rect {
        let dx = min(amount, width / 2), dy = min(amount, height / 2)
        return Rect(minX: minX + dx, minY: minY + dy, maxX: maxX - dx, maxY: maxY - dy)
    }

    /// Length that both cover on the x axis, 0 when apart.
    public func overlapX(_ other: Rect) -> Double { max(0, min(maxX, other.maxX) - max(minX, other.minX)) }

    /// Length that both cover on the y axis, 0 when apart.
    public func overlapY(_ other: Rect) -> Double { max(0, min(maxY, other.maxY) - max(minY, other.minY)) }

    /// Area that both cover, 0 when apart.
    public func overlapArea(_ other: Rect) -> Double { overlapX(other) * overlapY(other) }

    /// Whether more than this share of the lower one's height lies beside the other.
    public func isBeside(_ other: Rect, sharing share: Double) -> Bool { overlapY(other) > share * min(height, other.height) }
}

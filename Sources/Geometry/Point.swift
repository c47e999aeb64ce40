/// A place in page space (see `Rect`), in points.
public struct Point: Hashable, Sendable {
    public var x, y: Double

    public init(x: Double, y: Double) {
        (self.x, self.y) = (x, y)
    }
}

/// A place in page space (see `Rect`), in points.
public struct Point: Hashable, Sendable {
    /// To the right and down, from the page's top-left corner.
    public var x, y: Double

    /// The point at these coordinates.
    public init(x: Double, y: Double) {
        (self.x, self.y) = (x, y)
    }
}

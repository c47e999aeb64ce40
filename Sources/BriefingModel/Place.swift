/// Where a piece stands on paper.
public struct Place: Hashable, Sendable {
    /// 1-based.
    public var page: Int
    /// `[x0, y0, x1, y1]` in points, top-left origin, one decimal.
    public var box: [Double]

    /// A page's number and a box on it.
    public init(page: Int, box: [Double]) { (self.page, self.box) = (page, box) }
}

import Geometry

/// Where a printed page lies on its PDF page, when it is not the whole of it at its own size: one of two pages side by side,
/// or a small page that is read as if it were enlarged.
///
/// In printing, imposition is how pages are arranged on a sheet.
public struct Imposition: Hashable, Sendable {
    /// Size of the PDF page, in its points.
    public var sheetWidth, sheetHeight: Double
    /// Where the printed page's top-left corner lies on the PDF page.
    public var origin: Point
    /// Points of the PDF page to a point of the printed one.
    public var scale: Double

    /// A printed page by its place on the sheet.
    public init(sheetWidth: Double, sheetHeight: Double, origin: Point, scale: Double) {
        (self.sheetWidth, self.sheetHeight, self.origin, self.scale) = (sheetWidth, sheetHeight, origin, scale)
    }

    /// A box of the printed page on the PDF page.
    public func onSheet(_ box: Rect) -> Rect {
        Rect(
            minX: origin.x + box.minX * scale, minY: origin.y + box.minY * scale, maxX: origin.x + box.maxX * scale,
            maxY: origin.y + box.maxY * scale)
    }
}

/// A layer as it is drawn over one page.
public struct Overlay: Hashable, Sendable {
    public var layer: OverlayLayer
    /// How many things it shows.
    public var count: Int
    /// SVG elements in page points, without style: `overlay.css` has it, by the layer's name as a class.
    public var elements: String
}

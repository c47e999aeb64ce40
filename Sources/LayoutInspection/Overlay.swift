/// A layer as it is drawn over one page.
package struct Overlay: Hashable, Sendable {
    package var layer: OverlayLayer
    /// How many things it shows.
    package var count: Int
    /// SVG elements in page points, without style: `overlay.css` has it, by the layer's name as a class.
    package var elements: String
}

/// How layers look, on paper that is white in light and dark.
package enum OverlayStyle {
    /// A style sheet for SVG groups with the class `layer` and the layer's name.
    package static let css = String(decoding: PackageResources.overlay_css, as: UTF8.self)
}

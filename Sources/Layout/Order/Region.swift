import Geometry

/// A box of a page that keeps its text together: the page itself, a table's cell, a frame, a figure.
package struct Region: Sendable {
    package enum Kind: Hashable, Sendable {
        case page
        case cell(table: Int, cell: Int)
        case frame(Int)
        case figure(Int)
    }

    package var kind: Kind
    package var box: Rect
    /// Index of the region around it; `nil` for the page.
    package var parent: Int?
}

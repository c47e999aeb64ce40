/// One kind of thing that a stage found and that can be drawn over its page.
package enum OverlayLayer: String, Hashable, Sendable, CaseIterable {
    /// Filled areas that are no lines.
    case grounds
    /// Drawn lines, joined.
    case rulings
    /// Visible edges of grounds that act as lines.
    case edges
    /// Where lines meet.
    case junctions
    /// Places between lines before they became cells.
    case faces
    /// Groups of lines that are no tables.
    case rejected
    case cells
    case tables
    /// Closed boxes without inner lines.
    case frames
    case figures
    case words
    case lines
    /// Lines that are read together.
    case texts
    /// The path of reading, numbered.
    case order
    /// Running heads, page numbers: no content.
    case furniture
    /// Areas that lead somewhere.
    case links

    /// Its name for people.
    package var title: String {
        switch self {
        case .grounds: "Grounds"
        case .rulings: "Ruling lines"
        case .edges: "Edges of grounds"
        case .junctions: "Junctions"
        case .faces: "Places between lines"
        case .rejected: "Rejected grids"
        case .cells: "Cells"
        case .tables: "Tables"
        case .frames: "Boxes"
        case .figures: "Figures"
        case .words: "Words"
        case .lines: "Lines"
        case .texts: "Text blocks"
        case .order: "Reading order"
        case .furniture: "Furniture"
        case .links: "Links"
        }
    }
}

import Geometry
import Layout
import Markup

/// A stage's findings on one page as an SVG file, in page points.
package struct StageDrawing: Sendable {
    /// How far the page was taken.
    package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        /// Words and lines.
        case lines
        /// Lines and grounds that are drawn.
        case rules
        /// Tables with what led to them.
        case tables
        /// Blocks of text with what stands beside them.
        case blocks
        /// The path of reading.
        case order

        var layers: [OverlayLayer] {
            switch self {
            case .lines: [.lines, .words]
            case .rules: [.grounds, .edges, .rulings]
            case .tables: [.grounds, .rejected, .faces, .frames, .figures, .cells, .tables, .edges, .rulings, .junctions, .words]
            case .blocks: [.furniture, .frames, .figures, .tables, .cells, .texts, .links]
            case .order: [.texts, .tables, .figures, .order]
            }
        }
    }

    package var stage: Stage
    /// Address of a picture of the page, laid under everything; a `data:` URL, or a relative path.
    package var picture: String?

    package init(_ stage: Stage, picture: String? = nil) { (self.stage, self.picture) = (stage, picture) }

    /// - Parameter page: A printed page of the PDF page that is drawn, whole.
    package func svg(of page: PageLayout, in overlays: DocumentOverlays) -> String {
        let (w, h) = (SVGShapes.number(page.sheetSize.width), SVGShapes.number(page.sheetSize.height))
        var groups = stage.layers.map { overlays.overlay($0, ofSheet: page.number) }.filter { $0.count > 0 }.map { overlay in
            "<g class=\"layer \(overlay.layer.rawValue)\"><title>\(overlay.layer.title): \(overlay.count)</title>\(overlay.elements)</g>"
        }
        if let picture {
            groups.insert("<image href=\"\(picture.escapedForMarkup)\" width=\"\(w)\" height=\"\(h)\" opacity=\"0.55\"/>", at: 0)
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(w) \(h)" width="\(w)pt" height="\(h)pt">
            <style>\(OverlayStyle.css)</style>
            <rect width="100%" height="100%" fill="#fff"/>
            \(groups.joined(separator: "\n"))
            </svg>

            """
    }
}

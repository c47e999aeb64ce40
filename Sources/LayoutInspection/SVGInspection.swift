import Geometry
import Layout
import PageModel

/// Draws what a stage saw on a page as SVG, in page points, over a picture of the page when there is one.
public struct SVGInspection: Sendable {
    /// What to draw.
    public enum Layer: String, Hashable, Sendable, CaseIterable {
        case glyphs, shadings, shapes, rulings, edges, junctions, faces, rejected, frames, cells, tables
    }

    public var layers: Set<Layer>
    /// Reference of a picture of the page, laid under everything; a relative path or a data URL.
    public var picture: String?

    public init(layers: Set<Layer> = Set(Layer.allCases), picture: String? = nil) { (self.layers, self.picture) = (layers, picture) }

    public func svg(of page: PageContent, paint: PagePaint, text: TableText, findings: TableFindings) -> String {
        var body: [String] = []
        if let picture { body.append("<image href=\"\(Self.escaped(picture))\" width=\"\(Self.number(page.width))\" height=\"\(Self.number(page.height))\" opacity=\"0.55\"/>") }
        if layers.contains(.shadings) { body += paint.shadings.map { Self.box($0.box, "fill:#\(Self.hex($0.color));fill-opacity:0.2;stroke:#c90;stroke-width:0.2") } }
        if layers.contains(.glyphs) { body += text.marks.map { Self.box($0.box, "fill:none;stroke:#999;stroke-width:0.1") } }
        if layers.contains(.shapes) { body += paint.shapes.map { Self.box($0.box, "fill:none;stroke:#0aa;stroke-width:0.3") } }
        if layers.contains(.rejected) { body += findings.rejected.map { Self.box($0.box, "fill:none;stroke:#888;stroke-width:1;stroke-dasharray:3 2") } }
        if layers.contains(.faces) { body += findings.faces.map { Self.box($0.insetBy(1), "fill:none;stroke:#fa0;stroke-width:0.3") } }
        if layers.contains(.cells) {
            for table in findings.tables {
                for cell in table.cells { body.append(Self.box(cell.box.insetBy(1.2), "fill:#08f;fill-opacity:0.08;stroke:#08f;stroke-width:0.5")) }
            }
        }
        if layers.contains(.edges) { body += findings.edges.filter { $0.thickness == 0 }.map { Self.line($0, "stroke:#c0c;stroke-width:0.4") } }
        if layers.contains(.rulings) { body += paint.rulings.map { Self.line($0, "stroke:\($0.isDashed ? "#070" : "#e00");stroke-width:0.6") } }
        if layers.contains(.junctions) {
            body += findings.junctions.map { "<circle cx=\"\(Self.number($0.x))\" cy=\"\(Self.number($0.y))\" r=\"1.3\" fill=\"#e00\"/>" }
        }
        if layers.contains(.frames) { body += findings.frames.map { Self.box($0.box.insetBy(-1), "fill:none;stroke:#0a0;stroke-width:1.2") } }
        if layers.contains(.tables) {
            body += findings.tables.map { table in
                let color = switch table.evidence { case .ruled: "#00c"; case .horizontalRules: "#a0a"; case .aligned: "#c50" }
                return Self.box(table.box.insetBy(-2), "fill:none;stroke:\(color);stroke-width:1.5")
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 \(Self.number(page.width)) \(Self.number(page.height))" \
            width="\(Self.number(page.width))pt" height="\(Self.number(page.height))pt"><rect width="100%" height="100%" fill="#fff"/>
            \(body.joined(separator: "\n"))
            </svg>

            """
    }

    private static func box(_ box: Rect, _ style: String) -> String {
        "<rect x=\"\(number(box.minX))\" y=\"\(number(box.minY))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\" style=\"\(style)\"/>"
    }

    private static func line(_ line: RulingLine, _ style: String) -> String {
        let ends = line.axis == .horizontal
            ? (line.start, line.position, line.end, line.position) : (line.position, line.start, line.position, line.end)
        return "<line x1=\"\(number(ends.0))\" y1=\"\(number(ends.1))\" x2=\"\(number(ends.2))\" y2=\"\(number(ends.3))\" style=\"\(style)\"/>"
    }

    private static func hex(_ color: UInt32) -> String {
        let digits = String(color, radix: 16)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Two decimals are a fiftieth of the thinnest line.
    private static func number(_ value: Double) -> String { String((value * 100).rounded() / 100) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }
}

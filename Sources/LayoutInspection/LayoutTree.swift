import Geometry
import Layout

/// A laid-out document as an indented list for people: every piece with its place and look, and how its lines were joined.
package struct LayoutTree: Sendable {
    package init() {}

    /// The list, a line a piece, page by page.
    package func text(of layout: DocumentLayout) -> String {
        var lines: [String] = []
        for page in layout.pages {
            lines.append("page \(page.number)  \(rounded(page.width)) x \(rounded(page.height))\(imposition(of: page))")
            for furniture in page.furniture {
                lines.append("  furniture \(furniture.reason.rawValue) \(places(furniture.text.places))  \(furniture.text.string)")
            }
            for element in page.elements { append(element, 1, to: &lines) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Where a printed page lies on its PDF page, where it is not that page.
    private func imposition(of page: PageLayout) -> String {
        page.imposition.map { ", at \(rounded($0.origin.x)),\(rounded($0.origin.y)) in \(rounded($0.scale, 100)) of its size" } ?? ""
    }

    private func append(_ element: LayoutElement<TextBlock>, _ depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        switch element {
        case .text(let block): lines.append(indent + text(block))
        case .frame(let frame):
            lines.append(indent + "frame \(places(frame.places))\(ground(frame.ground))")
            for inner in frame.elements { append(inner, depth + 1, to: &lines) }
        case .figure(let figure):
            lines.append(indent + "figure \(figure.kind) \(places(figure.places))")
            for block in figure.text { lines.append(indent + "  " + text(block)) }
        case .table(let table):
            let heads = "\(table.headerRowCount) header rows, \(table.headerColumnCount) header columns"
            lines.append(indent + "table \(table.rowCount) x \(table.columnCount), \(heads), \(table.evidence) \(places(table.places))")
            for cell in table.cells {
                let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? " spans \(cell.rowSpan) x \(cell.columnSpan)" : ""
                lines.append(indent + "  cell \(cell.row),\(cell.column)\(span)\(ground(cell.ground))")
                for inner in cell.elements { append(inner, depth + 2, to: &lines) }
            }
        }
    }

    private func text(_ block: TextBlock) -> String {
        let joins = block.joins.map { ($0.isSpace ? "+" : "=") + $0.reason.rawValue }
        var parts = [
            "text \(places(block.places))", "left \(rounded(block.left))/\(rounded(block.textLeft))", "size \(rounded(block.fontSize, 10))",
        ]
        if block.boldShare > 0 { parts.append("bold \(rounded(block.boldShare, 100))") }
        if block.alignment != .start { parts.append("\(block.alignment)") }
        if let color = block.ground { parts.append("on #" + hex(color)) }
        if !joins.isEmpty { parts.append("joins " + joins.joined(separator: " ")) }
        return parts.joined(separator: ", ") + "  [\(block.marker?.text ?? "")] " + block.string
    }

    private func places(_ places: [PagePlace]) -> String {
        places.map { "\($0.page + 1):\(rounded($0.box.minX)),\(rounded($0.box.minY)),\(rounded($0.box.maxX)),\(rounded($0.box.maxY))" }
            .joined(separator: " + ")
    }

    private func ground(_ color: UInt32?) -> String { color.map { " on #" + hex($0) } ?? "" }

    private func hex(_ color: UInt32) -> String {
        let digits = String(color, radix: 16)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private func rounded(_ value: Double, _ scale: Double = 1) -> String {
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

import Geometry
import Layout
import PageModel

/// SVG in page points, as short as it can be: a page has thousands of words.
package enum SVGShapes {
    /// All boxes as one path.
    package static func path(_ boxes: some Sequence<Rect>) -> String {
        var steps = ""
        for box in boxes {
            steps += "M\(number(box.minX)) \(number(box.minY))h\(number(box.width))v\(number(box.height))h\(number(-box.width))z"
        }
        return steps.isEmpty ? "" : "<path d=\"\(steps)\"/>"
    }

    /// All lines as one path.
    package static func path(_ lines: some Sequence<RulingLine>) -> String {
        var steps = ""
        for line in lines {
            steps +=
                line.axis == .horizontal
                ? "M\(number(line.start)) \(number(line.position))h\(number(line.length))"
                : "M\(number(line.position)) \(number(line.start))v\(number(line.length))"
        }
        return steps.isEmpty ? "" : "<path d=\"\(steps)\"/>"
    }

    package static func rect(_ box: Rect, attributes: String = "") -> String {
        "<rect x=\"\(number(box.minX))\" y=\"\(number(box.minY))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\"\(attributes)/>"
    }

    /// Elements of a printed page where they lie on its PDF page.
    package static func moved(_ elements: String, by imposition: Imposition) -> String {
        guard !elements.isEmpty else { return "" }
        let (x, y) = (number(imposition.origin.x), number(imposition.origin.y))
        return "<g transform=\"translate(\(x) \(y)) scale(\(imposition.scale))\">\(elements)</g>"
    }

    /// One decimal: a tenth of a point is thinner than any line.
    package static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard tenths.magnitude < 1e9 else { return "0" }
        let (whole, rest) = Int(tenths).quotientAndRemainder(dividingBy: 10)
        if rest == 0 { return String(whole) }
        return "\(whole == 0 && rest < 0 ? "-" : "")\(whole).\(rest.magnitude)"
    }
}

import BriefingMapper
import BriefingModel
import Geometry
import Layout
import LayoutInspection
import Markup

/// Layers that show the model on its pages: blocks by type, note links, findings.
struct ModelOverlays {
    private var blocks: [Int: [String]] = [:], areas: [Int: [String]] = [:], notes: [Int: [String]] = [:], findings: [Int: [String]] = [:]

    /// - Parameter pages: The layout's; note links name their pages by index.
    init(tree: ModelTree, findings: [PageFinding], noteLinks: [String: [NoteLink]], pages: [PageLayout]) {
        let nodes = tree.nodes
        var boxes: [(page: Int, area: Double, shape: String)] = []
        for node in nodes {
            let isPart = node.kind == "section" || node.kind == "article" || node.kind == "cell"
            for place in node.places {
                let box = Self.rect(place)
                let name =
                    isPart ? "area" : "block \(Self.colored.contains(node.kind) ? node.kind : "other")"
                let shape = SVGShapes.rect(box, attributes: " class=\"\(name)\" data-node=\"\(node.id.escapedForMarkup)\"")
                if isPart { areas[place.page, default: []].append(shape) } else { boxes.append((place.page, box.area, shape)) }
            }
        }
        // Small boxes over large ones, so that the pointer finds them.
        for box in boxes.sorted(by: { $0.area > $1.area }) { blocks[box.page, default: []].append(box.shape) }
        addNotes(noteLinks, nodes, pages)
        addFindings(findings)
    }

    /// Types with a colour of their own.
    private static let colored: Set<String> = ["heading", "item", "paragraph", "note", "table", "figure", "callout"]

    /// - Parameter number: The page's, from 1.
    func groups(ofPage number: Int) -> [PageView.Group] {
        [("areas", areas), ("blocks", blocks), ("notes", notes), ("findings", findings)].compactMap { name, shapes in
            shapes[number].map { PageView.Group(name: name, count: $0.count, elements: $0.joined()) }
        }
    }

    /// An arrow from each mark to its note where both are on one page, else a ring around the mark.
    private mutating func addNotes(_ links: [String: [NoteLink]], _ nodes: [TreeNode], _ pages: [PageLayout]) {
        var places: [String: Place] = [:]
        for node in nodes { places[node.id] = node.places.first }
        for link in links.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
            guard let place = link.place, pages.indices.contains(place.page) else { continue }
            let page = pages[place.page].number, mark = pages[place.page].onSheet(place.box)
            var shape = "<circle cx=\"\(SVGShapes.number(mark.midX))\" cy=\"\(SVGShapes.number(mark.midY))\" r=\"3.5\"/>"
            if let note = link.note.flatMap({ places[$0] }), note.page == page {
                let box = Self.rect(note)
                let (x, y) = (SVGShapes.number(mark.midX), SVGShapes.number(mark.midY))
                let end = Point(x: box.minX, y: box.midY)
                let (endX, endY) = (SVGShapes.number(end.x), SVGShapes.number(end.y))
                shape += "<path d=\"M\(x) \(y)Q\(x) \(endY) \(endX) \(endY)\"/><path class=\"tip\" d=\"M\(endX) \(endY)l5-2.5v5z\"/>"
            }
            notes[page, default: []].append(shape)
        }
    }

    /// A frame around each place, with the finding's number left of it; numbers of one place stand side by side.
    private mutating func addFindings(_ found: [PageFinding]) {
        var taken: [Int: [Point: Int]] = [:]
        for finding in found {
            for quotation in finding.quotations {
                for place in quotation.places {
                    let box = Self.rect(place).insetBy(-1.5)
                    let corner = Point(x: box.minX, y: box.minY)
                    let rank = taken[place.page, default: [:]][corner, default: 0]
                    taken[place.page, default: [:]][corner] = rank + 1
                    let attributes = " class=\"\(finding.severity)\" data-finding=\"\(finding.number)\" data-side=\"\(quotation.side)\""
                    findings[place.page, default: []].append(
                        SVGShapes.rect(box, attributes: attributes) + Self.badge(finding, at: corner, rank: rank))
                }
            }
        }
    }

    /// Points that the number of a finding takes; at the page's own scale, as the boxes are.
    private static let badgeWidth = 13.0, badgeHeight = 9.0

    private static func badge(_ finding: PageFinding, at corner: Point, rank: Int) -> String {
        let left = max(0, corner.x - Double(rank + 1) * (badgeWidth + 1))
        let box = Rect(minX: left, minY: corner.y, maxX: left + badgeWidth, maxY: corner.y + badgeHeight)
        let (x, y) = (SVGShapes.number(box.midX), SVGShapes.number(box.maxY - 2.2))
        return "<g class=\"badge \(finding.severity)\" data-badge=\"\(finding.number)\">"
            + SVGShapes.rect(box, attributes: " rx=\"2\"") + "<text x=\"\(x)\" y=\"\(y)\">\(finding.number)</text></g>"
    }

    private static func rect(_ place: Place) -> Rect {
        let box = place.box
        guard box.count == 4 else { return Rect(minX: 0, minY: 0, maxX: 0, maxY: 0) }
        return Rect(minX: box[0], minY: box[1], maxX: max(box[0], box[2]), maxY: max(box[1], box[3]))
    }
}

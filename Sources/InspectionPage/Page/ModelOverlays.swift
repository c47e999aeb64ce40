import BriefingMapper
import BriefingModel
import Geometry
import Layout
import LayoutInspection

/// Layers that show the model on its pages: blocks by type, note links, findings.
struct ModelOverlays {
    private var blocks: [Int: [String]] = [:], areas: [Int: [String]] = [:], notes: [Int: [String]] = [:], findings: [Int: [String]] = [:]

    /// - Parameter pages: The layout's; note links name their pages by index.
    init(tree: ModelTree, findings: [Finding], noteLinks: [String: [NoteLink]], pages: [PageLayout]) {
        let nodes = tree.nodes
        var boxes: [(page: Int, area: Double, shape: String)] = []
        for node in nodes {
            let isPart = node.kind == "section" || node.kind == "article" || node.kind == "cell"
            for place in node.places {
                let box = Self.rect(place)
                let name =
                    node.kind == "section" || node.kind == "article" || node.kind == "cell"
                    ? "area" : "block \(Self.colored.contains(node.kind) ? node.kind : "other")"
                let shape = SVGShapes.rect(box, attributes: " class=\"\(name)\" data-node=\"\(SVGShapes.escaped(node.id))\"")
                if isPart { areas[place.page, default: []].append(shape) } else { boxes.append((place.page, box.area, shape)) }
            }
        }
        // Small boxes over large ones, so that the pointer finds them.
        for box in boxes.sorted(by: { $0.area > $1.area }) { blocks[box.page, default: []].append(box.shape) }
        addNotes(noteLinks, nodes, pages)
        for finding in findings {
            for place in finding.places {
                let box = Self.rect(place).insetBy(2)
                self.findings[place.page, default: []].append(
                    SVGShapes.rect(box, attributes: " class=\"\(finding.severity)\" data-finding=\"\(finding.number)\"")
                        + "<text x=\"\(SVGShapes.number(box.minX + 2))\" y=\"\(SVGShapes.number(box.minY + 8))\">\(finding.number)</text>")
            }
        }
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
            guard let mark = link.place, pages.indices.contains(mark.page) else { continue }
            let page = pages[mark.page].number
            var shape = "<circle cx=\"\(SVGShapes.number(mark.box.midX))\" cy=\"\(SVGShapes.number(mark.box.midY))\" r=\"3.5\"/>"
            if let note = link.note.flatMap({ places[$0] }), note.page == page {
                let box = Self.rect(note)
                let (x, y) = (SVGShapes.number(mark.box.midX), SVGShapes.number(mark.box.midY))
                let end = Point(x: box.minX, y: box.midY)
                let (endX, endY) = (SVGShapes.number(end.x), SVGShapes.number(end.y))
                shape += "<path d=\"M\(x) \(y)Q\(x) \(endY) \(endX) \(endY)\"/><path class=\"tip\" d=\"M\(endX) \(endY)l5-2.5v5z\"/>"
            }
            notes[page, default: []].append(shape)
        }
    }

    private static func rect(_ place: Place) -> Rect {
        let box = place.box
        guard box.count == 4 else { return Rect(minX: 0, minY: 0, maxX: 0, maxY: 0) }
        return Rect(minX: box[0], minY: box[1], maxX: max(box[0], box[2]), maxY: max(box[1], box[3]))
    }
}

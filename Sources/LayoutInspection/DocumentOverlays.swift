import Geometry
import Layout
import PageModel

/// Draws what the stages up to the layout found, page by page.
package struct DocumentOverlays: Sendable {
    private let layout: DocumentLayout
    private let drafts: [PageDraft]
    /// By page: a piece that goes on over pages stands where it starts in the layout, and is drawn on each.
    private var pieces: [[Piece]]

    /// Something in reading order, as far as it stands on one page.
    private struct Piece {
        var box: Rect
        var words: [Rect] = []
        var kind: Kind

        enum Kind { case text, figure, table, cell, frame }
    }

    /// - Parameter drafts: The pages of `layout` before they were put in order.
    package init(of layout: DocumentLayout, drafts: [PageDraft]) {
        (self.layout, self.drafts) = (layout, drafts)
        pieces = Array(repeating: [], count: layout.pages.count)
        for page in layout.pages { for element in page.elements { add(element) } }
    }

    /// All layers of one PDF page (its number) that show something there.
    package func overlays(ofSheet number: Int) -> [Overlay] {
        OverlayLayer.allCases.map { overlay($0, ofSheet: number) }.filter { $0.count > 0 }
    }

    /// One layer of one PDF page (its number), empty where it shows nothing there.
    package func overlay(_ layer: OverlayLayer, ofSheet number: Int) -> Overlay {
        let indices = layout.pages.indices.filter { layout.pages[$0].number == number }
        return indices.reduce(into: Overlay(layer: layer, count: 0, elements: "")) { whole, index in
            let part = overlay(layer, ofPage: index)
            whole.count += part.count
            whole.elements += layout.pages[index].imposition.map { SVGShapes.moved(part.elements, by: $0) } ?? part.elements
        }
    }

    /// One layer of one printed page (its index in the layout), in that page's own points.
    private func overlay(_ layer: OverlayLayer, ofPage index: Int) -> Overlay {
        let draft = drafts[index], page = layout.pages[index], pieces = pieces[index]
        func boxes(_ boxes: [Rect]) -> Overlay { Overlay(layer: layer, count: boxes.count, elements: SVGShapes.path(boxes)) }
        func lines(_ lines: [RulingLine]) -> Overlay { Overlay(layer: layer, count: lines.count, elements: SVGShapes.path(lines)) }
        switch layer {
        case .grounds: return boxes(draft.paint.shadings.map(\.box))
        case .rulings: return lines(draft.paint.rulings)
        case .edges: return lines(draft.findings.edges.filter { $0.thickness == 0 })
        case .junctions:
            return boxes(draft.findings.junctions.map { Rect(minX: $0.x - 1.2, minY: $0.y - 1.2, maxX: $0.x + 1.2, maxY: $0.y + 1.2) })
        case .faces: return boxes(draft.findings.faces)
        case .rejected: return boxes(draft.findings.rejected.map(\.box))
        case .cells: return boxes(pieces.filter { $0.kind == .cell }.map { $0.box.insetBy(0.8) })
        case .tables: return boxes(pieces.filter { $0.kind == .table }.map(\.box))
        case .frames: return boxes(draft.findings.frames.map(\.box))
        case .figures: return boxes(pieces.filter { $0.kind == .figure }.map(\.box))
        case .words:
            return boxes(pieces.flatMap(\.words) + page.furniture.flatMap { words(of: $0.text).filter { $0.page == index }.map(\.box) })
        case .lines: return boxes(draft.lines.flatMap { $0.map(\.box) })
        case .texts: return boxes(pieces.filter { $0.kind == .text }.map(\.box))
        case .order: return order(pieces.filter { $0.kind == .text || $0.kind == .figure || $0.kind == .table }.map(\.box))
        case .furniture: return boxes(page.furniture.flatMap { $0.text.places.map(\.box) })
        case .links: return boxes(page.links.map(\.box))
        }
    }

    // MARK: Pieces

    private mutating func add(_ element: LayoutElement<TextBlock>) {
        switch element {
        case .text(let block):
            var byPage: [Int: [Rect]] = [:]
            for word in words(of: block) { byPage[word.page, default: []].append(word.box) }
            for place in block.places { append(Piece(box: place.box, words: byPage[place.page] ?? [], kind: .text), to: place.page) }
        case .figure(let figure):
            for place in figure.places {
                append(Piece(box: place.box, words: figure.text.flatMap { words(of: $0) }.map(\.box), kind: .figure), to: place.page)
            }
        case .frame(let frame):
            for place in frame.places { append(Piece(box: place.box, kind: .frame), to: place.page) }
            for inner in frame.elements { add(inner) }
        case .table(let table):
            // In the order of reading a table is one step; its words are drawn with it.
            for place in table.places {
                append(
                    Piece(box: place.box, words: table.cells.flatMap(words).filter { $0.page == place.page }.map(\.box), kind: .table),
                    to: place.page)
            }
            for cell in table.cells { for place in cell.places { append(Piece(box: place.box, kind: .cell), to: place.page) } }
        }
    }

    private mutating func append(_ piece: Piece, to page: Int) { if pieces.indices.contains(page) { pieces[page].append(piece) } }

    private func words(_ cell: TableLayout<TextBlock>.Cell) -> [PagePlace] { cell.elements.flatMap(words) }

    private func words(_ element: LayoutElement<TextBlock>) -> [PagePlace] {
        switch element {
        case .text(let block): words(of: block)
        case .figure(let figure): figure.text.flatMap { words(of: $0) }
        case .frame(let frame): frame.elements.flatMap(words)
        case .table(let table): table.cells.flatMap(words)
        }
    }

    /// A block's words, each with its page and box; a word that a line break cuts is two.
    private func words(of block: TextBlock) -> [PagePlace] {
        var words: [PagePlace] = []
        var isOpen = false
        for i in 0..<block.text.count {
            let glyph = block.text.glyphs[i]
            guard block.text.scalars[i] != 0x20, glyph.glyph >= 0 else {
                isOpen = false
                continue
            }
            let box = layout.pages[Int(glyph.page)].glyphBoxes[Int(glyph.glyph)]
            if isOpen, !block.text.looks[i].contains(.lineStart) {
                words[words.count - 1].box = words[words.count - 1].box.union(box)
            } else {
                words.append(PagePlace(page: Int(glyph.page), box: box))
                isOpen = true
            }
        }
        return words
    }

    // MARK: Order

    /// A path from piece to piece, with a number at each one's start.
    private func order(_ boxes: [Rect]) -> Overlay {
        guard !boxes.isEmpty else { return Overlay(layer: .order, count: 0, elements: "") }
        // Left of the piece, so that its first letter can be read.
        let starts = boxes.map { Point(x: max(5, $0.minX - 6), y: min($0.minY + 5, $0.midY)) }
        let points = starts.map { "\(SVGShapes.number($0.x)) \(SVGShapes.number($0.y))" }.joined(separator: "L")
        var elements = "<path d=\"M\(points)\"/>"
        for (number, start) in starts.enumerated() {
            let (x, y) = (SVGShapes.number(start.x), SVGShapes.number(start.y))
            elements +=
                "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/><text x=\"\(x)\" y=\"\(SVGShapes.number(start.y + 2))\">\(number + 1)</text>"
        }
        return Overlay(layer: .order, count: boxes.count, elements: elements)
    }
}

import Geometry

/// A page in reading order, its lines gathered and not yet joined.
struct ComposedPage: Sendable {
    private var blank: PageLayout
    var elements: [LayoutElement<LineGroup>]
    private var furniture: [(line: ReadLine, reason: PageLayout.Furniture.Reason)]
    /// The lowest that anything but furniture reaches.
    let bodyBottom: Double

    var box: Rect { Rect(minX: 0, minY: 0, maxX: blank.width, maxY: blank.height) }

    init(_ draft: PageDraft, elements: [LayoutElement<LineGroup>]) {
        (blank, self.elements, bodyBottom) = (draft.blank, elements, draft.bodyBottom)
        furniture = draft.furniture.sorted { $0.key < $1.key }.map { (draft.line($0), $1) }
    }

    /// The page with its lines joined to blocks.
    func layout(by assembler: BlockAssembler) -> PageLayout {
        var page = blank
        page.elements = elements.map { $0.map(assembler.block) }
        for (line, reason) in furniture {
            let group = LineGroup(line, because: Evidence(.alone), alignment: .start, columnLeft: line.left, columnRight: line.right)
            page.furniture.append(PageLayout.Furniture(text: assembler.block(of: group), reason: reason))
            page.ledger.furniture += Int(line.inkCount)
        }
        return page
    }
}

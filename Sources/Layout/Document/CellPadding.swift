import Geometry

/// What a table keeps free at the sides of its cells, as its own lines show it.
extension PageComposer {
    /// The least room between a line and the side of its cell, in points; nothing where no lines draw the cells.
    func padding(ofTable index: Int, of page: PageDraft) -> Double {
        guard page.findings.tables[index].evidence == .ruled else { return 0 }
        var least = Double.infinity
        for region in page.tree.cells(ofTable: index) {
            let box = page.tree.regions[region].box
            for line in page.lines[region] {
                // A text that is too wide for its cell says nothing.
                guard line.left >= box.minX, line.right <= box.maxX else { continue }
                // No cell keeps more: what has more room is short.
                least = min(least, line.left - box.minX, box.maxX - line.right, Self.widestPadding.points(at: line.fontSize))
            }
        }
        return least.isFinite ? least : 0
    }

    /// Cells of small print keep up to 0.8 em at each side.
    private static let widestPadding: Em = 1.em
}

extension LayoutElement<LineGroup> {
    /// A text of a cell, with the padding of its table.
    func inCell(padding: Double) -> Self {
        guard case .text(var group) = self else { return self }
        group.isInCell = true
        group.padding = padding
        return .text(group)
    }
}

import Geometry

/// What stands over a table on its page.
extension TableJoiner {
    /// Nothing stands above it but small lines at the page's head, clear of the table, that were not known as furniture:
    /// a head that changes, or that few pages have. A caption is as large as the text, or stands close.
    func isFirst(
        _ index: Int, _ elements: [LayoutElement<LineGroup>], _ table: Rect, _ sheet: Rect, _ bodySize: Double
    ) -> Bool {
        let depth = FurnitureFinder.Tuning().headDepth.points(of: sheet.height), top = table.minY
        return elements[..<index].allSatisfy { element in
            isSmallLine(element, bodySize) { $0.box.maxY <= depth && top - $0.box.maxY >= tuning.clear.points(at: $0.fontSize) }
        }
    }

    /// The same of a line in the page's head, however large, or of a box there with few lines: where the table's head is repeated, the
    /// running head of a section that few pages have is no title of it. A caption stands closer, and in no box.
    func isUnderHead(_ index: Int, _ elements: [LayoutElement<LineGroup>], _ table: Rect, _ sheet: Rect) -> Bool {
        guard index == 1 else { return false }
        let (lines, clear) = headLines(elements[0]), depth = FurnitureFinder.Tuning().headDepth.points(of: sheet.height)
        guard let last = lines.last, lines.count <= tuning.headLines else { return false }
        return last.box.maxY <= depth && table.minY - last.box.maxY >= clear.points(at: last.fontSize)
    }

    /// The lines of a text or of a box or ground around one, and how far it stands from a table that is none of its.
    private func headLines(_ element: LayoutElement<LineGroup>) -> (lines: [ReadLine], clear: Em) {
        switch element {
        case .text(let group) where group.ground != nil: return (group.lines, tuning.clearOfBox)
        case .text(let group): return (group.lines.count == 1 ? group.lines : [], tuning.clearOfText)
        case .frame(let frame):
            guard frame.elements.count == 1, case .text(let group) = frame.elements[0] else { return ([], tuning.clear) }
            return (group.lines, tuning.clearOfBox)
        case .table, .figure: return ([], tuning.clear)
        }
    }

    func isSmallLine(_ element: LayoutElement<LineGroup>, _ bodySize: Double, _ fits: (ReadLine) -> Bool) -> Bool {
        guard case .text(let group) = element, group.lines.count == 1 else { return false }
        return group.first.fontSize < tuning.smallText * bodySize && fits(group.first)
    }
}

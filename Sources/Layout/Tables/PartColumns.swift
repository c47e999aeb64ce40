import Geometry

/// How alike the columns of two parts of a table are.
struct PartColumns {
    /// The same columns, or those of one with some of the other's put together, a few moved.
    enum Fit { case same, part }

    let tuning: TableStitcher.Tuning

    /// Whether two edges or widths are the same.
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tuning.sameColumn.value }

    /// Whether the column edges agree, measured from the left side: odd and even pages have different margins.
    func fit(_ a: TableGrid, _ b: TableGrid) -> Fit? {
        if isLoose(a, b) { return .same }
        let first = a.columnEdges.map { $0 - a.columnEdges[0] }, second = b.columnEdges.map { $0 - b.columnEdges[0] }
        guard let x = first.last, let y = second.last, near(x, y) else { return nil }
        let missing = first.count { edge in !second.contains { near($0, edge) } }
        let extra = second.count { edge in !first.contains { near($0, edge) } }
        if missing == 0, extra == 0 { return .same }
        if missing == 0 || extra == 0 { return .part }
        let most = max(first.count, second.count) - 2, shared = first.count - 2 - missing
        return Double(shared) >= tuning.sharedEdges * Double(most) ? .part : nil
    }

    /// Whether the grids have the same columns although their edges differ: edges that no rule draws lie anywhere between
    /// the texts of a part, and other texts put them elsewhere. Nor does a rule draw the sides of a part that its texts alone show.
    func isLoose(_ a: TableGrid, _ b: TableGrid) -> Bool {
        guard a.evidence != .ruled || b.evidence != .ruled, a.columnCount == b.columnCount else { return false }
        let isShifted = near(a.box.width, b.box.width)
        guard isShifted || a.columnCount > 1 && (standsIn(a, b) || standsIn(b, a)) else { return false }
        let left = isShifted ? a.columnEdges[0] - b.columnEdges[0] : 0
        return (1..<max(1, a.columnCount)).allSatisfy { i in
            let room = min(a.columnEdges[i] - a.columnEdges[i - 1], a.columnEdges[i + 1] - a.columnEdges[i])
            return abs(a.columnEdges[i] - b.columnEdges[i] - left) <= tuning.looseEdge * room
        }
    }

    /// Whether a part that its texts alone show stands between the other one's sides, with texts in both outer columns.
    private func standsIn(_ part: TableGrid, _ whole: TableGrid) -> Bool {
        let inner = part.columnEdges, outer = whole.columnEdges, last = outer.count - 1
        guard part.evidence == .aligned else { return false }
        return inner[0] >= outer[0] - tuning.sameColumn.value && inner[0] < outer[1] && inner[last] > outer[last - 1]
            && inner[last] <= outer[last] + tuning.sameColumn.value
    }

    /// Whether two cells have the same left and right sides.
    func stands(_ a: TablePart, _ i: Int, like b: TablePart, _ j: Int) -> Bool {
        if isLoose(a.grid, b.grid) {
            return a.grid.cells[i].column == b.grid.cells[j].column && a.grid.cells[i].columnSpan == b.grid.cells[j].columnSpan
        }
        let x = sides(a, i), y = sides(b, j)
        return near(x.left, y.left) && near(x.right, y.right)
    }

    private func sides(_ part: TablePart, _ cell: Int) -> (left: Double, right: Double) {
        let edges = part.grid.columnEdges, column = part.grid.cells[cell].column
        return (edges[column] - edges[0], edges[column + part.grid.cells[cell].columnSpan] - edges[0])
    }
}

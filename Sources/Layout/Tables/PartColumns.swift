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
    /// the texts of a part, and other texts put them elsewhere.
    func isLoose(_ a: TableGrid, _ b: TableGrid) -> Bool {
        guard a.evidence != .ruled || b.evidence != .ruled, a.columnCount == b.columnCount, near(a.box.width, b.box.width) else {
            return false
        }
        return (1..<max(1, a.columnCount)).allSatisfy { i in
            let room = min(a.columnEdges[i] - a.columnEdges[i - 1], a.columnEdges[i + 1] - a.columnEdges[i])
            return abs((a.columnEdges[i] - a.columnEdges[0]) - (b.columnEdges[i] - b.columnEdges[0])) <= tuning.looseEdge * room
        }
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

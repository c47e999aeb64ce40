import Geometry

/// One table as it stands on one page, with what is needed to tell whether it goes on over the page break.
public struct TablePart: Hashable, Sendable {
    /// The part's page and its place among that page's tables, as the caller counts them; not read here.
    public var page, table: Int
    /// Its cells on its page.
    public var grid: TableGrid
    /// Text of each cell, in the grid's order. Compared only for being empty and, without white space, for equality.
    public var texts: [String]
    /// Whether each cell's last line reaches the end of its cell: the text may go on.
    public var endsFull: [Bool]
    /// Whether each cell's text starts with a list marker or the like: nothing is continued there.
    public var startsFresh: [Bool]
    /// Nothing but furniture (and a repeated caption) stands above it, or below it, on its page.
    public var isFirst, isLast: Bool
    /// Nothing but a line in the page's head stands above it: the running head of a section that few pages have.
    public var isUnderHead: Bool
    /// It stands at the top of a column of the page, and the part before it at the end of the column to its left.
    public var opensColumn: Bool
    /// y where the body of its page ends: the lowest that tables and text reach on pages like this.
    public var bodyBottom: Double

    /// A part with what its page shows of it.
    public init(
        page: Int, table: Int, grid: TableGrid, texts: [String], endsFull: [Bool]? = nil, startsFresh: [Bool]? = nil, isFirst: Bool,
        isUnderHead: Bool = false, isLast: Bool, opensColumn: Bool = false, bodyBottom: Double
    ) {
        (self.page, self.table, self.grid, self.texts) = (page, table, grid, texts)
        self.endsFull = endsFull ?? texts.map { _ in false }
        self.startsFresh = startsFresh ?? texts.map { _ in false }
        (self.isFirst, self.isUnderHead, self.isLast, self.opensColumn) = (isFirst, isUnderHead, isLast, opensColumn)
        self.bodyBottom = bodyBottom
        precondition(
            texts.count == grid.cells.count && self.endsFull.count == texts.count && self.startsFresh.count == texts.count,
            "one entry for each cell")
    }

    /// The part without a last row in which nothing stands: where the labels of rows reach down to the page's end, the next row had
    /// no room there.
    func withoutBlankEnd() -> TablePart {
        let last = grid.rowCount - 1
        let isBlank = { (i: Int) in texts[i].unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        // Cells stand in row order: the last row's are the last.
        guard last > 0, let start = grid.cells.firstIndex(where: { $0.row == last }), (start..<grid.cells.count).allSatisfy(isBlank),
            grid.cells[..<start].indices.contains(where: { reachesDown(grid.cells[$0], to: last) && !isBlank($0) })
        else { return self }
        var part = self
        part.grid.cells.removeSubrange(start...)
        for i in part.grid.cells.indices where reachesDown(grid.cells[i], to: last) { part.grid.cells[i].rowSpan -= 1 }
        part.grid.rowEdges.remove(at: last)
        part.grid.isOpenBelow = false
        part.texts.removeSubrange(start...)
        part.endsFull.removeSubrange(start...)
        part.startsFresh.removeSubrange(start...)
        return part
    }

    private func reachesDown(_ cell: TableGrid.Cell, to row: Int) -> Bool { cell.row < row && cell.row + cell.rowSpan > row }

    /// Whether the last line of each cell of a grid reaches nearly to the cell's right side, as justified or
    /// wrapped text does: for `endsFull`.
    public static func fullEnds(of grid: TableGrid, in text: TableText) -> [Bool] {
        let map = CellMap(grid)
        let marks = text.marks(in: grid.box).compactMap { mark in mark.isLevel ? map.cell(at: mark.center).map { (mark, cell: $0) } : nil }
        // The first of the lowest marks of each cell, and the sides of the line that it stands on.
        var lowest = [TableText.Mark?](repeating: nil, count: grid.cells.count)
        for (mark, cell) in marks where (lowest[cell]?.baseline ?? -.infinity) < mark.baseline { lowest[cell] = mark }
        var sides = [(left: Double, right: Double)](repeating: (.infinity, -.infinity), count: grid.cells.count)
        for (mark, cell) in marks {
            guard let last = lowest[cell], last.baseline - mark.baseline < 0.3 * last.size else { continue }
            sides[cell] = (min(sides[cell].left, mark.minX), max(sides[cell].right, mark.maxX))
        }
        return grid.cells.indices.map { index in
            guard let last = lowest[index] else { return false }
            let (left, right) = sides[index]
            // Cell padding is up to half an em; a word that did not fit leaves up to three ems.
            return grid.cells[index].box.maxX - right < 2.5 * last.size && right - left > 0.5 * grid.cells[index].box.width
        }
    }
}

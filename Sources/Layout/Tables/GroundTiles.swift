import Geometry

/// Grounds that lie side by side like tiles. Nobody sees where two of one colour meet, but producers paint a table cell by
/// cell: where no upright line says so, they tell its columns.
struct GroundTiles {
    let tuning: TableFinder.Tuning
    /// The tiles of a row cover this share of the table's width at least when they tell all its columns.
    var wholeRow = 0.95
    /// A ground over this share of a row's height is a tile of that row.
    var rowShare = 0.6
    /// Fewer in a row are a label and its text.
    var leastTiles = 3
    /// No table that people read has more; more are a drawing.
    var mostCells = 3_000

    /// The grounds of a page that may be cells, by their upper sides.
    func tiles(of paint: PagePaint) -> [Rect] {
        paint.shadings.filter { $0.isRectangle && min($0.box.width, $0.box.height) >= tuning.smallestGround.value }
            .prefix(tuning.mostEdges).map(\.box).sorted { ($0.minY, $0.minX, $0.maxX) < ($1.minY, $1.minX, $1.maxX) }
    }

    /// The cells that tiles make in a table's box: all of them when those of some row cover its width side by side, else none.
    func cells(in box: Rect, _ tiles: [Rect]) -> [Rect] {
        let cells = self.tiles(in: box, tiles).filter { $0.width < wholeRow * box.width }
        guard cells.count <= mostCells else { return [] }
        return cells.contains { isWhole(at: $0.midY, cells, in: box) } ? cells : []
    }

    /// The tiles that lie in a box.
    func tiles(in box: Rect, _ tiles: [Rect]) -> [Rect] {
        let slack = tuning.sameEdge.value
        var low = 0, high = tiles.count
        while low < high {
            let middle = (low + high) / 2
            if tiles[middle].minY < box.minY - slack { low = middle + 1 } else { high = middle }
        }
        return tiles[low...].prefix { $0.minY < box.maxY }.filter { tile in
            tile.maxY < box.maxY + slack && tile.minX > box.minX - slack && tile.maxX < box.maxX + slack
        }
    }

    /// Whether the cells at a height cover the box's width side by side.
    private func isWhole(at y: Double, _ cells: [Rect], in box: Rect) -> Bool {
        let row = cells.filter { $0.minY < y && $0.maxY > y }, width = row.reduce(0) { $0 + $1.width }
        return row.count >= leastTiles && width >= wholeRow * box.width
            && width <= box.width + tuning.sameEdge.value * Double(row.count)
    }

    /// Where cells meet, ascending.
    func columns(of cells: [Rect], in box: Rect) -> [Double] {
        let slack = tuning.sameEdge.value
        return cells.map(\.minX).filter { $0 > box.minX + slack && $0 < box.maxX - slack }.sorted().reduce(into: []) { columns, x in
            if columns.last.map({ x - $0 > slack }) ?? true { columns.append(x) }
        }
    }

    /// Draws the sides of cells in their rows, and opens the edges inside one where no second text stands.
    func draw(_ cells: [Rect], on lattice: inout Lattice, columnsOfText: (Int, Lattice) -> Set<Int>) {
        let slack = tuning.sameEdge.value
        for row in 0..<lattice.rowCount {
            let filled = columnsOfText(row, lattice)
            for cell in cells where covers(cell, row, of: lattice) {
                guard let first = lattice.columns.firstIndex(where: { abs($0 - cell.minX) <= slack }),
                    let last = lattice.columns.firstIndex(where: { abs($0 - cell.maxX) <= slack }), first < last
                else { continue }
                (lattice.down[row][first], lattice.down[row][last]) = (true, true)
                // Nobody sees where it meets one of its colour above or below.
                if abs(cell.minY - lattice.rows[row]) <= slack { for j in first..<last { lattice.across[row][j] = true } }
                if abs(cell.maxY - lattice.rows[row + 1]) <= slack { for j in first..<last { lattice.across[row + 1][j] = true } }
                guard filled.count(where: { (first..<last).contains($0) }) <= 1 else { continue }
                for j in (first + 1)..<last { lattice.down[row][j] = false }
            }
        }
    }

    /// Whether cells that tiles make fill a row of the lattice: it is one row, whatever its lines.
    func isRow(_ row: Int, of lattice: Lattice, _ cells: [Rect]) -> Bool {
        cells.reduce(0) { covers($1, row, of: lattice) ? $0 + $1.width : $0 } >= wholeRow * lattice.box.width
    }

    /// Whether a tile is a cell of a row, or of several with it.
    private func covers(_ tile: Rect, _ row: Int, of lattice: Lattice) -> Bool {
        let top = lattice.rows[row], bottom = lattice.rows[row + 1]
        return min(tile.maxY, bottom) - max(tile.minY, top) >= rowShare * (bottom - top)
    }
}

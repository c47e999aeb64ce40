import Geometry

/// Which places of a lattice painted cells lie on.
struct TiledPlaces {
    /// Rows and columns of each cell.
    private let cells: [(rows: Range<Int>, columns: Range<Int>)]
    /// The cell on each place; `nil` where nothing is painted.
    private let cell: [[Int?]]
    /// Whether each row has none that begins there: it stands between painted rows.
    let isOpen: [Bool]

    init(_ boxes: [Rect], on lattice: Lattice) {
        var cells: [(rows: Range<Int>, columns: Range<Int>)] = []
        var cell = Array(repeating: [Int?](repeating: nil, count: lattice.columnCount), count: lattice.rowCount)
        var isOpen = Array(repeating: true, count: lattice.rowCount)
        for box in boxes {
            let rows = Self.range(box.minY, box.maxY, lattice.rows), columns = Self.range(box.minX, box.maxX, lattice.columns)
            guard !rows.isEmpty, !columns.isEmpty else { continue }
            isOpen[rows.lowerBound] = false
            for i in rows { for j in columns { cell[i][j] = cells.count } }
            cells.append((rows, columns))
        }
        (self.cells, self.cell, self.isOpen) = (cells, cell, isOpen)
    }

    func isFree(_ row: Int, _ column: Int) -> Bool { cell[row][column] == nil }

    /// Whether several cells are painted in a row: one with a label alone says that it spans no other column.
    func isDivided(_ row: Int) -> Bool { Set(cell[row].compactMap(\.self)).count > 1 }

    /// Opens the edges inside painted cells but those between texts that stand side by side in one.
    func open(_ lattice: inout Lattice, _ lines: [[CellLine]]) {
        for (rows, columns) in cells {
            for i in rows.dropFirst() { for j in columns { lattice.across[i][j] = false } }
            let texts = rows.flatMap { lines[$0] }, filled = Set(texts.flatMap(\.filled)).intersection(columns)
            let crossed = Set(texts.flatMap(\.crossed))
            for j in columns.dropFirst() where filled.count < 2 || rows.count > 1 || crossed.contains(j) {
                for i in rows { lattice.down[i][j] = false }
            }
        }
    }

    /// The places between the edges nearest to two sides.
    private static func range(_ low: Double, _ high: Double, _ edges: [Double]) -> Range<Int> {
        let start = nearest(low, edges)
        return start..<max(start, nearest(high, edges))
    }

    private static func nearest(_ place: Double, _ edges: [Double]) -> Int {
        let next = min(edges.count - 1, edges.firstIndex(notBelow: place))
        return next > 0 && place - edges[next - 1] < edges[next] - place ? next - 1 : next
    }
}

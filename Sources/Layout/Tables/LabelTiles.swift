import Geometry

/// Grounds painted under the labels of a table's rows, cell by cell: where two of them meet a row ends, though no line says so and
/// nobody sees it; and what one of them reaches over is one cell.
struct LabelTiles {
    let tuning: TableFinder.Tuning
    /// So many below each other tell rows; two do where they fill the room between two rows' edges.
    var severalTiles = 3
    /// Columns of labels: groups, and what they are of.
    var labelColumns = 2
    /// An edge that texts tell is no further from where the grounds meet.
    var farthest: Em = 1.2.em
    /// Lines of one label are set closer than this.
    var linePitch: Em = 1.5.em
    /// A label has no more lines.
    var mostLines = 4

    /// Adds the rows that such grounds tell, and puts the cells together that one of them is.
    /// - Parameters:
    ///   - tiles: the page's grounds that may be cells.
    ///   - rows: the texts in the lattice.
    ///   - known: the edges that more than texts tell.
    func part(_ lattice: inout Lattice, _ tiles: [Rect], _ rows: [TextRow], known: [Double]) {
        guard lattice.columnCount > 1 else { return }
        let slack = tuning.sameEdge.value, box = lattice.box
        let grounds = GroundTiles(tuning: tuning)
        let inside = grounds.tiles(in: box, tiles).filter { $0.height < box.height - slack }
        guard inside.count <= grounds.mostCells else { return }
        for column in (0..<min(labelColumns, lattice.columnCount - 1)).reversed() {
            let labels = inside.filter { abs($0.minX - lattice.columns[column]) <= slack }
            for stack in stacks(of: labels) where isOfLabels(stack, lattice, rows) {
                let texts = stack.flatMap { self.texts(in: $0, rows) }
                for y in [stack[0].minY] + stack.map(\.maxY) { move(edgeTo: y, &lattice, labels: texts, known) }
                for tile in stack.dropFirst() { addEdge(at: tile.minY, under: column, inside, to: &lattice, rows) }
                for tile in stack { open(tile, column, &lattice, rows) }
            }
        }
    }

    /// Tiles that meet below each other, from top to bottom.
    private func stacks(of tiles: [Rect]) -> [[Rect]] {
        tiles.reduce(into: [[Rect]]()) { stacks, tile in
            let place = stacks.indices.last { abs(tile.minY - stacks[$0][stacks[$0].count - 1].maxY) <= tuning.sameEdge.value }
            if let place { stacks[place].append(tile) } else { stacks.append([tile]) }
        }
    }

    /// Whether each of them but the first, whose label may stand before a page break, holds a text, and they are enough to tell.
    private func isOfLabels(_ stack: [Rect], _ lattice: Lattice, _ rows: [TextRow]) -> Bool {
        guard let first = stack.first, let last = stack.last, stack.count > 1 else { return false }
        let fillsRoom = [first.minY, last.maxY].allSatisfy { lattice.hasEdge(at: $0, within: tuning.sameEdge.value) }
        guard stack.count >= severalTiles || fillsRoom else { return false }
        return stack.dropFirst().allSatisfy { !texts(in: $0, rows).isEmpty }
    }

    /// The lines that have words in a tile.
    private func texts(in tile: Rect, _ rows: [TextRow]) -> [TextRow] {
        rows.filter { row in
            row.middle > tile.minY && row.middle < tile.maxY
                && row.words.contains { ($0.minX + $0.maxX) / 2 > tile.minX && ($0.minX + $0.maxX) / 2 < tile.maxX }
        }
    }

    /// Moves the edge that was put between the same labels by their texts to where their grounds meet.
    private func move(edgeTo y: Double, _ lattice: inout Lattice, labels: [TextRow], _ known: [Double]) {
        guard !lattice.hasEdge(at: y, within: tuning.sameEdge.value) else { return }
        let reach = farthest.points(at: labels.first?.size ?? 0)
        let near = (1..<max(1, lattice.rowCount)).filter { row in
            let edge = lattice.rows[row]
            return abs(edge - y) <= reach && !known.contains(edge)
                && !labels.contains { $0.middle > min(edge, y) && $0.middle < max(edge, y) }
        }.min { abs(lattice.rows[$0] - y) < abs(lattice.rows[$1] - y) }
        guard let near, lattice.rows[near - 1] < y, lattice.rows[near + 1] > y else { return }
        lattice.rows[near] = y
    }

    /// Adds an edge where none is. It ends at cells that reach over it: grounds before the labels, and texts.
    private func addEdge(at y: Double, under column: Int, _ tiles: [Rect], to lattice: inout Lattice, _ rows: [TextRow]) {
        let slack = tuning.sameEdge.value
        guard !lattice.hasEdge(at: y, within: slack), let row = lattice.rows.lastIndex(where: { $0 < y }),
            row < lattice.rowCount
        else { return }
        let cut = rows.filter { $0.top < y - slack && $0.bottom > y + slack }.flatMap(\.words)
        let over = tiles.filter { $0.minY < y - slack && $0.maxY > y + slack }
        let across = (0..<lattice.columnCount).map { j in
            let low = lattice.columns[j], high = lattice.columns[j + 1]
            return !cut.contains { ($0.minX + $0.maxX) / 2 > low && ($0.minX + $0.maxX) / 2 < high }
                && !over.contains { j < column && $0.minX < (low + high) / 2 && $0.maxX > (low + high) / 2 }
        }
        if across[column] { lattice.partRow(row, at: y, across: across) }
    }

    /// Opens the edges inside a tile that holds one label.
    private func open(_ tile: Rect, _ column: Int, _ lattice: inout Lattice, _ rows: [TextRow]) {
        let slack = tuning.sameEdge.value, labels = texts(in: tile, rows)
        let isOne =
            labels.count <= mostLines
            && zip(labels, labels.dropFirst()).allSatisfy { $1.baseline - $0.baseline <= linePitch.points(at: $0.size) }
        guard isOne, let last = lattice.columns.firstIndex(where: { abs($0 - tile.maxX) <= slack }), last > column,
            last < lattice.columnCount
        else { return }
        for (row, y) in lattice.rows.enumerated() where y > tile.minY + slack && y < tile.maxY - slack {
            for j in column..<last { lattice.across[row][j] = false }
        }
    }
}

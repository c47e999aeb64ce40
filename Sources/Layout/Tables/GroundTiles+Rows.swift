import Geometry

/// The rows that tiles tell: a head over heads, each painted for itself.
extension GroundTiles {
    /// Adds edges at the heights at which tiles meet tiles below them, where no other lies but such as go on there.
    /// - Parameter cells: the tiles of the lattice's cells.
    /// - Parameter rows: the texts in it.
    func addRows(_ cells: [Rect], to lattice: inout Lattice, _ rows: [TextRow]) {
        let slack = tuning.sameEdge.value
        for y in Set(cells.map(\.minY)).sorted() where !lattice.hasEdge(at: y, within: slack) {
            guard let row = lattice.rows.lastIndex(where: { $0 < y }), row < lattice.rowCount,
                let meets = meets(at: y, cells, lattice.columns), meets.contains(true)
            else { continue }
            let cut = rows.filter { $0.top < y - slack && $0.bottom > y + slack }.flatMap(\.words)
            guard cut.allSatisfy({ !meets[CellLine.column(of: ($0.minX + $0.maxX) / 2, lattice.columns)] }) else { continue }
            lattice.partRow(row, at: y, across: meets)
        }
    }

    /// For each column whether a tile ends at a height and another one begins, or one goes on; `nil` where there are none.
    private func meets(at y: Double, _ cells: [Rect], _ columns: [Double]) -> [Bool]? {
        let slack = tuning.sameEdge.value
        var meets: [Bool] = []
        for (left, right) in zip(columns, columns.dropFirst()) {
            let x = (left + right) / 2, over = cells.filter { $0.minX < x && $0.maxX > x }
            if over.contains(where: { abs($0.maxY - y) <= slack }), over.contains(where: { abs($0.minY - y) <= slack }) {
                meets.append(true)
            } else if over.contains(where: { $0.minY < y - slack && $0.maxY > y + slack }) {
                meets.append(false)
            } else {
                return nil
            }
        }
        return meets
    }
}

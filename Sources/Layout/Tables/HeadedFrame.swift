import Geometry

/// Tells a table that is drawn with a frame and a line or ground under its head alone from a box with a title band: heads stand
/// side by side in the band, and the texts under each keep clear of those under the next.
struct HeadedFrame {
    let tuning: TableFinder.Tuning
    /// Lines of a head: three levels, and heads in the middle of two of them.
    var mostLines = 5
    /// Columns that lines beside labels make at most: labels may be of two levels.
    var mostDrawn = 3
    /// Levels of a head, one over the other, and lines of them all.
    var mostLevels = 3, mostLinesOfLevels = 9
    /// So many heads more than drawn columns tell that the lines are not those between all columns.
    var moreHeads = 1

    /// Whether a lattice of rows alone, between the two sides of a frame, begins with a head that tells its columns.
    func isHeaded(_ lattice: Lattice, _ group: [Rule], _ text: TableText) -> Bool {
        guard lattice.columnCount == 1, lattice.rowCount > 1, lattice.across[1][0], areSides(group, of: lattice.box) else { return false }
        let box = lattice.box, line = lattice.rows[1]
        let rows = TextRowBuilder().rows(of: text.marks(in: Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: line)))
        guard !rows.isEmpty, rows.count <= mostLines else { return false }
        let gaps = HeadColumns().gaps(between: rows)
        guard !gaps.isEmpty, let columns = HeadColumns().columns(in: box, gaps, text) else { return false }
        let body = text.marks(in: Rect(minX: box.minX, minY: line, maxX: box.maxX, maxY: box.maxY)).map { ($0.minX + $0.maxX) / 2 }
        return zip(columns, columns.dropFirst()).allSatisfy { left, right in body.contains { $0 > left && $0 < right } }
    }

    /// Whether a head tells more columns than a lattice has whose upright lines stand beside the labels of the rows only.
    func hasMoreHeads(_ lattice: Lattice, _ group: [Rule], _ text: TableText) -> Bool {
        guard lattice.columnCount > 1, lattice.columnCount <= mostDrawn, lattice.rowCount > 2, !hasSide(group, of: lattice.box),
            let row = (1..<lattice.rowCount).first(where: { lattice.across[$0].allSatisfy { $0 } }), row <= mostLevels
        else { return false }
        let box = lattice.box
        let rows = TextRowBuilder().rows(of: text.marks(in: Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: lattice.rows[row])))
        guard !rows.isEmpty, rows.count <= mostLinesOfLevels else { return false }
        let most = rows.map { HeadColumns().pieces(of: $0).count }.max() ?? 0
        return most >= lattice.columnCount + moreHeads
    }

    /// Whether a drawn line stands at a side of a box.
    private func hasSide(_ group: [Rule], of box: Rect) -> Bool {
        group.contains { rule in
            !rule.isEdge && rule.axis == .vertical && min(rule.position - box.minX, box.maxX - rule.position) <= tuning.sameSide.value
        }
    }

    private func areSides(_ group: [Rule], of box: Rect) -> Bool {
        group.allSatisfy { rule in
            rule.isEdge || rule.axis == .horizontal
                || min(abs(rule.position - box.minX), abs(rule.position - box.maxX)) <= tuning.sameSide.value
        }
    }
}

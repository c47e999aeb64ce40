import Geometry

/// Tells a table that is drawn with a frame and a line or ground under its head alone from a box with a title band: heads stand
/// side by side in the band, and the texts under each keep clear of those under the next.
struct HeadedFrame {
    let tuning: TableFinder.Tuning
    /// Lines of a head: three levels, and heads in the middle of two of them.
    var mostLines = 5

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

    private func areSides(_ group: [Rule], of box: Rect) -> Bool {
        group.allSatisfy { rule in
            rule.isEdge || rule.axis == .horizontal
                || min(abs(rule.position - box.minX), abs(rule.position - box.maxX)) <= tuning.sameSide.value
        }
    }
}

import Geometry

/// Finds the lines of a band that stand between two lines of the other columns, or over an edge that is not drawn beside them: labels
/// in the middle of the rows that they span. They tell nothing of where rows begin.
struct LabelsBetween {
    /// How far a label reaches over what it stands beside at least.
    var leastOverlap: Em = 0.05.em
    /// An edge so near to a text's middle is none that is drawn beside it.
    var deepest: Em = 0.25.em
    /// Lines nearer than this are one row anyway.
    var beside: Em = 0.75.em

    /// The lines without such labels.
    /// - Parameter row: the lattice's row that they are the lines of.
    func removed(from lines: [CellLine], row: Int, of lattice: Lattice) -> [CellLine] {
        let rest = lines.indices.filter { !isOverEdge(lines[$0], row, lattice) && !isBetween($0, lines) }
        return rest.isEmpty ? lines : rest.map { lines[$0] }
    }

    /// The lines without those of labels alone, before an x, that have less than a row's room over them and under them, or stand beside
    /// both the line over them and the one under them: a label of two lines keeps a row's room between these.
    func withoutLabels(_ lines: [TextRow], before x: Double, room: Double) -> [TextRow] {
        let isLabel = lines.map { $0.maxX <= x }
        let kept = lines.indices.filter { i in
            guard i > 0, i + 1 < lines.count, isLabel[i] else { return true }
            if lines[i].top - lines[i - 1].bottom < room, lines[i + 1].top - lines[i].bottom < room { return false }
            guard let above = isLabel[..<i].lastIndex(of: false), let below = isLabel[i...].firstIndex(of: false) else { return true }
            return lines[above + 1].top >= lines[above].bottom || lines[below - 1].bottom <= lines[below].top
        }
        return kept.map { lines[$0] }
    }

    private func isOverEdge(_ line: CellLine, _ row: Int, _ lattice: Lattice) -> Bool {
        let slack = leastOverlap.points(at: line.row.size), deep = deepest.points(at: line.row.size)
        return [row, row + 1].contains { edge in
            edge > 0 && edge < lattice.rowCount && line.row.top < lattice.rows[edge] - slack
                && line.row.bottom > lattice.rows[edge] + slack && !line.filled.isEmpty
                && (line.filled.allSatisfy { !lattice.across[edge][$0] } || abs(lattice.rows[edge] - line.row.middle) <= deep)
        }
    }

    /// Whether a line is the middle one of three and stands beside the other two. Where there are more, their room tells rows.
    private func isBetween(_ index: Int, _ lines: [CellLine]) -> Bool {
        guard index == 1, lines.count == 3 else { return false }
        let line = lines[1], above = lines[0], below = lines[2]
        let slack = leastOverlap.points(at: line.row.size)
        guard line.row.top < above.row.bottom - slack, line.row.bottom > below.row.top + slack, line.crossed.isEmpty,
            line.row.baseline - above.row.baseline > beside.points(at: line.row.size)
        else { return false }
        let beside = Set(above.filled + below.filled)
        return !line.filled.isEmpty && line.filled.allSatisfy { !beside.contains($0) }
    }
}

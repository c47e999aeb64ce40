import Geometry

/// The heads over the rows.
extension AlignedTableFinder {
    /// The run with the lines of its head that stand over its columns but the first: a head that spans them.
    func withHead(_ run: [TextRow], of rows: [TextRow], edges: [Double]) -> [TextRow] {
        var whole = run
        guard edges.count > 2, let first = rows.firstIndex(of: run[0]) else { return run }
        let column = textColumn(around: edges, rows)
        for row in rows[0..<first].reversed() {
            let pitch = whole[0].baseline - row.baseline
            guard pitch <= tuning.headPitch.points(at: whole[0].size), isNear(row.size, whole[0].size),
                row.minX > edges[1] && !isUnit(row, over: whole[0], edges: edges) && !isCaption(row, edges: edges, column)
                    || isBeside(row, whole[0], edges: edges),
                row.maxX < edges[edges.count - 1] + row.size, color(under: row) == color(under: whole[0])
            else { break }
            whole.insert(row, at: 0)
        }
        return whole
    }

    /// Whether a line of one piece ends at the table's right side, or over it, where the line below does not: a unit.
    private func isUnit(_ row: TextRow, over head: TextRow, edges: [Double]) -> Bool {
        let slack = tuning.sameEdge.points(at: row.size)
        let pieces = row.segments(gap: tuning.cellGap.points(at: row.size))
        return row.maxX >= edges[edges.count - 1] - slack / 2 && row.maxX - head.maxX > slack / 2 && pieces.count == 1
            && !pieces[0].isNumber
    }

    /// Whether a line of one piece over several columns is set in the middle of all of them, the first one too, or of the text column
    /// that the table stands in, and of no others.
    private func isCaption(_ row: TextRow, edges: [Double], _ column: (left: Double, right: Double)?) -> Bool {
        guard row.segments(gap: tuning.cellGap.points(at: row.size)).count == 1, edges.contains(where: { $0 > row.minX && $0 < row.maxX })
        else { return false }
        let middle = (row.minX + row.maxX) / 2, slack = tuning.sameEdge.points(at: row.size)
        let isMiddle = { (left: Double, right: Double) in abs(middle - (left + right) / 2) <= slack }
        return (isMiddle(edges[0], edges[edges.count - 1]) || column.map(isMiddle) ?? false)
            && !edges.indices.dropFirst().dropLast(2).contains { first in edges[(first + 2)...].contains { isMiddle(edges[first], $0) } }
    }

    /// From where to where the lines of running text go that are wider than a table and stand around it.
    private func textColumn(around edges: [Double], _ rows: [TextRow]) -> (left: Double, right: Double)? {
        let prose = rows.filter { row in
            row.minX <= edges[0] && row.maxX >= edges[edges.count - 1]
                && row.segments(gap: tuning.cellGap.points(at: row.size)).count == 1
        }
        guard let left = prose.map(\.minX).min(), let right = prose.map(\.maxX).max() else { return nil }
        return (left, right)
    }

    /// Whether a line starts higher than the one below it ends, in columns of its own: heads in the middle of two lines.
    private func isBeside(_ row: TextRow, _ below: TextRow, edges: [Double]) -> Bool {
        guard row.bottom > below.top + tuning.beside.points(at: row.size) else { return false }
        let cells = [row, below].map { CellLine(row: $0, edges: edges, chunkGap: finder.tuning.chunkGap.points(at: $0.size)) }
        return cells[0].crossed.isEmpty && Set(cells[0].filled).isDisjoint(with: cells[1].filled)
    }

    private func color(under row: TextRow) -> UInt32 { ground(Point(x: row.minX, y: row.middle)) }
}

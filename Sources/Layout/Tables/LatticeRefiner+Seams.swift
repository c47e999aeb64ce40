import Geometry

/// What the pieces tell that the lines of a table are drawn in.
extension LatticeRefiner {
    /// `nil` where the pieces tell no columns, or upright lines do.
    func seams(_ rules: [Rule], _ pieceEnds: [Double], _ rows: [TextRow], in box: Rect) -> CellSeams? {
        let inner = box.insetBy(2 * tuning.sameEdge.value)
        if rules.contains(where: { $0.axis == .vertical && !$0.isEdge && $0.line.box.overlapArea(inner) > 0 }) { return nil }
        let seams = CellSeams(rules, pieceEnds, in: box, sameEdge: tuning.sameEdge.value) {
            Double(crossing($0, rows)) / Double(rows.count)
        }
        // Columns that nothing stands in keep others apart: the lines were not drawn for cells.
        let middles = rows.flatMap(\.words).map { ($0.minX + $0.maxX) / 2 }.sorted(), sides = [box.minX] + seams.columns + [box.maxX]
        let areFilled = zip(sides, sides.dropFirst()).allSatisfy { left, right in
            let next = middles.firstIndex(notBelow: left)
            return next < middles.count && middles[next] <= right
        }
        return seams.columns.isEmpty || !areFilled ? nil : seams
    }

    /// Whether the only upright lines are a frame's sides, and grounds over its whole width tell the rows in it.
    func areFramedStripes(_ lattice: Lattice, _ group: [Rule]) -> Bool {
        let isSide = { (x: Double) in min(abs(x - lattice.box.minX), abs(x - lattice.box.maxX)) <= tuning.sameSide.value }
        return group.allSatisfy { $0.isEdge || $0.axis == .horizontal || isSide($0.position) } && areStriped(lattice, group)
    }

    /// Whether grounds over the whole width tell all rows, several, and no line does.
    func areStriped(_ lattice: Lattice, _ rules: [Rule]) -> Bool {
        let across = rules.filter { $0.axis == .horizontal }, same = tuning.sameEdge.value
        return lattice.rowCount >= fewestRows
            && lattice.rows.dropFirst().dropLast().allSatisfy { y in
                let near = across.filter { abs($0.position - y) <= same }
                return near.contains { $0.line.length >= lattice.box.width - 2 * same } && near.allSatisfy(\.isEdge)
            }
    }

    /// Whether each row of a table whose lines are drawn cell by cell has its line: there are several bands, and few hold more.
    func areDrawn(_ lattice: Lattice, _ rows: RowsInColumns) -> Bool {
        lattice.rowCount >= fewBands && WrappedBands().areDrawn((0..<lattice.rowCount).map { lines(in: $0, of: lattice, rows) })
    }
}

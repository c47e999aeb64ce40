import Geometry

/// Parts a head where upright lines begin inside it: what stands above them spans the columns on both sides.
struct UprightStarts {
    let tuning: TableFinder.Tuning

    /// Makes two rows of the first one at the height at which lines between its columns begin that run on below it.
    /// - Parameter texts: the lines of the lattice.
    func part(_ lattice: inout Lattice, _ rules: [Rule], _ texts: [TextRow]) {
        guard lattice.rowCount > 1, lattice.columnCount > 2 else { return }
        let top = lattice.rows[0], bottom = lattice.rows[1], slack = tuning.sameEdge.value
        let inside = rules.filter {
            $0.axis == .vertical && !$0.isEdge && $0.start > top + tuning.sliver.value && $0.start < bottom - tuning.sliver.value
                && $0.end > bottom + slack
        }
        guard let y = inside.map(\.start).min() else { return }
        let starting = Set(
            (1..<lattice.columnCount).filter { j in
                inside.contains { abs($0.start - y) <= slack && abs($0.position - lattice.columns[j]) <= slack }
            })
        let spanned = (0..<lattice.columnCount).map { starting.contains($0) || starting.contains($0 + 1) }
        guard !starting.isEmpty, isParted(at: y, spanned, lattice, texts) else { return }
        lattice.partRow(0, at: y, across: spanned)
        for j in starting { (lattice.down[0][j], lattice.down[1][j]) = (false, true) }
    }

    /// Whether texts stand above a height and below it in those columns, and none across it.
    private func isParted(at y: Double, _ columns: [Bool], _ lattice: Lattice, _ texts: [TextRow]) -> Bool {
        let head = texts.filter { $0.middle > lattice.rows[0] && $0.middle < lattice.rows[1] }
        let inside = { (row: TextRow) in
            row.words.contains { columns[CellLine.column(of: ($0.minX + $0.maxX) / 2, lattice.columns)] }
        }
        let slack = tuning.sameEdge.value
        return head.contains { $0.middle < y && inside($0) } && head.contains { $0.middle > y && inside($0) }
            && !head.contains { $0.top < y - slack && $0.bottom > y + slack && inside($0) }
    }
}

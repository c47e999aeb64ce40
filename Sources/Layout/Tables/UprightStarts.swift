import Geometry

/// Parts a head where upright lines begin inside it: what stands above them spans the columns on both sides.
struct UprightStarts {
    let tuning: TableFinder.Tuning

    /// Parts the first row at each height at which lines between its columns begin that run on below it.
    /// - Parameter texts: the lines of the lattice.
    func part(_ lattice: inout Lattice, _ rules: [Rule], _ texts: [TextRow]) {
        guard lattice.rowCount > 1, lattice.columnCount > 2 else { return }
        let top = lattice.rows[0], bottom = lattice.rows[1], slack = tuning.sameEdge.value
        let uprights = rules.filter { $0.axis == .vertical && !$0.isEdge && $0.start < bottom - slack && $0.end > bottom + slack }
        // Where the line on each edge begins; none on the sides.
        let starts = lattice.columns.map { x in uprights.filter { abs($0.position - x) <= slack }.map(\.start).min() }
        let levels = starts.dropFirst().dropLast().compactMap { $0 }
            .filter { $0 > top + tuning.sliver.value && $0 < bottom - tuning.sliver.value }.sorted()
        var last = top
        for y in levels where y - last > slack {
            last = y
            part(&lattice, at: y, starts, above: texts.filter { $0.middle > top && $0.middle < bottom })
        }
    }

    /// Parts the row that a height lies in over the columns beside the lines that begin there.
    private func part(_ lattice: inout Lattice, at y: Double, _ starts: [Double?], above texts: [TextRow]) {
        let slack = tuning.sameEdge.value
        guard let row = lattice.rows.lastIndex(where: { $0 < y }), row < lattice.rowCount else { return }
        let isAbsent = { (j: Int) in starts[j].map { $0 > y - slack } ?? false }
        let begins = { (j: Int) in starts[j].map { abs($0 - y) <= slack } ?? false }
        // The cells that end at the height, with the lines that begin lower than it in them.
        var spanned = Array(repeating: false, count: lattice.columnCount)
        for j in 1..<lattice.columnCount where begins(j) {
            var low = j - 1, high = j
            while low > 0, isAbsent(low) { low -= 1 }
            while high + 1 < lattice.columnCount, isAbsent(high + 1) { high += 1 }
            for column in low...high { spanned[column] = true }
        }
        guard isParted(at: y, spanned, lattice, texts) else { return }
        lattice.partRow(row, at: y, across: spanned)
        for j in 1..<lattice.columnCount where spanned[j - 1] && spanned[j] && isAbsent(j) {
            (lattice.down[row][j], lattice.down[row + 1][j]) = (false, begins(j))
        }
    }

    /// Whether texts stand above a height and below it in those columns, and none across it.
    private func isParted(at y: Double, _ columns: [Bool], _ lattice: Lattice, _ texts: [TextRow]) -> Bool {
        let inside = { (row: TextRow) in
            row.words.contains { columns[CellLine.column(of: ($0.minX + $0.maxX) / 2, lattice.columns)] }
        }
        let slack = tuning.sameEdge.value
        return texts.contains { $0.middle < y && inside($0) } && texts.contains { $0.middle > y && inside($0) }
            && !texts.contains { $0.top < y - slack && $0.bottom > y + slack && inside($0) }
    }
}

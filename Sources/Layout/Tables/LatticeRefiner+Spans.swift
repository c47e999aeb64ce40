import Geometry

/// The edges that texts run over.
extension LatticeRefiner {
    /// The lattice with the edges open that heads, painted cells and labels of rows run over.
    func spanned(_ lattice: Lattice, text: TableText, tiles: [Rect]) -> Lattice {
        var lattice = lattice
        let rows = TextRowBuilder().rows(of: text.marks(in: lattice.box))
        let finder = GroundTiles(tuning: tuning), cells = finder.cells(in: lattice.box, tiles)
        finder.addRows(cells, to: &lattice, rows)
        openSpans(&lattice, sorted(rows), trust: .open, tiled: cells)
        return lattice
    }

    func openSpans(_ lattice: inout Lattice, _ rows: RowsInColumns, trust: Trust, tiled: [Rect]) {
        if trust == .open { HeadSpans().open(&lattice) { self.lines(in: $0, of: $1, rows) } }
        if !tiled.isEmpty {
            GroundTiles(tuning: tuning).draw(tiled, on: &lattice) { self.texts(in: $0, of: $1, rows) }
        }
        guard trust == .open else { return }
        RowLabelSpans().open(&lattice) { self.lines(in: $0, of: $1, rows) }
        // Where rows are painted cell by cell, those with a label alone say whether it spans them.
        let isDivided = (0..<lattice.rowCount).contains { row in
            Set(self.lines(in: row, of: lattice, rows).flatMap(\.filled)) == [0]
                && GroundTiles(tuning: tuning).isRow(row, of: lattice, tiled)
        }
        if !isDivided { GroupRows().open(&lattice) { self.lines(in: $0, of: $1, rows) } }
    }

    /// The columns in which the texts of a row begin: one for a text over several.
    private func texts(in row: Int, of lattice: Lattice, _ rows: RowsInColumns) -> Set<Int> {
        Set(
            lines(in: row, of: lattice, rows, gap: ruledGap).flatMap { line in
                line.filled.filter { !(line.crossed.contains($0) && line.filled.contains($0 - 1)) }
            })
    }
}

import Geometry

/// The columns of a table without upright lines whose horizontal lines are drawn cell by cell, as HTML producers do: the pieces of
/// the lines end where columns do, and run on over the sides that their cells span.
struct CellSeams {
    /// Ends that differ by less are one; a line runs over a side when it reaches further on both of its sides.
    let sameEdge: Double
    /// Lines that have a column's side at least.
    var fewestLines = 2
    /// Share of the lines that must be drawn in pieces.
    var leastPieced = 0.5
    /// Share of the rows whose words may run over a column's side: cells that span columns.
    var mostCrossing = 0.5
    /// No table that people read has more columns; more are a drawing.
    var mostColumns = 300

    /// Sides of the columns, ascending, without the table's own.
    private(set) var columns: [Double] = []
    /// The lines of the table.
    private let lines: [RulingLine]
    /// `PagePaint.pieceEnds`
    private let pieceEnds: [Double]

    /// - Parameters:
    ///   - rules: the lines of the page; sides of grounds and upright lines among them tell nothing.
    ///   - pieceEnds: those of the page.
    ///   - box: the table.
    ///   - crossed: share of the table's rows whose words run over an x.
    init(_ rules: [Rule], _ pieceEnds: [Double], in box: Rect, sameEdge: Double, crossed: (Double) -> Double) {
        (self.pieceEnds, self.sameEdge) = (pieceEnds, sameEdge)
        lines = rules.filter { rule in
            rule.axis == .horizontal && !rule.isEdge && rule.position >= box.minY - sameEdge && rule.position <= box.maxY + sameEdge
                && rule.end > box.minX + sameEdge && rule.start < box.maxX - sameEdge
        }.map(\.line)
        let pieced = lines.count { !$0.pieceEnds.isEmpty }, whole = lines.count { !$0.isDashed }
        guard pieced >= fewestLines, Double(pieced) >= leastPieced * Double(whole) else { return }
        let low = box.minX + 2 * sameEdge, high = box.maxX - 2 * sameEdge
        let ends = lines.flatMap { pieceEnds[$0.pieceEnds] + [$0.start, $0.end] }.filter { $0 > low && $0 < high }
            .sorted()
        let clusters = ends.parted(byGapsOver: sameEdge).filter { $0.count >= fewestLines }
        guard clusters.count <= mostColumns else { return }
        columns = clusters.map { $0.reduce(0, +) / Double($0.count) }.filter { crossed($0) <= mostCrossing }
    }

    /// Opens a lattice's column edges in the rows whose lines, over them and under them, run on over the edge without an end there.
    func open(_ lattice: inout Lattice) {
        let drawn = lattice.rows.map { y in lines.filter { abs($0.position - y) <= sameEdge } }
        for i in 0..<lattice.rowCount {
            for j in 1..<max(1, lattice.columnCount) where runsOn(lattice.columns[j], drawn[i]) && runsOn(lattice.columns[j], drawn[i + 1])
            {
                lattice.down[i][j] = false
            }
        }
    }

    /// Dots and dashes show no ends of cells: they tell nothing.
    private func runsOn(_ x: Double, _ lines: [RulingLine]) -> Bool {
        let over = lines.filter { !$0.isDashed && $0.start < x - 2 * sameEdge && $0.end > x + 2 * sameEdge }
        return !over.isEmpty && over.allSatisfy { line in !pieceEnds[line.pieceEnds].contains { abs($0 - x) <= sameEdge } }
    }
}

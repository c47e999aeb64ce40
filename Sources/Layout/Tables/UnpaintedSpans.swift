import Geometry

/// Finds the cells without a ground that reach over several rows or columns of a table whose cells are painted in turns: where a
/// painted row has no ground, the cell above goes on.
struct UnpaintedSpans {
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// Lines of one text are set closer than this.
    var linePitch: Em = 1.6.em

    let places: TiledPlaces

    init(_ places: TiledPlaces) { self.places = places }

    /// Opens the edges in them. `lines` are those of each row.
    func open(_ lattice: inout Lattice, _ lines: [[CellLine]], _ text: TableText) {
        let cells = (0..<lattice.columnCount).map { self.cells(in: $0, lattice, text) }
        for (column, ranges) in cells.enumerated() {
            for range in ranges { for row in range.dropFirst() { lattice.across[row][column] = false } }
        }
        for row in 0..<lattice.rowCount {
            let isAlone = isAlone(lines[row])
            let crossed = Set(lines[row].flatMap(\.crossed))
            guard !crossed.isEmpty else { continue }
            for j in isAlone && places.isOpen[row] ? Set(1..<lattice.columnCount) : crossed where (1..<lattice.columnCount).contains(j) {
                guard places.isFree(row, j - 1), places.isFree(row, j), let left = cells[j - 1].first(where: { $0.contains(row) }),
                    cells[j].contains(left)
                else { continue }
                for i in left { lattice.down[i][j] = false }
            }
        }
    }

    /// Whether a text stands alone in its row and reaches over an edge: it is the whole row's.
    private func isAlone(_ lines: [CellLine]) -> Bool {
        guard let first = lines.first, let last = lines.last, !first.crossed.isEmpty else { return false }
        return lines.allSatisfy { $0.row.segments(gap: cellGap.points(at: $0.row.size)).count == 1 }
            && lines.dropLast().allSatisfy { !$0.crossed.isEmpty } && last.filled.first == first.filled.first
    }

    /// Lines of a column that are one text.
    private struct Text: Equatable {
        var top, bottom, last: Double
        var middles: [Double]

        func isIn(_ low: Double, _ high: Double) -> Bool { middles.contains { $0 > low && $0 < high } }
    }

    private typealias Cell = (rows: Range<Int>, texts: [Text])

    /// The rows of each cell without a ground in a column.
    private func cells(in column: Int, _ lattice: Lattice, _ text: TableText) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for row in 0..<lattice.rowCount where places.isFree(row, column) {
            if let last = runs.last, last.upperBound == row, !places.isOpen[row], places.isOpen[row - 1] {
                runs[runs.count - 1] = last.lowerBound..<row + 1
            } else {
                runs.append(row..<row + 1)
            }
        }
        guard runs.contains(where: { $0.count > 1 }) else { return runs }
        let texts = texts(in: column, lattice, text)
        var cells: [Cell] = []
        for run in runs {
            let own = texts.filter { $0.isIn(lattice.rows[run.lowerBound], lattice.rows[run.upperBound]) }
            // A text over the edge between two makes them one.
            if let last = cells.last, last.rows.upperBound == run.lowerBound, let text = last.texts.last, own.first == text {
                cells[cells.count - 1] = (last.rows.lowerBound..<run.upperBound, last.texts + own.dropFirst())
            } else {
                cells.append((run, own))
            }
        }
        return joined(cells, lattice)
    }

    /// The cells, those in which nothing stands joined to the one above or below if its text then stands nearer to the middle.
    private func joined(_ cells: [Cell], _ lattice: Lattice) -> [Range<Int>] {
        var done: [Cell] = [], waiting: [Cell] = []
        for cell in cells {
            var cell = cell
            while let free = waiting.last, free.rows.upperBound == cell.rows.lowerBound, isNearer(cell, with: free.rows, lattice) {
                cell.rows = free.rows.lowerBound..<cell.rows.upperBound
                waiting.removeLast()
            }
            if cell.texts.isEmpty, waiting.isEmpty, let above = done.last, above.rows.upperBound == cell.rows.lowerBound,
                isNearer(above, with: cell.rows, lattice)
            {
                done[done.count - 1].rows = above.rows.lowerBound..<cell.rows.upperBound
            } else if cell.texts.isEmpty {
                waiting.append(cell)
            } else {
                done += waiting + [cell]
                waiting = []
            }
        }
        return (done + waiting).map(\.rows)
    }

    /// Whether a cell's text stands nearer to the middle of more rows.
    private func isNearer(_ cell: Cell, with rows: Range<Int>, _ lattice: Lattice) -> Bool {
        guard let first = cell.texts.first, let last = cell.texts.last else { return false }
        let middle = (first.top + last.bottom) / 2
        let off = { (low: Int, high: Int) in abs(middle - (lattice.rows[low] + lattice.rows[high]) / 2) }
        let both = min(rows.lowerBound, cell.rows.lowerBound)..<max(rows.upperBound, cell.rows.upperBound)
        return off(both.lowerBound, both.upperBound) < off(cell.rows.lowerBound, cell.rows.upperBound)
    }

    /// The texts that stand on no ground in a column, from top to bottom.
    private func texts(in column: Int, _ lattice: Lattice, _ text: TableText) -> [Text] {
        let box = lattice.box(rows: 0..<lattice.rowCount, columns: column..<column + 1)
        return TextRowBuilder().rows(of: text.marks(in: box)).reduce(into: []) { texts, row in
            guard places.isFree(CellLine.column(of: row.middle, lattice.rows), column) else { return }
            if let open = texts.last, row.baseline - open.last <= linePitch.points(at: row.size) {
                texts[texts.count - 1].bottom = row.bottom
                texts[texts.count - 1].last = row.baseline
                texts[texts.count - 1].middles.append(row.middle)
            } else {
                texts.append(Text(top: row.top, bottom: row.bottom, last: row.baseline, middles: [row.middle]))
            }
        }
    }
}

import Geometry

/// Finds the cells over several rows that no line shows: a text set in the middle of the height of the rows that it spans, as
/// labels of groups are and heads beside heads of two levels.
struct MiddleSpans {
    /// How far from the middle of its rows such a text is set at most.
    var offMiddle: Em = 0.3.em
    /// Lines of one text are set closer than this, and closer by this share than rows are.
    var linePitch: Em = 1.5.em
    var closerThanRows = 0.8
    /// Share of a column's texts that are figures in a column of figures.
    var numericShare = 0.6

    /// A text of a column: its middle, and the rows that its lines stand in.
    private struct Block {
        var top, bottom, size: Double
        var rows: ClosedRange<Int>
        var last: Double
        var middle: Double { (top + bottom) / 2 }
    }

    /// A row beside a column: the middle of its fullest line, and its lines from top to bottom.
    private struct Row {
        var middle, top, bottom: Double
    }

    /// Opens the edges between the rows of each such text.
    /// - Parameters:
    ///   - found: rows whose borders nothing draws, in ranges between drawn ones: in the column of labels, and in the others.
    ///   - lines: gives the lines of a row.
    func open(
        _ lattice: inout Lattice, rows found: (labels: [Range<Int>], others: [Range<Int>]), lines: (Int, Lattice) -> [CellLine]
    ) {
        open(&lattice, columns: 0..<1, rows: found.labels, lines: lines)
        open(&lattice, columns: 1..<max(1, lattice.columnCount), rows: found.others, lines: lines)
    }

    private func open(_ lattice: inout Lattice, columns: Range<Int>, rows found: [Range<Int>], lines: (Int, Lattice) -> [CellLine]) {
        for range in found where range.count > 1 {
            let rows = range.map { lines($0, lattice) }
            for column in columns {
                let places = zip(range, rows).map { place(of: $0, $1, but: column, lattice) }
                let blocks = blocks(in: column, rows, places)
                for span in spans(of: blocks, places, heads: column == 0 ? heads(rows) : nil) where span.count > 1 {
                    for row in span.dropFirst() { lattice.across[range.lowerBound + row][column] = false }
                }
            }
        }
    }

    /// A row as the texts beside a column show it; without any, as its edges do.
    private func place(of row: Int, _ lines: [CellLine], but column: Int, _ lattice: Lattice) -> Row {
        let counts = lines.map { line in line.filled.count { $0 != column } }
        guard let most = counts.max(), most > 0, let line = counts.firstIndex(of: most) else {
            let (top, bottom) = (lattice.rows[row], lattice.rows[row + 1])
            return Row(middle: (top + bottom) / 2, top: top, bottom: bottom)
        }
        let beside = zip(lines, counts).filter { $1 > 0 }.map(\.0.row)
        return Row(
            middle: (lines[line].row.top + lines[line].row.bottom) / 2, top: beside.reduce(lines[line].row.top) { min($0, $1.top) },
            bottom: beside.reduce(lines[line].row.bottom) { max($0, $1.bottom) })
    }

    private func blocks(in column: Int, _ rows: [[CellLine]], _ places: [Row]) -> [Block] {
        let pitches = zip(places, places.dropFirst()).map { $1.middle - $0.middle }.sorted()
        let pitch = pitches[pitches.count / 2]
        var blocks: [Block] = []
        for (index, lines) in rows.enumerated() {
            for line in lines where line.cells[column] != nil && !line.crossed.contains(column) && !line.crossed.contains(column + 1) {
                let row = line.row
                if let last = blocks.last, row.baseline - last.last <= linePitch.points(at: row.size),
                    last.rows.upperBound == index || row.baseline - last.last <= closerThanRows * pitch && isShared(lines, but: column)
                {
                    blocks[blocks.count - 1].bottom = row.bottom
                    blocks[blocks.count - 1].last = row.baseline
                    blocks[blocks.count - 1].rows = last.rows.lowerBound...index
                } else {
                    blocks.append(Block(top: row.top, bottom: row.bottom, size: row.size, rows: index...index, last: row.baseline))
                }
            }
        }
        return blocks
    }

    /// Whether other columns hold text in a row, so that it is one without this column's.
    private func isShared(_ lines: [CellLine], but column: Int) -> Bool { lines.contains { $0.filled.contains { $0 != column } } }

    /// How many rows stand over the figures of the columns that hold figures.
    private func heads(_ rows: [[CellLine]]) -> Int {
        let count = rows.joined().first?.cells.count ?? 0
        let figures = (1..<max(1, count)).filter { column in
            let texts = rows.joined().compactMap { $0.cells[column] }
            return Double(texts.count(where: \.isFigure)) >= numericShare * Double(texts.count)
        }
        guard !figures.isEmpty else { return 0 }
        return rows.prefix { lines in !lines.contains { line in figures.contains { line.cells[$0]?.isNumber ?? false } } }.count
    }

    /// The rows of each text that spans several: all rows of a column of labels are one text's; elsewhere only texts count that
    /// stand between rows.
    /// - Parameter heads: the rows of the head, in a column of labels.
    private func spans(of blocks: [Block], _ rows: [Row], heads: Int?) -> [ClosedRange<Int>] {
        let between = blocks.filter { block in !rows.contains { isInMiddle(block, from: $0, to: $0) } }
        // A label in the first row may as well stand at the top of the rows that it heads.
        if let heads {
            let first = blocks.first { $0.rows.lowerBound >= heads }?.rows.lowerBound ?? heads
            if !between.isEmpty || first > heads, let tiles = tiles(of: blocks, rows) { return tiles }
        }
        return between.compactMap { block in
            let near = rows.indices.dropLast().first { isInMiddle(block, from: rows[$0], to: rows[$0 + 1]) }
            guard let row = near, blocks.allSatisfy({ $0.rows == block.rows && $0.top == block.top || !$0.rows.overlaps(row...row + 1) })
            else {
                return nil
            }
            return row...row + 1
        }
    }

    /// Rows for each text so that it stands in their middle and no row is left out but the last: a label over several columns
    /// may stand there. `nil` where the texts stand otherwise.
    private func tiles(of blocks: [Block], _ rows: [Row]) -> [ClosedRange<Int>]? {
        var tiles: [ClosedRange<Int>] = [], start = 0
        for block in blocks {
            let isIts = { (end: Int) in
                isInMiddle(block, from: rows[start], to: rows[end]) || blocks.count > 1 && isInCell(block, from: rows[start], to: rows[end])
            }
            guard let end = rows.indices[start...].first(where: isIts) else { return nil }
            tiles.append(start...end)
            start = end + 1
        }
        return start >= rows.count - 1 ? tiles : nil
    }

    /// Whether a text stands in the middle between two rows.
    private func isInMiddle(_ block: Block, from first: Row, to last: Row) -> Bool {
        abs(block.middle - (first.middle + last.middle) / 2) <= offMiddle.points(at: block.size)
    }

    /// The same between the sides of two rows: one may be higher than the other.
    private func isInCell(_ block: Block, from first: Row, to last: Row) -> Bool {
        abs(block.middle - (first.top + last.bottom) / 2) <= offMiddle.points(at: block.size)
    }
}

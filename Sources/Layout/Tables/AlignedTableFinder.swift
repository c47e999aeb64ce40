import Geometry

/// Finds tables without rules: rows of short texts that stand in the same columns, figures in most of them.
///
/// Runs of neighbouring rows with gaps in them are looked at. A run is a table when its columns agree on an edge and
/// hold figures, or when three columns or more of short texts do. What only looks alike is left alone: prose in columns
/// (its lines fill their column), lists (a marker and a text), contents pages (leaders, or page numbers that never fall).
/// The idea of judging text edges is that of A. Nurminen, *Algorithmic extraction of data in tables in PDF* (2013).
struct AlignedTableFinder {
    struct Tuning: Hashable, Sendable {
        /// A wider gap in a line makes it look like a row of cells: justified prose stays under 0.8 em.
        var cellGap: Em = 1.0.em
        /// Baselines further apart than this end a run: two blank lines.
        var mostPitch: Em = 2.8.em
        /// A wider pitch than this many usual ones before a line that starts over the second column begins another table.
        var newTablePitch = 1.6
        /// A head stands this close over its columns.
        var headPitch: Em = 2.2.em
        /// Heads set in the middle beside heads of two lines stand half a line over the lower one: they overlap by more.
        var beside: Em = 0.2.em
        /// Rows that a table has at least. Three rows of figures in a row happen in running text.
        var leastRows = 4
        /// Rows of one piece that may stand between rows of several: group labels, wrapped cells.
        var mostSingles = 2
        /// A line of one piece that is wider is running text.
        var proseLine: Em = 24.em
        /// Share of the grid's places with text: labels of a chart stand in many rows and columns, and fill few.
        var leastFilled = 0.4
        /// Share of a column's texts that are figures in a column of figures.
        var numericShare = 0.65
        /// Edges nearer than this agree. Proportional figures and centred heads differ by less.
        var sameEdge: Em = 0.45.em
        /// Share of a column's texts that must agree on one edge.
        var agreeing = 0.7
        /// In a column of prose the usual line is this long a share of the longest.
        var proseFill = 0.72
        /// Shorter lines are no prose.
        var proseWidth: Em = 11.em
        /// Columns of words that a table without figures has at least.
        var leastWordColumns = 3
        /// A run of signs as long as this is a rule drawn with characters.
        var shortestDashes = 8
    }

    let lattices: TableFinder.Tuning
    var tuning = Tuning()
    var finder = ColumnFinder()
    /// The colour of the page at a point: a line above a painted head is none of it.
    var ground: (Point) -> UInt32 = { _ in 0xFFFFFF }

    /// Lattices of the tables, not yet resolved to cells.
    func lattices(in text: TableText, page: Rect) -> [Lattice] {
        let marks = text.marks(in: page), rows = TextRowBuilder().rows(of: marks)
        // Dashes outside the page are none of its rows, and the marks there are looked at nowhere.
        let dashes = rows.filter(isDashes)
        let found =
            dashes.isEmpty ? search(rows, of: text, depth: 0) : search(without(dashes, text), in: page, depth: 0)
        return found.sorted { ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0]) }
    }

    /// The text without rules drawn with characters.
    private func without(_ dashes: [TextRow], _ text: TableText) -> TableText {
        TableText(marks: text.marks.filter { mark in !dashes.contains { abs($0.baseline - mark.baseline) < 0.2 * mark.size } })
    }

    // MARK: - Runs of rows

    private func search(_ text: TableText, in area: Rect, depth: Int) -> [Lattice] {
        search(TextRowBuilder().rows(of: text.marks(in: area)), of: text, depth: depth)
    }

    private func search(_ rows: [TextRow], of text: TableText, depth: Int) -> [Lattice] {
        var found: [Lattice] = []
        for run in runs(rows) {
            for part in tables(of: run) {
                let size = middle(part.map(\.size)), edges = edges(of: part)
                guard edges.count > 2 else { continue }
                let columns = columns(of: part, edges: edges)
                let prose = columns.indices.filter { isProse(columns[$0], size: size) }
                if !prose.isEmpty, depth < 3 {
                    // The other columns may be a table beside the text.
                    let box = Self.box(of: part)
                    for range in ranges(of: columns.count, without: prose) {
                        found += search(
                            text, in: Rect(minX: edges[range.lowerBound], minY: box.minY, maxX: edges[range.upperBound], maxY: box.maxY),
                            depth: depth + 1)
                    }
                } else if prose.isEmpty, isTable(columns, part, size: size) {
                    if let lattice = lattice(of: withHead(part, of: rows, edges: edges), text: text) { found.append(lattice) }
                }
            }
        }
        return found
    }

    /// Column edges of a run, its own sides among them.
    private func edges(of run: [TextRow]) -> [Double] {
        let size = middle(run.map(\.size)), box = Self.box(of: run)
        return [box.minX] + finder.gaps(in: run, size: size).filter { $0.width >= 0.6 * tuning.cellGap.points(at: size) }.map(\.middle) + [
            box.maxX
        ]
    }

    /// A run cut where, after a wider gap, a line stands over all columns but the first: the head of the next table.
    private func tables(of run: [TextRow]) -> [[TextRow]] {
        let edges = edges(of: run)
        guard edges.count > 2 else { return [run] }
        let pitch = middle(zip(run, run.dropFirst()).map { $1.baseline - $0.baseline })
        var parts: [[TextRow]] = [[]]
        for (index, row) in run.enumerated() {
            if index > 0, row.baseline - run[index - 1].baseline >= tuning.newTablePitch * pitch, row.minX > edges[1],
                row.words.allSatisfy({ $0.digits == 0 })
            {
                parts.append([])
            }
            parts[parts.count - 1].append(row)
        }
        return parts.filter { $0.count >= tuning.leastRows }
    }

    /// Neighbouring rows of several pieces, with few rows of one between.
    private func runs(_ rows: [TextRow]) -> [[TextRow]] {
        var runs: [[TextRow]] = []
        var open: [TextRow] = []
        var singles = 0
        func close() {
            open.removeLast(min(singles, open.count))
            if open.count >= tuning.leastRows { runs.append(open) }
            (open, singles) = ([], 0)
        }
        for row in rows {
            if let last = open.last,
                row.baseline - last.baseline > tuning.mostPitch.points(at: max(row.size, last.size)) || !isNear(row.size, last.size)
            {
                close()
            }
            if isCells(row) {
                open.append(row)
                singles = 0
            } else if row.maxX - row.minX > tuning.proseLine.points(at: row.size) {
                close()
            } else if !open.isEmpty {
                singles += 1
                open.append(row)
                if singles > tuning.mostSingles { close() }
            }
        }
        close()
        return runs
    }

    /// Heads and bodies may be set in two sizes, but not in very different ones.
    func isNear(_ a: Double, _ b: Double) -> Bool { max(a, b) <= 1.35 * min(a, b) }

    /// Whether a line falls into pieces, and not only because of a marker at its start.
    private func isCells(_ row: TextRow) -> Bool {
        let pieces = row.segments(gap: tuning.cellGap.points(at: row.size)).filter { !$0.isLeader }
        guard pieces.count >= 2 else { return false }
        return pieces.count > 2 || pieces[0].count > 3
    }

    /// A rule drawn with characters.
    private func isDashes(_ row: TextRow) -> Bool {
        row.count >= tuning.shortestDashes && row.words.contains { $0.count > 1 }
            && row.words.allSatisfy { $0.signs + $0.dots == $0.count && !$0.isLeader }
    }

    // MARK: - Evidence

    /// What stands in one column, row by row.
    private struct Column {
        var texts: [TextRow.Word] = []
        /// Rows that have text in it, by index.
        var rows: [Int] = []
    }

    private func columns(of run: [TextRow], edges: [Double]) -> [Column] {
        var columns = Array(repeating: Column(), count: edges.count - 1)
        for (index, row) in run.enumerated() {
            let line = CellLine(row: row, edges: edges, chunkGap: finder.tuning.chunkGap.points(at: row.size))
            for (column, cell) in line.cells.enumerated() {
                guard let cell, !line.crossed.contains(column), !line.crossed.contains(column + 1) else { continue }
                columns[column].texts.append(cell)
                columns[column].rows.append(index)
            }
        }
        return columns
    }

    private func isNumeric(_ column: Column) -> Bool {
        // Dashes stand for missing figures, but alone they are markers.
        column.texts.count >= 3 && column.texts.contains { $0.digits > 0 }
            && Double(column.texts.count(where: \.isNumber)) >= tuning.numericShare * Double(column.texts.count)
            && 2 * column.texts.count { $0.digits > 0 } >= column.texts.count
    }

    /// Whether a column's lines are as long as the column is wide, as running text is.
    private func isProse(_ column: Column, size: Double) -> Bool {
        guard column.texts.count >= 3, !isNumeric(column) else { return false }
        let widths = column.texts.filter { !$0.isLeader }.map(\.width).sorted()
        guard let widest = widths.last, widest > tuning.proseWidth.points(at: size) else { return false }
        return widths[widths.count / 2] > tuning.proseFill * widest
    }

    private func isTable(_ columns: [Column], _ run: [TextRow], size: Double) -> Bool {
        let several = run.indices.count { row in columns.count { $0.rows.contains(row) } >= 2 }
        guard several >= tuning.leastRows, 2 * several >= run.count else { return false }
        let filled = columns.reduce(0) { $0 + $1.texts.count }
        guard Double(filled) >= tuning.leastFilled * Double(columns.count * run.count) else { return false }
        let numeric = columns.indices.filter { isNumeric(columns[$0]) && agrees(columns[$0].texts, size) }
        // Figures in the first column alone are numbers of a list.
        let figures = numeric.filter { $0 > 0 }
        if !figures.isEmpty {
            let leaders = run.count { row in row.words.contains { $0.isLeader } }
            // A contents page: titles, perhaps leaders, and page numbers at the end.
            if figures.count == 1, 3 * leaders >= run.count { return false }
            if figures == [columns.count - 1], isPlain(columns[columns.count - 1].texts) { return false }
            return figures.contains { 2 * columns[$0].texts.count >= several }
        }
        guard columns.count >= tuning.leastWordColumns else { return false }
        let full = run.indices.count { row in columns.allSatisfy { $0.rows.contains(row) } }
        return 10 * full >= 6 * run.count && columns.allSatisfy { startsAgree($0.texts, size) }
    }

    /// Whether they are bare figures of at most three digits: page numbers.
    private func isPlain(_ texts: [TextRow.Word]) -> Bool { texts.allSatisfy { $0.digits == $0.count && $0.count <= 3 || $0.digits == 0 } }

    /// Whether most texts agree on their left sides, right sides or middles.
    private func agrees(_ texts: [TextRow.Word], _ size: Double) -> Bool {
        startsAgree(texts, size) || agree(texts.map(\.maxX), size) || agree(texts.map { ($0.minX + $0.maxX) / 2 }, size)
    }

    private func startsAgree(_ texts: [TextRow.Word], _ size: Double) -> Bool { agree(texts.map(\.minX), size) }

    private func agree(_ places: [Double], _ size: Double) -> Bool {
        let centre = middle(places)
        return Double(places.count { abs($0 - centre) <= tuning.sameEdge.points(at: size) }) >= tuning.agreeing * Double(places.count)
    }

    private func middle(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }

    // MARK: - The lattice

    private func lattice(of run: [TextRow], text: TableText) -> Lattice? {
        let box = Self.box(of: run)
        guard box.width > 0, box.height > 0 else { return nil }
        let frame = Lattice(columns: [box.minX, box.maxX], rows: [box.minY, box.maxY], across: [[true], [true]], down: [[true, true]])
        let refined = LatticeRefiner(tuning: lattices).refined(frame, text: text, trust: .open)
        return refined.columnCount > 1 && refined.rowCount > 1 ? refined : nil
    }

    /// Runs of columns between the left-out ones, two at least.
    private func ranges(of count: Int, without left: [Int]) -> [Range<Int>] {
        let stops = [-1] + left + [count]
        return zip(stops, stops.dropFirst()).map { ($0 + 1)..<$1 }.filter { $0.count >= 2 }
    }

    private static func box(of run: [TextRow]) -> Rect {
        Rect(
            minX: (run.map(\.minX).min() ?? 0) - 0.5, minY: (run.map(\.top).min() ?? 0), maxX: (run.map(\.maxX).max() ?? 0) + 0.5,
            maxY: run.map(\.bottom).max() ?? 0)
    }
}

import Geometry

/// Joins the parts of tables that go on over page breaks, or from one column of a page to the next.
///
/// A part goes on when nothing stands between it and the first table of the next page or column, the columns are
/// the same, and either the head is repeated, a row is cut, or the page had no room for the next row.
public struct TableStitcher: Sendable {
    /// How alike two parts of one table are, and how full the page between them.
    public struct Tuning: Hashable, Sendable {
        /// Column edges of two parts differ by less: cell borders are rounded to the producer's grid on each page.
        public var sameColumn: Points = 3.0.pt
        /// The same for edges that only text shows, as a share of the narrower column beside them: beyond the middle of a
        /// column its texts would stand in the next one.
        public var looseEdge = 0.45
        /// Space that may be left under a full page besides the next row: borders and the blank line after a table.
        public var spareRoom: Points = 6.0.pt
        /// Rows of one height differ by less: borders are as thick as lines are.
        public var spareHeight: Points = 1.5.pt
        /// Share of the inner edges that are in both parts where each has some of its own: cells are put together otherwise there.
        public var sharedEdges = 0.5
        /// So many cells of two rows that agree tell that these are of one table.
        public var cellsOfRow = 3
        /// The values that all conversions use.
        public init() {}
    }

    /// What counts as the same table.
    public var tuning = Tuning()
    /// A stitcher with those measures.
    public init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// The tables, by their first parts' order. Parts are given in page order; tables in cells are not given here.
    public func tables(from parts: [TablePart]) -> [StitchedTable] {
        chains(of: parts).flatMap { chain in
            let whole = stitched(chain)
            // Rows that a break cuts may have cells that do not agree: then the parts are tables of their own.
            return chain.count == 1 || whole.coversItsGrid ? [whole] : chain.map { stitched([Link(part: $0.part, join: nil)]) }
        }
    }

    private func chains(of parts: [TablePart]) -> [[Link]] {
        var chains: [[Link]] = []
        for part in parts {
            let end = chains.last?.last?.part.withoutBlankEnd()
            if let chain = chains.last, let end, let join = join(end, part, first: chain[0].part) {
                chains[chains.count - 1][chain.count - 1].part = end
                chains[chains.count - 1].append(Link(part: part, join: join))
            } else {
                chains.append([Link(part: part, join: nil)])
            }
        }
        return chains
    }

    /// How alike the columns of two parts are.
    var columns: PartColumns { PartColumns(tuning: tuning) }

    /// How a part goes on from the one before.
    struct Join {
        var evidence: Set<StitchedTable.Evidence>
        /// Rows of the head that is printed again.
        var repeatedRows: Int
        var rowIsCut: Bool
    }

    struct Link {
        var part: TablePart
        var join: Join?
    }

    /// `nil` when `next` is a table of its own.
    func join(_ previous: TablePart, _ next: TablePart, first: TablePart) -> Join? {
        let isOverPage = previous.isLast && (next.isFirst || next.isUnderHead) && next.page == previous.page + 1
        let isInColumn = next.opensColumn && next.page == previous.page
        guard isOverPage || isInColumn else { return nil }
        let repeated = repeatedRows(first, next)
        guard isInColumn || next.isFirst || repeated > 0 else { return nil }
        guard repeated < next.grid.rowCount, !startsOver(first, next, after: repeated) else { return nil }
        let pairs = cellsAtBreak(previous, next, firstRow: repeated)
        // A row without a line under it goes on in one without a line over it; that alone may come from the page before.
        let isOpen = repeated == 0 && !pairs.isEmpty && next.grid.isOpenAbove
        let isTorn = isOpen && previous.grid.isOpenBelow
        let mayGoOn = isOpen && columns.near(previous.grid.box.width, next.grid.box.width)
        guard let fit = columns.fit(previous.grid, next.grid) ?? (mayGoOn ? .part : nil) else { return nil }
        let isCut = isCut(pairs, previous, next, firstRow: repeated)
        let room = previous.bodyBottom - previous.grid.box.maxY
        let height = next.grid.rowEdges[repeated + 1] - next.grid.rowEdges[repeated]
        let isFull = room < height + tuning.spareRoom.value
        let labelGoesOn = fit == .part && isFull && (labelGoesOn(pairs, previous, next) || labelIsAbove(previous, next))
        // Rows of the same cells on both sides of the break tell as much as the same columns do.
        let areAlike = fit == .same || pairs.count >= tuning.cellsOfRow
        guard repeated > 0 || labelGoesOn || isTorn || isFull && (isCut || mayGoOn || areAlike) else { return nil }
        var evidence: Set<StitchedTable.Evidence> = []
        if fit == .same { evidence.insert(.sameColumns) }
        if repeated > 0 { evidence.insert(.repeatedHead) }
        if isCut || mayGoOn || isTorn { evidence.insert(.cutRow) }
        if isFull { evidence.insert(.fullPage) }
        let rowIsCut =
            isTorn || isCut && (isFull || repeated > 0) || mayGoOn && isFull && !startsNewRow(pairs, previous, next)
        return Join(evidence: evidence, repeatedRows: repeated, rowIsCut: rowIsCut)
    }

    /// How many rows at the start of `next` repeat those of `first`: same cells, same texts, not blank.
    private func repeatedRows(_ first: TablePart, _ next: TablePart) -> Int {
        var best = 0
        for count in 1...max(1, min(first.grid.rowCount, next.grid.rowCount)) {
            guard let a = head(of: first, rows: count), let b = head(of: next, rows: count) else { continue }
            guard a.count == b.count, zip(a, b).allSatisfy({ isSame(first, $0, next, $1) }),
                a.contains(where: { !isBlank(first.texts[$0]) })
            else { break }
            best = count
        }
        // A whole part of rows like the first one's is another table of the same kind.
        return best == first.grid.rowCount && best == next.grid.rowCount ? 0 : best
    }

    /// Whether the rows under the repeated head begin with the same labels as the first part's: a table of the same
    /// form with other figures.
    private func startsOver(_ first: TablePart, _ next: TablePart, after head: Int) -> Bool {
        guard head > 0 else { return false }
        func labels(_ part: TablePart) -> [String] {
            let column = cells(of: part) { $0.row >= head && $0.column == 0 }
            return column.filter { !isBlank(part.texts[$0]) }.sorted { part.grid.cells[$0].row < part.grid.cells[$1].row }
                .prefix(2).map { dense(part.texts[$0]) }
        }
        let a = labels(first), b = labels(next)
        return !a.isEmpty && a == b
    }

    /// Indices of the cells of the first rows, when none of them reaches further down.
    private func head(of part: TablePart, rows: Int) -> [Int]? {
        let cells = part.grid.cells.indices.filter { part.grid.cells[$0].row < rows }
        return cells.allSatisfy { part.grid.cells[$0].row + part.grid.cells[$0].rowSpan <= rows } ? cells : nil
    }

    private func isSame(_ a: TablePart, _ i: Int, _ b: TablePart, _ j: Int) -> Bool {
        a.grid.cells[i].row == b.grid.cells[j].row && a.grid.cells[i].rowSpan == b.grid.cells[j].rowSpan && columns.stands(a, i, like: b, j)
            && dense(a.texts[i]) == dense(b.texts[j])
    }

    /// Whether nothing stands in a cell.
    func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    private func dense(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    /// Whether the break cuts a row: labels of the last row are not repeated beside text that goes on, or a line
    /// that fills its cell goes on in the cell below.
    private func isCut(_ all: [(Int, Int)], _ previous: TablePart, _ next: TablePart, firstRow: Int) -> Bool {
        if all.isEmpty { return false }
        // A cell that spans rows before the cut or after it says nothing about the row itself.
        let pairs = all.filter { previous.grid.cells[$0].rowSpan == 1 && next.grid.cells[$1].rowSpan == 1 }
        let continued = pairs.filter { !isBlank(next.texts[$1]) }
        if continued.isEmpty { return isRestOfRow(pairs, previous, next, firstRow: firstRow) }
        // Rows that a new label heads are new.
        if all.contains(where: { isLabelOver($0, previous) && isLabelOver($1, next) }) { return false }
        // Figures under figures are rows.
        if pairs.contains(where: { isFigure(previous.texts[$0]) && isFigure(next.texts[$1]) }) { return false }
        guard continued.allSatisfy({ !isBlank(previous.texts[$0.0]) }), !isLabelled(pairs, previous, next) else { return false }
        if pairs.contains(where: { !isBlank(previous.texts[$0]) && isBlank(next.texts[$1]) }) { return true }
        // A short label would not stand on both sides of the break.
        return continued.allSatisfy { previous.endsFull[$0] && !next.startsFresh[$1] }
    }

    /// Whether a row below the break in which nothing stands is the rest of the one above it: that has texts in several columns, or
    /// is lower than the blank one, as no row with a text is.
    private func isRestOfRow(
        _ pairs: [(Int, Int)], _ previous: TablePart, _ next: TablePart, firstRow: Int
    ) -> Bool {
        let filled = pairs.count { above, _ in !isBlank(previous.texts[above]) }
        let above = previous.grid.rowEdges.suffix(2), below = next.grid.rowEdges[firstRow...].prefix(2)
        let isLower = (above.last ?? 0) - (above.first ?? 0) < (below.last ?? 0) - (below.first ?? 0) - tuning.spareHeight.value
        return filled > 1 || filled > 0 && isLower
    }

    /// Whether texts of several columns end above a break before their cells do, and others without marks stand in these below it:
    /// no text is cut, so the row is not.
    private func startsNewRow(_ pairs: [(Int, Int)], _ previous: TablePart, _ next: TablePart) -> Bool {
        let ended = pairs.count { above, below in
            previous.grid.cells[above].rowSpan == 1 && next.grid.cells[below].rowSpan == 1 && !isBlank(previous.texts[above])
                && !isBlank(next.texts[below]) && !previous.endsFull[above] && !next.startsFresh[below]
        }
        return ended > 1
    }

    /// Whether the row below the break has a label of its own, under one that ends before its cell does, and so do other texts.
    private func isLabelled(_ pairs: [(Int, Int)], _ previous: TablePart, _ next: TablePart) -> Bool {
        guard let label = pairs.first, next.grid.cells[label.1].column == 0 else { return false }
        return !isBlank(next.texts[label.1]) && !previous.endsFull[label.0] && startsNewRow(pairs, previous, next)
    }

    private func isLabelOver(_ cell: Int, _ part: TablePart) -> Bool { part.grid.cells[cell].rowSpan > 1 && !isBlank(part.texts[cell]) }

    /// Whether the rows below the break have their label above it: the first cell there is empty and spans them.
    private func labelGoesOn(_ pairs: [(Int, Int)], _ previous: TablePart, _ next: TablePart) -> Bool {
        guard pairs.count >= 2, let label = pairs.first, next.grid.cells[label.1].rowSpan > 1 else { return false }
        return !isBlank(previous.texts[label.0]) && isBlank(next.texts[label.1])
            && pairs.dropFirst().allSatisfy { !isBlank(next.texts[$1]) }
    }

    /// Whether only the label of the first rows below the break is missing in a column of labels: it stands above, beside the rows there.
    /// A head has a ground of its own.
    private func labelIsAbove(_ previous: TablePart, _ next: TablePart) -> Bool {
        let labels = cells(of: next) { $0.column == 0 && $0.columnSpan < next.grid.columnCount }.sorted { $0 < $1 }
        guard let first = labels.first, labels.count > 1, next.grid.cells[first].row == 0, isBlank(next.texts[first]),
            labels.dropFirst().allSatisfy({ !isBlank(next.texts[$0]) }),
            next.grid.cells.allSatisfy({ $0.row > 0 || $0.column == 0 || $0.shading == nil })
        else { return false }
        let above = cells(of: previous) { $0.column == 0 && $0.row + $0.rowSpan == previous.grid.rowCount }
        return above.contains { !isBlank(previous.texts[$0]) && previous.grid.cells[$0].columnSpan < previous.grid.columnCount }
    }

    /// The cells that end above a page break, each with the one that stands below it; none when they do not agree.
    private func cellsAtBreak(_ previous: TablePart, _ next: TablePart, firstRow: Int) -> [(Int, Int)] {
        let last = cells(of: previous) { $0.row + $0.rowSpan == previous.grid.rowCount }
        let start = cells(of: next) { $0.row == firstRow }
        let agree = last.count == start.count && zip(last, start).allSatisfy { columns.stands(previous, $0, like: next, $1) }
        return agree ? Array(zip(last, start)) : []
    }

    private func isFigure(_ text: String) -> Bool {
        let scalars = dense(text).unicodeScalars
        return scalars.contains { $0.properties.numericType != nil } && !scalars.contains { $0.properties.isAlphabetic }
    }

    /// Indices of the cells that fit, from left to right.
    private func cells(of part: TablePart, where fits: (TableGrid.Cell) -> Bool) -> [Int] {
        part.grid.cells.indices.filter { fits(part.grid.cells[$0]) }.sorted { part.grid.cells[$0].column < part.grid.cells[$1].column }
    }
}

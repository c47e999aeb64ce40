import Geometry

/// The rows that only the text shows.
extension LatticeRefiner {
    /// - Parameters:
    ///   - heads: rows of the head.
    ///   - ends: heights at which upright lines begin or end inside a row.
    func addRows(to lattice: inout Lattice, _ rows: RowsInColumns, trust: Trust, tiled: [Rect], heads: Int, ends: [Double]) {
        guard lattice.columnCount > 1 else { return }
        let tiles = GroundTiles(tuning: tuning)
        let ruled = lattice
        let spacing = SpacedRows().spacing(of: rows.all.indices.map { rows.line($0, in: ruled) })
        let areRows =
            ruled.rowCount >= fewBands && WrappedBands().areRows((1..<ruled.rowCount).map { self.lines(in: $0, of: ruled, rows) })
        for i in (0..<lattice.rowCount).reversed() where i == 0 || !areRows {
            let lines = LabelsBetween().removed(from: self.lines(in: i, of: lattice, rows), row: i, of: lattice)
            guard lines.count > 1, tiled.isEmpty || !tiles.isRow(i, of: lattice, tiled) else { continue }
            let isUndrawn = isUndrawn(i, of: ruled, under: heads), areWhole = isUndrawn && areWholeLines(lines, lattice)
            var starts =
                areWhole
                ? Array(lines.indices) : grouper.starts(of: lines, right: lattice.columns[lattice.columnCount], spacing: spacing)
            let drawn = lines.indices.filter { $0 == 0 || isEnd(ends, between: lines[$0 - 1].row, lines[$0].row) }
            let areRows =
                starts.count > 1 && !areBroken(lines)
                && (areWhole || AnchoredRows().areMarked(lines) || isConvincing(starts, lines, lattice, trust: trust)
                    || isUndrawn && self.areRows(starts, lines, spacing))
            starts = areRows ? Set(starts + drawn).sorted() : drawn
            guard starts.count > 1 else { continue }
            if i == 0, lattice.rowCount > 1 { starts = headStarts(starts, lines) }
            for start in starts.dropFirst().reversed() {
                let y = (lines[start - 1].row.bottom + lines[start].row.top) / 2
                insertRow(at: y, into: &lattice, row: i)
            }
        }
        guard lattice.rowCount > ruled.rowCount else { return }
        joinWrappedRows(&lattice, ruled, rows)
    }

    /// Whether an upright line begins or ends between two lines of text that do not stand beside each other.
    private func isEnd(_ ends: [Double], between upper: TextRow, _ lower: TextRow) -> Bool {
        let next = ends.firstIndex(notBelow: upper.middle)
        return next < ends.count && ends[next] < lower.middle
            && lower.baseline - upper.baseline > grouper.beside.points(at: lower.size)
    }

    /// Draws the edges between figures below each other where grounds or lines draw them over other columns of the same rows.
    func closeBetweenFigures(_ lattice: inout Lattice, _ rows: RowsInColumns) {
        for i in 1..<lattice.rowCount where lattice.across[i].contains(true) {
            let above = lines(in: i - 1, of: lattice, rows), below = lines(in: i, of: lattice, rows)
            for j in lattice.across[i].indices where !lattice.across[i][j] {
                let isFigure = { (line: CellLine) in line.cells[j]?.isFigure ?? false }
                if above.contains(where: isFigure), below.contains(where: isFigure) { lattice.across[i][j] = true }
            }
        }
    }

    /// Rows between two drawn edges that only their text parts, for each two: in the column of labels, and in the others.
    /// - Parameter grounds: what shows the rows where no lines do: beside labels that span rows there may be none.
    func undrawnRows(of lattice: Lattice, _ ruled: Lattice, grounds: [Rect]?) -> (labels: [Range<Int>], others: [Range<Int>]) {
        let between = { (drawn: [Int]) in zip(drawn, drawn.dropFirst()).map { $0..<$1 } }
        let others = between(ruled.rows.compactMap { lattice.rows.firstIndex(of: $0) })
        guard let grounds else { return (others, others) }
        let x = (lattice.columns[0] + lattice.columns[1]) / 2, slack = tuning.sameEdge.value
        let sides = grounds.filter { $0.minX < x && $0.maxX > x }.flatMap { [$0.minY, $0.maxY] }.sorted()
        let drawn = lattice.rows.indices.filter { row in
            let next = sides.firstIndex(notBelow: lattice.rows[row] - slack)
            return row == 0 || row == lattice.rowCount || next < sides.count && sides[next] <= lattice.rows[row] + slack
        }
        return (between(drawn), others)
    }

    /// Takes rows apart no further than the lines do where most bands between lines hold one row: two or three in another
    /// are then a wrapped cell and a label beside it.
    private func joinWrappedRows(_ lattice: inout Lattice, _ ruled: Lattice, _ rows: RowsInColumns) {
        let bands = zip(ruled.rows, ruled.rows.dropFirst()).enumerated().map { band, edges in
            let added = lattice.rows.indices.filter { lattice.rows[$0] > edges.0 && lattice.rows[$0] < edges.1 }
            // A label and figures on every line are rows: a sum and what it is of.
            let lines = added.isEmpty ? [] : self.lines(in: band, of: ruled, rows)
            return lines.isEmpty || !areLinesOfFigures(lines, 0...added.count) || !areWhole(lines) ? added : []
        }
        guard ruled.rowCount >= fewBands, Double(bands.count(where: \.isEmpty)) >= oneRowShare * Double(ruled.rowCount) else { return }
        for row in bands.filter({ $0.count <= mostWrapped }).joined().sorted(by: >) { lattice.mergeRows(row - 1, row) }
    }

    /// Whether a band of several lines is several rows: most of its lines fill most columns, or hold numbers.
    private func isConvincing(_ starts: [Int], _ lines: [CellLine], _ lattice: Lattice, trust: Trust) -> Bool {
        let columns = Set(lines.flatMap(\.filled)).count
        guard columns > 1 else { return false }
        let groups = groups(of: lines, starts)
        // A cell of several lines counts once.
        let cells = groups.flatMap { group in (0..<lattice.columnCount).map { column in group.compactMap { $0.cells[column] } } }
            .filter { !$0.isEmpty }
        let numbers = cells.count { $0.allSatisfy(\.isNumber) }
        let full = groups.count { group in 2 * Set(group.flatMap(\.filled)).count > columns }
        // Labels over rows say nothing.
        let telling = groups.count { group in Set(group.flatMap(\.filled)) != [0] }
        switch trust {
        case .open: return 2 * full >= telling || 10 * numbers >= 4 * cells.count
        case .ruled:
            let areFull = telling >= 3 && 3 * full >= 2 * telling || groups.count >= 3 && 3 * full >= 2 * groups.count
            return areFull && 10 * numbers >= 4 * cells.count || areLinesOfFigures(lines, starts.indices) || areOfFigures(groups)
        }
    }

    /// Whether narrow columns broke their figures: in several of a line a figure ends in its point, over what stands behind that.
    private func areBroken(_ lines: [CellLine]) -> Bool {
        zip(lines, lines.dropFirst()).contains { above, below in
            let broken = above.cells.indices.dropFirst().count { column in
                guard let cell = above.cells[column], let rest = below.cells[column] else { return false }
                return cell.isFigure && cell.endsInDot && rest.digits == rest.count
            }
            return broken >= severalFigures
        }
    }

    /// Whether each line is a row that fills every column, with figures in several.
    private func areLinesOfFigures(_ lines: [CellLine], _ rows: some Collection<Int>) -> Bool {
        guard let count = lines.first?.cells.count, count >= fewestRows, rows.count == lines.count,
            lines.allSatisfy({ $0.filled.count == count && $0.crossed.isEmpty })
        else { return false }
        let figures = (0..<count).count { column in lines.allSatisfy { $0.cells[column]?.isFigure ?? false } }
        return figures >= severalFigures
    }

    /// Whether each line has a label with letters, and figures that no narrow column has broken: of those one figure is left.
    private func areWhole(_ lines: [CellLine]) -> Bool {
        lines.allSatisfy { line in
            line.cells[0].map { $0.digits + $0.signs + $0.dots < $0.count } ?? false
                && line.cells.dropFirst().contains { $0.map { $0.digits > 1 } ?? false }
        }
    }

    /// Whether each row has its label and one figure in each of several columns of figures: these count the rows, however many
    /// lines the texts beside them have.
    private func areOfFigures(_ groups: [ArraySlice<CellLine>]) -> Bool {
        guard let count = groups.first?.first?.cells.count, groups.count >= fewestRows else { return false }
        let figures = (1..<count).filter { column in
            groups.allSatisfy { group in
                let texts = group.compactMap { $0.cells[column] }
                return texts.count == 1 && texts[0].isFigure
            }
        }
        // A label may stand over several columns, in the middle of them.
        let labels = 0..<(figures.first ?? 0)
        let labelled = groups.count { group in group.contains { line in labels.contains { line.cells[$0] != nil } } }
        return Double(labelled) >= labelledShare * Double(groups.count) && figures.count >= severalFigures
    }

    /// The lines of each row.
    private func groups(of lines: [CellLine], _ starts: [Int]) -> [ArraySlice<CellLine>] {
        zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1] }
    }

    /// Whether a band is all that stands under a table's head.
    private func isUndrawn(_ row: Int, of ruled: Lattice, under heads: Int) -> Bool { row == heads && ruled.rowCount == heads + 1 }

    /// Whether what stands between upright lines without a line across are rows: texts beside each other, each with a label,
    /// hardly wrapped or with room between the rows. Cells of several paragraphs have no label for each, or lists.
    private func areRows(_ starts: [Int], _ lines: [CellLine], _ spacing: SpacedRows.Spacing?) -> Bool {
        let groups = groups(of: lines, starts)
        guard groups.count >= fewestRows else { return false }
        if let spacing, SpacedRows().starts(of: lines, spacing) == starts { return true }
        // Where groups of rows have one label, each fills all other columns.
        let others = Set(1..<max(1, lines[0].cells.count)),
            areFull = others.count > 1 && groups.allSatisfy { others.isSubset(of: $0.flatMap(\.filled)) }
        let labelled = areFull ? groups.count : groups.count { group in group.contains { $0.cells[0] != nil } }
        let several = groups.count { Set($0.flatMap(\.filled)).count >= 2 }
        guard Double(labelled) >= labelledShare * Double(groups.count), Double(several) >= oneRowShare * Double(groups.count) else {
            return false
        }
        guard Double(lines.count) <= mostLines * Double(groups.count) || grouper.hasTwoPitches(lines) else { return false }
        let texts = lines.flatMap { line in line.cells.indices.map { (line.cells[$0], line.firstWord[$0], line.row.size) } }
            .filter { ($0.0?.count ?? 0) > longestMarker }
        return 2 * texts.count { $0.1 <= markerWidth.points(at: $0.2) } <= texts.count
    }

    /// Whether each of a few lines fills every column, and in most columns what begins the next had room at its end: none is wrapped.
    private func areWholeLines(_ lines: [CellLine], _ lattice: Lattice) -> Bool {
        guard lattice.columnCount >= fewestRows,
            lines.allSatisfy({ $0.filled.count == lattice.columnCount && $0.crossed.isEmpty })
        else { return false }
        return zip(lines, lines.dropFirst()).allSatisfy { above, below in
            let size = above.row.size
            let short = (0..<lattice.columnCount).count { column in
                let room = lattice.columns[column + 1] - lattice.columns[column] - 2 * grouper.wordSpace.points(at: size)
                return (above.cells[column]?.width ?? 0) + grouper.wordSpace.points(at: size) + below.firstWord[column] < room
            }
            return below.row.baseline - above.row.baseline >= grouper.rowPitch.points(at: size) && 2 * short > lattice.columnCount
        }
    }

    /// In a head the lines of a column are one cell, but for a first line that spans columns of the next.
    private func headStarts(_ starts: [Int], _ lines: [CellLine]) -> [Int] {
        guard starts.count > 1 else { return starts }
        let upper = lines[0..<starts[1]]
        let spans = upper.contains { !$0.crossed.isEmpty }
        return spans ? [0, starts[1]] : [0]
    }

    private func insertRow(at y: Double, into lattice: inout Lattice, row: Int) {
        guard y > lattice.rows[row], y < lattice.rows[row + 1] else { return }
        lattice.partRow(row, at: y, across: Array(repeating: true, count: lattice.columnCount))
    }
}

/// Tells a table's head rows and head columns from its body: by their ground, their weight, and figures under words.
package struct HeaderFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Share of bold ink from which a cell is set bold.
        package var boldShare = 0.7
        /// Share of a column's body cells with figures from which it is a column of numbers.
        package var numericShare = 0.6
        /// A head is at most this share of the rows.
        package var mostHead = 0.5
        /// Share of a body's rows on another ground than the one before from which they are painted in turns.
        package var turns = 0.6
        /// Rows of a head that a line alone shows.
        package var mostOverLine = 3
        /// No table is headed by more columns.
        package var mostColumns = 2
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// What one cell shows.
    private struct Look {
        var row, column, rowSpan, columnSpan: Int
        var ground: UInt32?
        var isBold: Bool
        var isNumeric: Bool
        /// `2024`, `’24년`, `2025(안)`.
        var isYear: Bool
        var isEmpty: Bool
    }

    /// The table with its head counted and marked.
    package func headed(_ table: TableLayout<LineGroup>) -> TableLayout<LineGroup> {
        guard table.rowCount >= 2, table.columnCount >= 2 else { return table }
        let looks = table.cells.map(look)
        var result = table
        result.headerRowCount = max(headerRows(looks, table), rowsOverLine(looks, table))
        result.headerColumnCount = headerColumns(looks, table, below: result.headerRowCount)
        for i in result.cells.indices { result.cells[i].isHeader = result.cells[i].row < result.headerRowCount }
        return result
    }

    private func headerRows(_ looks: [Look], _ table: TableLayout<LineGroup>) -> Int {
        // Under a cell over several columns, not all, a second row of heads is usual, however few rows follow.
        let isTwofold = looks.contains { $0.row == 0 && $0.columnSpan > 1 && $0.columnSpan < table.columnCount }
        let most = max(isTwofold ? min(2, table.rowCount - 1) : 1, Int(tuning.mostHead * Double(table.rowCount)))
        // The body's ground: what most cells of the lower half stand on, the first column left out (it may be a head itself).
        let lower = looks.filter { $0.row >= (table.rowCount + 1) / 2 && $0.column > 0 && !$0.isEmpty }
        let ground = mostCommon(lower.map { $0.ground ?? 0xFFFFFF }), grounds = bodyGrounds(lower, ground)
        let bodyIsBold = lower.count(where: \.isBold) * 2 > lower.count
        let side = sideGround(lower: looks.filter { $0.row >= table.rowCount / 2 && $0.column == 0 && !$0.isEmpty })
        var count = 0
        let first = mostCommon(looks.filter { $0.row == 0 && !$0.isEmpty }.map { $0.ground ?? 0xFFFFFF })
        while count < most {
            let starting = looks.filter { $0.row == count && !$0.isEmpty }
            // A row that only spans from above reach into goes with them.
            if starting.isEmpty { break }
            if isForm(row: count, looks) { break }
            // A label of a row without figures stands on the ground of all labels.
            if side != nil, starting.allSatisfy({ $0.column == 0 && $0.columnSpan == 1 && $0.ground == side }) { break }
            // A label of several rows on a ground of its own groups them: heads reach down from the first row.
            if count > 0, starting.contains(where: { $0.column == 0 && $0.rowSpan > 1 && $0.ground != first }) { break }
            // Bands of the body have a ground of their own: a head is of one colour, or of two levels.
            let byGround =
                starting.allSatisfy { !(count == 0 ? [ground] : grounds).contains($0.ground ?? 0xFFFFFF) }
                && (count < 2 || starting.allSatisfy { ($0.ground ?? 0xFFFFFF) == first })
            // Below a head on a ground of its own a bold row is one of the body.
            let byWeight = !bodyIsBold && starting.allSatisfy(\.isBold) && (count == 0 || first == ground)
            // A label over all columns that has its like further down heads the rows under it.
            let isLabel = { (cells: [Look]) in cells.count == 1 && cells[0].columnSpan == table.columnCount }
            if count > 0, isLabel(starting),
                (count + 1..<table.rowCount).contains(where: { row in isLabel(looks.filter { $0.row == row }) })
            {
                break
            }
            // A total in heavy type stands over the rows that it sums up.
            if count > 0, isTotal(starting) { break }
            guard byGround || byWeight else { break }
            count += 1
        }
        if count > 0 {
            // A head cell that reaches down takes the rows beside it along.
            let reaches = looks.filter { $0.row < count && $0.columnSpan < table.columnCount }.map { $0.row + $0.rowSpan }
            // Cells under one that spans several columns are heads too, in a table of few rows as well.
            let isDivided = looks.contains { $0.row < count && $0.columnSpan > 1 && $0.columnSpan < table.columnCount }
            let deepest = isDivided ? max(most, count, min(2, table.rowCount - 1)) : max(most, count)
            // One that reaches into the body's lower half is a label of its rows.
            return min(max(count, reaches.filter { $0 <= max(deepest, 2) }.max() ?? count), deepest)
        }
        return plainHead(looks, table)
    }

    /// Whether a label opens a row and an empty cell ends it, as in forms, and no more of it are labels than empty: something is
    /// to be filled in there, or the label heads the rows below.
    private func isForm(row: Int, _ looks: [Look]) -> Bool {
        let cells = looks.filter { $0.row == row }.sorted { $0.column < $1.column }
        guard let first = cells.first, let last = cells.last, !first.isEmpty, last.isEmpty else { return false }
        let labels = cells.count { !$0.isEmpty && $0.rowSpan == 1 }
        return labels > 0 && cells.count(where: \.isEmpty) >= labels
    }

    /// The ground that most labels of rows stand on, when they have one.
    private func sideGround(lower labels: [Look]) -> UInt32? {
        let ground = mostCommon(labels.map { $0.ground ?? 0xFFFFFF })
        return ground == 0xFFFFFF ? nil : ground
    }

    /// Whether a row is a label and amounts; years head columns.
    private func isTotal(_ row: [Look]) -> Bool {
        let figures = row.filter { $0.column > 0 }
        return row.contains { $0.column == 0 && !$0.isNumeric } && figures.count >= 2
            && Double(figures.count { $0.isNumeric && !$0.isYear }) >= tuning.numericShare * Double(figures.count)
    }

    /// Words over the only line that runs from side to side of a table that no other lines part: its head, whatever stands below.
    private func rowsOverLine(_ looks: [Look], _ table: TableLayout<LineGroup>) -> Int {
        guard let count = table.grid?.rowsOverLine, (1...tuning.mostOverLine).contains(count), count * 2 < table.rowCount,
            looks.allSatisfy({ $0.row >= count || $0.row + $0.rowSpan <= count && (!$0.isNumeric || $0.isYear) })
        else { return 0 }
        return count
    }

    /// A head that neither ground nor weight shows: words over figures.
    private func plainHead(_ looks: [Look], _ table: TableLayout<LineGroup>) -> Int {
        let first = looks.filter { $0.row == 0 && !$0.isEmpty }
        guard table.rowCount >= 3, first.count * 2 > table.columnCount || first.contains(where: { $0.columnSpan > 1 }),
            !first.contains(where: \.isNumeric)
        else { return 0 }
        // A cell over most rows is a label of them all.
        let most = max(2, Int(tuning.mostHead * Double(table.rowCount)))
        let depth = first.contains { $0.columnSpan > 1 } ? first.map(\.rowSpan).filter { $0 <= most }.max() ?? 1 : 1
        let body = looks.filter { $0.row >= depth && $0.column > 0 && !$0.isEmpty }
        guard !body.isEmpty, Double(body.count(where: \.isNumeric)) >= tuning.numericShare * Double(body.count) else { return 0 }
        return min(depth, table.rowCount - 1)
    }

    private func headerColumns(_ looks: [Look], _ table: TableLayout<LineGroup>, below head: Int) -> Int {
        let body = looks.filter { $0.row >= head && !$0.isEmpty }
        var count = 0
        while count < min(tuning.mostColumns, table.columnCount - 1) {
            let column = body.filter { $0.column == count }
            let rest = body.filter { $0.column > count }
            guard !column.isEmpty, !rest.isEmpty else { break }
            let ground = mostCommon(rest.map { $0.ground ?? 0xFFFFFF })
            let restIsBold = rest.count(where: \.isBold) * 2 > rest.count
            let byGround = column.allSatisfy { ($0.ground ?? 0xFFFFFF) != ground }
            let byWeight = !restIsBold && column.allSatisfy(\.isBold)
            guard byGround || byWeight else { break }
            count += 1
        }
        return count
    }

    /// The grounds of a table's body: one, or two where its rows are painted in turns.
    /// - Parameters:
    ///   - body: the cells of its lower half beside the first column.
    ///   - usual: the ground of most of them.
    private func bodyGrounds(_ body: [Look], _ usual: UInt32) -> Set<UInt32> {
        // What stands last in a row is no label.
        let rows = Set(body.map(\.row)).sorted().compactMap { row in body.last { $0.row == row }.map { $0.ground ?? 0xFFFFFF } }
        guard let other = rows.first(where: { $0 != usual }), rows.allSatisfy({ $0 == usual || $0 == other }) else { return [usual] }
        let turns = zip(rows, rows.dropFirst()).count { $0 != $1 }
        return Double(turns) >= tuning.turns * Double(rows.count - 1) ? [usual, other] : [usual]
    }

    private func mostCommon(_ colors: [UInt32]) -> UInt32 {
        var counts: [UInt32: Int] = [:]
        for color in colors { counts[color, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0xFFFFFF
    }

    /// Whether it opens with a year: four digits of our centuries, or two behind an apostrophe.
    private func isYear(_ text: [UInt32]) -> Bool {
        let isShort = [0x27, 0x2018, 0x2019].contains(text.first ?? 0)
        let digits = text.dropFirst(isShort ? 1 : 0).prefix(while: Script.isDigit)
        if isShort { return digits.count == 2 }
        return digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
            && text.dropFirst(4).first != 0x2E
    }

    private func look(_ cell: TableLayout<LineGroup>.Cell) -> Look {
        let lines = cell.elements.flatMap { element -> [ReadLine] in
            if case .text(let group) = element { group.lines } else { [] }
        }
        let scalars = lines.flatMap { $0.text.scalars }.filter { $0 != 0x20 }
        let ink = Double(scalars.count)
        let bold = lines.reduce(0.0) { $0 + $1.boldShare * Double($1.text.scalars.count { $0 != 0x20 }) }
        let digits = scalars.count(where: Script.isDigit)
        let isDash = !scalars.isEmpty && scalars.allSatisfy { [0x2D, 0x2013, 0x2014, 0x2212, 0x2015].contains($0) }
        return Look(
            row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, ground: cell.ground,
            isBold: ink > 0 && bold / ink >= tuning.boldShare, isNumeric: isDash || digits * 2 > scalars.count,
            isYear: isYear(scalars), isEmpty: cell.elements.isEmpty)
    }
}

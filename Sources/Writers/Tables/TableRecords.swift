import BriefingModel

/// A table as data tools want it: one head record, then one record a row.
struct TableRecords {
    /// `nil` when the table has no head rows.
    var head: [String]?
    var rows: [[String]]

    /// Several head rows become one: the labels above a column, joined by ` / `, one that covers several rows once.
    init(_ table: Table) {
        let grid = CellGrid(table)
        let headRows = 0..<min(max(table.headerRowCount, 0), grid.rowCount)
        if !headRows.isEmpty {
            head = (0..<grid.columnCount).map { column in
                headRows.compactMap { row -> String? in
                    guard let cell = grid.cell(row: row, column: column), cell.row == row || row == 0 else { return nil }
                    let text = cell.text.text.replacing("\n", with: " ")
                    return text.isEmpty ? nil : text
                }.joined(separator: " / ")
            }
        }
        rows = (headRows.upperBound..<grid.rowCount).map(grid.texts)
    }

    /// The same with the repeats of its columns under each other, when its head shows that the table was set in two
    /// or more such groups side by side to save paper (`rank | country | rank | country`); else as it is.
    /// Rows of a group that are empty (the last group is often shorter) are left out.
    var unfolded: TableRecords {
        guard let head, let width = Table.period(of: head) else { return self }
        var unfolded = self
        unfolded.head = Array(head[..<width])
        unfolded.rows = stride(from: 0, to: head.count, by: width).flatMap { start in
            rows.map { Array($0[start..<(start + width)]) }.filter { $0.contains { !$0.isEmpty } }
        }
        return unfolded
    }
}

import BriefingModel

/// A table whose cells leave places of its grid empty, or cover one twice.
struct TableGrid: Rule {
    static let id = "table-grid"
    static let summary = "a table whose rows do not fill its grid"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        issue.tables.compactMap { placed -> Finding? in
            let table = placed.table
            guard table.rowCount > 0, table.columnCount > 0, table.rowCount < 10_000, table.columnCount < 1000 else { return nil }
            var covered = [Int](repeating: 0, count: table.rowCount * table.columnCount), isOutside = false
            for cell in table.cells {
                for row in cell.row..<max(cell.row + cell.rowSpan, cell.row) {
                    for column in cell.column..<max(cell.column + cell.columnSpan, cell.column) {
                        guard row >= 0, row < table.rowCount, column >= 0, column < table.columnCount else {
                            isOutside = true
                            continue
                        }
                        covered[row * table.columnCount + column] += 1
                    }
                }
            }
            func rows(_ isWrong: (Int) -> Bool) -> [Int] {
                (0..<table.rowCount).filter { row in
                    covered[(row * table.columnCount)..<((row + 1) * table.columnCount)].contains(where: isWrong)
                }
            }
            let empty = rows { $0 == 0 }, double = rows { $0 > 1 }
            guard !empty.isEmpty || !double.isEmpty || isOutside else { return nil }
            var faults: [String] = []
            if !empty.isEmpty {
                faults.append("row \(empty.map { "\($0 + 1)" }.joined(separator: ", ")) does not fill its \(table.columnCount) columns")
            }
            if !double.isEmpty {
                faults.append("row \(double.map { "\($0 + 1)" }.joined(separator: ", ")) has a place that two cells cover")
            }
            if isOutside { faults.append("a cell stands outside of \(table.rowCount) × \(table.columnCount)") }
            return finding(.error, faults.joined(separator: "; "), [placed.quotation])
        }
    }
}

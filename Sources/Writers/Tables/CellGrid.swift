import BriefingModel

/// Which cell covers each place of a table.
struct CellGrid {
    let table: Table
    /// Index in `table.cells` by row and column; `nil` where no cell is.
    private let indices: [[Int?]]

    init(_ table: Table) {
        self.table = table
        var indices = [[Int?]](repeating: [Int?](repeating: nil, count: max(table.columnCount, 0)), count: max(table.rowCount, 0))
        for (index, cell) in table.cells.enumerated() {
            for row in cell.row..<(cell.row + max(cell.rowSpan, 1)) where indices.indices.contains(row) {
                for column in cell.column..<(cell.column + max(cell.columnSpan, 1)) where indices[row].indices.contains(column) {
                    indices[row][column] = index
                }
            }
        }
        self.indices = indices
    }

    var rowCount: Int { indices.count }
    var columnCount: Int { table.columnCount }

    /// The cell that covers the place.
    func cell(row: Int, column: Int) -> Table.Cell? { indices[row][column].map { table.cells[$0] } }

    /// Whether the place is the first that its cell covers.
    func isOrigin(row: Int, column: Int) -> Bool {
        guard let cell = cell(row: row, column: column) else { return false }
        return cell.row == row && cell.column == column
    }

    /// The cells that begin in a row, by column.
    func cells(startingIn row: Int) -> [Table.Cell] {
        (0..<columnCount).compactMap { isOrigin(row: row, column: $0) ? cell(row: row, column: $0) : nil }
    }

    /// Whether the cell names the data of its rows or columns.
    func isLabel(_ cell: Table.Cell) -> Bool {
        cell.isHeader || cell.row < table.headerRowCount || cell.column < table.headerColumnCount
    }

    /// The text of each place of a row. A label stands at every place that it covers, so that each row can be
    /// understood alone; a value stands once, so that sums stay right.
    func texts(ofRow row: Int) -> [String] {
        (0..<columnCount).map { column in
            guard let cell = cell(row: row, column: column) else { return "" }
            return isOrigin(row: row, column: column) || isLabel(cell) ? cell.text.text : ""
        }
    }
}

extension Table {
    /// Whether any cell covers more than one place.
    var hasSpans: Bool { cells.contains { $0.rowSpan > 1 || $0.columnSpan > 1 } }
}

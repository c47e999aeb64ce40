import BriefingModel

/// A table as Docling holds it: its cells with the rows and columns from which and up to which they go.
struct DoclingTable {
    let table: Table

    init(_ table: Table) { self.table = table }

    var json: JSONValue {
        [
            "table_cells": .array(table.cells.map(json)), "num_rows": .integer(table.rowCount), "num_cols": .integer(table.columnCount),
        ]
    }

    private func json(_ cell: Table.Cell) -> JSONValue {
        let isInHead = cell.row < table.headerRowCount
        return [
            "row_span": .integer(cell.rowSpan), "col_span": .integer(cell.columnSpan),
            "start_row_offset_idx": .integer(cell.row), "end_row_offset_idx": .integer(cell.row + cell.rowSpan),
            "start_col_offset_idx": .integer(cell.column), "end_col_offset_idx": .integer(cell.column + cell.columnSpan),
            "text": .string(cell.text.withMarks), "column_header": .boolean(isInHead),
            "row_header": .boolean(!isInHead && (cell.isHeader || cell.column < table.headerColumnCount)), "row_section": false,
        ]
    }
}

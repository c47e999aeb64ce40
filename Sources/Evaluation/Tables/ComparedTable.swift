import BriefingModel

/// A cell as it is compared.
struct ComparedCell {
    /// Place, extent and text: what makes two cells equal.
    struct Key: Hashable {
        let row, column, rowSpan, columnSpan: Int
        let text: String
    }

    struct Paragraph: Hashable {
        let marker, text: String
    }

    let cell: Table.Cell
    let key: Key
    let isHeader: Bool
    let paragraphs: [Paragraph]

    var row: Int { key.row }
    var column: Int { key.column }
    var text: String { key.text }
}

/// A table as it is compared.
struct ComparedTable {
    struct Head: Hashable {
        let caption, unit, source: String
        let headerRows, headerColumns, rows, columns: Int
    }

    let head: Head
    /// By row, then column.
    let cells: [ComparedCell]

    init(_ table: Table) {
        head = Head(
            caption: table.caption.compared, unit: table.unit.compared, source: table.source.compared, headerRows: table.headerRowCount,
            headerColumns: table.headerColumnCount, rows: table.rowCount, columns: table.columnCount)
        cells = table.cells.map { cell in
            ComparedCell(
                cell: cell,
                key: .init(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, text: cell.text.text.compared),
                isHeader: cell.isHeader || cell.row < table.headerRowCount || cell.column < table.headerColumnCount,
                paragraphs: cell.paragraphs.map { .init(marker: $0.marker.compared, text: $0.text.compared) })
        }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// The texts of all cells in row order.
    var text: String { cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

    func isSame(as other: ComparedTable) -> Bool {
        struct Whole: Hashable {
            let key: ComparedCell.Key
            let isHeader: Bool
            let paragraphs: [ComparedCell.Paragraph]
        }
        func bag(_ table: ComparedTable) -> [Whole: Int] {
            Dictionary(
                table.cells.map { (Whole(key: $0.key, isHeader: $0.isHeader, paragraphs: $0.paragraphs), 1) }, uniquingKeysWith: +)
        }
        return head == other.head && bag(self) == bag(other)
    }

    /// How many cells both have, in place, extent and text.
    func equalCellCount(with other: ComparedTable) -> Int {
        var left = Dictionary(other.cells.map { ($0.key, 1) }, uniquingKeysWith: +)
        return cells.count { cell in
            guard let count = left[cell.key], count > 0 else { return false }
            left[cell.key] = count - 1
            return true
        }
    }

    /// For people.
    var shown: String {
        let shape = "\(head.rows) × \(head.columns), header \(head.headerRows)/\(head.headerColumns), \(cells.count) cells"
        return ["〈\(head.caption)〉", head.unit, shape, head.source.shortened(to: 30)].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension ComparedCell {
    /// For people.
    var shown: String {
        let span = key.rowSpan == 1 && key.columnSpan == 1 ? "" : " span \(key.rowSpan) × \(key.columnSpan)"
        return "[\(row),\(column)\(span)] \(text.shortened(to: 80))"
    }
}

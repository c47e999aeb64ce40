import Geometry

@testable import BriefingMapper
@testable import Layout

extension TableLayout<TextBlock> {
    /// A ruled table with as many rows and columns as its cells name, from one y to another.
    init(drawn cells: [Cell], from top: Double, to bottom: Double, headerColumnCount: Int = 0) {
        self.init(
            places: [PagePlace(from: top, to: bottom)], evidence: .ruled, rowCount: (cells.map(\.row).max() ?? -1) + 1,
            columnCount: (cells.map(\.column).max() ?? -1) + 1, headerRowCount: 0, headerColumnCount: headerColumnCount, cells: cells)
    }
}

extension TableLayout<TextBlock>.Cell {
    /// A cell of one row and column.
    init(_ row: Int, _ column: Int, _ texts: [TextBlock], places: [PagePlace] = []) {
        self.init(
            row: row, column: column, rowSpan: 1, columnSpan: 1, isHeader: false, elements: texts.map { .text($0) }, places: places,
            ground: nil)
    }
}

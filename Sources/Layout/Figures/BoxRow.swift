import Geometry

/// Tells a row of boxes that stand apart from each other (steps of a process, layers) from a table, whose columns touch: where
/// boxes are close, their sides look like its rules, and the white between them like columns without a word.
enum BoxRow {
    /// Boxes beside each other at least: of two, the empty column between them may be one of a table.
    private static let fewest = 3

    /// Whether every second column of the table is white between boxes.
    static func holds(_ table: TableGrid, _ ink: PageInk) -> Bool {
        guard table.columnCount >= 2 * fewest - 1, !table.columnCount.isMultiple(of: 2) else { return false }
        var filled = Set<Int>()
        for i in 0..<ink.count where ink.fate[i] == .seen {
            let middle = Point(x: (ink.minX[i] + ink.maxX[i]) / 2, y: (ink.minY[i] + ink.maxY[i]) / 2)
            guard table.box.contains(middle), let cell = table.cells.first(where: { $0.box.contains(middle) }) else { continue }
            guard cell.columnSpan == 1, cell.column.isMultiple(of: 2) else { return false }
            filled.insert(cell.column)
        }
        return filled == Set(stride(from: 0, to: table.columnCount, by: 2))
    }
}

extension Table {
    /// The number of columns after which the head begins anew, when the table was set in two or more such groups side by
    /// side to save paper (`rank | country | rank | country`); `nil` for any other table.
    package var repeatedColumns: Int? {
        guard headerRowCount > 0, columnCount > 1 else { return nil }
        var labels = Array(repeating: [String](), count: columnCount)
        for cell in cells where cell.row < headerRowCount && !cell.text.text.isEmpty {
            for column in cell.column..<min(columnCount, cell.column + cell.columnSpan) { labels[column].append(cell.text.text) }
        }
        return Self.period(of: labels)
    }

    /// The number of labels after which they begin anew, all the way to their end.
    package static func period<Label: Collection & Equatable>(of head: [Label]) -> Int? {
        guard head.count > 1, head.contains(where: { !$0.isEmpty }) else { return nil }
        return (1...(head.count / 2)).first { width in
            // One column repeated is no group but columns that happen to be called alike.
            width > 1 && head.count % width == 0 && head.indices.allSatisfy { head[$0] == head[$0 % width] }
        }
    }
}

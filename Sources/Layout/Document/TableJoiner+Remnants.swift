/// Ends of rows that a page break cut off.
extension TableJoiner {
    private static func isRemnant(_ table: TableLayout<LineGroup>) -> Bool {
        table.grid?.isRemnant(filled: table.cells.map { !$0.elements.isEmpty }) ?? false
    }

    /// The element, or what stands in it where it is the end of a row that no table before it goes on with.
    package static func withoutRemnants(_ element: LayoutElement<LineGroup>) -> [LayoutElement<LineGroup>] {
        switch element {
        case .table(var table):
            if table.places.count == 1, isRemnant(table) { return table.cells.flatMap(\.elements).flatMap(withoutRemnants) }
            for i in table.cells.indices { table.cells[i].elements = table.cells[i].elements.flatMap(withoutRemnants) }
            return [.table(table)]
        case .frame(var frame):
            frame.elements = frame.elements.flatMap(withoutRemnants)
            return [.frame(frame)]
        case .text, .figure: return [element]
        }
    }
}

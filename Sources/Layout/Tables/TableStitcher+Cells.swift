/// Puts the cells of a table's parts together.
extension TableStitcher {
    /// The table of a chain of parts, each with how it goes on from the one before.
    func stitched(_ links: [Link]) -> StitchedTable {
        let parts = links.map(\.part)
        // Parts whose edges only text shows count their columns as the first one does.
        let isLoose = parts.map { columns.isLoose(parts[0].grid, $0.grid) }
        let edges = edges(of: parts.indices.filter { $0 == 0 || !isLoose[$0] }.map { parts[$0].grid })
        func column(_ edge: Double) -> Int { edges.firstIndex { edge <= $0.upperBound } ?? edges.count - 1 }
        var result = StitchedTable(
            parts: parts, rowCount: 0, columnCount: edges.count - 1, cells: [], repeated: [], evidence: [], firstRows: [])
        for (index, link) in links.enumerated() {
            let grid = isLoose[index] ? link.part.grid.withColumns(of: parts[0].grid) : link.part.grid
            let skip = link.join?.repeatedRows ?? 0
            if let join = link.join { result.evidence.append(join.evidence) }
            if skip > 0 { result.repeated.append(.init(part: index, rows: 0..<skip)) }
            let isCut = link.join?.rowIsCut ?? false
            let offset = result.rowCount - skip - (isCut ? 1 : 0)
            result.firstRows.append(offset + skip)
            for (number, cell) in grid.cells.enumerated() where cell.row >= skip {
                let left = column(grid.columnEdges[cell.column] - grid.columnEdges[0])
                let right = column(grid.columnEdges[cell.column + cell.columnSpan] - grid.columnEdges[0])
                let new = StitchedTable.Cell(
                    row: cell.row + offset, column: left, rowSpan: cell.rowSpan, columnSpan: max(1, right - left),
                    sources: [.init(part: index, cell: number)])
                if index > 0, cell.row == skip, let upper = cellAbove(new, in: result, isCut: isCut, part: link.part) {
                    let end = new.row + new.rowSpan
                    result.cells[upper].rowSpan = end - result.cells[upper].row
                    result.cells[upper].sources += new.sources
                } else {
                    result.cells.append(new)
                }
            }
            result.rowCount = offset + grid.rowCount
        }
        result.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        return result
    }

    /// The column edges of all grids, from the left side, ascending: each with the places where parts have it. It may move from page
    /// to page by more than parts that follow each other differ, but not within one.
    private func edges(of grids: [TableGrid]) -> [ClosedRange<Double>] {
        let all = grids.enumerated().flatMap { grid in
            grid.element.columnEdges.map { (x: $0 - grid.element.columnEdges[0], grid: grid.offset) }
        }
        var edges: [ClosedRange<Double>] = [], first: [Int: Double] = [:]
        for edge in all.sorted(by: { ($0.x, $0.grid) < ($1.x, $1.grid) }) {
            if let last = edges.last, columns.near(last.upperBound, edge.x), columns.near(first[edge.grid] ?? edge.x, edge.x) {
                edges[edges.count - 1] = last.lowerBound...edge.x
                first[edge.grid] = first[edge.grid] ?? edge.x
            } else {
                edges.append(edge.x...edge.x)
                first = [edge.grid: edge.x]
            }
        }
        return edges
    }

    /// Whether the cells of a column are labels of rows, some of several, and none of them but a total's is empty: an empty one below
    /// a break is the second half of a label.
    private func labelsRows(_ column: Int, of table: StitchedTable, and part: TablePart, but cell: StitchedTable.Cell) -> Bool {
        guard part.grid.columnCount == table.columnCount else { return false }
        let here = part.grid.cells.indices.filter {
            part.grid.cells[$0].column == column && $0 != cell.sources[0].cell && !isTotal(part.grid.cells[$0].row, of: part)
        }
        let above = table.cells.filter { $0.column == column }
        return (here.contains { part.grid.cells[$0].rowSpan > 1 } || above.contains { $0.rowSpan > 1 })
            && here.allSatisfy { !isBlank(part.texts[$0]) }
            && above.allSatisfy { $0.sources.contains { !isBlank(table.parts[$0.part].texts[$0.cell]) } }
    }

    /// Whether the label of a row stands over several columns: the row is a total.
    private func isTotal(_ row: Int, of part: TablePart) -> Bool {
        part.grid.cells.contains { $0.row == row && $0.column == 0 && $0.columnSpan > 1 }
    }

    /// The cell above the break that a cell below it continues: in a cut row always, else only a spanning cell
    /// whose text stands in one of the two, or a label of rows.
    private func cellAbove(_ cell: StitchedTable.Cell, in table: StitchedTable, isCut: Bool, part: TablePart) -> Int? {
        guard
            let index = table.cells.lastIndex(where: {
                $0.column == cell.column && $0.columnSpan == cell.columnSpan && $0.row + $0.rowSpan == table.rowCount
            })
        else { return nil }
        if isCut { return index }
        // A total goes on with none above.
        if isTotal(part.grid.cells[cell.sources[0].cell].row, of: part) { return nil }
        let upper = table.cells[index]
        let textAbove = upper.sources.contains { !isBlank(table.parts[$0.part].texts[$0.cell]) }
        let textBelow = cell.sources.contains { !isBlank(part.texts[$0.cell]) }
        if textAbove, !textBelow, upper.rowSpan > 1 || cell.rowSpan > 1 || labelsRows(cell.column, of: table, and: part, but: cell) {
            return index
        }
        return !textAbove && textBelow && upper.rowSpan > 1 && cell.rowSpan > 1 ? index : nil
    }
}

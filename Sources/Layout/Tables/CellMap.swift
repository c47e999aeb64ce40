import Geometry

/// Finds the cell of a grid at a place, by its row and column edges.
public struct CellMap: Sendable {
    private let rowEdges, columnEdges: [Double]
    private let owner: [[Int32]]

    /// The places of that grid.
    public init(_ grid: TableGrid) {
        rowEdges = grid.rowEdges
        columnEdges = grid.columnEdges
        var owner = Array(repeating: Array(repeating: Int32(-1), count: max(0, grid.columnCount)), count: max(0, grid.rowCount))
        for (index, cell) in grid.cells.enumerated() {
            for row in cell.row..<cell.row + cell.rowSpan {
                for column in cell.column..<cell.column + cell.columnSpan { owner[row][column] = Int32(index) }
            }
        }
        self.owner = owner
    }

    /// Index of the cell, `nil` outside the grid.
    public func cell(at point: Point) -> Int? {
        guard let row = Self.interval(of: point.y, in: rowEdges), let column = Self.interval(of: point.x, in: columnEdges) else {
            return nil
        }
        let index = owner[row][column]
        return index < 0 ? nil : Int(index)
    }

    /// Index of the cell that covers a place of the grid.
    public func cell(row: Int, column: Int) -> Int { Int(owner[row][column]) }

    private static func interval(of value: Double, in edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
        let next = edges.firstIndex(notBelow: value)
        return max(0, min(edges.count - 2, next - 1))
    }
}

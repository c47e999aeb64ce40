import Geometry

/// The lines of one group of rules, snapped to common row and column edges, and which parts of
/// them are drawn.
///
/// A *place* is one box between two neighbouring row edges and two neighbouring column edges.
struct Lattice: Hashable, Sendable {
    /// x of the column edges and y of the row edges, ascending; at least two of each.
    var columns: [Double]
    var rows: [Double]
    /// `across[i][j]`: the rule on `rows[i]` is drawn over column `j`.
    var across: [[Bool]]
    /// `down[i][j]`: the rule on `columns[j]` is drawn beside row `i`.
    var down: [[Bool]]
    /// No line is drawn along its top: upright lines reach over the first one across.
    var isOpenAbove = false, isOpenBelow = false

    var rowCount: Int { rows.count - 1 }
    var columnCount: Int { columns.count - 1 }
    var box: Rect { Rect(minX: columns[0], minY: rows[0], maxX: columns[columnCount], maxY: rows[rowCount]) }

    /// The lattice of a table: drawn where its cells end.
    init(_ table: TableGrid) {
        (columns, rows) = (table.columnEdges, table.rowEdges)
        across = Array(repeating: Array(repeating: true, count: table.columnCount), count: table.rowCount + 1)
        down = Array(repeating: Array(repeating: true, count: table.columnCount + 1), count: table.rowCount)
        for cell in table.cells {
            let r = cell.row..<(cell.row + cell.rowSpan), c = cell.column..<(cell.column + cell.columnSpan)
            for i in r.dropFirst() { for j in c { across[i][j] = false } }
            for i in r { for j in c.dropFirst() { down[i][j] = false } }
        }
        (isOpenAbove, isOpenBelow) = (table.isOpenAbove, table.isOpenBelow)
    }

    init(columns: [Double], rows: [Double], across: [[Bool]], down: [[Bool]]) {
        (self.columns, self.rows, self.across, self.down) = (columns, rows, across, down)
    }

    /// Whether a row's edge stands at a height, or so close to it.
    func hasEdge(at y: Double, within slack: Double) -> Bool { rows.contains { abs($0 - y) <= slack } }

    func box(rows r: Range<Int>, columns c: Range<Int>) -> Rect {
        Rect(minX: columns[c.lowerBound], minY: rows[r.lowerBound], maxX: columns[c.upperBound], maxY: rows[r.upperBound])
    }

    /// Where two or more rules meet.
    var junctions: [Point] {
        var points: [Point] = []
        for i in rows.indices {
            for j in columns.indices {
                let horizontal = (j > 0 && across[i][j - 1]) || (j < columnCount && across[i][j])
                let vertical = (i > 0 && down[i - 1][j]) || (i < rowCount && down[i][j])
                if horizontal && vertical { points.append(Point(x: columns[j], y: rows[i])) }
            }
        }
        return points
    }

    /// The part inside the given places. Lines on which nothing is drawn there are left out.
    func part(rows r: Range<Int>, columns c: Range<Int>) -> Lattice {
        var part = Lattice(
            columns: Array(columns[c.lowerBound...c.upperBound]), rows: Array(rows[r.lowerBound...r.upperBound]),
            across: across[r.lowerBound...r.upperBound].map { Array($0[c]) },
            down: down[r].map { Array($0[c.lowerBound...c.upperBound]) })
        part.isOpenAbove = isOpenAbove && r.lowerBound == 0
        part.isOpenBelow = isOpenBelow && r.upperBound == rowCount
        part.dropUndrawnLines()
        return part
    }

    /// Leaves out inner lines that nothing is drawn on.
    mutating func dropUndrawnLines() {
        var j = columnCount - 1
        while j > 0 {
            if !down.contains(where: { $0[j] }) { mergeColumns(j - 1, j) }
            j -= 1
        }
        var i = rowCount - 1
        while i > 0 {
            if !across[i].contains(true) { mergeRows(i - 1, i) }
            i -= 1
        }
    }

    /// Makes one column of two neighbours; a rule drawn over the wider of them is drawn over both.
    mutating func mergeColumns(_ left: Int, _ right: Int) {
        let leftIsWider = columns[right] - columns[left] >= columns[right + 1] - columns[right]
        columns.remove(at: right)
        for i in across.indices {
            across[i][left] = leftIsWider ? across[i][left] : across[i][right]
            across[i].remove(at: right)
        }
        for i in down.indices { down[i].remove(at: right) }
    }

    mutating func mergeRows(_ upper: Int, _ lower: Int) {
        let upperIsTaller = rows[lower] - rows[upper] >= rows[lower + 1] - rows[lower]
        rows.remove(at: lower)
        across.remove(at: lower)
        for j in down[upper].indices { down[upper][j] = upperIsTaller ? down[upper][j] : down[lower][j] }
        down.remove(at: lower)
    }

    /// Parts a row at a height; the new line is drawn over the columns for which `across` says so, uprights go on below it.
    mutating func partRow(_ row: Int, at y: Double, across line: [Bool]) {
        rows.insert(y, at: row + 1)
        down.insert(down[row], at: row + 1)
        across.insert(line, at: row + 1)
    }

    /// The rows that each cell of a column reaches over.
    func runs(ofColumn column: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = [], start = 0
        for row in 1...max(1, rowCount) where row >= rowCount || across[row][column] {
            runs.append(start..<row)
            start = row
        }
        return runs
    }

    /// Makes one line of the two sides of a column too narrow for text: a doubled border.
    mutating func collapseColumn(_ j: Int) {
        columns[j] = (columns[j] + columns[j + 1]) / 2
        columns.remove(at: j + 1)
        for i in down.indices {
            down[i][j] = down[i][j] || down[i][j + 1]
            down[i].remove(at: j + 1)
        }
        for i in across.indices { across[i].remove(at: j) }
    }

    mutating func collapseRow(_ i: Int) {
        // What a page break cut there is in the part on the other page.
        if i == 0 { isOpenAbove = false }
        if i == rowCount - 1 { isOpenBelow = false }
        rows[i] = (rows[i] + rows[i + 1]) / 2
        rows.remove(at: i + 1)
        for j in across[i].indices { across[i][j] = across[i][j] || across[i + 1][j] }
        across.remove(at: i + 1)
        down.remove(at: i)
    }
}

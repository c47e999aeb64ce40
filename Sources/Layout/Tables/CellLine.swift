import Geometry

/// One row of words sorted into the columns of a region.
struct CellLine {
    var row: TextRow
    /// What stands in each column on this line; `nil` where nothing does.
    var cells: [TextRow.Word?]
    /// Width of the first word in each column.
    var firstWord: [Double]
    /// Column edges that a chunk of words runs over, each once.
    var crossed: [Int]
    /// The columns in which something stands.
    private(set) var filled: [Int]

    /// - Parameter edges: column borders, one more than columns.
    /// - Parameter chunkGap: words nearer than this belong together, whatever column their middles are in.
    init(row: TextRow, edges: [Double], chunkGap: Double) {
        (self.row, cells, firstWord, crossed, filled) = (row, [], [], [], [])
        // Not by `Array(repeating:count:)`: that looks the type of its storage up by name, a third of what this initialiser took.
        let count = edges.count - 1
        cells.reserveCapacity(count)
        firstWord.reserveCapacity(count)
        for _ in 0..<count {
            cells.append(nil)
            firstWord.append(0)
        }
        for word in row.words {
            // A leader belongs to what it leads away from, and ends no cell.
            let column = Self.column(of: word.isLeader ? word.minX : (word.minX + word.maxX) / 2, edges)
            if var cell = cells[column] {
                cell.minX = min(cell.minX, word.minX)
                cell.append(word)
                cells[column] = cell
            } else {
                cells[column] = word
                firstWord[column] = word.width
            }
            if !word.isLeader { markCrossed(word.minX, word.maxX, edges, slack: 0.15 * row.size) }
        }
        filled.reserveCapacity(count)
        for column in 0..<count where cells[column] != nil { filled.append(column) }
        // Words of one phrase on both sides of an edge; numbers side by side are never a phrase.
        for (left, right) in zip(row.words, row.words.dropFirst())
        where right.minX - left.maxX <= chunkGap && !(left.isNumber && right.isNumber) && !left.isLeader {
            // An edge that a word only touches lies between the two.
            let slack = 0.15 * row.size
            markCrossed(left.maxX - slack - 0.01, right.minX + slack + 0.01, edges, slack: 0)
        }
    }

    /// What stands in each column, a text of several words over an edge once: in the column that its middle is in.
    func wholeCells(_ edges: [Double]) -> [TextRow.Word?] {
        var cells = cells
        for edge in crossed.sorted() {
            guard var whole = cells[edge - 1], let rest = cells[edge] else { continue }
            whole.append(rest)
            (cells[edge - 1], cells[edge]) = (nil, nil)
            cells[Self.column(of: (whole.minX + whole.maxX) / 2, edges)] = whole
        }
        return cells
    }

    private mutating func markCrossed(_ low: Double, _ high: Double, _ edges: [Double], slack: Double) {
        var index = 1
        while index < edges.count - 1, high > edges[index] + slack {
            if low < edges[index] - slack, !crossed.contains(index) { crossed.append(index) }
            index += 1
        }
    }

    static func column(of x: Double, _ edges: [Double]) -> Int {
        max(0, min(edges.count - 2, edges.firstIndex(notBelow: x) - 1))
    }
}

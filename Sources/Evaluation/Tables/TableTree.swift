/// A table as PubTabNet's tree in post-order: cells, rows, the table.
struct TableTree {
    struct Cell {
        let rowSpan, columnSpan: Int
        let text: [UInt32]
    }

    enum Node {
        case cell(Cell), row, table
    }

    private(set) var nodes: [Node] = []
    /// Index of the leftmost leaf under each node.
    private(set) var leftmost: [Int] = []

    /// More rows than this are a fault of the model, not a table.
    private static let maximumRows = 10_000

    init(_ table: ComparedTable) {
        let rows = Dictionary(grouping: table.cells, by: \.row)
        let count = table.head.rows < Self.maximumRows ? max(table.head.rows, (rows.keys.max() ?? -1) + 1) : 0
        for row in 0..<max(count, 0) {
            let start = nodes.count
            for cell in rows[row] ?? [] {
                let key = cell.key
                add(.cell(Cell(rowSpan: key.rowSpan, columnSpan: key.columnSpan, text: key.text.codePoints)), leftmost: nodes.count)
            }
            add(.row, leftmost: start)
        }
        add(.table, leftmost: 0)
    }

    private mutating func add(_ node: Node, leftmost: Int) {
        nodes.append(node)
        self.leftmost.append(leftmost)
    }

    /// The highest node over each leftmost leaf.
    var keyRoots: [Int] {
        var last: [Int: Int] = [:]
        for (index, leaf) in leftmost.enumerated() { last[leaf] = index }
        return last.values.sorted()
    }

    var rows: [Range<Int>] {
        nodes.indices.compactMap { if case .row = nodes[$0] { leftmost[$0]..<$0 } else { nil } }
    }
}

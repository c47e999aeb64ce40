/// Tree edit distance similarity of two tables (TEDS: Zhong et al., "Image-based table recognition", 2020; PubTabNet):
/// 1 - distance / size of the larger tree, by Zhang and Shasha's algorithm with unit costs.
struct TableSimilarity {
    private let a: TableTree
    private let b: TableTree
    private let withText: Bool

    /// Steps above which the rows are compared as a sequence instead: an upper bound of the distance.
    private static let maximumWork = 3_000_000

    /// - Parameter withText: whether cells with other texts differ; else only their places and spans count.
    static func teds(_ first: ComparedTable, _ second: ComparedTable, withText: Bool) -> Double {
        let trees = TableSimilarity(a: TableTree(first), b: TableTree(second), withText: withText)
        let size = max(trees.a.nodes.count, trees.b.nodes.count) - 1  // as in PubTabNet, without the root
        return size <= 0 ? 1 : max(0, 1 - trees.distance / Double(size))
    }

    /// What it costs to make one node the other.
    private func rename(_ i: Int, _ j: Int) -> Double {
        switch (a.nodes[i], b.nodes[j]) {
        case (.row, .row), (.table, .table): return 0
        case (.cell(let left), .cell(let right)):
            if left.rowSpan != right.rowSpan || left.columnSpan != right.columnSpan { return 1 }
            if !withText || left.text == right.text { return 0 }
            return Double(Similarity.levenshtein(left.text, right.text)) / Double(max(left.text.count, right.text.count))
        default: return 1
        }
    }

    private var distance: Double {
        if a.leftmost == b.leftmost && a.nodes.indices.allSatisfy({ rename($0, $0) == 0 }) { return 0 }
        let rootsA = a.keyRoots, rootsB = b.keyRoots
        func work(_ tree: TableTree, _ roots: [Int]) -> Int { roots.reduce(0) { $0 + $1 - tree.leftmost[$1] + 1 } }
        if work(a, rootsA) * work(b, rootsB) > Self.maximumWork { return rowDistance }
        let width = b.nodes.count
        var costs: [Int: Double] = [:]
        func cost(_ i: Int, _ j: Int) -> Double {
            if let known = costs[i * width + j] { return known }
            let cost = rename(i, j)
            costs[i * width + j] = cost
            return cost
        }
        var tree = [Double](repeating: 0, count: a.nodes.count * width)
        for i in rootsA {
            for j in rootsB where !(a.leftmost[i] == i && b.leftmost[j] == j) {  // of two leaves rename() says it
                forest(i, j, &tree, cost)
            }
        }
        return tree[a.nodes.count * width - 1]
    }

    /// Distances of all subtrees whose leftmost leaves are those of the roots `i` and `j`.
    private func forest(_ i: Int, _ j: Int, _ tree: inout [Double], _ cost: (Int, Int) -> Double) {
        let firstI = a.leftmost[i], firstJ = b.leftmost[j], width = b.nodes.count
        var forest = [(0...(j - firstJ + 1)).map(Double.init)]
        for x in firstI...i {
            let above = forest[forest.count - 1], startX = a.leftmost[x]
            var row = [above[0] + 1]
            row.reserveCapacity(above.count)
            for y in firstJ...j {
                let startY = b.leftmost[y], column = y - firstJ
                var best = min(above[column + 1], row[column]) + 1
                if startX == firstI && startY == firstJ {
                    if above[column] < best { best = min(best, above[column] + cost(x, y)) }
                    tree[x * width + y] = best
                } else {
                    let before = forest[startX - firstI][startY - firstJ]
                    if before < best {
                        let isLeaf = startX == x && startY == y
                        best = min(best, before + (isLeaf ? cost(x, y) : tree[x * width + y]))
                    }
                }
                row.append(best)
            }
            forest.append(row)
        }
    }

    /// For huge tables: rows as a sequence, cells of a row as a sequence.
    private var rowDistance: Double {
        Self.sequence(a.rows, b.rows, remove: { Double($0.count + 1) }) { left, right in
            Self.sequence(Array(left), Array(right), remove: { _ in 1 }, change: rename)
        }
    }

    private static func sequence<Element>(
        _ left: [Element], _ right: [Element], remove: (Element) -> Double, change: (Element, Element) -> Double
    ) -> Double {
        var above = [0.0]
        for y in right { above.append(above[above.count - 1] + remove(y)) }
        for x in left {
            var row = [above[0] + remove(x)]
            for (column, y) in right.enumerated() {
                let best = min(above[column + 1] + remove(x), row[column] + remove(y))
                row.append(above[column] < best ? min(best, above[column] + change(x, y)) : best)
            }
            above = row
        }
        return above[above.count - 1]
    }
}

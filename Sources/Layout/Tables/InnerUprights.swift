import Geometry

/// Gives a table the pieces of its upright lines that touch none of its others: a cell over several columns parts the line
/// between them, and where no lines run between the rows what is left of it stands free.
struct InnerUprights {
    let tuning: TableFinder.Tuning
    /// Pairs of pieces and tables to look at: far more than on any page that people read.
    private let mostPairs = 500_000

    func joined(_ groups: [[Rule]]) -> [[Rule]] {
        let pieces = groups.indices.filter { groups[$0].allSatisfy { $0.axis == .vertical && !$0.isEdge } }
        guard !pieces.isEmpty else { return groups }
        let tables = groups.indices.compactMap { table($0, groups[$0]) }
        guard !tables.isEmpty, pieces.count * tables.count <= mostPairs else { return groups }
        var result = groups
        for piece in pieces {
            guard let bounds = groups[piece].bounds, let table = tables.first(where: { holds($0, bounds) }) else { continue }
            result[table.index] += groups[piece]
            result[piece] = []
        }
        return result.filter { !$0.isEmpty }
    }

    /// A group of rules with its box and where its upright lines stand in it.
    private struct Table {
        var index: Int
        var box: Rect
        var columns: [Double]
    }

    private func table(_ index: Int, _ group: [Rule]) -> Table? {
        guard let box = group.bounds, box.height > 0, group.contains(where: { $0.axis == .horizontal }) else { return nil }
        let columns = group.filter { $0.axis == .vertical && !$0.isEdge }.map(\.position)
        return columns.isEmpty ? nil : Table(index: index, box: box, columns: columns.sorted())
    }

    /// Whether a piece stands inside a table, on one of its upright lines.
    private func holds(_ table: Table, _ piece: Rect) -> Bool {
        let slack = tuning.sameEdge.value
        guard piece.minY >= table.box.minY - slack, piece.maxY <= table.box.maxY + slack else { return false }
        let next = table.columns.firstIndex(notBelow: piece.midX - slack)
        return next < table.columns.count && table.columns[next] <= piece.midX + slack
    }
}

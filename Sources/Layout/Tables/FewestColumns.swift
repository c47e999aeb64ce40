import Geometry

/// Keeps of the gaps between texts the fewest that part all texts which stand side by side.
///
/// Heads in the middle over figures at the right side leave gaps between the two that no row has texts on both sides of: where the
/// rows are full without them, they part no columns.
struct FewestColumns {
    /// Share of the rows that have a text in every column.
    var fullShare = 0.5
    /// So many rows at least.
    var fewestFull = 2

    /// The gaps that are needed beside the edges that are known.
    /// - Parameters:
    ///   - rows: texts of the rows that showed the gaps.
    ///   - heads: texts of other rows of the table: what stands side by side there stands in two columns too.
    func needed(_ all: [ColumnFinder.Gap], rows: [[TextRow.Word]], heads: [[TextRow.Word]], edges: [Double]) -> [ColumnFinder.Gap] {
        // Labels between the rows that they label stand beside none of their texts.
        let labels = all.filter(\.isBehindLabels), gaps = all.filter { !$0.isBehindLabels }, edges = edges + labels.map(\.middle)
        guard gaps.count > 1 || !edges.isEmpty else { return all }
        let pairs = (rows + heads).flatMap { row in zip(row, row.dropFirst()).map { (low: $0.maxX, high: $1.minX) } }
            .filter { pair in pair.low < pair.high && !edges.contains { $0 > pair.low && $0 < pair.high } }
        var open = pairs.compactMap { pair -> ClosedRange<Int>? in
            let inside = gaps.indices.filter { gaps[$0].middle > pair.low && gaps[$0].middle < pair.high }
            return inside.first.flatMap { first in inside.last.map { first...$0 } }
        }.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
        var kept: [Int] = []
        while let first = open.first {
            // All that hold the first one's last gap have a gap in common: the best of these parts them all.
            let common = open.filter { $0.contains(first.upperBound) }.reduce(first) { $0.clamped(to: $1) }
            let best = common.max { (gaps[$0].support, gaps[$0].width, $1) < (gaps[$1].support, gaps[$1].width, $0) } ?? first.upperBound
            kept.append(best)
            open.removeAll { $0.contains(best) }
        }
        let columns = kept.count + edges.count + 1, full = rows.count { (columns - labels.count...columns).contains($0.count) }
        // Where many places are empty, a row tells, and the head, when none of its texts runs over a gap.
        let head = (heads + rows).first ?? [],
            isWhole = head.allSatisfy { text in
                text.digits == 0 && text.count > 1 && !gaps.contains { $0.middle > text.minX && $0.middle < text.maxX }
            }
        let isHeaded = isWhole && head.count == columns && full + heads.count { $0.count == columns } >= fewestFull
        guard isHeaded || full >= fewestFull && Double(full) >= fullShare * Double(rows.count) else { return all }
        return labels + kept.sorted().map { gaps[$0] }
    }
}

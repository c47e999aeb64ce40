import Geometry

/// Columns that the texts of a head tell.
extension PaintedTableFinder {
    /// The sides of columns between heads, where the texts under each of these keep clear of those under the next.
    func columns(under found: Rows, _ text: TableText) -> [Double]? {
        let words = TextRowBuilder().rows(of: text.marks(in: found.box)).flatMap {
            $0.segments(gap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
        }
        .sorted { ($0.minX, $0.maxX) < ($1.minX, $1.maxX) }
        var columns = [found.box.minX]
        for gap in found.heads {
            var best: (low: Double, high: Double)?, end = gap.low
            for word in words where word.maxX > gap.low && word.minX < gap.high {
                if word.minX - end > (best.map { $0.high - $0.low } ?? 0) { best = (end, word.minX) }
                end = max(end, word.maxX)
            }
            if gap.high - end > (best.map { $0.high - $0.low } ?? 0) { best = (end, gap.high) }
            guard let best, best.high - best.low >= leastGap.points(at: text.bodySize) else { return nil }
            columns.append((best.low + best.high) / 2)
        }
        return columns + [found.box.maxX]
    }

    /// The gaps between the texts of one strip, a head's: those that stand over the room between two others head both.
    func gaps(between lines: [TextRow]) -> [ColumnFinder.Gap] {
        let pieces = lines.map(pieces(of:))
        let single = lines.indices.flatMap { i in
            pieces[i].filter { piece in
                !lines.indices.contains { $0 != i && lines[$0].top >= lines[i].bottom && isBetween(pieces[$0], piece) }
            }
        }.sorted { ($0.minX, $0.maxX) < ($1.minX, $1.maxX) }
        var gaps: [ColumnFinder.Gap] = [], end = single.first?.maxX ?? 0
        for piece in single.dropFirst() {
            if piece.minX - end > cellGap.points(at: lines[0].size) {
                gaps.append(.init(low: end, high: piece.minX, support: 1, numbers: 0))
            }
            end = max(end, piece.maxX)
        }
        return gaps
    }
}

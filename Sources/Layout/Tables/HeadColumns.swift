import Geometry

/// Tells a table's columns by its heads: each stands over one column, and the texts under it keep clear of those under the next.
struct HeadColumns {
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// The least room between the texts under two heads.
    var leastGap: Em = 0.3.em

    /// The texts of a line that stand side by side; a list marker and its text are one.
    func pieces(of row: TextRow) -> [TextRow.Word] {
        let pieces = row.segments(gap: cellGap.points(at: row.size))
        guard let first = pieces.first, pieces.count == 2, first.count <= 2, first.digits == 0 else { return pieces }
        return [pieces[1]]
    }

    /// Whether a text has its middle between two of a line's.
    func isBetween(_ pieces: [TextRow.Word], _ piece: TextRow.Word) -> Bool {
        let middle = (piece.minX + piece.maxX) / 2
        return zip(pieces, pieces.dropFirst()).contains { $0.maxX < middle && middle < $1.minX }
    }

    /// The gaps between the texts of a head's lines: those that stand over the room between two others head both.
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

    /// The sides of columns in a box with such gaps between their heads, where the texts under each of these keep clear of those
    /// under the next.
    func columns(in box: Rect, _ gaps: [ColumnFinder.Gap], _ text: TableText) -> [Double]? {
        let words = TextRowBuilder().rows(of: text.marks(in: box)).flatMap {
            $0.segments(gap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
        }
        .sorted { ($0.minX, $0.maxX) < ($1.minX, $1.maxX) }
        var columns = [box.minX]
        for gap in gaps {
            var best: (low: Double, high: Double)?, end = gap.low
            for word in words where word.maxX > gap.low && word.minX < gap.high {
                if word.minX - end > (best.map { $0.high - $0.low } ?? 0) { best = (end, word.minX) }
                end = max(end, word.maxX)
            }
            if gap.high - end > (best.map { $0.high - $0.low } ?? 0) { best = (end, gap.high) }
            guard let best, best.high - best.low >= leastGap.points(at: text.bodySize) else { return nil }
            columns.append((best.low + best.high) / 2)
        }
        return columns + [box.maxX]
    }

    /// A table's rows with the columns that its heads tell, when these are more than the texts alone show.
    /// - Parameter edges: for each edge between rows whether it is drawn.
    func lattice(
        in box: Rect, rows: [Double], drawn edges: [Bool], _ gaps: [ColumnFinder.Gap], _ text: TableText, more count: Int
    ) -> Lattice? {
        guard gaps.count + 1 > count, let columns = columns(in: box, gaps, text) else { return nil }
        return Lattice(
            columns: columns, rows: rows, across: edges.map { edge in columns.dropFirst().map { _ in edge } },
            down: rows.dropFirst().map { _ in columns.map { $0 == columns[0] || $0 == columns[columns.count - 1] } })
    }
}

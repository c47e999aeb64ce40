import Geometry

/// Finds the gaps that run down through the rows of a region: columns by alignment.
///
/// Words nearer than a wide word space are one chunk; how many rows have a chunk over an x is counted,
/// and where (nearly) none has, a column ends. Rows of one chunk say nothing: they are section heads,
/// spanning cells and wrapped lines.
struct ColumnFinder {
    struct Tuning: Hashable, Sendable {
        /// Wider gaps separate chunks. Word spaces of justified prose reach 0.6 em, but not in table cells,
        /// where they are 0.2 to 0.33 em.
        var chunkGap: Em = 0.42.em
        /// Share of rows that may have a chunk over a column gap: spanning heads, long labels.
        var mostCrossing = 0.12
        /// The narrowest gap that separates columns, by how many rows show it.
        var narrowest: Em = 0.3.em
        var narrowestOfFew: Em = 0.75.em
        /// So many rows are few.
        var few = 4
        /// A sign or two, set this close before a text in most rows, is its list marker, not a column.
        var markerGap: Em = 1.5.em
        /// Word spaces of justified lines reach this. A gap that is no wider in many rows is where words happen to end.
        var widestWordSpace: Em = 0.6.em
        /// Share of the rows that have text on both sides of a gap.
        var leastSupport = 0.25
        init() {}
    }

    /// A gap between two columns.
    struct Gap: Hashable, Sendable {
        var low, high: Double
        /// Rows with text on both sides and none over it.
        var support: Int
        /// Of these, rows with a number next to it on the right side.
        var numbers: Int
        var middle: Double { (low + high) / 2 }
        var width: Double { high - low }
    }

    var tuning = Tuning()

    /// Gaps from left to right. `size` is the usual em of the rows.
    func gaps(in rows: [TextRow], size: Double) -> [Gap] {
        let chunks = rows.map { $0.segments(gap: tuning.chunkGap.points(at: $0.size)) }
        let telling = chunks.filter { $0.count > 1 }
        guard telling.count >= 2 else { return [] }
        var events: [(x: Double, change: Int)] = []
        for row in telling {
            for chunk in row where !chunk.isLeader {
                events.append((chunk.minX, 1))
                events.append((chunk.maxX, -1))
            }
        }
        events.sort { ($0.x, $0.change) < ($1.x, $1.change) }
        let most = telling.count < 6 ? 0 : max(1, Int(tuning.mostCrossing * Double(telling.count)))
        var found: [(Double, Double)] = []
        var covering = 0, open: Double?
        for event in events {
            let before = covering
            covering += event.change
            if before <= most, covering > most, let low = open {
                if event.x > low { found.append((low, event.x)) }
                open = nil
            } else if before > most, covering <= most {
                open = event.x
            } else if before <= most, open == nil, covering <= most, event.change < 0 {
                // Still in the margin before the first column.
                continue
            }
        }
        return found.flatMap { split($0, by: telling) }.compactMap { measured($0, telling, size: size) }
    }

    /// A sparse column inside a gap makes two gaps of it, but not where leaders bridge the gap.
    private func split(_ gap: (Double, Double), by rows: [[TextRow.Word]]) -> [(Double, Double)] {
        let bridged = rows.count { $0.contains { $0.isLeader && $0.maxX > gap.0 && $0.minX < gap.1 } }
        if 2 * bridged > rows.count { return [gap] }
        let inside = rows.flatMap { $0 }.filter { $0.minX > gap.0 && $0.maxX < gap.1 && !$0.isLeader }
        guard let low = inside.map(\.minX).min(), let high = inside.map(\.maxX).max() else { return [gap] }
        return [(gap.0, low), (high, gap.1)]
    }

    private func measured(_ gap: (Double, Double), _ rows: [[TextRow.Word]], size: Double) -> Gap? {
        var support = 0, numbers = 0, markers = 0, wordSpaces = 0
        let middle = (gap.0 + gap.1) / 2
        for row in rows {
            guard let right = row.firstIndex(where: { $0.maxX > middle && !$0.isLeader }), right > 0, row[right].minX > middle else {
                continue
            }
            support += 1
            if row[right].isNumber { numbers += 1 }
            let left = row[right - 1], space = row[right].minX - left.maxX
            if row[right].isNumber { continue }
            if left.count <= 2, left.digits == 0, space <= tuning.markerGap.points(at: size) { markers += 1 }
            if space < tuning.widestWordSpace.points(at: size) { wordSpaces += 1 }
        }
        let needed = support > tuning.few ? tuning.narrowest : tuning.narrowestOfFew
        guard support >= 2, Double(support) >= tuning.leastSupport * Double(rows.count), gap.1 - gap.0 >= needed.points(at: size) else {
            return nil
        }
        if 10 * markers > 7 * support || 5 * wordSpaces > 2 * support { return nil }
        return Gap(low: gap.0, high: gap.1, support: support, numbers: numbers)
    }
}

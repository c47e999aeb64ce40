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
        /// Labels on lines of their own that tell a column.
        var severalLabels = 3
        /// Fewer tell it in the middle between two rows: no further from it than this, and where these leave no room for a row.
        var offMiddle: Em = 0.2.em, labelledRows: Em = 2.3.em
        /// A sign or two, set this close before a text in most rows, is its list marker, not a column.
        var markerGap: Em = 1.5.em
        /// Word spaces of justified lines reach this. A gap that is no wider in many rows is where words happen to end.
        var widestWordSpace: Em = 0.6.em
        /// Share of the rows that have text on both sides of a gap.
        var leastSupport = 0.25
        /// For each row with a text over two columns so many have one in each.
        var besideSpans = 2
        /// What is no longer is a sign: it has a column of its own.
        var longestSign = 1
        /// How far from the middle of its columns such a text may stand, as a share of their width.
        var offCentre = 0.15
        /// No table that people read has more columns; more are a drawing.
        var mostGaps = 300
        init() {}
    }

    /// A gap between two columns.
    struct Gap: Hashable, Sendable {
        var low, high: Double
        /// Rows with text on both sides and none over it.
        var support: Int
        /// Of these, rows with a number next to it on the right side.
        var numbers: Int
        /// Whether labels stand before it on lines of their own: no row need have a text on both sides.
        var isBehindLabels = false
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
        guard found.count <= tuning.mostGaps else { return [] }
        let gaps = found.flatMap { split($0, by: telling) }.compactMap { measured($0, telling, size: size) }
        let settled = withoutSpans(withSpanned(withoutShiftedHead(gaps, telling), telling, size: size), telling, size: size)
        guard let labels = labelGap(rows, chunks, size: size), !settled.contains(where: { $0.low < labels.high }) else { return settled }
        return [labels] + settled
    }

    /// The gap behind labels that stand between the rows that they label, in the middle of these: on lines of their own, left of all
    /// other texts.
    private func labelGap(_ lines: [TextRow], _ rows: [[TextRow.Word]], size: Double) -> Gap? {
        // Most tables have few lines of one text.
        let single = rows.indices.filter { rows[$0].count == 1 }
        guard single.count >= tuning.severalLabels || !single.isEmpty && single.allSatisfy({ isBetween(lines, rows, $0) }) else {
            return nil
        }
        let starts = rows.filter { $0.count > 1 }.map { $0[0].minX }.sorted()
        let least = tuning.narrowestOfFew.points(at: size), start = starts[starts.count / 2]
        let labels = rows.compactMap(\.first).filter { $0.maxX <= start - least }
        let others = rows.flatMap { row in row.filter { $0.maxX > start - least } }
        guard let low = labels.map(\.maxX).max(), let high = others.map(\.minX).min(), high - low >= least,
            single.count(where: { rows[$0][0].maxX <= low }) >= min(single.count, tuning.severalLabels)
        else { return nil }
        return Gap(low: low, high: high, support: labels.count, numbers: 0, isBehindLabels: true)
    }

    /// Whether a line stands in the middle between two others of several texts, as a label of both does.
    private func isBetween(_ lines: [TextRow], _ rows: [[TextRow.Word]], _ i: Int) -> Bool {
        guard i > 0, i + 1 < rows.count, rows[i - 1].count > 1, rows[i + 1].count > 1 else { return false }
        let above = lines[i - 1].baseline, below = lines[i + 1].baseline, middle = (above + below) / 2
        return below - above <= tuning.labelledRows.points(at: lines[i].size)
            && abs(lines[i].baseline - middle) <= tuning.offMiddle.points(at: lines[i].size)
    }

    /// The gaps, and those that only texts set in the middle over two columns stand in.
    private func withSpanned(_ gaps: [Gap], _ rows: [[TextRow.Word]], size: Double) -> [Gap] {
        let sides = [-Double.infinity] + gaps.map(\.middle) + [.infinity]
        let found = zip(sides, sides.dropFirst()).compactMap { spanned(from: $0, to: $1, rows, size: size) }
        return (gaps + found).sorted { $0.low < $1.low }
    }

    /// The gap between two texts that most rows have in a column, where the others' one text stands in the middle of both.
    private func spanned(from low: Double, to high: Double, _ rows: [[TextRow.Word]], size: Double) -> Gap? {
        let inside = rows.map { row in row.filter { ($0.minX + $0.maxX) / 2 > low && ($0.minX + $0.maxX) / 2 < high } }
        let pairs = inside.filter { $0.count == 2 }
        guard let left = pairs.map({ $0[0].maxX }).max(), let right = pairs.map({ $0[1].minX }).min(), left < right,
            let start = pairs.map({ $0[0].minX }).min(), let end = pairs.map({ $0[1].maxX }).max(),
            inside.allSatisfy({ $0.count <= 2 })
        else { return nil }
        let over = inside.filter { $0.count == 1 && $0[0].minX < right && $0[0].maxX > left }
        guard !over.isEmpty, pairs.count >= tuning.besideSpans * over.count,
            over.allSatisfy({
                $0[0].count > tuning.longestSign
                    && abs(($0[0].minX + $0[0].maxX) / 2 - (start + end) / 2) <= tuning.offCentre * (end - start)
            }),
            right - left >= (pairs.count > tuning.few ? tuning.narrowest : tuning.narrowestOfFew).points(at: size)
        else { return nil }
        return measured((left, right), rows, size: size)
    }

    /// The gaps without the column that only a head set in the middle over a column of texts at its side makes: the first row
    /// has a text between two gaps and none before them, the others the other way round.
    private func withoutShiftedHead(_ gaps: [Gap], _ rows: [[TextRow.Word]]) -> [Gap] {
        guard gaps.count > 1, let head = rows.first else { return gaps }
        func isEmpty(_ row: [TextRow.Word], _ low: Double, _ high: Double) -> Bool {
            !row.contains { ($0.minX + $0.maxX) / 2 > low && ($0.minX + $0.maxX) / 2 < high }
        }
        var kept = gaps
        for (a, b) in zip(gaps, gaps.dropFirst()) {
            let left = gaps.last { $0.high <= a.low }?.high ?? -.infinity
            let isShifted =
                isEmpty(head, left, a.low) && !isEmpty(head, a.low, b.high)
                && rows.dropFirst().allSatisfy { isEmpty($0, a.low, b.high) && !isEmpty($0, left, a.low) }
            if isShifted { kept.removeAll { $0 == a } }
        }
        return kept
    }

    /// The gaps without the columns that only texts over two columns make: such a text stands in the middle of both, where
    /// other rows have one text on either side.
    private func withoutSpans(_ gaps: [Gap], _ rows: [[TextRow.Word]], size: Double) -> [Gap] {
        var gaps = gaps
        var i = 0
        while i + 1 < gaps.count {
            let left = i > 0 ? gaps[i - 1].high : -.infinity, right = i + 2 < gaps.count ? gaps[i + 2].low : .infinity
            if isSpan(gaps[i], gaps[i + 1], within: (left, right), rows),
                let whole = measured((gaps[i].low, gaps[i + 1].high), rows, size: size)
            {
                gaps.replaceSubrange(i...(i + 1), with: [whole])
            } else {
                i += 1
            }
        }
        return gaps
    }

    /// Whether what stands between two gaps are texts over the columns on both sides.
    private func isSpan(_ a: Gap, _ b: Gap, within sides: (left: Double, right: Double), _ rows: [[TextRow.Word]]) -> Bool {
        func words(_ row: [TextRow.Word], _ low: Double, _ high: Double) -> [TextRow.Word] {
            row.filter { ($0.minX + $0.maxX) / 2 > low && ($0.minX + $0.maxX) / 2 < high }
        }
        let spanning = rows.filter { !words($0, a.low, b.high).isEmpty }
        let beside = rows.filter { row in
            words(row, a.low, b.high).isEmpty && !words(row, sides.left, a.low).isEmpty && !words(row, b.high, sides.right).isEmpty
        }
        // Where it has as many texts as the fullest row, each of them stands over one column; letters set apart are one text.
        let most = rows.reduce(0) { max($0, $1.count) }
        let isFull = { (row: [TextRow.Word]) in row.count == most && row.allSatisfy { $0.count > tuning.longestSign } }
        guard !spanning.isEmpty, beside.count >= tuning.besideSpans * spanning.count, !spanning.contains(where: isFull) else {
            return false
        }
        let outer = beside.flatMap { words($0, sides.left, a.low) + words($0, b.high, sides.right) }
        guard let low = outer.map({ $0.minX }).min(), let high = outer.map({ $0.maxX }).max() else { return false }
        return spanning.allSatisfy { row in
            let inner = words(row, a.low, b.high)
            guard words(row, sides.left, a.low).isEmpty, words(row, b.high, sides.right).isEmpty, inner.count == 1,
                inner[0].count > tuning.longestSign
            else { return false }
            return abs((inner[0].minX + inner[0].maxX) / 2 - (low + high) / 2) <= tuning.offCentre * (high - low)
        }
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

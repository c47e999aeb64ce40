import Geometry

/// Labels that stand before the strips, which are painted without them.
extension PaintedTableFinder {
    /// The strips' box with the labels before it, which stand on the page or on a ground of their own; in two columns where labels
    /// of groups stand before them.
    func withLabels(_ box: Rect, _ strips: [Rect], _ paint: PagePaint, _ text: TableText) -> Rect {
        var box = box
        for _ in 0..<mostLabels {
            guard strips.count > 1, let start = labelStart(before: box.minX, strips, paint, text) else { break }
            box = Rect(minX: min(box.minX, start - tuning.sameEdge.value), minY: box.minY, maxX: box.maxX, maxY: box.maxY)
        }
        return box
    }

    /// Where the labels start that stand before most strips, no further from them than labels do; further where they agree on a side
    /// or on their middle.
    private func labelStart(before side: Double, _ strips: [Rect], _ paint: PagePaint, _ text: TableText) -> Double? {
        let reach = longestLabel.points(at: text.bodySize) + farLabelGap.points(at: text.bodySize)
        let labels = strips.compactMap { strip -> TextRow.Word? in
            let left = Rect(minX: side - reach, minY: strip.minY, maxX: side, maxY: strip.maxY)
            let rows = TextRowBuilder().rows(of: text.marks(in: left))
            let labels = rows.compactMap { row -> TextRow.Word? in
                guard let piece = row.segments(gap: cellGap.points(at: row.size)).last,
                    side - piece.maxX <= farLabelGap.points(at: row.size), piece.width <= longestLabel.points(at: row.size),
                    piece.minX > left.minX + row.size
                else { return nil }
                return piece
            }
            return labels.count == rows.count ? labels.min { $0.minX < $1.minX } : nil
        }
        guard Double(labels.count) >= labelled * Double(strips.count), let start = labels.map(\.minX).min() else { return nil }
        let near = labelGap.points(at: text.bodySize)
        // One in the middle of two columns of labels stands further away.
        if Double(labels.count { side - $0.maxX <= near }) >= labelled * Double(labels.count) { return start }
        // On a ground of its own it is another column's title.
        let reached = Rect(minX: start, minY: strips[0].minY, maxX: side - near, maxY: strips[strips.count - 1].maxY)
        let isPainted = paint.shadings.contains { !$0.color.looksLike(.paper, within: 3) && $0.box.intersection(reached) != nil }
        return !isPainted && isAligned(labels, text.bodySize) ? start : nil
    }

    /// Whether labels agree on their left sides, right sides or middles.
    private func isAligned(_ labels: [TextRow.Word], _ size: Double) -> Bool {
        [labels.map(\.minX), labels.map(\.maxX), labels.map { ($0.minX + $0.maxX) / 2 }].contains { places in
            (places.max() ?? 0) - (places.min() ?? 0) <= sameLabelSide.points(at: size)
        }
    }

    /// The box with a column before it that a text of its head stands over: labels of groups, which few rows have.
    func withHeadedLabels(_ found: Rows, _ text: TableText) -> Rect? {
        guard let head = found.over.last else { return nil }
        let longest = longestLabel.points(at: head.size)
        let left = Rect(minX: found.box.minX - 2 * longest, minY: found.box.minY, maxX: found.box.minX, maxY: found.box.maxY)
        let labels = TextRowBuilder().rows(of: text.marks(in: left)).flatMap { $0.segments(gap: cellGap.points(at: $0.size)) }
        let isHeaded = TextRowBuilder().rows(of: text.marks(in: left)).contains { label in
            found.over.contains { abs(label.baseline - $0.baseline) < sameSize * head.size }
        }
        guard isHeaded, labels.count >= fewestLabels, isAligned(labels, head.size),
            labels.allSatisfy({ $0.width <= longest && $0.minX > left.minX + head.size }), let start = labels.map(\.minX).min()
        else { return nil }
        return Rect(minX: start - tuning.sameEdge.value, minY: found.box.minY, maxX: found.box.maxX, maxY: found.box.maxY)
    }
}

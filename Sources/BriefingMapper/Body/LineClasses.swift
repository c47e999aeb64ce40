import Layout

/// What the lines of one mark and size do over a whole document: head others, or say something themselves.
///
/// A house that sets its headings in the weight of its text still gives them a mark of their own: all lines with it are
/// short, and lines of other marks follow each.
struct LineClasses: Sendable {
    struct Tuning: Sendable {
        /// A heading is no longer, in characters.
        var longest = 32
        /// So many lines show a habit.
        var fewest = 2
        /// Share of a class's lines that others must follow.
        var followed = 0.85
        /// A line further left than this (in em) does not hang under the one before.
        var outdent = 0.5
    }

    private struct Look: Hashable {
        var series: String
        var size: Int

        init?(_ block: TextBlock) {
            guard let marker = block.marker, marker.kind != .noteMark else { return nil }
            (series, size) = (marker.series, Int((block.fontSize * 2).rounded()))
        }
    }

    private struct Count {
        var lines = 0, followed = 0, longest = 0
    }

    private var heads: Set<Look> = []

    init() {}

    /// `articles`: the pieces of each, without titles.
    init(of articles: [[Piece]], bodySize: Double, tuning: Tuning = Tuning()) {
        var counts: [Look: Count] = [:]
        for pieces in articles {
            for (i, piece) in pieces.enumerated() {
                guard let block = piece.text, let look = Look(block) else { continue }
                var count = counts[look, default: Count()]
                count.lines += 1
                let isLong = block.lineCount > 1 || block.text.trimmed.scalars.last == 0x2E
                count.longest = max(count.longest, isLong ? Int.max : block.text.count)
                if Self.heads(block, before: pieces[(i + 1)...].first, tuning) { count.followed += 1 }
                counts[look] = count
            }
        }
        heads = Set(
            counts.filter { _, count in
                count.lines >= tuning.fewest && count.longest <= tuning.longest
                    && Double(count.followed) >= tuning.followed * Double(count.lines)
            }.keys)
    }

    /// Whether all lines that look like this one head others.
    func areHeads(_ block: TextBlock) -> Bool { Look(block).map(heads.contains) ?? false }

    /// Whether what comes next hangs under the line: a line of another mark that is not further left, an object, a paragraph.
    private static func heads(_ block: TextBlock, before next: Piece?, _ tuning: Tuning) -> Bool {
        guard let next else { return false }
        guard let text = next.text else { return true }
        guard let marker = text.marker, marker.kind != .noteMark else { return text.marker == nil }
        return marker.series != block.marker?.series && text.left >= block.left - tuning.outdent * block.fontSize
    }
}

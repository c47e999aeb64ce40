import Layout

/// How much further right the texts of a right column stand than they would in the left one, and those of a page whose margin
/// is wider than the first page's.
///
/// Indents are measured from the page, so that all of a right column seems to hang under the left one's last line. Lines of
/// one marker and size stand on one level in both columns and show how far these are apart; where the columns share no such
/// lines, their left edges do.
struct ColumnShift: Sendable {
    struct Tuning: Sendable {
        /// Columns start at least this far apart (in em); nearer lines are levels of one column.
        var leastApart = 8.0
        /// Levels that agree on the distance within this (in em) are counted together.
        var agreement = 0.5
    }

    /// A column beside others: the page and the gutter left of it.
    private struct Column: Hashable {
        var page: Int
        var gutter: Float

        init?(_ block: TextBlock) {
            guard block.order.rule == .rightOfGutter, let place = block.places.first else { return nil }
            (page, gutter) = (place.page, block.order.first?.value ?? 0)
        }
    }

    private var tuning = Tuning()
    private var shifts: [Column: Double] = [:]
    private var pageSteps: [Double] = []

    init() {}

    /// - Parameters:
    ///   - texts: All of the document that stand on its pages themselves, not in boxes.
    ///   - pageSteps: How far right of the first page's text that of each page stands.
    init(of texts: some Sequence<TextBlock>, pageSteps: [Double] = [], tuning: Tuning = Tuning()) {
        (self.tuning, self.pageSteps) = (tuning, pageSteps)
        // Leftmost edges of the left columns, in all and by level.
        var edges: [MarkerLook: Double] = [:], margin = Double.infinity, columns: [Column: [TextBlock]] = [:]
        for block in texts {
            if let column = Column(block) {
                columns[column, default: []].append(block)
                continue
            }
            let left = block.left - step(of: block)
            margin = min(margin, left)
            if let look = MarkerLook(block) { edges[look] = min(edges[look] ?? .infinity, left) }
        }
        shifts = columns.mapValues { shift(of: $0, edges, margin) }
    }

    /// The shift of a text, in points; 0 in the left column or the only one of pages like the first.
    func shift(of block: TextBlock) -> Double { Column(block).flatMap { shifts[$0] } ?? step(of: block) }

    private func step(of block: TextBlock) -> Double {
        guard let page = block.places.first?.page, pageSteps.indices.contains(page) else { return 0 }
        return pageSteps[page]
    }

    private func shift(of members: [TextBlock], _ edges: [MarkerLook: Double], _ margin: Double) -> Double {
        guard let em = members.map(\.fontSize).min(), margin.isFinite else { return 0 }
        var own: [MarkerLook: (left: Double, count: Int)] = [:]
        for block in members {
            guard let look = MarkerLook(block) else { continue }
            let known = own[look] ?? (.infinity, 0)
            own[look] = (min(known.left, block.left), known.count + 1)
        }
        let apart = own.compactMap { look, level in edges[look].map { (distance: level.left - $0, count: level.count) } }
            .filter { $0.distance >= tuning.leastApart * em }
        // The distance on which most lines agree; of equals the smallest.
        let best = apart.map { one in
            (
                distance: one.distance,
                count: apart.filter { abs($0.distance - one.distance) <= tuning.agreement * em }.map(\.count).reduce(0, +)
            )
        }.min { ($1.count, $0.distance) < ($0.count, $1.distance) }
        // A note alone shows no edge: it is indented from what it explains.
        let left = members.filter { $0.marker?.kind != .noteMark }.map(\.left).min()
        let distance = best?.distance ?? left.map { $0 - margin } ?? 0
        return distance >= tuning.leastApart * em ? distance : 0
    }
}

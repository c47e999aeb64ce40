import Geometry

/// Gives a table's part on a page the outer columns that no line crosses there: a cell beside all of the page's rows goes on
/// from the page before to the next, and its outer side is an upright that touches nothing.
struct UncrossedColumns {
    struct Tuning: Hashable, Sendable {
        /// The table's uprights start and end together. Points: borders are rounded to the producer's grid.
        var sameEnd: Points = 2.5.pt
        /// They are longer than this: a break leaves little more than whole pages to the part between two breaks.
        var shortest: PageFraction = 0.25.ofPage
        /// Two lines beside each other are borders of a box or a column rule.
        var fewest = 3
    }

    var tuning = Tuning()
    /// Pairs of lines and groups to look at: far more than on any page that people read.
    private let mostPairs = 500_000

    /// The groups, those that are open above and below with the uprights beside them that start and end as theirs do.
    func joined(_ groups: [[Rule]], page: Rect) -> [[Rule]] {
        let lone = groups.indices.filter { index in
            groups[index].count == 1 && groups[index][0].axis == .vertical && !groups[index][0].isEdge
                && groups[index][0].line.length >= tuning.shortest.points(of: page.height)
        }
        guard !lone.isEmpty, lone.count * groups.count <= mostPairs else { return groups }
        var result = groups
        for index in groups.indices where groups[index].count > 1 {
            guard let span = openSpan(of: groups[index]) else { continue }
            for other in lone where !result[other].isEmpty {
                let rule = groups[other][0]
                guard isSame(rule.start, span.lowerBound), isSame(rule.end, span.upperBound) else { continue }
                result[index].append(rule)
                result[other] = []
            }
        }
        return result.filter { !$0.isEmpty }
    }

    /// From the start to the end that the group's uprights share, where lines across cross them between the two only.
    private func openSpan(of group: [Rule]) -> ClosedRange<Double>? {
        var start = Double.infinity, end = -Double.infinity
        for rule in group where rule.axis == .vertical && !rule.isEdge { (start, end) = (min(start, rule.start), max(end, rule.end)) }
        guard start < end else { return nil }
        let whole = group.count { $0.axis == .vertical && isSame($0.start, start) && isSame($0.end, end) }
        let crosses = { (y: Double) in group.contains { $0.axis == .horizontal && isSame($0.position, y) } }
        return whole + 1 >= tuning.fewest && !crosses(start) && !crosses(end) ? start...end : nil
    }

    private func isSame(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= tuning.sameEnd.value }
}

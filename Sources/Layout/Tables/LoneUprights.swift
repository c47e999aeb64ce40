import Geometry

/// Makes a table's part of upright lines that nothing crosses: a page in the middle of a long row has the lines between
/// its columns only.
struct LoneUprights {
    struct Tuning: Hashable, Sendable {
        /// Uprights of one table start and end together. Points: borders are rounded to the producer's grid.
        var sameEnd: Points = 2.5.pt
        /// They are longer than this: gridlines and brackets beside words are shorter.
        var shortest: PageFraction = 0.25.ofPage
        /// Two lines beside each other are borders of a box or a column rule.
        var fewest = 3
        /// So many lines of text stand in some column.
        var fewestLines = 3
    }

    var tuning = Tuning()

    /// The groups with such lines put together, each with a line under it; the table is open above.
    func joined(_ groups: [[Rule]], text: TableText, page: Rect) -> [[Rule]] {
        let lone = groups.indices.filter { index in
            groups[index].count == 1 && groups[index][0].axis == .vertical && !groups[index][0].isEdge
                && groups[index][0].line.length >= tuning.shortest.points(of: page.height)
        }.sorted { (groups[$0][0].position, $0) < (groups[$1][0].position, $1) }
        guard lone.count >= tuning.fewest else { return groups }
        var result = groups
        var taken = Set<Int>()
        for index in lone where !taken.contains(index) {
            let first = groups[index][0]
            let members = lone.filter { other in
                let rule = groups[other][0]
                return abs(rule.start - first.start) <= tuning.sameEnd.value && abs(rule.end - first.end) <= tuning.sameEnd.value
            }
            taken.formUnion(members)
            let rules = members.map { groups[$0][0] }
            guard rules.count >= tuning.fewest, hold(text, between: rules) else { continue }
            let foot = RulingLine(
                axis: .horizontal, position: rules.map(\.end).max() ?? first.end, start: first.position,
                end: rules.map(\.position).max() ?? first.position, thickness: 0)
            for member in members { result[member] = [] }
            result[index] = rules + [Rule(line: foot, isEdge: true)]
        }
        return result.filter { !$0.isEmpty }
    }

    /// Whether text stands in all columns, several lines of it in one.
    private func hold(_ text: TableText, between rules: [Rule]) -> Bool {
        let lines = zip(rules, rules.dropFirst()).map { left, right -> Int in
            let box = Rect(minX: left.position, minY: left.start, maxX: max(left.position, right.position), maxY: left.end)
            return Set(text.marks(in: box).map(\.baseline)).count
        }
        return lines.allSatisfy { $0 > 0 } && (lines.max() ?? 0) >= tuning.fewestLines
    }
}

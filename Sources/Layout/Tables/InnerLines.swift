import Geometry

/// Gives a table without upright lines the lines inside it that touch none of its others: the one under a head that stands
/// over several columns ends where these do.
struct InnerLines {
    struct Tuning: Hashable, Sendable {
        /// Lines over the whole width that a table has at least: what has fewer is a box with a line in it.
        var fewestRows = 3
        /// Shorter lines are underlines and dashes. Points: narrow columns hold a figure, in the smallest print too.
        var shortest: Points = 16.0.pt
        /// Lines end at the table's sides within this. Points: borders are rounded to the producer's grid.
        var sameEnd: Points = 4.0.pt
    }

    let lattices: TableFinder.Tuning
    var tuning = Tuning()

    func joined(_ groups: [[Rule]], text: TableText) -> [[Rule]] {
        let lines = groups.indices.filter { isLoneLine(groups[$0], text) }
        guard !lines.isEmpty else { return groups }
        var result = groups
        var taken: Set<Int> = []
        for table in groups.indices {
            guard let rect = tableWithoutUprights(groups[table]) else { continue }
            for line in lines where !taken.contains(line) && holds(rect, groups[line][0]) {
                result[table] += groups[line]
                result[line] = []
                taken.insert(line)
            }
        }
        return result.filter { !$0.isEmpty }
    }

    private func isLoneLine(_ group: [Rule], _ text: TableText) -> Bool {
        guard group.count == 1, !group[0].isEdge, group[0].axis == .horizontal, group[0].line.length >= tuning.shortest.value else {
            return false
        }
        return TextDecoration().kind(of: group[0].line, in: text) == nil
    }

    /// The box of a group that has several lines over its whole width and no upright one.
    private func tableWithoutUprights(_ group: [Rule]) -> Rect? {
        guard group.count >= tuning.fewestRows, group.allSatisfy({ $0.isEdge || $0.axis == .horizontal }), let rect = group.bounds else {
            return nil
        }
        let whole = group.count { rule in
            !rule.isEdge && abs(rule.start - rect.minX) <= tuning.sameEnd.value && abs(rule.end - rect.maxX) <= tuning.sameEnd.value
        }
        return whole >= tuning.fewestRows ? rect : nil
    }

    /// Whether the line lies inside the box, at a row's height from its ends, and is shorter than it is wide.
    private func holds(_ rect: Rect, _ line: Rule) -> Bool {
        line.position > rect.minY + lattices.sliver.value && line.position < rect.maxY - lattices.sliver.value
            && line.start >= rect.minX - tuning.sameEnd.value && line.end <= rect.maxX + tuning.sameEnd.value
            && line.line.length < rect.width - tuning.sameEnd.value
    }
}

import Geometry

/// Parts a frame from a table that stands in it and touches it above or below only.
///
/// A box around text and a table ends, more often than not, just where the table does: the two bottom lines meet, and
/// what is a table in a box would be read as one table with a very tall first row.
struct Enclosure {
    let tuning: TableFinder.Tuning

    /// The group alone, or the frame's four lines and the groups of what it holds.
    func parted(_ group: [Rule]) -> [[Rule]] {
        guard group.count > 4, let box = group.bounds else { return [group] }
        let frame = group.filter { isSide($0, of: box) }
        guard Set(frame.map { side($0, of: box) }).count == 4 else { return [group] }
        let inner = group.filter { !isSide($0, of: box) }
        guard !inner.isEmpty, inner.allSatisfy({ standsClear($0, of: box) }) else { return [group] }
        let groups = RuleGroups(reach: tuning.touch.value).groups(of: inner)
        // A ground inside a frame is not worth parting: only what has inner lines of its own is more than a box.
        return groups.contains(where: hasInnerLine) ? [frame] + groups : [group]
    }

    private enum Side { case left, right, top, bottom }

    private func side(_ rule: Rule, of box: Rect) -> Side {
        switch rule.axis {
        case .horizontal: rule.position - box.minY < box.maxY - rule.position ? .top : .bottom
        case .vertical: rule.position - box.minX < box.maxX - rule.position ? .left : .right
        }
    }

    /// A drawn line along the whole of a side.
    private func isSide(_ rule: Rule, of box: Rect) -> Bool {
        guard !rule.isEdge else { return false }
        let (low, high) = rule.axis == .horizontal ? (box.minX, box.maxX) : (box.minY, box.maxY)
        let (near, far) = rule.axis == .horizontal ? (box.minY, box.maxY) : (box.minX, box.maxX)
        let isAtSide = min(rule.position - near, far - rule.position) <= tuning.sameEdge.value
        return isAtSide && rule.start <= low + tuning.touch.value && rule.end >= high - tuning.touch.value
    }

    /// Whether a line keeps further from the frame's left and right sides than doubled borders do, and does not part it.
    private func standsClear(_ rule: Rule, of box: Rect) -> Bool {
        let (left, right) = rule.axis == .horizontal ? (rule.start, rule.end) : (rule.position, rule.position)
        guard left > box.minX + tuning.sliver.value, right < box.maxX - tuning.sliver.value else { return false }
        return rule.axis == .horizontal || rule.start > box.minY + tuning.touch.value || rule.end < box.maxY - tuning.touch.value
    }

    private func hasInnerLine(_ group: [Rule]) -> Bool {
        guard let box = group.bounds else { return false }
        return group.contains { rule in
            let (near, far) = rule.axis == .horizontal ? (box.minY, box.maxY) : (box.minX, box.maxX)
            return min(rule.position - near, far - rule.position) > tuning.sliver.value
        }
    }
}

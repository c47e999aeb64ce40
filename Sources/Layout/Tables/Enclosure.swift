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
        guard !inner.isEmpty, inner.allSatisfy({ standsClear($0, of: box, by: clearance(of: inner, in: box)) }) else { return [group] }
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

    /// How far what stands in a frame keeps from its sides: further than doubled borders do, which run along all four; where a line
    /// of text has room over it or under it, as far as two lines can be told apart.
    private func clearance(of inner: [Rule], in box: Rect) -> Double {
        guard let bounds = inner.bounds, max(bounds.minY - box.minY, box.maxY - bounds.maxY) >= tuning.smallestGround.value else {
            return tuning.sliver.value
        }
        return Self.leastPadding.value
    }

    /// Points: a border's thickness, whatever the type; cells that pad nothing set a table's border against their own.
    static let leastPadding: Points = 1.pt

    /// Whether a line keeps so far from the frame's left and right sides, and does not part it.
    private func standsClear(_ rule: Rule, of box: Rect, by clearance: Double) -> Bool {
        let (left, right) = rule.axis == .horizontal ? (rule.start, rule.end) : (rule.position, rule.position)
        guard left > box.minX + clearance, right < box.maxX - clearance else { return false }
        return rule.axis == .horizontal || rule.start > box.minY + tuning.touch.value || rule.end < box.maxY - tuning.touch.value
    }

    func hasInnerLine(_ group: [Rule]) -> Bool {
        guard let box = group.bounds else { return false }
        return group.contains { rule in
            let (near, far) = rule.axis == .horizontal ? (box.minY, box.maxY) : (box.minX, box.maxX)
            return min(rule.position - near, far - rule.position) > tuning.sliver.value
        }
    }
}

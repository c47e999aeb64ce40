import Geometry

/// Parts a table from a table or a box that stands in a cell of it, whose borders come so near to the cell's own that they
/// touch: some producers pad cells with less than a line's width.
extension Enclosure {
    /// The group alone, or what is left of it and what stands in its cells.
    func partedInCells(_ group: [Rule]) -> [[Rule]] {
        let drawn = group.filter { !$0.isEdge }
        guard drawn.count <= Self.mostLines else { return [group] }
        let parts = RuleGroups(reach: Self.oneBorder.value).groups(of: drawn)
        guard parts.count > 1, parts.count <= Self.mostParts else { return [group] }
        let inner = parts.compactMap { part -> (box: Rect, rules: Set<Rule>)? in
            guard part.count >= 4, let box = part.bounds, isClosed(part, box) else { return nil }
            let rules = Set(part)
            return stands(box, inCellOf: drawn.filter { !rules.contains($0) }) ? (box, rules) : nil
        }.sorted { $0.box.area < $1.box.area }
        guard !inner.isEmpty else { return [group] }
        var groups = Array(repeating: [Rule](), count: inner.count + 1)
        for rule in group {
            let place = inner.firstIndex { rule.isEdge ? $0.box.contains(middle(of: rule)) : $0.rules.contains(rule) }
            groups[place ?? inner.count].append(rule)
        }
        return groups.reversed()
    }

    /// Lines that miss each other by less are one border.
    private static let oneBorder: Points = 0.8.pt
    /// More stand in the cells of no table, and no table that people read has more lines.
    private static let mostParts = 64, mostLines = 4_000

    private func middle(of rule: Rule) -> Point {
        let along = (rule.start + rule.end) / 2
        return rule.axis == .horizontal ? Point(x: along, y: rule.position) : Point(x: rule.position, y: along)
    }

    /// Whether lines are drawn along all four sides of a box.
    private func isClosed(_ rules: [Rule], _ box: Rect) -> Bool {
        func isDrawn(_ axis: RulingLine.Axis, at position: Double, length: Double) -> Bool {
            rules.reduce(0) {
                $0 + ($1.axis == axis && abs($1.position - position) <= tuning.sameEdge.value ? $1.line.length : 0)
            } >= 0.9 * length
        }
        return isDrawn(.horizontal, at: box.minY, length: box.width) && isDrawn(.horizontal, at: box.maxY, length: box.width)
            && isDrawn(.vertical, at: box.minX, length: box.height) && isDrawn(.vertical, at: box.maxX, length: box.height)
    }

    /// Whether a box lies between lines, clear of those at its sides, with room for a line of text over it or under it; a border
    /// that is drawn twice leaves none.
    private func stands(_ box: Rect, inCellOf rules: [Rule]) -> Bool {
        let clear = Self.leastPadding.value
        var left = false, right = false, above = -Double.infinity, below = Double.infinity
        for rule in rules {
            switch rule.axis {
            case .vertical:
                guard rule.start < box.maxY, rule.end > box.minY else { continue }
                if rule.position <= box.minX - clear {
                    left = true
                } else if rule.position >= box.maxX + clear {
                    right = true
                } else {
                    return false
                }
            case .horizontal:
                guard rule.start < box.maxX, rule.end > box.minX else { continue }
                if rule.position <= box.minY {
                    above = max(above, rule.position)
                } else if rule.position >= box.maxY {
                    below = min(below, rule.position)
                } else {
                    return false
                }
            }
        }
        let room = max(box.minY - above, below - box.maxY)
        return left && right && room.isFinite && room >= tuning.smallestGround.value
    }
}

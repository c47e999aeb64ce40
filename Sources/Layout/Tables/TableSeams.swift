import Geometry

/// Finds where one table ends and the next begins with nothing between them: the last line of one lies against the first line
/// of the other, and the borders at both sides, drawn in one stroke from a table's top to its foot, end there and begin anew.
///
/// Tables drawn cell by cell show no seams: their borders end at every row.
struct TableSeams {
    struct Tuning: Hashable, Sendable {
        /// Ends and positions of strokes at one corner differ by less: up to two lines' width.
        var corner: Points = 2.0.pt
        /// The two lines leave no more room between them; the two of a double line do.
        var gap: Points = 0.8.pt
        /// The share of a line along which another lies.
        var covered = 0.95
        /// A stroke that reaches over a line by more crosses it. Points: as thick as the thickest line.
        var crossing: Points = 4.0.pt
        /// A page has no more strokes that are looked at, nor so many beside each other, nor so many lines that may be seams.
        var mostPieces = 4_000, mostPairs = 20_000, mostSeams = 200
    }

    var tuning = Tuning()

    /// The seams of a page, as lines across.
    func seams(of pieces: [LinePiece]) -> [RulingLine] {
        let long = pieces.filter { max($0.box.width, $0.box.height) > tuning.crossing.value }
        guard long.count <= tuning.mostPieces else { return [] }
        let across = long.filter { !$0.isUpright }.map(\.box).sorted { ($0.midY, $0.minX) < ($1.midY, $1.minX) }
        let down = long.filter(\.isUpright).map(\.box)
        // For each line, those that lie against it from above and from below.
        var above = Array(repeating: [Rect](), count: across.count), below = above, pairs = 0
        for i in across.indices {
            for j in across[(i + 1)...].indices {
                guard across[j].minY - across[i].maxY <= tuning.gap.value else { break }
                pairs += 1
                guard pairs <= tuning.mostPairs else { return [] }
                guard across[j].midY > across[i].midY, across[i].overlapX(across[j]) > 0 else { continue }
                above[j].append(across[i])
                below[i].append(across[j])
            }
        }
        var seams: [RulingLine] = []
        for (i, line) in across.enumerated() where covers(above[i], line) || covers(below[i], line) {
            guard seams.count < tuning.mostSeams else { return [] }
            let isUnder = covers(above[i], line)
            let y = isUnder ? line.minY : line.maxY
            if let last = seams.last, abs(last.position - y) <= tuning.corner.value, near(last.start, line.minX) { continue }
            if isSeam(y, line, across, down) {
                seams.append(RulingLine(axis: .horizontal, position: y, start: line.minX, end: line.maxX, thickness: 0))
            }
        }
        return seams
    }

    /// Whether lines on one side of another lie along all of it.
    private func covers(_ others: [Rect], _ line: Rect) -> Bool {
        var end = line.minX, covered = 0.0
        for other in others.sorted(by: { $0.minX < $1.minX }) {
            covered += max(0, min(other.maxX, line.maxX) - max(other.minX, end))
            end = max(end, other.maxX)
        }
        return covered >= tuning.covered * line.width
    }

    private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tuning.corner.value }

    /// Whether the borders at both ends of a line end at it and begin at it, those above or below it cross another line between
    /// them, and other columns begin: a head with a border of its own has those of its table.
    private func isSeam(_ y: Double, _ line: Rect, _ across: [Rect], _ down: [Rect]) -> Bool {
        let left = down.filter { near($0.midX, line.minX) }, right = down.filter { near($0.midX, line.maxX) }
        guard !(left + right).contains(where: { crosses($0, y) }) else { return false }
        func borders(_ end: (Rect) -> Double) -> (Rect, Rect)? {
            guard let a = left.first(where: { near(end($0), y) }), let b = right.first(where: { near(end($0), y) }) else { return nil }
            return (a, b)
        }
        guard let above = borders(\.maxY), let below = borders(\.minY) else { return false }
        let inner = down.filter { $0.midX > line.minX + tuning.crossing.value && $0.midX < line.maxX - tuning.crossing.value }
        let ended = inner.filter { near($0.maxY, y) }.map(\.midX), begun = inner.filter { near($0.minY, y) }.map(\.midX)
        let (fewer, more) = ended.count < begun.count ? (ended, begun) : (begun, ended)
        if !fewer.isEmpty, fewer.allSatisfy({ x in more.contains { near($0, x) } }) { return false }
        return across.contains { other in
            near(other.minX, line.minX) && near(other.maxX, line.maxX)
                && [above, below].contains { crosses($0.0, other.midY) && crosses($0.1, other.midY) }
        }
    }

    private func crosses(_ stroke: Rect, _ y: Double) -> Bool {
        stroke.minY < y - tuning.crossing.value && stroke.maxY > y + tuning.crossing.value
    }

    /// The rules of a group in as many groups as its seams make of it.
    func parted(_ group: [Rule], at seams: [RulingLine]) -> [[Rule]] {
        guard !seams.isEmpty, let box = group.bounds else { return [group] }
        let cuts = seams.filter { near($0.start, box.minX) && near($0.end, box.maxX) }.map(\.position)
            .filter { $0 > box.minY + tuning.crossing.value && $0 < box.maxY - tuning.crossing.value }
        guard !cuts.isEmpty else { return [group] }
        let edges = [-.infinity] + cuts + [.infinity]
        return zip(edges, edges.dropFirst()).map { top, bottom in group.compactMap { part(of: $0, from: top, to: bottom) } }
            .filter { !$0.isEmpty }
    }

    /// What of a rule lies between two seams; a line at a seam belongs to both tables.
    private func part(of rule: Rule, from top: Double, to bottom: Double) -> Rule? {
        if rule.axis == .horizontal {
            return rule.position >= top - tuning.corner.value && rule.position <= bottom + tuning.corner.value ? rule : nil
        }
        guard rule.start < bottom - tuning.corner.value, rule.end > top + tuning.corner.value else { return nil }
        var part = rule
        (part.line.start, part.line.end) = (max(rule.start, top), min(rule.end, bottom))
        return part
    }
}

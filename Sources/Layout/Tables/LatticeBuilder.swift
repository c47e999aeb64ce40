import Geometry

/// Snaps a group of touching rules to a lattice.
struct LatticeBuilder {
    let tuning: TableFinder.Tuning

    /// `nil` when the rules enclose nothing.
    func lattice(of rules: [Rule], text: TableText) -> Lattice? {
        let down = rules.filter { $0.axis == .vertical }, across = rules.filter { $0.axis == .horizontal }
        guard !down.isEmpty, !across.isEmpty else { return nil }
        var columns = edges(of: down), rows = edges(of: across)
        guard columns.count * rows.count <= tuning.mostPlaces else { return nil }
        let outer = openSides(columns: &columns, rows: &rows, across: across, down: down, text: text)
        guard columns.count >= 2, rows.count >= 2 else { return nil }
        var lattice = Lattice(
            columns: columns, rows: rows,
            across: covered(rows, by: across, between: columns), down: [])
        let byColumn = covered(columns, by: down, between: rows)
        lattice.down = (0..<lattice.rowCount).map { i in (0...lattice.columnCount).map { j in byColumn[j][i] } }
        if outer.left { for i in lattice.down.indices { lattice.down[i][0] = true } }
        if outer.right { for i in lattice.down.indices { lattice.down[i][lattice.columnCount] = true } }
        if outer.top { lattice.across[0] = lattice.across[0].map { _ in true } }
        if outer.bottom { lattice.across[lattice.rowCount] = lattice.across[lattice.rowCount].map { _ in true } }
        lattice.isOpenAbove = outer.top || isCutByPage(at: rows[0], rules)
        lattice.isOpenBelow = isCutByPage(at: rows[rows.count - 1], rules)
        collapseSlivers(&lattice, text: text)
        collapsePadding(&lattice, down, text: text)
        return lattice.columns.count >= 2 && lattice.rows.count >= 2 ? lattice : nil
    }

    /// Whether no line but the edge of the paper, which some producers paint, ends a table's upright lines at a height.
    private func isCutByPage(at y: Double, _ rules: [Rule]) -> Bool {
        let here = rules.filter { $0.axis == .horizontal && abs($0.position - y) <= tuning.sameEdge.value }
        return !here.isEmpty && here.allSatisfy { $0.isEdge && $0.line.color.looksLike(.paper, within: 3) }
    }

    private static func extent(of rules: [Rule]) -> Double {
        // Key paths would be followed at run time here, with 700 instructions for each rule.
        (rules.map { $0.end }.max() ?? 0) - (rules.map { $0.start }.min() ?? 0)
    }

    /// A group's rules without the edges of grounds that end inside a cell of a drawn lattice, where a page break or a
    /// highlight cut them.
    func withoutInnerEdges(_ rules: [Rule]) -> [Rule] {
        let down = rules.filter { $0.axis == .vertical }, across = rules.filter { $0.axis == .horizontal }
        return telling(across, over: Self.extent(of: across), beside: down)
            + telling(down, over: Self.extent(of: down), beside: across)
    }

    /// - Parameter others: the rules of the other direction. Where a drawn one ends, cells do.
    private func telling(_ rules: [Rule], over extent: Double, beside others: [Rule]) -> [Rule] {
        let drawn = rules.filter { !$0.isEdge }.map(\.position).sorted()
        guard drawn.count >= 3 else { return rules }
        let edges = rules.filter { rule in
            guard rule.isEdge else { return false }
            let next = drawn.firstIndex(notBelow: rule.position - tuning.sameEdge.value)
            return next == drawn.count || drawn[next] > rule.position + tuning.sameEdge.value
        }
        guard !edges.isEmpty else { return rules }
        return rules.filter { rule in
            guard edges.contains(rule), rule.position > drawn[0], rule.position < drawn[drawn.count - 1] else { return true }
            let covered = edges.filter { abs($0.position - rule.position) <= tuning.sameEdge.value }.map(\.line.length).reduce(0, +)
            return covered > tuning.leastEdge * extent || others.contains { isEnd(of: $0, inside: rule) }
        }
    }

    /// Whether a drawn rule ends on the other one, not at its ends.
    private func isEnd(of rule: Rule, inside other: Rule) -> Bool {
        let reach = tuning.sameEdge.value
        return !rule.isEdge && rule.position > other.start + 2 * reach && rule.position < other.end - 2 * reach
            && min(abs(rule.start - other.position), abs(rule.end - other.position)) <= reach
    }

    /// Common positions of rules that run side by side.
    private func edges(of rules: [Rule]) -> [Double] {
        let sorted = rules.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
        var edges: [Double] = []
        var sum = 0.0, weight = 0.0, first = -Double.infinity, last = -Double.infinity
        for rule in sorted {
            if rule.position - last > tuning.sameEdge.value || rule.position - first > 2 * tuning.sameEdge.value {
                if weight > 0 { edges.append(sum / weight) }
                (sum, weight, first) = (0, 0, rule.position)
            }
            // Drawn lines say where the edge is, a ground's edge only that there is one.
            let share = max(rule.line.length, 0.1) * (rule.isEdge ? 0.001 : 1)
            sum += rule.position * share
            weight += share
            last = rule.position
        }
        if weight > 0 { edges.append(sum / weight) }
        return edges
    }

    /// Adds a border where the rules of the other direction reach over the last line and text stands
    /// there: tables without side borders, or without a top line.
    private func openSides(
        columns: inout [Double], rows: inout [Double], across: [Rule], down: [Rule], text: TableText
    ) -> (left: Bool, right: Bool, top: Bool, bottom: Bool) {
        let width = columns.last! - columns[0], height = rows.last! - rows[0]
        // ⚠ both arrays have an element: the caller looked.
        var result = (left: false, right: false, top: false, bottom: false)
        // The first and the last rule reach over the side: a cell without text of its own goes on there over a page break.
        let ends = across.filter {
            abs($0.position - rows[0]) <= tuning.sameEdge.value || abs($0.position - rows.last!) <= tuning.sameEdge.value
        }
        func closes(_ x: Double, _ side: (Rule) -> Double) -> Bool {
            rows.count > tuning.fewRows && ends.count >= 2 && ends.allSatisfy { abs(side($0) - x) <= tuning.sameOverhang.value }
        }
        if let x = overhang(across.map(\.start), below: columns[0]),
            closes(x, \.start) || hasText(Rect(minX: x, minY: rows[0], maxX: columns[0], maxY: max(rows[0], rows.last!)), text)
        {
            columns.insert(x, at: 0)
            result.left = true
        }
        if let x = overhang(across.map { -$0.end }, below: -columns.last!),
            closes(-x, \.end) || hasText(Rect(minX: columns.last!, minY: rows[0], maxX: -x, maxY: max(rows[0], rows.last!)), text)
        {
            columns.append(-x)
            result.right = true
        }
        if width > 0, let y = overhang(down.map(\.start), below: rows[0]),
            hasText(Rect(minX: columns[0], minY: y, maxX: columns.last!, maxY: rows[0]), text)
        {
            rows.insert(y, at: 0)
            result.top = true
        }
        if width > 0 || height > 0, let y = overhang(down.map { -$0.end }, below: -rows.last!),
            hasText(Rect(minX: columns[0], minY: rows.last!, maxX: columns.last!, maxY: -y), text)
        {
            rows.append(-y)
            result.bottom = true
        }
        return result
    }

    /// The farthest start below `limit` that at least two rules share.
    private func overhang(_ starts: [Double], below limit: Double) -> Double? {
        let sorted = starts.sorted()
        for (a, b) in zip(sorted, sorted.dropFirst()) where b - a <= tuning.sameOverhang.value {
            return a < limit - tuning.shortestOverhang.value ? a : nil
        }
        return nil
    }

    private func hasText(_ box: Rect, _ text: TableText) -> Bool { text.hasMark(in: box) }

    /// Tells anew over which columns the inner lines across run, after columns were added.
    func redraw(_ lattice: inout Lattice, _ rules: [Rule]) {
        let drawn = covered(lattice.rows, by: rules.filter { $0.axis == .horizontal }, between: lattice.columns)
        for i in 1..<max(1, lattice.rowCount) { lattice.across[i] = drawn[i] }
    }

    /// For each column edge the rows beside which lines run on it.
    func uprights(of lattice: Lattice, _ rules: [Rule]) -> [[Bool]] {
        covered(lattice.columns, by: rules.filter { $0.axis == .vertical }, between: lattice.rows)
    }

    /// For each position the intervals of `stops` that rules on it cover.
    private func covered(_ positions: [Double], by rules: [Rule], between stops: [Double]) -> [[Bool]] {
        var spans = Array(repeating: [(Double, Double)](), count: positions.count)
        for rule in rules {
            let next = positions.firstIndex(notBelow: rule.position)
            let index =
                next == positions.count || (next > 0 && rule.position - positions[next - 1] < positions[next] - rule.position)
                ? next - 1 : next
            spans[index].append((rule.start, rule.end))
        }
        return spans.map { unsorted in
            var covered = Array(repeating: 0.0, count: stops.count - 1)
            var end = -Double.infinity
            for (start, stop) in unsorted.sorted(by: { $0 < $1 }) {
                let from = max(start, end)
                end = max(end, stop)
                guard from < end else { continue }
                var index = max(0, stops.firstIndex(notBelow: from) - 1)
                while index < covered.count, stops[index] < end {
                    covered[index] += max(0, min(end, stops[index + 1]) - max(from, stops[index]))
                    index += 1
                }
            }
            return covered.indices.map { covered[$0] >= tuning.drawnShare * (stops[$0 + 1] - stops[$0]) }
        }
    }

    /// Removes columns between a drawn line and the side of a ground that keeps clear of it by the cell's padding, where nothing
    /// stands in them: paragraphs are painted as wide as they are set.
    private func collapsePadding(_ lattice: inout Lattice, _ down: [Rule], text: TableText) {
        let drawn = down.filter { !$0.isEdge }.map(\.position).sorted()
        func isDrawn(_ x: Double) -> Bool {
            let next = drawn.firstIndex(notBelow: x - tuning.sameEdge.value)
            return next < drawn.count && drawn[next] <= x + tuning.sameEdge.value
        }
        for j in (0..<lattice.columnCount).reversed() where lattice.columnCount > 1 {
            let left = lattice.columns[j], right = lattice.columns[j + 1]
            guard right - left <= tuning.widestPadding.value, isDrawn(left) != isDrawn(right),
                !hasText(lattice.box(rows: 0..<lattice.rowCount, columns: j..<j + 1), text)
            else { continue }
            lattice.collapseColumn(j)
            lattice.columns[j] = isDrawn(left) ? left : right
        }
    }

    /// Removes rows and columns too thin for text, where nothing stands in them.
    private func collapseSlivers(_ lattice: inout Lattice, text: TableText) {
        var j = lattice.columnCount - 1
        while j >= 0, lattice.columnCount > 1 {
            if lattice.columns[j + 1] - lattice.columns[j] < tuning.sliver.value,
                !hasText(lattice.box(rows: 0..<lattice.rowCount, columns: j..<j + 1), text)
            {
                lattice.collapseColumn(j)
            }
            j -= 1
        }
        var i = lattice.rowCount - 1
        while i >= 0, lattice.rowCount > 1 {
            if lattice.rows[i + 1] - lattice.rows[i] < tuning.sliver.value,
                !hasText(lattice.box(rows: i..<i + 1, columns: 0..<lattice.columnCount), text)
            {
                lattice.collapseRow(i)
            }
            i -= 1
        }
    }
}

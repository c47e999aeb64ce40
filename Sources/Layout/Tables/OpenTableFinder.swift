import Geometry

/// Finds tables that are drawn with horizontal rules only: the rules give the rows or just the frame,
/// aligned text gives the columns.
struct OpenTableFinder {
    let tuning: TableFinder.Tuning
    var stackFinder = RuleStackFinder()
    /// A wider gap in a line of text makes it look like a row of cells.
    var cellGap: Em = 0.9.em
    /// A line of one piece that fills more of the width is running text.
    var proseShare = 0.6

    /// Lattices of open tables, not yet resolved to cells.
    /// - Parameter ruled: tables found already. A band beside one belongs to it only when its text stands in its columns.
    func lattices(rules: [Rule], text: TableText, ruled: [TableGrid]) -> [Lattice] {
        let decoration = TextDecoration()
        let kept = rules.filter { $0.axis == .vertical || decoration.kind(of: $0.line, in: text) == nil }
        var lattices: [Lattice] = []
        for stack in stackFinder.stacks(of: kept) where stack.rows.count >= 2 {
            for run in tabularRuns(of: stack, text, ruled) {
                let box = Rect(minX: stack.minX, minY: run.first!, maxX: stack.maxX, maxY: run.last!)  // a run has two rows at least
                guard box.height > 0, let lattice = lattice(in: box, rules: kept) else { continue }
                let refined = LatticeRefiner(tuning: tuning).refined(lattice, text: text, trust: .open)
                if refined.columnCount > 1, refined.rowCount > 1 { lattices.append(refined) }
            }
        }
        return lattices
    }

    // MARK: - Which bands are a table

    private enum Band { case empty, prose, single, tabular }

    /// Runs of neighbouring rules between which text stands in columns.
    private func tabularRuns(of stack: RuleStack, _ text: TableText, _ ruled: [TableGrid]) -> [[Double]] {
        var runs: [[Double]] = []
        var open: [Double] = [], kinds: [Band] = []
        var last: Int?, lastBox = Rect(minX: 0, minY: 0, maxX: 0, maxY: 0)
        func close() {
            // Single lines at the ends are captions and notes.
            while kinds.last == .single || kinds.last == .empty { kinds.removeLast(); open.removeLast() }
            while kinds.first == .single || kinds.first == .empty { kinds.removeFirst(); open.removeFirst() }
            if kinds.contains(.tabular) { runs.append(open) }
            (open, kinds) = ([], [])
        }
        for (upper, lower) in zip(stack.rows, stack.rows.dropFirst()) {
            let box = Rect(minX: stack.minX, minY: upper, maxX: stack.maxX, maxY: max(upper, lower))
            let kind = kind(of: box, text)
            let owner = ruled.firstIndex { $0.box.contains(box, slack: 3 + abs($0.box.width - box.width)) }
            if owner != last, !open.isEmpty {
                // Into or out of a ruled table: only with a band that has its columns.
                let table = owner ?? last
                let outside = owner == nil ? box : lastBox
                if owner != nil && last != nil || table.map({ !continues(ruled[$0], with: outside, text) }) ?? false { close() }
            }
            (last, lastBox) = (owner, box)
            if kind == .prose || (kind == .empty && lower - upper > 2 * text.bodySize) { close(); continue }
            if open.isEmpty { open = [upper] }
            open.append(lower)
            kinds.append(kind)
        }
        close()
        return runs
    }

    /// Whether the text of a band stands in the table's columns: most are filled and no words run over their edges.
    private func continues(_ table: TableGrid, with band: Rect, _ text: TableText) -> Bool {
        let rows = TextRowBuilder().rows(of: text.marks(in: band))
        let lines = rows.map { CellLine(row: $0, edges: table.columnEdges, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size)) }
        guard lines.allSatisfy({ $0.crossed.isEmpty }) else { return false }
        return 2 * Set(lines.flatMap(\.filled)).count > table.columnCount && table.columnCount > 1
    }

    private func kind(of box: Rect, _ text: TableText) -> Band {
        let rows = TextRowBuilder().rows(of: text.marks(in: box))
        if rows.isEmpty { return .empty }
        let chunks = rows.map { $0.segments(gap: cellGap.points(at: $0.size)) }
        let prose = chunks.count { $0.count == 1 && $0[0].width > proseShare * box.width && !$0[0].isLeader }
        if prose >= 2, 2 * prose > chunks.count { return .prose }
        return chunks.contains { $0.count > 1 } ? .tabular : .single
    }

    // MARK: - The lattice that the rules give

    private func lattice(in box: Rect, rules: [Rule]) -> Lattice? {
        let slack = tuning.sameEdge.value
        let inside = rules.filter { rule in
            rule.axis == .horizontal
                ? rule.position >= box.minY - slack && rule.position <= box.maxY + slack && rule.end > box.minX + slack && rule.start < box.maxX - slack
                : rule.position >= box.minX - slack && rule.position <= box.maxX + slack && rule.end > box.minY + slack && rule.start < box.maxY - slack
        }
        let cut = inside.map { rule in
            var rule = rule
            let (low, high) = rule.axis == .horizontal ? (box.minX, box.maxX) : (box.minY, box.maxY)
            rule.line.start = max(low, rule.start)
            rule.line.end = min(high, max(rule.line.start, rule.end))
            return rule
        }
        let sides = [box.minX, box.maxX].map { x in
            Rule(line: RulingLine(axis: .vertical, position: x, start: box.minY, end: box.maxY, thickness: 0), isEdge: true)
        }
        return LatticeBuilder(tuning: tuning).lattice(of: cut + sides, text: TableText(marks: []))
    }
}

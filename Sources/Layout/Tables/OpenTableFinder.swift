import Geometry

/// Finds tables that are drawn with horizontal rules only: the rules give the rows or just the frame,
/// aligned text gives the columns.
struct OpenTableFinder {
    let tuning: TableFinder.Tuning
    var stackFinder = RuleStackFinder()
    /// Lines of a band from which a share of them tells: fewer over column edges are a label over several columns, or a note.
    var severalLines = 3
    /// Heads wrap and span: of the first band so many.
    var manyLines = 8
    var mostCrossingShare = 0.5

    /// Lattices of open tables, not yet resolved to cells.
    /// - Parameter ruled: tables found already. A band beside one belongs to it only when its text stands in its columns.
    func lattices(rules: [Rule], ruled: [TableGrid], on look: TableFinder.Look) -> [Lattice] {
        let decoration = TextDecoration()
        let kept = rules.filter { $0.axis == .vertical || decoration.kind(of: $0.line, in: look.text) == nil }
        var lattices: [Lattice] = []
        let drawn = LinesByHeight(kept.filter { $0.axis == .horizontal && !$0.isEdge }.map(\.line))
        let runFinder = TabularRunFinder(text: look.text, ruled: ruled, drawn: drawn, ground: look.ground)
        // What stands between lines that stop beside cells over several rows is a part of the table whose lines run over them too.
        let stacks = stackFinder.stacks(of: kept).enumerated().sorted { a, b in
            (b.element.maxX - b.element.minX, a.offset) < (a.element.maxX - a.element.minX, b.offset)
        }
        let groups = CutGroups(lines: drawn)
        for stack in stacks.map(\.element) where stack.rows.count >= 2 {
            for run in runFinder.runs(of: stack) { lattices += self.lattices(of: groups.extended(run, stack), stack, kept, look) }
        }
        return lattices
    }

    /// The table of a run of bands. Where the lines of a band run over the columns of the others, it is text between two tables.
    private func lattices(of run: [Double], _ stack: RuleStack, _ rules: [Rule], _ look: TableFinder.Look) -> [Lattice] {
        guard run.count >= 2 else { return [] }
        let box = Rect(minX: stack.minX, minY: run[0], maxX: stack.maxX, maxY: run[run.count - 1])
        guard box.height > 0, let lattice = lattice(in: box, rules: rules) else { return [] }
        var refined = refined(lattice, rules, look)
        if let headed = headed(lattice, under: run[1], look.text, more: refined.columnCount) {
            let wider = self.refined(headed, rules, look)
            if wider.columnCount == headed.columnCount, mostCrossing(run, lattice.rows, wider.columns, look.text) == nil { refined = wider }
        }
        guard refined.columnCount > 1, refined.rowCount > 1 else { return [] }
        if let band = mostCrossing(run, lattice.rows, refined.columns, look.text), run.count > 2 {
            return lattices(of: Array(run[...band]), stack, rules, look) + lattices(of: Array(run[(band + 1)...]), stack, rules, look)
        }
        return [refined]
    }

    private func refined(_ lattice: Lattice, _ rules: [Rule], _ look: TableFinder.Look) -> Lattice {
        LatticeRefiner(tuning: tuning).refined(
            lattice, text: look.text, trust: .open, rules: rules, pieceEnds: look.paint.pieceEnds, tiles: look.tiles)
    }

    /// A lattice of rows alone with the columns that the heads over its second line tell.
    private func headed(_ lattice: Lattice, under line: Double, _ text: TableText, more count: Int) -> Lattice? {
        guard lattice.columnCount == 1 else { return nil }
        let box = lattice.box, head = Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: max(box.minY, min(line, box.maxY)))
        let heads = TextRowBuilder().rows(of: text.marks(in: head))
        guard !heads.isEmpty else { return nil }
        return HeadColumns().lattice(
            in: box, rows: lattice.rows, drawn: lattice.across.map { $0[0] }, HeadColumns().gaps(between: heads), text, more: count)
    }

    /// The band with the largest share of lines that run over column edges, if that is most of several lines in it or beyond the
    /// shorter lines in it.
    /// - Parameter drawn: the heights of all lines.
    private func mostCrossing(_ run: [Double], _ drawn: [Double], _ columns: [Double], _ text: TableText) -> Int? {
        var worst: (band: Int, share: Double)?
        let bands = run.indices.dropLast().map { ($0, run[$0], run[$0 + 1]) }
        let parts = zip(drawn, drawn.dropFirst()).compactMap { low, high -> (Int, Double, Double)? in
            let band = run.lastIndex { $0 <= low + tuning.sameEdge.value } ?? 0
            return band + 1 < run.count && high - low < run[band + 1] - run[band] - tuning.sameEdge.value ? (band, low, high) : nil
        }
        for (band, low, high) in bands + parts {
            let needed = low <= run[0] + tuning.sameEdge.value ? manyLines : severalLines
            let box = Rect(minX: columns[0], minY: low, maxX: columns[columns.count - 1], maxY: max(low, high))
            let lines = TextRowBuilder().rows(of: text.marks(in: box)).map {
                CellLine(row: $0, edges: columns, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
            }
            guard lines.count >= needed else { continue }
            let share = Double(lines.count { !$0.crossed.isEmpty }) / Double(lines.count)
            if share > mostCrossingShare, share > worst?.share ?? 0 { worst = (band, share) }
        }
        return worst?.band
    }

    private func lattice(in box: Rect, rules: [Rule]) -> Lattice? {
        let slack = tuning.sameEdge.value
        let inside = rules.filter { rule in
            rule.axis == .horizontal
                ? rule.position >= box.minY - slack && rule.position <= box.maxY + slack && rule.end > box.minX + slack
                    && rule.start < box.maxX - slack
                : rule.position >= box.minX - slack && rule.position <= box.maxX + slack && rule.end > box.minY + slack
                    && rule.start < box.maxY - slack
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

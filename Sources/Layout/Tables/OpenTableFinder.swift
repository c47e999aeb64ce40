import Geometry

/// Finds tables that are drawn with horizontal rules only: the rules give the rows or just the frame,
/// aligned text gives the columns.
struct OpenTableFinder {
    let tuning: TableFinder.Tuning
    var stackFinder = RuleStackFinder()
    /// A wider gap in a line of text makes it look like a row of cells.
    var cellGap: Em = 0.9.em
    /// Fewer lines over column edges are a label over several columns, or a note.
    var severalLines = 3
    var mostCrossingShare = 0.5
    /// Share of a run's bands that must hold rows of cells; the others are labels of groups. Titles with a number beside
    /// them between the lines of a page are fewer.
    var leastTabularBands = 0.5
    /// Of so many lines in a band this share must look like rows of cells.
    var manyLines = 8
    var leastTabular = 0.34
    /// Glyphs that the number of a title has at most.
    var longestNumber = 3
    /// Lines of a title and its number: three, when the number stands between the title's two.
    var linesOfTitle = 3
    /// A line of one piece that fills more of the width is running text.
    var proseShare = 0.6
    /// Room above and below a label between two lines differs by no more.
    var offMiddle: Em = 1.0.em
    /// One line that is larger than the rows above it by more than this share is a title between two tables. Labels of groups are
    /// of the rows' size. Guard: `OpenTableTests.aLargerLineBetweenTwoTablesIsTheTitleOfTheSecond`.
    var largestLabel = 1.15
    /// Text of a head stands further under a line that is another's than over its own by so much.
    var farBelow: Em = 1.2.em
    /// Lines around a table are so much heavier than those in it, where they are.
    var heavier = 1.3
    /// A band of so many lines that has such a line, and none with two texts, is running text: labels of groups are shorter.
    var linesOfProse = 3

    /// Lattices of open tables, not yet resolved to cells.
    /// - Parameter ruled: tables found already. A band beside one belongs to it only when its text stands in its columns.
    /// - Parameter tiles: the page's grounds that may be cells.
    func lattices(rules: [Rule], text: TableText, ruled: [TableGrid], tiles: [Rect]) -> [Lattice] {
        let decoration = TextDecoration()
        let kept = rules.filter { $0.axis == .vertical || decoration.kind(of: $0.line, in: text) == nil }
        var lattices: [Lattice] = []
        let drawn = kept.filter { $0.axis == .horizontal && !$0.isEdge }.map(\.line).sorted { $0.position < $1.position }
        for stack in stackFinder.stacks(of: kept) where stack.rows.count >= 2 {
            for run in tabularRuns(of: stack, text, ruled, drawn) { lattices += self.lattices(of: run, stack, kept, text, tiles) }
        }
        return lattices
    }

    /// The table of a run of bands. Where the lines of a band run over the columns of the others, it is text between two tables.
    private func lattices(of run: [Double], _ stack: RuleStack, _ rules: [Rule], _ text: TableText, _ tiles: [Rect]) -> [Lattice] {
        guard run.count >= 2 else { return [] }
        let box = Rect(minX: stack.minX, minY: run[0], maxX: stack.maxX, maxY: run[run.count - 1])
        guard box.height > 0, let lattice = lattice(in: box, rules: rules) else { return [] }
        let refined = LatticeRefiner(tuning: tuning).refined(lattice, text: text, trust: .open, rules: rules, tiles: tiles)
        guard refined.columnCount > 1, refined.rowCount > 1 else { return [] }
        if let band = mostCrossing(run, refined.columns, text), run.count > 2 {
            return lattices(of: Array(run[...band]), stack, rules, text, tiles)
                + lattices(of: Array(run[(band + 1)...]), stack, rules, text, tiles)
        }
        return [refined]
    }

    /// The band with the largest share of lines that run over column edges, if that is most of several lines.
    private func mostCrossing(_ run: [Double], _ columns: [Double], _ text: TableText) -> Int? {
        var worst: (band: Int, share: Double)?
        for band in 0..<(run.count - 1) {
            // Heads wrap and span.
            let needed = band == 0 ? manyLines : severalLines
            let box = Rect(minX: columns[0], minY: run[band], maxX: columns[columns.count - 1], maxY: max(run[band], run[band + 1]))
            let lines = TextRowBuilder().rows(of: text.marks(in: box)).map {
                CellLine(row: $0, edges: columns, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size))
            }
            guard lines.count >= needed else { continue }
            let share = Double(lines.count { !$0.crossed.isEmpty }) / Double(lines.count)
            if share > mostCrossingShare, share > worst?.share ?? 0 { worst = (band, share) }
        }
        return worst?.band
    }

    // MARK: - Which bands are a table

    private enum Band {
        case empty, prose, single, tabular
        /// A number and a text beside it.
        case numbered
    }

    /// Runs of neighbouring rules between which text stands in columns.
    /// - Parameter lines: drawn lines, from top to bottom; the others are sides of grounds.
    private func tabularRuns(of stack: RuleStack, _ text: TableText, _ ruled: [TableGrid], _ lines: [RulingLine]) -> [[Double]] {
        let drawn = lines.map(\.position)
        var runs: [[Double]] = []
        // Of what is open: the size of the largest words, and the thickness of the finest line but the first and the last.
        var open: [Double] = [], kinds: [Band] = [], largest = 0.0, finest = Double.infinity
        func isDrawn(_ y: Double) -> Bool { pen(at: y) != nil }
        func pen(at y: Double) -> Double? {
            let next = drawn.firstIndex(notBelow: y - stackFinder.sameHeight.value)
            return next < drawn.count && drawn[next] <= y + stackFinder.sameHeight.value ? lines[next].thickness : nil
        }
        // The foot of a table and the line over the head of the next one are drawn with the pen of the first one's head.
        func isBetweenTables(_ upper: Double, _ lower: Double) -> Bool {
            guard let foot = pen(at: upper), let head = pen(at: lower), let top = open.first.flatMap(pen) else { return false }
            return min(foot, head, top) >= heavier * finest
        }
        // A group's label may end a page: one like those in front of other rows.
        func isLabel(_ band: Int) -> Bool {
            let look = { (i: Int) in
                self.look(of: Rect(minX: stack.minX, minY: open[i], maxX: stack.maxX, maxY: max(open[i], open[i + 1])), text)
            }
            guard let own = look(band) else { return false }
            return kinds.indices.dropFirst().contains { i in
                i < band && kinds[i] == .single
                    && look(i).map {
                        abs($0.height - own.height) <= stackFinder.sameHeight.value
                            && abs($0.start - own.start) <= stackFinder.sameEnd.value
                    } ?? false
            }
        }
        var last: Int?, lastBox = Rect(minX: 0, minY: 0, maxX: 0, maxY: 0)
        func close() {
            settleNumbered(&kinds)
            // Single lines at the ends are captions and notes.
            while kinds.last == .single && !isLabel(kinds.count - 1) || kinds.last == .empty { kinds.removeLast(); open.removeLast() }
            while kinds.first == .single || kinds.first == .empty { kinds.removeFirst(); open.removeFirst() }
            // A single band is judged by its alignment alone, as if it had no lines.
            let tabular = kinds.count { $0 == .tabular }, filled = kinds.count { $0 != .empty }
            if kinds.count >= 2, tabular >= 2, Double(tabular) >= leastTabularBands * Double(filled) { runs.append(open) }
            (open, kinds, largest, finest) = ([], [], 0, .infinity)
        }
        for (upper, lower) in zip(stack.rows, stack.rows.dropFirst()) {
            let box = Rect(minX: stack.minX, minY: upper, maxX: stack.maxX, maxY: max(upper, lower))
            let kind = kind(of: box, text, isGround: !isDrawn(upper) && !isDrawn(lower))
            let owner = ruled.firstIndex { $0.box.contains(box, slack: 3 + abs($0.box.width - box.width)) }
            if owner != last, !open.isEmpty {
                // Into or out of a ruled table: only with a band that has its columns.
                let table = owner ?? last
                let outside = owner == nil ? box : lastBox
                if owner != nil && last != nil || table.map({ !continues(ruled[$0], with: outside, text) }) ?? false { close() }
            }
            (last, lastBox) = (owner, box)
            let isRoom = kind == .empty && (lower - upper > 2 * text.bodySize || isBetweenTables(upper, lower))
            if kind == .prose || isRoom { close(); continue }
            if open.isEmpty, kind == .tabular, standsLow(box, text) { continue }
            let size = text.marks(in: box).map(\.size).max() ?? 0
            if kind == .single, largest > 0, size > largestLabel * largest { close(); continue }
            if kind == .tabular { largest = max(largest, size) }
            if open.isEmpty { open = [upper] } else { finest = min(finest, pen(at: upper) ?? .infinity) }
            open.append(lower)
            kinds.append(kind)
        }
        close()
        return runs
    }

    /// The height of a band of one line, and where this starts.
    private func look(of band: Rect, _ text: TableText) -> (height: Double, start: Double)? {
        let rows = TextRowBuilder().rows(of: text.marks(in: band))
        return rows.count == 1 ? (band.height, rows[0].minX) : nil
    }

    /// Numbered lines are titles where running text stands under each of them, else rows of a table.
    private func settleNumbered(_ kinds: inout [Band]) {
        let heads = kinds.indices.filter { kinds[$0] == .numbered }
        let under = heads.compactMap { head in kinds[(head + 1)...].first { $0 != .empty } }
        let areTitles = under.contains(.single) && under.allSatisfy { $0 == .single }
        for head in heads { kinds[head] = areTitles ? .single : .tabular }
    }

    /// Whether the text of a band stands in the table's columns: most are filled and no words run over their edges.
    private func continues(_ table: TableGrid, with band: Rect, _ text: TableText) -> Bool {
        let rows = TextRowBuilder().rows(of: text.marks(in: band))
        let lines = rows.map { CellLine(row: $0, edges: table.columnEdges, chunkGap: ColumnFinder().tuning.chunkGap.points(at: $0.size)) }
        guard lines.allSatisfy({ $0.crossed.isEmpty }) else { return false }
        return 2 * Set(lines.flatMap(\.filled)).count > table.columnCount && table.columnCount > 1
    }

    private func kind(of box: Rect, _ text: TableText, isGround: Bool) -> Band {
        let rows = TextRowBuilder().rows(of: text.marks(in: box))
        if rows.isEmpty { return .empty }
        if runsOver(box, text) { return .prose }
        let chunks = rows.map { withoutMarker($0.segments(gap: cellGap.points(at: $0.size))) }
        let prose = chunks.count { $0.count == 1 && $0[0].width > proseShare * box.width && !$0[0].isLeader }
        if prose >= 2, 2 * prose > chunks.count { return .prose }
        let several = chunks.count { $0.count > 1 }
        // A number before a title on a ground of its own, or between two lines.
        if chunks.count == 1, chunks[0].count == 2, chunks[0][0].count <= longestNumber, isGround { return .single }
        if isNumbered(chunks) { return isGround ? .single : .numbered }
        if holdsTitles(chunks) { return .prose }
        if several == 0, isOffMiddle(rows, box) || standApart(chunks) { return .prose }
        if several == 0 { return prose > 0 && chunks.count >= linesOfProse ? .prose : .single }
        // Between grounds alone, text that runs over the width is a text, though a title has its number beside it.
        if isGround, prose > 0, chunks.count >= linesOfProse, 2 * several < chunks.count { return .prose }
        // In a band of many lines few fall into pieces by chance: a reference list, a caption and its unit line.
        return chunks.count >= manyLines && Double(several) < leastTabular * Double(chunks.count) ? .prose : .tabular
    }

    /// Whether lines stand near one of the lines that a band lies between, and far from the other: a caption over a table, a note
    /// under one. Rows have as much room above as below.
    private func isOffMiddle(_ rows: [TextRow], _ box: Rect) -> Bool {
        guard let first = rows.first, let last = rows.last else { return false }
        return abs((first.top - box.minY) - (box.maxY - last.bottom)) > offMiddle.points(at: first.size)
    }

    /// Whether the text of the first band stands far under the line over it and close over the next: that line belongs to what is
    /// above the table, as the one under the page's head does.
    private func standsLow(_ box: Rect, _ text: TableText) -> Bool {
        let rows = TextRowBuilder().rows(of: text.marks(in: box))
        guard let top = rows.map(\.top).min(), let bottom = rows.map(\.bottom).max(), let first = rows.first else { return false }
        return (top - box.minY) - (box.maxY - bottom) > farBelow.points(at: first.size)
    }

    /// Whether lines below each other have no place on the line in common: a caption at the left, its unit at the right. The lines
    /// of a label stand under each other.
    private func standApart(_ lines: [[TextRow.Word]]) -> Bool {
        let pieces = lines.joined()
        return (pieces.map(\.minX).max() ?? 0) > (pieces.map(\.maxX).min() ?? 0)
    }

    /// Whether the lines are one text and a number left of it, on the height of one of them or between two.
    private func isNumbered(_ lines: [[TextRow.Word]]) -> Bool {
        let pieces = lines.joined()
        guard lines.count <= linesOfTitle, pieces.count > 1, let number = pieces.min(by: { $0.minX < $1.minX }),
            number.count <= longestNumber, number.digits > 0
        else { return false }
        let rest = lines.map { $0.filter { $0.minX > number.minX } }
        return rest.allSatisfy { $0.count <= 1 } && rest.joined().count == pieces.count - 1
    }

    /// Whether the only lines in pieces are titles with their numbers, and other lines start under the numbers: these are no
    /// column, and the band is the text of one article and the title of the next. A word with a figure is none.
    private func holdsTitles(_ lines: [[TextRow.Word]]) -> Bool {
        let titles = lines.filter { $0.count > 1 }
        let areNumbered = titles.allSatisfy {
            $0.count == 2 && $0[0].count <= longestNumber && $0[0].digits > 0 && 2 * $0[0].digits >= $0[0].count
        }
        guard let first = titles.first, areNumbered, 2 * titles.count < lines.count else { return false }
        return lines.contains { $0.count == 1 && $0[0].minX < first[0].maxX && $0[0].maxX > first[1].minX }
    }

    /// Whether words run over the sides: then the lines are underlines of a part of the text.
    private func runsOver(_ box: Rect, _ text: TableText) -> Bool {
        let wide = Rect(minX: box.minX - 2 * text.bodySize, minY: box.minY, maxX: box.maxX + 2 * text.bodySize, maxY: box.maxY)
        let marks = text.marks(in: wide)
        guard marks.contains(where: { $0.minX < box.minX || $0.maxX > box.maxX }) else { return false }
        let rows = TextRowBuilder().rows(of: marks)
        let over = rows.count { row in
            row.segments(gap: 0.5 * row.size).contains { piece in
                piece.minX < box.minX - row.size && piece.maxX > box.minX + row.size
                    || piece.minX < box.maxX - row.size && piece.maxX > box.maxX + row.size
            }
        }
        return 2 * over > rows.count
    }

    /// A list marker and its text are one piece.
    private func withoutMarker(_ pieces: [TextRow.Word]) -> [TextRow.Word] {
        guard pieces.count == 2, pieces[0].count <= 2, pieces[0].digits == 0 else { return pieces }
        var text = pieces[1]
        text.minX = pieces[0].minX
        return [text]
    }

    // MARK: - The lattice that the rules give

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

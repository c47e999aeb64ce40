import Geometry

/// Finds the tables whose head, and some of whose rows, are painted cell by cell: their grounds tell the columns and the heights of
/// rows, those of the rows between them too. Texts only tell which cells without a ground reach over several places.
struct TiledTableFinder {
    /// Rows without a ground part where texts keep so many times the room that they keep to the side of a ground.
    var twoPaddings = 1.4
    var leastPadding: Em = 0.1.em
    /// Sizes of the rows under the last ground differ from the others' by no larger share.
    var sameSize = 0.2
    /// Lighter grounds bear black text: half of the way to white.
    var darkest: UInt32 = 128
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// What reaches over several columns stands no further from their middle.
    var offCentre: Em = 1.em
    /// So far under the last ground such rows are looked for.
    var highestEnd: Em = 40.em
    /// Columns in which figures tell a row: two such lines are two rows.
    var severalFigures = 2
    /// Rows of a table, where it has few columns.
    var fewestRows = 3
    var severalColumns = 3
    /// Rows that have texts in several columns.
    var fewestFilled = 2
    /// No larger table is read; nor are so many pairs of lines and edges looked at.
    var mostPlaces = 60_000
    var mostLooks = 2_000_000

    let tuning: TableFinder.Tuning
    private let stacks = CellStacks()

    init(tuning: TableFinder.Tuning) { self.tuning = tuning }

    func lattices(paint: PagePaint, text: TableText) -> [Lattice] {
        let blocks = PaintedCells().blocks(of: paint.shadings)
        let grounds = blocks.map(\.box), stacks = stacks.stacks(of: blocks, text)
        let heads = Set(stacks.filter { $0.body != nil }.map(\.head))
        return stacks.compactMap { stack in
            let isKnown = heads.contains(stack.head)
            if stack.body == nil, !(isKnown || isDark(stack.head) || isBold(stack, text)) || isRow(stack, blocks, text) { return nil }
            return lattice(of: stack, isInTurns: isKnown, grounds, paint, text)
        }
    }

    /// Whether texts on a ground are set in white: those of a head are, never those of every second row.
    private func isDark(_ color: UInt32) -> Bool {
        // Weights of the eye (Rec. 601), in thousandths.
        299 * (color >> 16 & 0xFF) + 587 * (color >> 8 & 0xFF) + 114 * (color & 0xFF) < 1000 * darkest
    }

    private func isBold(_ stack: CellStacks.Stack, _ text: TableText) -> Bool {
        text.marks(in: stack.box).allSatisfy(\.isBold)
    }

    /// Whether what may be a head is a row of a table that is painted in one colour: one row is between it and another such.
    private func isRow(_ stack: CellStacks.Stack, _ blocks: [PaintedCells.Block], _ text: TableText) -> Bool {
        let cells = PaintedCells(), box = stack.box
        let alike = blocks.filter { block in
            block.color.looksLike(stack.head, within: stacks.sameColor) && cells.areAll(block.columns, in: stack.columns)
                && cells.areAll(stack.columns, in: block.columns)
        }.map(\.box)
        let above = alike.filter { $0.maxY <= box.minY }.map(\.maxY).max().map { ($0, box.minY) }
        let below = alike.filter { $0.minY >= box.maxY }.map(\.minY).min().map { (box.maxY, $0) }
        return [above, below].compactMap(\.self).contains { low, high in
            let band = Rect(minX: box.minX, minY: low, maxX: box.maxX, maxY: high)
            let lines = stacks.lines(in: band, stack.columns, text)
            return lines.allSatisfy { $0.crossed.isEmpty }
                && stacks.isFull(band, lines, padding: stacks.padding(of: stack.blocks, text))
        }
    }

    /// - Parameters:
    ///   - isInTurns: whether the rows of another table under a head like this one's are painted.
    ///   - grounds: all that is painted.
    private func lattice(
        of stack: CellStacks.Stack, isInTurns: Bool, _ grounds: [Rect], _ paint: PagePaint, _ text: TableText
    ) -> Lattice? {
        let columns = stack.columns, cells = stack.cells, padding = stacks.padding(of: stack.blocks, text)
        guard stack.body == nil || self.isInTurns(stack, padding, text) else { return nil }
        let end = end(of: stack, padding, isInTurns: isInTurns || stack.body != nil, grounds, paint, text)
        let rows = PaintedCells().edges(stack.sides + end)
        // More rows under a head alone may be parted otherwise than by the room between their texts.
        guard stack.body != nil || end.count == 1 && cells.allSatisfy({ text.hasMark(in: $0.box) }) && !isRuled(stack, end, paint)
        else { return nil }
        guard rows.count > 2, columns.count * rows.count <= mostPlaces else { return nil }
        var lattice = Lattice(
            columns: columns, rows: rows, across: rows.map { _ in Array(repeating: true, count: columns.count - 1) },
            down: rows.dropFirst().map { _ in Array(repeating: true, count: columns.count) })
        let lines = (0..<lattice.rowCount).map { row in
            stacks.lines(in: lattice.box(rows: row..<row + 1, columns: 0..<columns.count - 1), columns, text)
        }
        guard isTable(lattice, lines), !isDrawn(lattice, paint) else { return nil }
        let places = TiledPlaces(cells.map(\.box), on: lattice)
        places.open(&lattice, lines)
        UnpaintedSpans(places).open(&lattice, lines, text)
        if !(0..<lattice.rowCount).contains(where: { places.isDivided($0) && Set(lines[$0].flatMap(\.filled)) == [0] }) {
            GroupRows().open(&lattice) { row, _ in lines[row] }
        }
        openUndrawn(&lattice, places, paint)
        return lattice
    }

    /// Whether the rows of a table are painted in turns: between two grounds is one row.
    private func isInTurns(_ stack: CellStacks.Stack, _ padding: Double, _ text: TableText) -> Bool {
        let box = stack.box
        let bands = zip(stack.blocks, stack.blocks.dropFirst()).map { upper, lower in
            let band = Rect(minX: box.minX, minY: upper.box.maxY, maxX: box.maxX, maxY: max(upper.box.maxY, lower.box.minY))
            return isOneRow(stacks.lines(in: band, stack.columns, text), padding)
        }
        return 2 * bands.count(where: \.self) >= bands.count
    }

    /// Whether lines are those of one row: no room is between them, or all but some have text in one column only behind the first, as
    /// paragraphs of a cell and tables in it have.
    private func isOneRow(_ lines: [CellLine], _ padding: Double) -> Bool {
        let edges = edges(between: lines.map(\.row), padding)
        var filled = Array(repeating: Set<Int>(), count: edges.count + 1)
        for line in lines { filled[edges.firstIndex(notBelow: line.row.middle)].formUnion(line.filled) }
        return filled.count { $0.count > 1 || $0.contains(0) } <= 1
    }

    /// Edges between lines that keep as much room as two rows do.
    private func edges(between lines: [TextRow], _ padding: Double) -> [Double] {
        guard let size = lines.first?.size, padding >= leastPadding.points(at: size) else { return [] }
        var edges: [Double] = [], bottom = lines[0].bottom
        for line in lines.dropFirst() {
            if line.top - bottom >= twoPaddings * padding { edges.append((bottom + line.top) / 2) }
            bottom = max(bottom, line.bottom)
        }
        return edges
    }

    /// The edges of rows under the last ground: one row where they are painted in turns.
    private func end(
        of stack: CellStacks.Stack, _ padding: Double, isInTurns: Bool, _ grounds: [Rect], _ paint: PagePaint, _ text: TableText
    ) -> [Double] {
        let box = stack.box, bottom = box.maxY, slack = tuning.sameEdge.value
        let below =
            grounds.filter { $0.minY > bottom - slack && $0.overlapX(box) > 0 }.map(\.minY)
            + paint.rulings.filter { $0.axis == .horizontal && $0.position > bottom + slack && $0.box.overlapX(box) > 0 }.map(\.position)
        let size = median(text.marks(in: box).map(\.size))
        let lowest = min(below.min() ?? .infinity, bottom + highestEnd.points(at: size))
        let band = Rect(minX: box.minX - slack, minY: bottom, maxX: box.maxX + slack, maxY: max(bottom, lowest))
        let room = stacks.roomShare * padding + stacks.looseRoom.points(at: size)
        var found: [CellLine] = [], low = bottom
        for line in stacks.lines(in: band, stack.columns, text) {
            let row = line.row, most = found.isEmpty ? room : isInTurns ? twoPaddings * padding : 2 * room
            guard isOfCells(line, stack.columns), row.top - low <= most, abs(row.size - size) <= sameSize * size, row.minX > band.minX,
                row.maxX < band.maxX
            else { break }
            found.append(line)
            low = max(low, row.bottom)
        }
        // What stands alone under the rows is a note.
        while let last = found.last, last.filled.count == 1,
            last.row.top - (found.dropLast().map(\.row.bottom).max() ?? 0) >= twoPaddings * padding
        {
            found.removeLast()
        }
        // So are a unit and a note below each other; lines of one row stand beside others.
        let areBeside = found.contains { $0.filled.count > 1 } || zip(found, found.dropFirst()).contains { $1.row.top < $0.row.bottom }
        let filled = areBeside ? Set(found.flatMap(\.filled)).count : 0
        guard let last = found.map(\.row.bottom).max(), let first = found.map(\.row.top).min(), filled > 1,
            stack.body != nil || 2 * filled >= stack.columns.count - 1
        else { return [] }
        return (isInTurns ? [] : edges(between: found.map(\.row), padding)) + [last + max(0, first - bottom)]
    }

    /// Whether a line's texts stand in cells: those that reach over edges in the middle of several columns, beside others.
    private func isOfCells(_ line: CellLine, _ columns: [Double]) -> Bool {
        let pieces = HeadColumns(cellGap: cellGap).pieces(of: line.row)
        guard !line.crossed.isEmpty else { return true }
        guard pieces.count > 1, pieces.count + line.crossed.count + 1 >= line.cells.count else { return false }
        return pieces.allSatisfy { piece in
            let edges = columns.indices.filter { columns[$0] > piece.minX && columns[$0] < piece.maxX }
            guard let first = edges.first, let last = edges.last, first > 0, last < columns.count - 1 else { return edges.isEmpty }
            return abs(piece.minX + piece.maxX - columns[first - 1] - columns[last + 1]) <= 2 * offCentre.points(at: line.row.size)
        }
    }

    private func isTable(_ lattice: Lattice, _ lines: [[CellLine]]) -> Bool {
        lines.count { Set($0.flatMap(\.filled)).count > 1 } >= fewestFilled
            && (lattice.rowCount >= fewestRows || lattice.columnCount >= severalColumns)
            && lines.allSatisfy { $0.count(where: isOfFigures) < 2 }
    }

    private func isOfFigures(_ line: CellLine) -> Bool {
        line.cells.count { $0?.isFigure ?? false } >= severalFigures
    }

    /// Opens the edges between cells without a ground at which a line is drawn beside them, but not over them.
    private func openUndrawn(_ lattice: inout Lattice, _ places: TiledPlaces, _ paint: PagePaint) {
        let slack = tuning.sameEdge.value
        let lines = paint.rulings.filter { $0.axis == .horizontal && $0.box.intersection(lattice.box) != nil }
        guard lines.count * (lattice.rowCount + lattice.columnCount) <= mostLooks else { return }
        var isDrawn: [Int: [Bool]] = [:]
        for line in lines {
            guard let row = lattice.rows.firstIndex(where: { abs($0 - line.position) <= slack }) else { continue }
            for (column, (low, high)) in zip(lattice.columns, lattice.columns.dropFirst()).enumerated()
            where min(line.end, high) - max(line.start, low) > tuning.drawnShare * (high - low) {
                isDrawn[row, default: Array(repeating: false, count: lattice.columnCount)][column] = true
            }
        }
        for row in 1..<lattice.rowCount {
            guard let drawn = isDrawn[row], drawn.contains(true) else { continue }
            for column in drawn.indices where !drawn[column] && places.isFree(row - 1, column) && places.isFree(row, column) {
                lattice.across[row][column] = false
            }
        }
    }

    /// Whether a line is drawn from side to side of a head or of the row under it.
    private func isRuled(_ head: CellStacks.Stack, _ end: [Double], _ paint: PagePaint) -> Bool {
        let slack = tuning.sameSide.value, bottom = (end.last ?? head.bottom) + slack
        return paint.rulings.contains {
            $0.axis == .horizontal && $0.position > head.box.minY - slack && $0.position < bottom && $0.box.overlapX(head.box) > 0
        }
    }

    /// Whether lines are drawn in a table but along its rows and inside its cells: they tell more than its grounds.
    private func isDrawn(_ lattice: Lattice, _ paint: PagePaint) -> Bool {
        let slack = tuning.sameEdge.value, box = lattice.box, inner = box.insetBy(slack)
        return paint.rulings.contains { line in
            // Sides that go on belong to a larger table.
            let isSide = min(abs(line.position - box.minX), abs(line.position - box.maxX)) <= tuning.sameSide.value
            if line.axis == .vertical, isSide, line.box.overlapY(box) > slack {
                if box.minY - line.start > tuning.smallestGround.value || line.end - box.maxY > tuning.smallestGround.value { return true }
            }
            guard line.box.intersection(inner) != nil else { return false }
            if line.axis == .vertical {
                return lattice.columns.contains { abs($0 - line.position) <= slack }
                    || lattice.rows.contains { $0 > line.start + slack && $0 < line.end - slack }
            }
            return !lattice.hasEdge(at: line.position, within: slack)
                && lattice.columns.contains { $0 > line.start + slack && $0 < line.end - slack }
        }
    }
}

import Geometry

/// Rows beyond the strips.
extension PaintedTableFinder {
    /// What stands over the strips: rows up to a line that is drawn over them, and the head over that line.
    func over(
        _ first: Double, _ rows: [TextRow], _ table: Known, _ paint: PagePaint
    ) -> (rows: [TextRow], line: Double?, isCaptioned: Bool) {
        let upwards = Array(rows.filter { $0.middle < first }.reversed())
        let body = unpruned(upwards, from: first, up: true, table, paint), beyond = Array(upwards.dropFirst(body.count))
        if let next = beyond.first, let line = line(between: first, next, table.box, paint),
            (body.map(\.top).min() ?? first) - line <= rowRoom * table.padding + looseRoom.points(at: table.size)
        {
            let head = head(grown(beyond, from: line, up: true, table, paint), table)
            if !head.isEmpty { return (body + head, line, false) }
        }
        let rows = pruned(body, from: first, up: true, table)
        return (rows, nil, body.dropFirst(rows.count).first.map { isInMiddleOfAll($0, table) } ?? false)
    }

    /// Those of the lines over a line that are a head, nearest first: up to where each column but perhaps the first has a text, and
    /// from there on what heads several columns each. A unit beside a caption heads one.
    private func head(_ rows: [TextRow], _ table: Known) -> [TextRow] {
        let count = table.columns.count - 1
        var filled: Set<Int> = [], head: [TextRow] = []
        let isWhole = { count > 1 && filled.isSuperset(of: 1..<count) && (count > 2 || filled.contains(0)) }
        for row in rows {
            if isWhole(), standsOver(head, row, table) { break }
            head.append(row)
            filled.formUnion(self.filled(row, table))
        }
        return isWhole() && head.contains { pieces(of: $0).count > 1 } ? head : []
    }

    /// Whether a line stands over a head and is none of its own: lines of one row keep less room, heads over others stand between
    /// these, and a column may have had none.
    private func standsOver(_ head: [TextRow], _ row: TextRow, _ table: Known) -> Bool {
        guard let top = head.lazy.map(\.top).min(), top - row.bottom >= table.padding else { return false }
        if isInMiddleOfAll(row, table) { return true }
        let headed = head.map(pieces(of:))
        let filled = Set(head.flatMap { self.filled($0, table) })
        return !pieces(of: row).allSatisfy { piece in
            isBetweenColumns(piece, table) || headed.contains { HeadColumns().isBetween($0, piece) }
                || !filled.contains(CellLine.column(of: (piece.minX + piece.maxX) / 2, table.columns))
        }
    }

    /// Whether a line of one text is set in the middle of all columns, that of the labels too, and of no others: a caption. Heads stand
    /// over those behind it.
    private func isInMiddleOfAll(_ row: TextRow, _ table: Known) -> Bool {
        guard BandCaption().isOnePiece(row), table.columns.count > 2 else { return false }
        let middle = (row.minX + row.maxX) / 2, slack = looseRoom.points(at: row.size)
        let others = table.columns.indices.dropFirst().dropLast().flatMap { first in
            table.columns[(first + 1)...].map { (table.columns[first] + $0) / 2 }
        }
        return abs(middle - table.box.midX) <= slack && others.allSatisfy { abs(middle - $0) > slack }
    }

    /// Whether a line over rows that are not bold is bold and heads each column but perhaps the first.
    private func isBoldHead(_ row: TextRow, _ table: Known) -> Bool {
        let count = table.columns.count - 1
        return count > 1 && !table.isBold && row.words.allSatisfy { 2 * $0.bold > $0.count }
            && Set(filled(row, table)).isSuperset(of: 1..<count)
    }

    /// The columns in which a line has text.
    private func filled(_ row: TextRow, _ table: Known) -> [Int] {
        CellLine(row: row, edges: table.columns, chunkGap: cellGap.points(at: row.size)).filled
    }

    /// The lines beyond an edge that go on with the rows, nearest first.
    func grown(_ rows: [TextRow], from edge: Double, up: Bool, _ table: Known, _ paint: PagePaint) -> [TextRow] {
        pruned(unpruned(rows, from: edge, up: up, table, paint), from: edge, up: up, table)
    }

    /// The lines without captions, units and notes, which are lines of one piece at the end.
    private func pruned(_ rows: [TextRow], from edge: Double, up: Bool, _ table: Known) -> [TextRow] {
        var found = rows
        let isSingle = { (row: TextRow) in up ? BandCaption().isOnePiece(row) : pieces(of: row).count == 1 }
        while let last = found.last, isSingle(last) {
            let before = found.dropLast().last.map { up ? $0.top : $0.bottom } ?? edge
            let gap = up ? before - last.bottom : last.top - before
            let isApart =
                up
                && (pieces(of: last).contains { isOverColumns($0, table) }
                    || found.count > 1 && isUnit(last, over: found[found.count - 2], table.box))
            // Lines beyond strips of which none has a text beside it are a caption and its unit, or notes.
            let isCaption = found.allSatisfy(isSingle) && (up || !zip(found, found.dropFirst()).contains { $1.top < $0.bottom })
            if gap < ownLine.points(at: table.size), found.count > 1, !isApart, !isCaption { break }
            if up, isHeadOfSome(last, table) { break }
            found.removeLast()
        }
        return found
    }

    /// The lines that go on with the rows, with the captions, units and notes at the end.
    private func unpruned(_ rows: [TextRow], from edge: Double, up: Bool, _ table: Known, _ paint: PagePaint) -> [TextRow] {
        var found: [TextRow] = [], isHeaded = false
        var end = edge
        let box = table.box, size = table.size
        for row in rows {
            // From a strip's side there is one text's room, from another row two.
            let gap = up ? end - row.bottom : row.top - end, rooms = found.isEmpty ? 1.0 : 2.0
            guard gap <= rowRoom * rooms * table.padding + looseRoom.points(at: size), abs(row.size - size) <= sameSize * size,
                !isProse(row, box),
                row.minX >= box.minX - overhang.points(at: size), row.maxX <= box.maxX + overhang.points(at: size),
                line(between: edge, row, box, paint) == nil, fits(row, table, mayBeHead: up), up || !isOutside(row, under: found, box),
                pieces(of: row).count <= table.columns.count, !isHeaded || !standsOver(found, row, table)
            else { break }
            isHeaded = isHeaded || up && isBoldHead(row, table)
            found.append(row)
            end = up ? min(end, row.top) : max(end, row.bottom)
        }
        return found
    }

    /// Whether a line starts at the table's side, where the rows above keep room for it: a note.
    private func isOutside(_ row: TextRow, under found: [TextRow], _ box: Rect) -> Bool {
        guard let start = found.map(\.minX).min() else { return false }
        return row.minX - box.minX < outdent.value && start - box.minX >= 2 * outdent.value
    }

    /// Whether a line over the head ends at the table's right side, where the head's own text does not.
    private func isUnit(_ row: TextRow, over head: TextRow, _ box: Rect) -> Bool {
        let slack = overhang.points(at: row.size)
        return abs(row.maxX - box.maxX) <= slack && abs(row.maxX - head.maxX) > slack / 2
    }

    /// The texts of a line that stand side by side.
    func pieces(of row: TextRow) -> [TextRow.Word] { HeadColumns(cellGap: cellGap).pieces(of: row) }

    /// The same, in a line of figures behind its label with those apart that stand on both sides of a column's edge: figures of narrow
    /// columns stand close.
    private func cells(of row: TextRow, _ table: Known) -> [TextRow.Word] {
        let edges = table.columns.dropFirst().dropLast()
        guard let first = edges.first, row.words.allSatisfy({ $0.isNumber || $0.maxX < first }) else { return pieces(of: row) }
        var cells: [[TextRow.Word]] = []
        for word in row.words {
            if let last = cells.last?.last, !edges.contains(where: { last.maxX <= $0 && $0 <= word.minX }) {
                cells[cells.count - 1].append(word)
            } else {
                cells.append([word])
            }
        }
        return cells.flatMap { pieces(of: TextRow(baseline: row.baseline, size: row.size, words: $0)) }
    }

    /// Whether the texts of a line stand in the columns; over several of them only such as head these, short beside their width.
    func fits(_ row: TextRow, _ table: Known, mayBeHead: Bool) -> Bool {
        cells(of: row, table).allSatisfy { piece in
            guard let first = table.gaps.firstIndex(where: { isOver($0, piece) }),
                let last = table.gaps.lastIndex(where: { isOver($0, piece) })
            else { return true }
            let left = table.columns[first], right = table.columns[last + 2]
            let share = piece.width / (right - left), off = abs((piece.minX + piece.maxX) / 2 - (left + right) / 2) / (right - left)
            return mayBeHead && (share <= headShare && off <= offCentre || share <= fullHeadShare && off <= justCentre)
        }
    }

    /// Whether a text runs over a gap between columns, or over nearly all of several.
    private func isOverColumns(_ piece: TextRow.Word, _ table: Known) -> Bool {
        let covered = table.gaps.count { min(piece.maxX, $0.high) - max(piece.minX, $0.low) >= wholeGap * ($0.high - $0.low) }
        return covered > 1 || table.gaps.contains { isOver($0, piece) }
    }

    /// Whether a text stands over several columns: it reaches over the room between two, or has its middle there.
    private func isBetweenColumns(_ piece: TextRow.Word, _ table: Known) -> Bool {
        let middle = (piece.minX + piece.maxX) / 2
        return table.gaps.contains { isOver($0, piece) || $0.low < middle && middle < $0.high }
    }

    /// Whether a text runs over the whole gap between two columns: a head set in the middle of a wide column may reach into it.
    private func isOver(_ gap: ColumnFinder.Gap, _ piece: TextRow.Word) -> Bool { piece.minX < gap.low && piece.maxX > gap.high }

    /// The line across that is drawn between an edge and a row beyond it, the lowest of several: it closes the table, or stands
    /// under its head.
    private func line(between edge: Double, _ row: TextRow, _ box: Rect, _ paint: PagePaint) -> Double? {
        let low = min(edge, row.middle) + tuning.sameEdge.value, high = max(edge, row.middle) - tuning.sameEdge.value
        return paint.rulings.filter {
            $0.axis == .horizontal && $0.position > low && $0.position < high && $0.box.overlapX(box) > tuning.leastEdge * box.width
        }.map(\.position).max()
    }

    /// Whether a line stands over some of the columns behind the first: off the table's middle, and off its right side.
    private func isHeadOfSome(_ row: TextRow, _ table: Known) -> Bool {
        let off = offMiddle.points(at: table.size), box = table.box
        return table.columns.count > 2 && row.minX > table.columns[1] && abs((row.minX + row.maxX) / 2 - box.midX) > off
            && box.maxX - row.maxX > off
    }

    /// Room beyond the last line: as much as there is between it and what it goes on from.
    func margin(_ rows: [TextRow], to edge: Double, up: Bool) -> Double {
        guard let first = rows.first else { return 0 }
        return max(0, up ? edge - first.bottom : first.top - edge)
    }
}

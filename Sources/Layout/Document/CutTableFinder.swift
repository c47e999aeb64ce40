import Geometry

/// Finds parts of tables that a page break cuts off with their heads and few rows, which neither rules nor alignment show: the
/// part on the facing page prints the same heads at the same places.
struct CutTableFinder: Sendable {
    struct Tuning: Hashable, Sendable {
        /// Heads that a table has at least: fewer texts come again by chance.
        var fewestHeads = 3
        /// Rows of a head at most.
        var mostHeadRows = 3
        /// Rows at a page's end and at its start among which heads are looked for: rows, notes and feet stand below, running heads above.
        var lastRows = 12, firstRows = 4
        /// Rows that may stand between a table and the break: captions and running heads above it, notes and feet below.
        var mostBetween = 4
        /// Places on two pages agree within this. Points: a producer sets both parts at one scale.
        var samePlace: Points = 3.pt
        /// Baselines of rows of the part are no further apart than this many times the other part's.
        var widestPitch = 1.4
    }

    var tuning = Tuning()

    /// A part, with the heads that the facing page shows.
    struct Part: Hashable, Sendable {
        /// The heads, at their places on this page, in the whole table's columns.
        var heads: TableGrid
        /// y where the part's last row ends.
        var bottom: Double
        /// Whether the page break is below it.
        var endsPage: Bool

        var box: Rect {
            Rect(minX: heads.box.minX, minY: heads.box.minY, maxX: heads.box.maxX, maxY: max(heads.box.maxY, bottom))
        }
    }

    /// Lines on one baseline that stand in no cell.
    private struct Row {
        var lines: [ReadLine]

        var baseline: Double { lines[0].baseline }
        var minX: Double { lines.reduce(.infinity) { min($0, $1.box.minX) } }
        var maxX: Double { lines.reduce(-.infinity) { max($0, $1.box.maxX) } }
        var bottom: Double { lines.reduce(0) { max($0, $1.box.maxY) } }
        /// All it says, without spaces.
        var signs: [UInt32] { lines.flatMap { $0.text.scalars.filter { !LaidText.isSpace($0) } } }
    }

    /// Whether rows of several texts in no table stand where a page break may have cut them off.
    func mayHoldPart(_ draft: PageDraft) -> Bool {
        let rows = looseRows(of: draft)
        return (rows.suffix(tuning.lastRows) + rows.prefix(tuning.firstRows)).contains { $0.lines.count >= tuning.fewestHeads }
    }

    /// The parts of each page that wait for the others, by the page's index.
    func parts(of drafts: [PageDraft], on pages: [Int]) -> [Int: [Part]] {
        var parts: [Int: [Part]] = [:]
        for i in pages {
            let rows = looseRows(of: drafts[i])
            guard rows.contains(where: { $0.lines.count >= tuning.fewestHeads }) else { continue }
            let below = i + 1 < drafts.count ? firstTable(of: drafts[i + 1]) : nil
            let above = i > 0 ? lastTable(of: drafts[i - 1]) : nil
            let found = [
                below.flatMap { part(of: $0, of: drafts[i + 1], among: rows, from: max(0, rows.count - tuning.lastRows), endsPage: true) },
                above.flatMap { part(of: $0, of: drafts[i - 1], among: rows, from: 0, endsPage: false) },
            ].compactMap(\.self)
            if !found.isEmpty { parts[i] = found }
        }
        return parts
    }

    // MARK: The facing page

    private func firstTable(of draft: PageDraft) -> Int? {
        let tables = draft.findings.tables
        guard let first = tables.indices.min(by: { tables[$0].box.minY < tables[$1].box.minY }) else { return nil }
        return looseRows(of: draft).count { $0.baseline < tables[first].box.minY } <= tuning.mostBetween ? first : nil
    }

    private func lastTable(of draft: PageDraft) -> Int? {
        let tables = draft.findings.tables
        guard let last = tables.indices.max(by: { tables[$0].box.maxY < tables[$1].box.maxY }) else { return nil }
        return looseRows(of: draft).count { $0.baseline > tables[last].box.maxY } <= tuning.mostBetween ? last : nil
    }

    // MARK: The part

    /// The part of a table whose heads stand among rows of another page, looked for from one of these on.
    private func part(of table: Int, of facing: PageDraft, among rows: [Row], from start: Int, endsPage: Bool) -> Part? {
        let grid = facing.findings.tables[table]
        let last = endsPage ? rows.count : min(rows.count, tuning.firstRows)
        for count in (1...tuning.mostHeadRows).reversed() where count < grid.rowCount {
            guard grid.cells.allSatisfy({ $0.row >= count || $0.row + $0.rowSpan <= count }) else { continue }
            let heads = self.rows(of: cellLines(of: table, on: facing) { $0.row < count })
            guard heads.reduce(0, { $0 + $1.lines.count }) >= tuning.fewestHeads else { continue }
            for first in start..<max(start, last) where first + heads.count <= rows.count {
                // Left and right pages have other margins.
                let here = rows[first..<(first + heads.count)]
                let shift = (x: rows[first].minX - heads[0].minX, y: rows[first].baseline - heads[0].baseline)
                guard zip(heads, here).allSatisfy({ says($0, $1, shift) }) else { continue }
                let moved = self.heads(of: grid, count, by: shift), pitch = pitch(of: table, on: facing)
                let body = body(in: moved.box, behind: rows[(first + heads.count)...], from: here[first + heads.count - 1], pitch)
                let rest = rows.count - first - heads.count - body.count
                if endsPage, rest > tuning.mostBetween { continue }
                guard !body.isEmpty else { continue }
                return Part(heads: moved, bottom: body[body.count - 1].bottom, endsPage: endsPage)
            }
        }
        return nil
    }

    /// Whether a row says what the facing page's does, at its place.
    private func says(_ head: Row, _ row: Row, _ shift: (x: Double, y: Double)) -> Bool {
        let isNear = { (a: Double, b: Double) in abs(a - b) <= tuning.samePlace.value }
        return isNear(row.baseline, head.baseline + shift.y) && isNear(row.minX, head.minX + shift.x)
            && isNear(row.maxX, head.maxX + shift.x)
            && row.signs == head.signs
    }

    /// The rows under the heads that stand in the table's width, one close under the other, without markers.
    private func body(in box: Rect, behind rows: ArraySlice<Row>, from head: Row, _ pitch: Double) -> [Row] {
        var found: [Row] = [], last = head.baseline
        for row in rows {
            guard row.baseline - last <= tuning.widestPitch * pitch, row.minX >= box.minX - tuning.samePlace.value,
                row.maxX <= box.maxX + tuning.samePlace.value, row.lines[0].marker == nil || row.lines.count >= tuning.fewestHeads
            else { break }
            found.append(row)
            last = row.baseline
        }
        return found
    }

    /// The widest distance of baselines in a part.
    private func pitch(of table: Int, on draft: PageDraft) -> Double {
        let rows = rows(of: cellLines(of: table, on: draft) { _ in true })
        return zip(rows, rows.dropFirst()).reduce(0) { max($0, $1.1.baseline - $1.0.baseline) }
    }

    private func heads(of grid: TableGrid, _ count: Int, by shift: (x: Double, y: Double)) -> TableGrid {
        func moved(_ box: Rect) -> Rect {
            Rect(minX: box.minX + shift.x, minY: box.minY + shift.y, maxX: box.maxX + shift.x, maxY: box.maxY + shift.y)
        }
        let cells = grid.cells.filter { $0.row < count }.map { cell in
            var cell = cell
            cell.box = moved(cell.box)
            return cell
        }
        var box = moved(grid.box)
        let edges = grid.rowEdges[...count].map { $0 + shift.y }
        (box.minY, box.maxY) = (edges[0], edges[count])
        return TableGrid(
            box: box, evidence: .aligned, rowEdges: edges, columnEdges: grid.columnEdges.map { $0 + shift.x }, cells: cells)
    }

    // MARK: Rows

    private func cellLines(of table: Int, on draft: PageDraft, _ isMeant: (TableGrid.Cell) -> Bool) -> [ReadLine] {
        draft.tree.regions.indices.flatMap { region -> [ReadLine] in
            guard case .cell(table, let cell) = draft.tree.regions[region].kind, isMeant(draft.findings.tables[table].cells[cell]) else {
                return []
            }
            return draft.lines[region]
        }
    }

    private func looseRows(of draft: PageDraft) -> [Row] {
        rows(
            of: draft.tree.regions.indices.flatMap { region -> [ReadLine] in
                switch draft.tree.regions[region].kind {
                case .page, .frame: draft.lines[region]
                case .cell, .figure: []
                }
            })
    }

    /// Lines by their baselines, from top to bottom, each row's from left to right.
    private func rows(of lines: [ReadLine]) -> [Row] {
        var rows: [[ReadLine]] = []
        for line in lines.sorted(by: { ($0.baseline, $0.box.minX) < ($1.baseline, $1.box.minX) }) {
            if let first = rows.last?.first, line.baseline - first.baseline <= tuning.samePlace.value / 2 {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        return rows.map { Row(lines: $0.sorted { $0.box.minX < $1.box.minX }) }
    }
}

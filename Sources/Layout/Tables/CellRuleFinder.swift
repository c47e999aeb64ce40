import Geometry
import PageModel

/// Finds tables without vertical rules whose horizontal rules are drawn cell by cell, as HTML producers do.
///
/// The pieces of a rule end where columns do, and a piece that is missing says that a cell goes on below: both are lost
/// when the pieces are joined to the line that a reader sees. Text that crosses a column's edge tells a cell that spans columns.
struct CellRuleFinder: Sendable {
    struct Tuning: Hashable, Sendable {
        /// A thicker piece is a band, not a rule.
        var thickest: Points = 1.8.pt
        /// A shorter piece is a dash or a bullet.
        var shortest: Points = 8.0.pt
        /// Ends of pieces and heights of rules that differ by less are one. Producers place them to a tenth of a point.
        var same: Points = 1.0.pt
        /// Rules that a table has at least: above and below the head, and at the foot.
        var leastRules = 3
        /// An upright line parts a table when it runs further inside it, and for longer.
        var inside: Points = 2.0.pt
        var parting: Points = 4.0.pt
        /// Glyphs closer than this are one run of text.
        var runGap: Em = 0.8.em
    }

    var tuning = Tuning()

    /// The pieces of one rule.
    private struct Rule {
        var y: Double
        var pieces: [(from: Double, to: Double)]

        var from: Double { pieces[0].from }
        var to: Double { pieces[pieces.count - 1].to }
    }

    func tables(in paths: PathTable, text: TableText, verticals: [RulingLine]) -> [TableGrid] {
        var tables: [TableGrid] = []
        var open: [Rule] = []
        func close() {
            if let grid = grid(of: open, text: text), !verticals.contains(where: { crosses($0, grid.box) }) { tables.append(grid) }
            open = []
        }
        for rule in rules(in: paths) {
            if let first = open.first, !belongs(rule, to: first) || !shares(rule, open) { close() }
            // A rule of one piece is a line of the page: over a title, around a list.
            if rule.pieces.count < 2 {
                close()
                continue
            }
            open.append(rule)
        }
        close()
        return tables
    }

    /// Rules from top to bottom, their pieces from left to right.
    private func rules(in paths: PathTable) -> [Rule] {
        var pieces: [(y: Double, from: Double, to: Double)] = []
        for path in paths.paths where path.opacity > 0.05 && path.color != 0xFFFFFF && path.paint != .pattern {
            let box = path.box
            guard box.height <= tuning.thickest.value, box.width >= tuning.shortest.value,
                path.paint == .fill || path.lineWidth <= tuning.thickest.value
            else { continue }
            pieces.append((box.midY, box.minX, box.maxX))
        }
        pieces.sort { ($0.y, $0.from) < ($1.y, $1.from) }
        var rules: [Rule] = []
        for piece in pieces {
            if let last = rules.last, piece.y - last.y <= tuning.same.value {
                rules[rules.count - 1].pieces.append((piece.from, piece.to))
            } else {
                rules.append(Rule(y: piece.y, pieces: [(piece.from, piece.to)]))
            }
        }
        for i in rules.indices { rules[i].pieces.sort { $0.from < $1.from } }
        return rules
    }

    private func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tuning.same.value }

    /// Whether the rule lies within the first one's width.
    private func belongs(_ rule: Rule, to first: Rule) -> Bool {
        rule.from >= first.from - tuning.same.value && rule.to <= first.to + tuning.same.value
    }

    /// Whether its pieces end where others of the table do.
    private func shares(_ rule: Rule, _ open: [Rule]) -> Bool {
        func isShared(_ end: Double) -> Bool { open.contains { $0.pieces.contains { same($0.from, end) || same($0.to, end) } } }
        let shared = rule.pieces.reduce(0) { $0 + (isShared($1.from) ? 1 : 0) + (isShared($1.to) ? 1 : 0) }
        return shared * 4 >= rule.pieces.count * 2 * 3
    }

    private func crosses(_ line: RulingLine, _ box: Rect) -> Bool {
        line.axis == .vertical && line.position > box.minX + tuning.inside.value && line.position < box.maxX - tuning.inside.value
            && min(line.end, box.maxY) - max(line.start, box.minY) > tuning.parting.value
    }

    private func grid(of rules: [Rule], text: TableText) -> TableGrid? {
        guard rules.count >= tuning.leastRules, let first = rules.first else { return nil }
        var columns: [Double] = []
        for x in rules.flatMap({ $0.pieces.flatMap { [$0.from, $0.to] } }).sorted() where columns.last.map({ !same($0, x) }) ?? true {
            columns.append(x)
        }
        guard columns.count >= 3, columns.count <= 40, same(columns[0], first.from) else { return nil }
        let rows = rules.map(\.y)
        let rowCount = rows.count - 1, columnCount = columns.count - 1
        // Whether a rule stands over place (row, column).
        let isRuled = rules.map { rule in
            (0..<columnCount).map { c in
                let middle = (columns[c] + columns[c + 1]) / 2
                return rule.pieces.contains { $0.from < middle && $0.to > middle }
            }
        }
        // What no rule runs over at any height is the white between two columns of the page, each with its own lines.
        guard (0..<columnCount).allSatisfy({ c in isRuled.contains { $0[c] } }) else { return nil }
        let box = Rect(minX: columns[0], minY: rows[0], maxX: columns[columnCount], maxY: rows[rowCount])
        let runs = runs(in: box, text)
        var owner = Array(repeating: Array(repeating: -1, count: columnCount), count: rowCount)
        var cells: [TableGrid.Cell] = []
        for r in 0..<rowCount {
            for c in 0..<columnCount where owner[r][c] < 0 {
                var height = 1
                while r + height < rowCount, !isRuled[r + height][c], owner[r + height][c] < 0 { height += 1 }
                var width = 1
                let band = rows[r]...rows[r + height]
                while c + width < columnCount, owner[r][c + width] < 0, spansEdge(columns[c + width], band, runs),
                    sameHeight(isRuled, r, height, c + width)
                { width += 1 }
                for y in r..<(r + height) { for x in c..<(c + width) { owner[y][x] = cells.count } }
                cells.append(
                    TableGrid.Cell(
                        row: r, column: c, rowSpan: height, columnSpan: width,
                        box: Rect(minX: columns[c], minY: rows[r], maxX: columns[c + width], maxY: rows[r + height])))
            }
        }
        // A table has text in several columns of several rows.
        var filled: [Int: Int] = [:]
        for cell in cells where text.hasMark(in: cell.box) { filled[cell.row, default: 0] += 1 }
        guard filled.values.count(where: { $0 >= 2 }) >= 2 else { return nil }
        return TableGrid(box: box, evidence: .horizontalRules, rowEdges: rows, columnEdges: columns, cells: cells)
    }

    /// Whether column `c` has the same rules over these rows: only then can a cell reach into it.
    private func sameHeight(_ isRuled: [[Bool]], _ row: Int, _ height: Int, _ c: Int) -> Bool {
        (1..<max(height, 1)).allSatisfy { !isRuled[row + $0][c] } && (row + height == isRuled.count - 1 || isRuled[row + height][c])
    }

    private func spansEdge(_ x: Double, _ band: ClosedRange<Double>, _ runs: [(y: Double, from: Double, to: Double)]) -> Bool {
        runs.contains { band.contains($0.y) && $0.from < x - 1 && $0.to > x + 1 }
    }

    /// Stretches of text without a gap, by their middle height.
    private func runs(in box: Rect, _ text: TableText) -> [(y: Double, from: Double, to: Double)] {
        var runs: [(y: Double, from: Double, to: Double)] = []
        var last: TableText.Mark?
        for mark in text.marks(in: box).sorted(by: { ($0.baseline, $0.minX) < ($1.baseline, $1.minX) }) {
            if let before = last, abs(before.baseline - mark.baseline) < 0.2 * mark.size,
                mark.minX - before.maxX < tuning.runGap.points(at: mark.size)
            {
                runs[runs.count - 1].to = max(runs[runs.count - 1].to, mark.maxX)
            } else {
                runs.append((mark.center.y, mark.minX, mark.maxX))
            }
            last = mark
        }
        return runs
    }
}

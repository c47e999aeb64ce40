import Geometry
import PageModel

/// Finds a page's tables, frames and figures, each in the light of the others: the gridlines of a chart look like the rules
/// of a table, and what stands in a table's columns is no table by alignment.
package struct ObjectFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Rules drawn cell by cell that show fewer rows than this share of what the text shows stand around groups of rows.
        package var leastRowShare = 0.6
        /// No row is lower: the smallest print with no room around it.
        package var row: Points = 6.pt
        /// Sides that differ by less are one. Points: borders are rounded to the producer's grid.
        package var sameSide: Points = 2.pt
        /// Share of a table's box that a figure may cover.
        package var mostFigure = 0.1
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// - Parameter whole: all glyphs of the page.
    package func objects(on ink: PageInk, text whole: TableText, paint: PagePaint) -> (findings: TableFindings, figures: [FigureBox]) {
        let page = ink.page.box
        let finder = TableFinder()
        var findings = finder.findings(paint: paint, text: whole, page: page)
        // Of what only grounds show the edges are no rules, the grounds no drawing, and the text no other table's.
        // A picture under the whole page is its paper.
        let paper = FigureFinder().tuning.groundShare.value * page.area
        let pictures = PictureStrips().boxes(of: ink.page.pictures).filter { $0.area <= paper }
        let isFree = { (grid: TableGrid) in
            !pictures.contains { $0.overlapArea(grid.box) > tuning.mostFigure * grid.box.area }
        }
        let tiled = finder.tiledTables(paint: paint, text: whole, page: page).filter(isFree)
        let known = findings.tables, shown = finder.paintedTables(paint: paint, text: whole, page: page, beside: tiled, known: known)
        let painted = tiled + finder.undrawn(shown, paint: paint, text: whole, page: page, beside: findings).filter(isFree)
        let boxes = painted.map(\.box), open = paint.withoutGrounds(in: boxes)
        if !boxes.isEmpty { findings = finder.findings(paint: open, text: whole.outside(boxes), page: page) }
        let figures = figures(on: ink, paint: paint, findings, beside: boxes)
        let text = whole.outside(figures.map(\.box)), rest = paint.outside(figures.map(\.box))
        // Figures with nothing drawn or written in them, as photographs are, leave all that was found as it is.
        let leavesAll = figures.isEmpty || text.marks.count == whole.marks.count && rest == paint
        if !leavesAll {
            findings = finder.findings(paint: open.outside(figures.map(\.box)), text: text.outside(boxes), page: page)
        }
        findings.tables.removeAll { $0.evidence != .ruled && WordCutter().cuts($0.box, in: ink) }
        finder.add(painted, to: &findings)
        addCellRuledTables(ink.page.paths, text, paint, page, figures, to: &findings)
        addOuterRows(text, rest, page, finder, to: &findings)
        finder.addAlignedTables(paint: rest, text: text, page: page, to: &findings)
        finder.addPaintedTables(
            figures.isEmpty || leavesAll && findings.tables == known
                ? shown : finder.paintedTables(paint: rest, text: text, page: page, beside: tiled, known: findings.tables),
            to: &findings)
        for i in findings.tables.indices {
            findings.tables[i] = CutLabels().added(to: findings.tables[i], text: text, drawn: rest.rulings)
        }
        var joined = FigureFrames().joined(figures, with: findings, on: ink)
        joined.findings.frames = InlineBoxes().removed(from: joined.findings.frames, on: ink)
        return (joined.findings, joined.figures)
    }

    /// Pictures, charts and diagrams.
    private func figures(on ink: PageInk, paint: PagePaint, _ findings: TableFindings, beside painted: [Rect]) -> [FigureBox] {
        let figures = FigureFinder().figures(on: ink, paint: paint, findings: findings, painted: painted)
        let taken = figures.map(\.box) + painted
        return figures
            + DiagramFinder().diagrams(findings, paint: paint, on: ink).filter { diagram in
                !taken.contains { $0.intersection(diagram.box) != nil }
            }
    }

    /// Gives tables without upright lines the rows beyond their edges, where these are no other's.
    private func addOuterRows(
        _ text: TableText, _ paint: PagePaint, _ page: Rect, _ finder: TableFinder, to findings: inout TableFindings
    ) {
        for i in findings.tables.indices where findings.tables[i].evidence != .ruled {
            let table = OuterRows().added(to: findings.tables[i], text: text, drawn: paint.rulings)
            guard table.rowCount > findings.tables[i].rowCount else { continue }
            let others = findings.tables.indices.filter { $0 != i }.map { findings.tables[$0].box } + findings.frames.map(\.box)
            if others.contains(where: { $0.overlapArea(table.box) > 0 && !$0.contains(table.box, slack: 2) }) { continue }
            findings.tables[i] = finder.grounded(table, paint: paint, page: page)
        }
    }

    /// Whether a table has rows above or below the other one's.
    private func exceeds(_ table: Rect, _ other: Rect) -> Bool {
        other.minY - table.minY > tuning.row.value || table.maxY - other.maxY > tuning.row.value
    }

    /// Whether a box as wide as a table stands in it: what looks like pieces of the table's rules are borders of boxes that
    /// labels part.
    private func isAsWide(_ frame: Rect, as table: Rect) -> Bool {
        table.contains(frame, slack: tuning.sameSide.value) && table.width - frame.width <= 2 * tuning.sameSide.value
    }

    /// Whether an upright line is drawn along a box's left side: a ground has none.
    private func hasSide(_ frame: Rect, _ rulings: [RulingLine]) -> Bool {
        rulings.contains {
            $0.axis == .vertical && abs($0.position - frame.minX) <= tuning.sameSide.value && $0.start <= frame.midY && $0.end >= frame.midY
        }
    }

    /// Tables whose rules are drawn cell by cell: these tell more than alignment does.
    private func addCellRuledTables(
        _ paths: PathTable, _ text: TableText, _ paint: PagePaint, _ page: Rect, _ figures: [FigureBox], to findings: inout TableFindings
    ) {
        for table in CellRuleFinder().tables(in: paths, text: text, verticals: paint.rulings) {
            if findings.tables.contains(where: { $0.evidence == .ruled && $0.box.overlapArea(table.box) > 0 }) { continue }
            if figures.contains(where: { $0.box.overlapArea(table.box) > tuning.mostFigure * table.box.area }) { continue }
            if findings.frames.contains(where: { isAsWide($0.box, as: table.box) && hasSide($0.box, paint.rulings) }) { continue }
            let others = findings.tables.indices.filter { i in
                let other = findings.tables[i].box
                return other.overlapArea(table.box) > 0.3 * min(other.area, table.box.area)
            }
            // Rules around groups of rows: there the alignment of the text shows more rows than the rules do.
            let rows = others.map { findings.tables[$0].rowCount }.reduce(0, +)
            if Double(table.rowCount) < tuning.leastRowShare * Double(rows) { continue }
            if others.count == 1, partsRows(findings.tables[others[0]], of: table) { continue }
            // A head painted without rules stands outside them.
            let isPart = others.contains {
                findings.tables[$0].columnCount >= table.columnCount && exceeds(findings.tables[$0].box, table.box)
            }
            if isPart { continue }
            for i in others.reversed() { findings.tables.remove(at: i) }
            findings.tables.append(TableFinder().spanned(table, paint: paint, text: text, page: page))
        }
    }

    /// Whether one table is another whose rows are parted where no line is drawn.
    private func partsRows(_ parted: TableGrid, of table: TableGrid) -> Bool {
        let same = tuning.sameSide.value, near = { (a: Double, b: Double) in abs(a - b) <= same }
        return parted.rowCount > table.rowCount && parted.columnCount == table.columnCount
            && zip(parted.columnEdges, table.columnEdges).allSatisfy(near)
            && table.rowEdges.allSatisfy { y in parted.rowEdges.contains { near($0, y) } }
    }
}

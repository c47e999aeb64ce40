import Geometry
import PageModel

/// Reads one page as far as it can be read alone: rules, tables, figures, regions, lines.
package struct PageDrafter: Sendable {
    package var lineBuilder = LineBuilder()

    package init() {}

    /// `ink` is the page's; `index` its place in the document from 0.
    package func draft(of ink: PageInk, index: Int, reader: LineReader) -> PageDraft {
        let paint = RulingBuilder().paint(of: ink.page)
        let text = TableText(page: ink.page)
        var findings = TableFinder().findings(paint: paint, text: text, page: ink.page.box)
        let figures = FigureFinder().figures(on: ink, paint: paint, findings: findings)
        if !figures.isEmpty {
            // Gridlines and axes of a chart look like the rules of an open table: look again without them.
            findings = TableFinder().findings(paint: paint.outside(figures.map(\.box)), text: text.outside(figures.map(\.box)), page: ink.page.box)
        }
        // Rules over the whole width between paragraphs are no rows: most of what stands between them spans all columns.
        findings.tables.removeAll { table in
            guard table.evidence == .horizontalRules else { return false }
            let whole = Set(table.cells.filter { $0.columnSpan == table.columnCount }.map(\.row))
            if whole.count * 2 >= table.rowCount { return true }
            // Nor are columns beside each other in one row only: a list of labels and lines between two rules.
            var filled: [Int: Int] = [:]
            for cell in table.cells where !text.marks(in: cell.box).isEmpty { filled[cell.row, default: 0] += 1 }
            return filled.values.count { $0 >= 2 } < 2
        }
        // Rules drawn cell by cell tell more than alignment does.
        let outside = text.outside(figures.map(\.box))
        for table in CellRuleFinder().tables(in: ink.page.paths, text: outside, verticals: paint.rulings)
        where !findings.tables.contains(where: { $0.evidence == .ruled && $0.box.overlapX(table.box) * $0.box.overlapY(table.box) > 0 })
            && !figures.contains(where: { $0.box.overlapX(table.box) * $0.box.overlapY(table.box) > 0.1 * table.box.area })
        {
            let others = findings.tables.indices.filter { i in
                let other = findings.tables[i].box
                return other.overlapX(table.box) * other.overlapY(table.box) > 0.3 * min(other.area, table.box.area)
            }
            // Rules around groups of rows: there the alignment of the text shows more rows than the rules do.
            let rows = others.map { findings.tables[$0].rowCount }.reduce(0, +)
            if Double(table.rowCount) < 0.6 * Double(rows) { continue }
            for i in others.reversed() { findings.tables.remove(at: i) }
            findings.tables.append(table)
        }
        let tree = RegionTree(page: ink.page.box, findings: findings, figures: figures.map(\.box))
        let glyphs = GlyphAssigner().glyphs(of: ink, in: tree)
        let lines = zip(glyphs, tree.regions).map { members, region -> [ReadLine] in
            guard !members.isEmpty else { return [] }
            var isCell = false
            if case .cell = region.kind { isCell = true }
            let lines = lineBuilder.lines(from: members, in: ink, tearing: !isCell)
            let read = lines.map { ReadLine($0, text: reader.text(of: $0, in: ink, page: index), page: index, in: ink) }
            return MarkerAttacher().attached(read, in: ink, reader: reader).filter { !$0.text.isEmpty }
        }
        return PageDraft(index: index, ink: ink, paint: paint, findings: findings, figures: figures, tree: tree, lines: lines)
    }
}

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
        let (findings, figures) = ObjectFinder().objects(on: ink, text: text, paint: paint)
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
        let drawnMarks = DrawnMarkerFinder().found(before: lines, on: ink.page) { tree.isInFigure($0) }
        let underlined = UnderlineReader().underlined(lines, rulings: paint.rulings, tables: findings.tables, text: text, in: ink)
        return PageDraft(
            index: index, ink: ink, paint: paint, findings: findings, figures: figures, tree: tree, lines: underlined,
            drawnMarks: drawnMarks)
    }
}

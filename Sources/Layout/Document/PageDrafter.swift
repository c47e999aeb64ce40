import Geometry
import PageModel

/// Reads one page as far as it can be read alone: rules, tables, figures, regions, lines.
package struct PageDrafter: Sendable {
    package var lineBuilder = LineBuilder()

    package init() {}

    /// The page's draft as far as it can be read without the others; `index` is its place in the document from 0.
    package func draft(of page: PageContent, index: Int) -> PageDraft {
        let found = WatermarkFinder().findings(on: page)
        var draft = draft(of: page, without: PageOverlay(watermarks: found.sure), index: index, spacing: nil)
        draft.possibleWatermarks = found.possible
        draft.marginNumbers = LineNumberFinder().column(on: page)
        draft.outlines = BackdropFinder().outlines(on: page)
        let maybeBackdrop = !draft.outlines.isEmpty || draft.figures.contains { !$0.pictures.isEmpty }
        if !draft.hinges.isEmpty || !found.possible.isEmpty || maybeBackdrop || !draft.marginNumbers.glyphs.isEmpty
            || CutTableFinder().mayHoldPart(draft)
        {
            draft.wait(with: page)
        }
        return draft
    }

    /// The draft read anew, where the document's spacing is another than its own fonts showed and a line hangs on it, or where
    /// other pages show that what is painted on it is no part of it, or that rows on it are cut off from a table; else `nil`.
    func readAnew(
        _ draft: PageDraft, spacing: SpacingStatistics, without overlay: PageOverlay, cutParts: [CutTableFinder.Part]
    ) -> PageDraft? {
        guard let waiting = draft.waitingPage?.value else { return nil }
        let own = SpacingStatistics([draft.fonts])
        let holds = draft.hinges.allSatisfy { font in
            let font = draft.fonts[Int(font)].font
            return own.setsSpaces(font) == spacing.setsSpaces(font)
        }
        guard !holds || !overlay.isEmpty || !cutParts.isEmpty else { return nil }
        var overlay = overlay
        overlay.watermarks += draft.watermarks
        return self.draft(of: waiting.page, without: overlay, index: draft.index, spacing: holds ? nil : spacing, cutParts: cutParts)
    }

    /// - Parameter spacing: of the document; `nil`: the page's own fonts tell.
    private func draft(
        of page: PageContent, without overlay: PageOverlay, index: Int, spacing: SpacingStatistics?, cutParts: [CutTableFinder.Part] = []
    ) -> PageDraft {
        let ink = overlay.ink(of: page), reader = LineReader(spacing: spacing ?? SpacingStatistics([FontUse.uses(in: ink)]))
        var draft = draft(of: ink, index: index, reader: reader, cutParts: cutParts)
        draft.watermarks = overlay.watermarks
        draft.blank.setAside(overlay.watermarks, of: page)
        draft.blank.setAside(lineNumbers: overlay.lineNumbers.count)
        return draft
    }

    /// `ink` is the page's; `index` its place in the document from 0.
    func draft(of ink: PageInk, index: Int, reader: LineReader, cutParts: [CutTableFinder.Part] = []) -> PageDraft {
        var reader = reader
        reader.partsScripts = ScriptSpacing(ink).partsScripts
        let paint = RulingBuilder().paint(of: ink.page)
        let text = TableText(page: ink.page)
        var (findings, figures) = ObjectFinder().objects(on: ink, text: text, paint: paint)
        TableFinder().addCutParts(cutParts, paint: paint, text: text, page: ink.page.box, to: &findings)
        let tree = RegionTree(page: ink.page.box, findings: findings, figures: figures.map(\.box))
        let glyphs = GlyphAssigner().glyphs(of: ink, in: tree)
        var hinges: Set<UInt16> = []
        let lines = zip(glyphs, tree.regions).map { members, region -> [ReadLine] in
            guard !members.isEmpty else { return [] }
            var isCell = false
            if case .cell = region.kind { isCell = true }
            let lines = lineBuilder.lines(from: members, in: ink, tearing: !isCell)
            let read = lines.map { reader.read($0, in: ink, page: index, hinges: &hinges) }
            let attached = MarkerAttacher().attached(read, of: lines, in: ink, reader: reader, hinges: &hinges)
            // Nearly always all of them: what a filter makes has room for more.
            return attached.contains(where: \.text.isEmpty) ? attached.filter { !$0.text.isEmpty } : attached
        }
        let drawnMarks = DrawnMarkerFinder().found(before: lines, on: ink.page) { tree.isInFigure($0) }
        let underlined = UnderlineReader().underlined(lines, rulings: paint.rulings, tables: findings.tables, text: text, in: ink)
        var draft = PageDraft(
            index: index, blank: PageLayout(blank: ink), pictures: ink.page.pictures, fonts: FontUse.uses(in: ink), hinges: hinges,
            paint: paint, findings: findings,
            endsFull: findings.tables.map { TablePart.fullEnds(of: $0, in: text) }, figures: figures, tree: tree, lines: underlined,
            drawnMarks: drawnMarks)
        if !draft.lines.isEmpty { draft.lines[0] = FootNumbers().marked(draft.lines, in: ink, rulings: paint.rulings) }
        let tables = findings.tables.map(\.box), frames = findings.frames.map(\.box)
        draft.footRules = FootRuleFinder().rules(paint.rulings, over: draft.lines[0], tables: tables + frames, on: ink.page.box)
        let bands = TitleBands()
        draft.bands = bands.bands(paint, lines: draft.lines[0], tables: tables, frames: frames, page: ink.page.box)
        draft.dividers = bands.dividers(paint, outside: tables + frames, page: ink.page.box)
        return draft
    }
}

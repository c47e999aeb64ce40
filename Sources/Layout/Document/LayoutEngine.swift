import Geometry
import PageModel

/// Lays a document out: pages one by one, then what only the whole document shows (furniture, usual line
/// pitch, margins, how lines are joined, what goes on over pages), then the pages again.
public struct LayoutEngine: Sendable {
    /// Tells whether a word ends where a line does, when nothing on the page says so.
    public typealias BoundaryJudge =
        @Sendable (_ before: ArraySlice<UInt32>, _ after: ArraySlice<UInt32>) -> (isSpace: Bool, reason: LineJoin.Reason)

    /// Makes the judge for a document from the words seen whole in its lines.
    public var judge: @Sendable (_ lines: [[UInt32]]) -> BoundaryJudge
    /// Whether a table that goes on over page breaks becomes one; else each page's part is a table of its own, its head included.
    public var stitchesTables = true

    public init(judge: @escaping @Sendable (_ lines: [[UInt32]]) -> BoundaryJudge) { self.judge = judge }

    public func layout(of pages: [PageContent], facts: DocumentFacts) async -> DocumentLayout {
        await traced(pages, facts: facts).layout
    }

    /// The layout, and the pages as they were before they were put in order: for people who want to see why.
    package func traced(_ pages: [PageContent], facts: DocumentFacts) async -> (layout: DocumentLayout, drafts: [PageDraft]) {
        let inks = await concurrentMap(pages) { InkBuilder().ink(of: $0) }
        let spacing = SpacingStatistics(inks)
        var found = await concurrentMap(Array(inks.enumerated())) {
            PageDrafter().draft(of: $1, index: $0, reader: LineReader(spacing: spacing))
        }
        DrawnMarkerFinder().mark(&found)
        for (i, furniture) in FurnitureFinder().furniture(of: found).enumerated() { found[i].furniture = furniture }
        let drafts = found

        let measures = TextMeasures(drafts)
        var composer = PageComposer(pitches: measures.pitches, textLeft: measures.left, textRight: measures.right)
        if let left = measures.left, let right = measures.right {
            let column = BlockBuilder.Column(left: left, right: right, pitches: measures.pitches, goesOnFromPage: true)
            for draft in drafts { composer.blocks.knownMarkers.formUnion(BlockBuilder().certainMarkers(draft.lines[0], column)) }
        }
        let pageComposer = composer
        let composed = await concurrentMap(drafts) { pageComposer.elements(of: $0) }
        let tabled = (stitchesTables ? TableJoiner().joined(composed, drafts: drafts) : composed)
            .map { $0.flatMap(TableJoiner.withoutRemnants).map(headed) }
        let elements = Continuation().joined(tabled)

        let lines = drafts.flatMap { $0.lines.flatMap { $0.map(\.text.scalars) } }
        let boundary = judge(lines)
        let joiner = LineJoiner(habits: habits(of: elements, boundary), boundary: boundary)
        let assembler = BlockAssembler(joiner: joiner)
        let assembled = await concurrentMap(Array(drafts.indices)) { i in
            self.page(drafts[i], elements[i], assembler) { line in setsSpaces(line, drafts[line.page], spacing) }
        }
        return (DocumentLayout(facts: facts, pages: assembled, bodySize: measures.bodySize), drafts)
    }

    /// The element with the heads of its tables found, nested ones too.
    private func headed(_ element: LayoutElement<LineGroup>) -> LayoutElement<LineGroup> {
        switch element {
        case .table(var table):
            for i in table.cells.indices { table.cells[i].elements = table.cells[i].elements.map(headed) }
            return .table(HeaderFinder().headed(table))
        case .frame(var frame):
            frame.elements = frame.elements.map(headed)
            return .frame(frame)
        case .text, .figure: return element
        }
    }

    /// Whether most of the line's ink is in fonts that set spaces as glyphs.
    private func setsSpaces(_ line: ReadLine, _ draft: PageDraft, _ spacing: SpacingStatistics) -> Bool {
        guard let last = line.line.glyphs.last(where: { draft.ink.fate[Int($0)] == .seen }) else { return false }
        return spacing.setsSpaces(draft.ink.page.fonts[Int(draft.ink.page.glyphs.font[Int(last)])])
    }

    private func habits(of pages: [[LayoutElement<LineGroup>]], _ boundary: @escaping BoundaryJudge) -> LineJoiner.Habits {
        let probe = LineJoiner(habits: .init(), boundary: boundary)
        var habits = LineJoiner.Habits()
        func visit(_ group: LineGroup) {
            for (above, below) in zip(group.lines, group.lines.dropFirst()) {
                habits.add(probe.observed(above, below, columnRight: group.columnRight))
            }
        }
        for page in pages { for element in page { _ = element.map(visit) } }
        return habits
    }

    private func page(
        _ draft: PageDraft, _ elements: [LayoutElement<LineGroup>], _ assembler: BlockAssembler, setsSpaces: (ReadLine) -> Bool
    ) -> PageLayout {
        let furniture = draft.furniture.sorted { $0.key < $1.key }.map { index, reason in
            let line = draft.line(index)
            let group = LineGroup(line, because: Evidence(.alone), alignment: .start, columnLeft: line.left, columnRight: line.right)
            return PageLayout.Furniture(text: assembler.block(of: group, setsSpaces: setsSpaces), reason: reason)
        }
        let content = draft.ink.page
        return PageLayout(
            number: content.number, label: content.label, width: content.width, height: content.height,
            elements: elements.map { $0.map { assembler.block(of: $0, setsSpaces: setsSpaces) } }, furniture: furniture,
            links: content.links,
            glyphBoxes: GlyphBoxes(draft.ink),
            inkGlyphs: GlyphSet(draft.ink.fate.map { $0 == .seen }), faults: content.faults, ledger: ledger(draft))
    }

    private func ledger(_ draft: PageDraft) -> GlyphLedger {
        var ledger = GlyphLedger()
        ledger.unseen = draft.ink.unseen
        for fate in draft.ink.fate {
            switch fate {
            case .seen: ledger.visible += 1
            case .duplicate: (ledger.visible, ledger.duplicates) = (ledger.visible + 1, ledger.duplicates + 1)
            case .unreadable: (ledger.visible, ledger.unreadable) = (ledger.visible + 1, ledger.unreadable + 1)
            case .unseen, .space: break
            }
        }
        for index in draft.furniture.keys {
            ledger.furniture += draft.line(index).line.glyphs.count { draft.ink.fate[Int($0)] == .seen }
        }
        return ledger
    }
}

/// `transform` of every element, several at a time; results in the order of `values`, whatever the number of cores.
func concurrentMap<Value: Sendable, Result: Sendable>(_ values: [Value], _ transform: @Sendable (Value) -> Result) async -> [Result] {
    await withoutActuallyEscaping(transform) { transform in
        await withTaskGroup(of: (Int, Result).self) { group in
            for (i, value) in values.enumerated() { group.addTask { (i, transform(value)) } }
            var results = [Result?](repeating: nil, count: values.count)
            for await (i, result) in group { results[i] = result }
            return results.compactMap { $0 }
        }
    }
}

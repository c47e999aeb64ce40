import Geometry
import PageModel

/// Lays a document out: pages one by one, then what only the whole document shows (furniture, usual line
/// pitch, margins, how lines are joined, what goes on over pages), then the pages again.
public struct LayoutEngine: Sendable {
    /// Tells whether a word ends where a line does, when nothing on the page says so.
    public typealias BoundaryJudge =
        @Sendable (_ before: ArraySlice<UInt32>, _ after: ArraySlice<UInt32>) -> (isSpace: Bool, reason: LineJoin.Reason)

    /// Makes the judge for a document from the words seen whole in the lines of its paragraphs.
    public var judge: @Sendable (_ paragraphs: [[[UInt32]]]) -> BoundaryJudge
    /// Whether a table that goes on over page breaks becomes one; else each page's part is a table of its own, its head included.
    public var stitchesTables = true

    /// An engine that asks `judge` where the words of joined lines end.
    public init(judge: @escaping @Sendable (_ paragraphs: [[[UInt32]]]) -> BoundaryJudge) { self.judge = judge }

    /// Lays out pages that are all at hand, in document order, and keeps the reasons of every decision.
    public func layout(of pages: [PageContent], facts: DocumentFacts) async -> DocumentLayout {
        var drafts = await concurrentMap(Array(pages.enumerated())) { draft(of: $1, index: $0) }
        return await layout(of: &drafts, facts: facts, keepsReasons: true)
    }

    /// What can be read of one page without the others, and what they have to know of it; the page itself is needed no more.
    /// `index` is its place in the document from 0.
    package func draft(of page: PageContent, index: Int) -> PageDraft {
        var draft = PageDrafter().draft(of: page, index: index)
        draft.forgetReasons()
        return draft
    }

    /// The layout of pages that were read one by one. Takes them: what is laid out lives no longer than it is needed.
    /// - Parameter keepsReasons: whether its blocks say how their lines came together.
    package func layout(of drafts: inout [PageDraft], facts: DocumentFacts, keepsReasons: Bool = false) async -> DocumentLayout {
        await settle(&drafts)
        return await layout(ofSettled: &drafts, facts: facts, keepsReasons: keepsReasons)
    }

    private func layout(ofSettled drafts: inout [PageDraft], facts: DocumentFacts, keepsReasons: Bool) async -> DocumentLayout {
        let measures = TextMeasures(drafts)
        var pages = await composed(&drafts, measures, keepsReasons)
        let joiners = joiners(of: pages.lazy.map(\.elements))
        let assembler = BlockAssembler(joiner: joiners.text, cells: joiners.cells, keepsReasons: keepsReasons)
        var assembled = await concurrentMap(releasing: &pages) { $0.layout(by: assembler) }
        for i in assembled.indices { assembled[i].marginStep = measures.step(ofWidth: assembled[i].width, onPage: i) }
        return DocumentLayout(facts: facts, pages: assembled, bodySize: measures.bodySize)
    }

    /// The layout, and the pages as they were before they were put in order: for people who want to see why.
    package func traced(_ pages: [PageContent], facts: DocumentFacts) async -> (layout: DocumentLayout, drafts: [PageDraft]) {
        var drafts = await concurrentMap(Array(pages.enumerated())) { PageDrafter().draft(of: $1, index: $0) }
        await settle(&drafts)
        var passing = drafts
        return (await layout(ofSettled: &passing, facts: facts, keepsReasons: true), drafts)
    }

    /// Reads what hung on other pages, and finds what only all of them show: watermarks, drawn bullets, furniture.
    private func settle(_ drafts: inout [PageDraft]) async {
        let spacing = SpacingStatistics(drafts.map(\.fonts))
        let waiting = drafts.indices.filter { drafts[$0].waitingPage != nil }
        let watermarks = WatermarkFinder().confirmed(sure: drafts.map(\.watermarks), possible: drafts.map(\.possibleWatermarks))
        var overlays = zip(watermarks, BackdropFinder().backdrops(on: drafts)).map { PageOverlay(watermarks: $0, backdrops: $1) }
        let numbers = LineNumberFinder().lineNumbers(of: drafts.map(\.marginNumbers), pagesWithText: drafts.count { !$0.isBlank })
        for i in numbers.indices { overlays[i].lineNumbers = numbers[i] }
        let settled = overlays, cut = stitchesTables ? CutTableFinder().parts(of: drafts, on: waiting) : [:]
        let anew = await concurrentMap(waiting.map { (drafts[$0], settled[$0], cut[$0] ?? []) }) {
            PageDrafter().readAnew($0, spacing: spacing, without: $1, cutParts: $2)
        }
        for (i, draft) in zip(waiting, anew) { if let draft { drafts[i] = draft } }
        for i in drafts.indices { drafts[i].settle(spacing) }
        DrawnMarkerFinder().mark(&drafts)
        for (i, furniture) in FurnitureFinder().furniture(of: drafts).enumerated() { drafts[i].furniture = furniture }
        for (i, marks) in HouseMarkFinder(tuning: FurnitureFinder().tuning).marks(on: drafts).enumerated() { drafts[i].houseMarks = marks }
    }

    /// The pages with their pieces in reading order, and what goes on over page breaks in one piece.
    private func composed(_ drafts: inout [PageDraft], _ measures: TextMeasures, _ keepsReasons: Bool) async -> [ComposedPage] {
        var composer = PageComposer(measures: measures)
        composer.keepsReasons = keepsReasons
        let surveyor = composer
        composer.grid = ColumnGrid(await concurrentMap(drafts) { ($0.box.width, surveyor.columns(of: $0)) })
        for draft in drafts { composer.blocks.knownMarkers.formUnion(knownMarkers(of: draft, measures, composer.grid)) }
        let pageComposer = composer
        var pages = await concurrentMap(releasing: &drafts) { ComposedPage($0, elements: pageComposer.elements(of: $0)) }
        // What goes on, goes on behind pages that have nothing on them.
        let printed = pages.indices.filter { !pages[$0].elements.isEmpty }
        var elements = printed.map { pages[$0].elements }
        if stitchesTables { elements = TableJoiner().joined(printed.map { pages[$0] }, bodySize: measures.bodySize) }
        for i in pages.indices { pages[i].elements = [] }
        for i in elements.indices { elements[i] = elements[i].flatMap(TableJoiner.withoutRemnants).map(headed) }
        for (i, joined) in zip(printed, Continuation(bodySize: measures.bodySize).joined(elements)) { pages[i].elements = joined }
        return pages
    }

    /// The markers that a page's lines between its margins are sure to have; where it is set in columns, those of each column.
    private func knownMarkers(of draft: PageDraft, _ measures: TextMeasures, _ grid: ColumnGrid) -> KnownMarkers {
        let width = draft.box.width
        let columns =
            measures.margins(ofWidth: width, onPage: draft.index).map { [$0] } ?? grid.pairs(ofWidth: width).first.map {
                [$0.left, $0.right]
            } ?? []
        return columns.reduce(into: KnownMarkers()) { known, edges in
            let lines = columns.count == 1 ? draft.lines[0] : draft.lines[0].filter { edges.contains($0.box.midX) }
            let column = BlockBuilder.Column(
                left: edges.lowerBound, right: edges.upperBound, pitches: measures.pitches, goesOnFromPage: true)
            known.formUnion(BlockBuilder().certainMarkers(lines, column))
        }
    }

    /// The element with the heads of its tables found, nested ones too.
    private func headed(_ element: LayoutElement<LineGroup>) -> LayoutElement<LineGroup> {
        switch element {
        case .table(var table):
            for i in table.cells.indices { table.cells[i].elements = table.cells[i].elements.map(headed) }
            var headed = HeaderFinder().headed(table)
            // Needed only to find where it goes on.
            (headed.grid, headed.endsFull) = (nil, [])
            return .table(headed)
        case .frame(var frame):
            frame.elements = frame.elements.map(headed)
            return .frame(frame)
        case .text, .figure: return element
        }
    }

    /// The joiner that knows how the document's lines end, and the one that knows it of those in cells, where they tell.
    private func joiners(
        of pages: some Sequence<[LayoutElement<LineGroup>]>
    ) -> (text: LineJoiner, cells: LineJoiner?) {
        func visit(_ look: (LineGroup) -> Void) {
            for page in pages { for element in page { _ = element.map(look) } }
        }
        var spaces = LineStretch.Spaces(), paragraphs: [[[UInt32]]] = []
        visit {
            if $0.lines.count > 1 { spaces.add($0) }
            paragraphs.append($0.lines.map(\.text.scalars))
        }
        let probe = LineJoiner(habits: .init(), stretch: LineStretch(spaces), boundary: judge(paragraphs))
        var all = LineJoiner.Habits(), cells = LineJoiner.Habits()
        visit { group in
            guard group.lines.count > 1 else { return }
            let rooms = probe.stretch.rooms(of: group)
            // A word that its cell was too narrow for says nothing of the text's habits.
            for (i, (above, below)) in zip(group.lines, group.lines.dropFirst()).enumerated() where !group.fillsAlone(above) {
                let observed = probe.observed(above, below, columnRight: group.columnRight, stretch: rooms[i] ?? 0)
                all.add(observed)
                if group.isInCell { cells.add(observed.withoutRoom) }
            }
        }
        return (probe.knowing(all), cells.areShown ? probe.knowing(cells) : nil)
    }
}

/// `transform` of every element, several at a time; results in the order of `values`, whatever the number of cores.
func concurrentMap<Value: Sendable, Result: Sendable>(_ values: [Value], _ transform: @Sendable (Value) -> Result) async -> [Result] {
    var passing = values
    return await concurrentMap(releasing: &passing, transform)
}

/// The same of values that nobody needs any more: a stretch of them is gone when its results are there.
func concurrentMap<Value: Sendable, Result: Sendable>(
    releasing values: inout [Value], _ transform: @Sendable (Value) -> Result
) async -> [Result] {
    let count = values.count, length = min(max(count / fewestStretches, 1), longestStretch)
    return await withoutActuallyEscaping(transform) { transform in
        await withTaskGroup(of: (Int, [Result]).self) { group in
            // From the end, so that what is left need not move.
            while !values.isEmpty {
                let start = (values.count - 1) / length * length, stretch = Array(values[start...])
                values.removeLast(stretch.count)
                group.addTask { (start, stretch.map(transform)) }
            }
            values = []
            let stretches = await group.reduce(into: []) { $0.append($1) }
            var results: [Result] = []
            results.reserveCapacity(count)
            for (_, stretch) in stretches.sorted(by: { $0.0 < $1.0 }) { results += stretch }
            return results
        }
    }
}

/// Values that one task takes: a task costs as much as a page's small pieces do, and several cores want several tasks.
private let longestStretch = 16, fewestStretches = 32

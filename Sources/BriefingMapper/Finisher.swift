import BriefingModel
import Layout

/// Turns draft blocks into the contract's, with ids, and keeps count of the glyphs that went into it.
struct Finisher {
    var places: PlaceMaker
    /// Glyphs in the model, by page.
    private(set) var placed: [GlyphSet]
    /// Glyphs of running heads that the mapper recognised, by page.
    private(set) var setAside: [GlyphSet]
    /// Ids of the blocks and notes of the article in work, by `uid`.
    private var ids: [Int: String] = [:]
    /// Where each block comes from, by its id; `nil` when nobody asks.
    private(set) var origins: [String: BlockOrigin]?
    /// Marks of notes by the id of the block (or table, or figure) that has them; gathered with the origins.
    private(set) var noteLinks: [String: [NoteLink]] = [:]
    /// Places of titles and captions; gathered with the origins.
    private(set) var partPlaces: [String: [Place]] = [:]

    init(places: PlaceMaker, keepsOrigins: Bool) {
        self.places = places
        origins = keepsOrigins ? [:] : nil
        placed = Array(repeating: GlyphSet(), count: places.pages.count)
        setAside = placed
    }

    /// The id given to a block or note of the article in work.
    func id(of uid: Int) -> String? { ids[uid] }

    // MARK: Counting

    mutating func count(_ text: LaidText) { count(text.glyphs) }

    mutating func count(_ draft: DraftText) { count(draft.glyphs) }

    mutating func count(_ block: TextBlock) {
        count(block.text)
        count(block.markerGlyphs)
    }

    private mutating func count(_ glyphs: LaidText.Glyphs) { glyphs.forEachRange { placed[$0].insert($1) } }

    mutating func setAside(_ block: TextBlock) {
        for glyphs in [block.text.glyphs, block.markerGlyphs] { glyphs.forEachRange { setAside[$0].insert($1) } }
    }

    /// The draft's text as the contract has it.
    func richText(_ draft: DraftText) -> RichText { RichTextMaker(places: places).richText(draft, notes: ids) }

    // MARK: Ids

    private struct Counters {
        var blocks = 0, notes = 0, tables = 0, figures = 0
    }

    /// Depth-first numbers: notes, tables and figures have series of their own.
    mutating func giveIDs(_ blocks: [DraftBlock], article: String) {
        ids.removeAll(keepingCapacity: true)
        var counters = Counters()
        let children = Children(of: blocks)
        func visit(_ index: Int, _ finisher: inout Finisher) {
            let block = blocks[index]
            switch block.kind {
            case .note:
                counters.notes += 1
                finisher.ids[block.uid] = "\(article).n\(counters.notes)"
            case .table(let table):
                counters.tables += 1
                finisher.ids[block.uid] = "\(article).t\(counters.tables)"
                for cell in table.cells {
                    for paragraph in cell.paragraphs where paragraph.isNote {
                        counters.notes += 1
                        finisher.ids[paragraph.uid] = "\(article).n\(counters.notes)"
                    }
                }
                for note in table.notes {
                    counters.notes += 1
                    finisher.ids[note.uid] = "\(article).n\(counters.notes)"
                }
            case .figure:
                counters.figures += 1
                finisher.ids[block.uid] = "\(article).f\(counters.figures)"
            default:
                counters.blocks += 1
                finisher.ids[block.uid] = "\(article).b\(counters.blocks)"
            }
            for child in children[index] { visit(child, &finisher) }
        }
        for index in children[nil] { visit(index, &self) }
    }

    // MARK: Blocks

    mutating func blocks(_ drafts: [DraftBlock]) -> [Block] { blocks(drafts, Children(of: drafts), under: nil) }

    private mutating func blocks(_ drafts: [DraftBlock], _ children: Children, under parent: Int?) -> [Block] {
        children[parent].map { block(drafts[$0], children: blocks(drafts, children, under: $0)) }
    }

    /// Which blocks of a flat list hang under which, found once: a long article has thousands.
    private struct Children {
        private var byParent: [[Int]]
        private var roots: [Int] = []

        init(of blocks: [DraftBlock]) {
            byParent = Array(repeating: [], count: blocks.count)
            for (index, block) in blocks.enumerated() {
                if let parent = block.parent { byParent[parent].append(index) } else { roots.append(index) }
            }
        }

        subscript(parent: Int?) -> [Int] { parent.map { byParent[$0] } ?? roots }
    }

    private mutating func block(_ draft: DraftBlock, children: [Block]) -> Block {
        count(draft.body)
        keepOrigin(of: draft)
        let text = richText(draft.body)
        let content: Block.Content =
            switch draft.kind {
            case .heading: .heading(Outline(marker: draft.marker?.readableText, text: text, children: children))
            case .item: item(draft, text, children)
            case .paragraph: .paragraph(text)
            case .note: .note(Note(marker: draft.marker?.text ?? "*", text: text))
            case .callout: .callout(Callout(title: text.text.isEmpty ? nil : text.text, children: children))
            case .table(let table): .table(self.table(table))
            case .figure(let figure): .figure(self.figure(figure))
            }
        return Block(id: ids[draft.uid] ?? "", content: content, at: places.places(draft.places))
    }

    /// Keeps where a part stands that the model has without a place.
    mutating func keepPlace(of block: TextBlock, as part: String) {
        if origins != nil { partPlaces[part] = places.places(block.places) }
    }

    private mutating func keepOrigin(of draft: DraftBlock) {
        guard origins != nil, let id = ids[draft.uid] else { return }
        origins?[id] = BlockOrigin(kind: draft.kindEvidence, depth: draft.depthEvidence, text: draft.laid)
        var texts = [draft.body]
        switch draft.kind {
        case .table(let table):
            texts += [table.captionText] + table.cells.flatMap { $0.paragraphs.map(\.body) }
            if let caption = table.caption { keepPlace(of: caption, as: "\(id).caption") }
        case .figure(let figure):
            texts.append(figure.captionText)
            if let caption = figure.caption { keepPlace(of: caption, as: "\(id).caption") }
        default: break
        }
        let links = texts.flatMap(\.references).map { reference in
            NoteLink(
                marker: reference.marker, note: reference.note.flatMap { ids[$0] }, rule: reference.because,
                place: places.box(of: reference.glyph).map { PagePlace(page: Int(reference.glyph.page), box: $0) })
        }
        if !links.isEmpty { noteLinks[id] = links }
    }

    /// The marker of an item or of a cell's paragraph: one that cannot be read is still a marker.
    private func sign(_ marker: Marker?) -> String? { marker.map { $0.readableText ?? "•" } }

    private func item(_ draft: DraftBlock, _ text: RichText, _ children: [Block]) -> Block.Content {
        let label = draft.label.map { richText(DraftText($0)).text }
        return .item(Outline(marker: sign(draft.marker) ?? "•", label: label, text: text, children: children))
    }

    private mutating func table(_ draft: DraftTable) -> Table {
        var table = Table(rowCount: draft.rowCount, columnCount: draft.columnCount)
        (table.headerRowCount, table.headerColumnCount) = (draft.headerRowCount, draft.headerColumnCount)
        table.caption = caption(draft.captionText, draft.caption)
        if let unit = draft.unit {
            count(unit)
            table.unit = richText(unit).text
        }
        table.source = source(draft.source)
        table.cells = draft.cells.map { cell($0) }
        table.notes = draft.notes.map { note in block(note, children: []) }
        return table
    }

    private mutating func cell(_ draft: DraftCell) -> Table.Cell {
        var cell = Table.Cell(row: draft.row, column: draft.column)
        (cell.rowSpan, cell.columnSpan, cell.isHeader) = (draft.rowSpan, draft.columnSpan, draft.isHeader)
        cell.at = places.places(draft.places)
        var text = RichText("")
        var paragraphs: [Table.Cell.Paragraph] = []
        var length = 0
        for draft in draft.paragraphs {
            count(draft.body)
            let rich = richText(draft.body)
            guard !rich.text.isEmpty else { continue }
            if !text.text.isEmpty {
                text.text += "\n"
                length += 1
            }
            text.text += rich.text
            text.styles += rich.styles.map { StyleRun(start: $0.start + length, end: $0.end + length, style: $0.style) }
            text.links += rich.links.map { LinkRun(start: $0.start + length, end: $0.end + length, url: $0.url) }
            text.noteReferences += rich.noteReferences.map { NoteReference(offset: $0.offset + length, marker: $0.marker, note: $0.note) }
            length += rich.text.unicodeScalars.count
            paragraphs.append(.init(marker: sign(draft.marker), text: rich.text, noteID: draft.isNote ? ids[draft.uid] : nil))
        }
        cell.text = text
        if paragraphs.count > 1 || paragraphs.contains(where: { $0.marker != nil }) { cell.paragraphs = paragraphs }
        return cell
    }

    private mutating func figure(_ draft: DraftFigure) -> Figure {
        var figure = Figure()
        figure.caption = caption(draft.captionText, draft.caption)
        figure.source = source(draft.source)
        for text in draft.text { count(text) }
        let words = draft.text.map { richText(DraftText($0)).text }.filter { !$0.isEmpty }
        if !words.isEmpty { figure.text = words.joined(separator: " ") }
        return figure
    }

    private mutating func caption(_ text: DraftText, _ block: TextBlock?) -> String? {
        if let block { count(block) }
        let caption = richText(text).text
        return caption.isEmpty ? nil : caption
    }

    private mutating func source(_ draft: DraftSource?) -> BlockSource? {
        guard let draft else { return nil }
        count(draft.text)
        let text = richText(draft.text).text
        return BlockSource(text: text.isEmpty ? draft.url ?? "" : text, url: draft.url, at: places.places(draft.places))
    }
}

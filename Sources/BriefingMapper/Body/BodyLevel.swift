import Geometry
import Layout

/// The blocks of an article or of a box, read piece by piece; what stands in boxes on it is read afterwards.
struct BodyLevel {
    /// A table whose notes may follow: its block, the room that it takes on the page that it ends with what stands around it, and
    /// where it ends itself, or the last of its notes.
    private struct OpenTable {
        var index: Int
        var box: Rect
        var foot: Double
        var page: Int
    }

    let reader: BodyReader
    let pieces: [Piece]
    private let captions: [Int: CaptionFinder.Found], boxTitles: [Int: Int]
    /// Pieces that are captions, units and sources of others.
    private let used: Set<Int>
    private(set) var blocks: [DraftBlock] = []
    /// Boxes by their blocks, with what stands in them.
    private(set) var callouts: [(index: Int, pieces: [Piece])] = []
    private(set) var uids: UIDs
    private var table: OpenTable?

    init(reader: BodyReader, pieces: [Piece], uids: UIDs) {
        (self.reader, self.pieces, self.uids) = (reader, pieces, uids)
        let finder = CaptionFinder(kinds: reader.kinds, bodySize: reader.bodySize, habit: reader.captionHabit)
        let found = finder.captions(in: pieces)
        (captions, boxTitles) = (found.found, finder.boxTitles(in: pieces, found.used))
        used = found.used.union(boxTitles.values)
    }

    /// Adds the piece at an index.
    mutating func add(_ i: Int) {
        if used.contains(i) { return widenTable(over: pieces[i]) }
        switch pieces[i].element {
        case .table(let table): add(table, captions[i])
        case .figure(let figure): add(figure, captions[i])
        case .frame(let frame): add(frame, at: i)
        case .text(let block): add(block, at: i)
        }
    }

    private mutating func add(_ block: DraftBlock) { blocks.append(block) }

    // MARK: - Tables and figures

    private mutating func add(_ table: TableBlock, _ found: CaptionFinder.Found?) {
        let draft = CellReader.table(table, found, kinds: reader.kinds, uids: &uids)
        self.table = table.places.last.map {
            OpenTable(index: blocks.count, box: Self.box(of: $0, with: found), foot: $0.box.maxY, page: $0.page)
        }
        add(DraftBlock(kind: .table(draft), because: Evidence(KindRule(table.evidence)), places: table.places, uid: uids.next()))
    }

    /// A table's last part with its caption, where that stands below it: notes follow. Those of a table in the middle of its column
    /// start at the column's side, as its caption or its source does.
    private static func box(of place: PagePlace, with found: CaptionFinder.Found?) -> Rect {
        var box = place.box
        if let below = found?.caption?.places.first, stands(below, under: place) { box = box.union(below.box) }
        let beside = (found?.caption?.places ?? []) + (found?.source?.places ?? [])
        for other in beside where other.page == place.page && other.box.overlapX(place.box) > 0 { box.minX = min(box.minX, other.box.minX) }
        return box
    }

    /// Whether a line stands under a table's last part, not in the column before it, where that part goes on from.
    private static func stands(_ line: PagePlace, under table: PagePlace) -> Bool {
        line.page == table.page && line.box.minY >= table.box.midY && line.box.overlapX(table.box) > 0
    }

    /// Notes follow under a unit or a source, too.
    private mutating func widenTable(over piece: Piece) {
        guard let open = table, let place = piece.text?.places.first, Self.stands(place, under: PagePlace(page: open.page, box: open.box))
        else { return }
        table?.box = open.box.union(place.box)
    }

    private mutating func add(_ figure: FigureBlock, _ found: CaptionFinder.Found?) {
        table = nil
        var draft = DraftFigure(text: (found?.figureWords ?? []) + figure.text.map(\.text))
        draft.caption = found?.caption
        if let text = found?.captionText { draft.captionText = DraftText(text) }
        draft.source = found?.source
        add(DraftBlock(kind: .figure(draft), because: Evidence(.figure), places: figure.places, uid: uids.next()))
    }

    // MARK: - Boxes

    private mutating func add(_ frame: FrameBlock, at i: Int) {
        table = nil
        guard BodyReader.holdsContent(frame) else { return }
        if let heading = reader.boxedHeading(frame), !reader.hangs(frame, heading, under: blocks.last) {
            guard reader.headless.isDisjoint(with: heading.places) else { return add(reader.draft(of: heading, uids: &uids)) }
            let size = Comparison(.fontSize, heading.fontSize, against: reader.bodySize * reader.kindReader.tuning.size)
            return add(DraftBlock(kind: .heading, because: Evidence(.boxedHeading, size), block: heading, uid: uids.next()))
        }
        if let figures = reader.loneFigures(frame) { return add(reader.draft(of: figures, uids: &uids)) }
        var callout = DraftBlock(kind: .callout, because: Evidence(.box), places: frame.places, uid: uids.next())
        var inner: [Piece]
        if let caption = boxTitles[i].flatMap({ pieces[$0].text }), let words = reader.kinds.caption(caption) {
            callout.body = DraftText(caption).with(words)
            inner = BodyReader.pieces(in: frame, page: pieces[i].page)
        } else {
            let title: LaidText?
            (title, inner) = reader.calloutTitle(frame, page: pieces[i].page)
            if let title {
                callout.body = DraftText(title)
                if let block = frame.elements.first?.firstText { callout.body.glyphs += block.text.glyphs + block.markerGlyphs }
            }
        }
        callouts.append((blocks.count, inner))
        add(callout)
    }

    // MARK: - Texts

    private mutating func add(_ block: TextBlock, at i: Int) {
        guard block.text.hasKnownText else { return }
        if addTableNote(block, at: i) { return }
        table = nil
        let shift = reader.columns.shift(of: block)
        if block.marker?.kind == .noteMark {
            for note in BodyReader.notes(in: block, because: Evidence(.noteMark), uids: &uids) { add(note.moved(left: shift)) }
        } else if LabelBeside.isLabel(at: i, in: pieces), reader.kindReader.canHead(block.text) {
            add(DraftBlock(kind: .heading, because: Evidence(.labelBeside), block: block, uid: uids.next()))
        } else {
            for item in LinedUpItems.items(in: block) { add(reader.draft(of: item, uids: &uids).moved(left: shift)) }
        }
    }

    /// Adds a note to the table that it stands under, unless the text before the table asks for it.
    private mutating func addTableNote(_ block: TextBlock, at i: Int) -> Bool {
        guard let open = table, let gap = gap(of: block, under: open), !answersText(block, at: i, under: open) else { return false }
        let evidence = Evidence(KindRule.noteUnderTable, Comparison(.gap, gap, against: Self.noteGap * block.fontSize))
        blocks[open.index].add(notes: BodyReader.notes(in: block, because: evidence, uids: &uids))
        let place = block.places[0]
        table = OpenTable(
            index: open.index, box: place.page == open.page ? open.box.union(place.box) : place.box, foot: place.box.maxY, page: place.page)
        return true
    }

    /// Whether a note under a table answers the text before that.
    private func answersText(_ note: TextBlock, at i: Int, under open: OpenTable) -> Bool {
        guard case .table(let draft) = blocks[open.index].kind, !Endnotes.areLabelled(draft.notes) else { return false }
        return Endnotes.answers(note, text: pieces[..<i], not: draft, over: pieces[(i + 1)...])
    }

    /// How far a note stands under a table: close, over a caption that follows too, and within its width; or it opens the page or column
    /// behind the one that the table ends. `nil` where it is none of the table's.
    private func gap(of block: TextBlock, under table: OpenTable) -> Double? {
        guard let marker = block.marker, marker.kind == .noteMark, let place = block.places.first else { return nil }
        let gap = place.box.minY - table.box.maxY
        if place.page == table.page + 1 || place.opensColumn(behind: PagePlace(page: table.page, box: table.box)) { return gap }
        let mostGap = marker.text.unicodeScalars.last.map { Script.isColon($0.value) } ?? false ? Self.labelledGap : Self.noteGap
        let isClose = gap < mostGap * block.fontSize && place.box.minY - table.foot > -block.fontSize
        let isUnder = block.left >= table.box.minX - Self.outdent * block.fontSize || asks(table, for: marker.text)
        return place.page == table.page && isClose && isUnder ? gap : nil
    }

    /// Whether a cell holds the stars that open a note: those of a table in the middle of its column may start at the column's side.
    private func asks(_ open: OpenTable, for sign: String) -> Bool {
        guard case .table(let draft) = blocks[open.index].kind, sign.allSatisfy({ $0 == "*" }) else { return false }
        return draft.cells.contains { cell in
            cell.paragraphs.contains { paragraph in
                let stars = paragraph.body.text.scalars.split { $0 != 0x2A }
                return stars.contains { $0.count == sign.count && $0.startIndex > 0 }
            }
        }
    }

    /// A note stands nearer to its table than this, in lines' sizes; one that a word opens may have a blank line before it.
    private static let noteGap = 2.2, labelledGap = 3.5
    /// And starts no further left of it: where only text tells a table's sides, labels set in the middle of their column leave room.
    private static let outdent = 2.0
}

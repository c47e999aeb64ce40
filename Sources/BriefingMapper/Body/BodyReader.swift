import Geometry
import Layout

/// Reads an article's pieces as a flat list of blocks, each knowing its parent.
struct BodyReader: Sendable {
    var kinds: LineKinds
    /// Size of the document's running text, in points.
    var bodySize: Double
    var classes = LineClasses()
    var ladder = MarkerLadder()
    var columns = ColumnShift()
    var captionHabit = CaptionHabit()
    var noteLooks: [FootnoteReader.Look] = []
    /// Where marked lines stand that sum up a headline.
    var points: Set<PagePlace> = []

    var kindReader: KindReader { KindReader(bodySize: bodySize) }

    func blocks(of pieces: [Piece], uids: inout UIDs) -> [DraftBlock] {
        let pieces = FootnoteReader(bodySize: bodySize, looks: noteLooks).withNotes(pieces)
        var blocks: [DraftBlock] = []
        append(pieces, to: &blocks, root: nil, uids: &uids)
        return blocks
    }

    private func append(_ pieces: [Piece], to blocks: inout [DraftBlock], root: Int?, uids: inout UIDs) {
        var pieces = LabelledNoteReader(kinds: kinds).withNotes(pieces)
        pieces = BadgeJoiner.joined(pieces)
        pieces = LawArticles.parted(pieces)
        pieces = NoteContinuation.joined(pieces)
        pieces = SideCaption.joined(pieces)
        pieces = PairedCaption(kinds: kinds).joined(pieces)
        let captions = CaptionFinder(kinds: kinds, bodySize: bodySize, habit: captionHabit)
        var (found, used) = captions.captions(in: pieces)
        let boxTitles = captions.boxTitles(in: pieces, used)
        used.formUnion(boxTitles.values)
        // Indices of this level's own blocks: callouts bring children that are nested by themselves.
        var own: [Int] = []
        var callouts: [(index: Int, pieces: [Piece])] = []
        var lastTable: (index: Int, box: Rect, page: Int)?
        for (i, piece) in pieces.enumerated() {
            if used.contains(i) {
                // Notes follow under a unit or a source too.
                if let table = lastTable, let place = piece.text?.places.first, place.page == table.page, place.box.minY >= table.box.midY {
                    lastTable?.box = table.box.union(place.box)
                }
                continue
            }
            switch piece.element {
            case .table(let table):
                let draft = CellReader.table(table, found[i], kinds: kinds, uids: &uids)
                own.append(blocks.count)
                lastTable = table.places.last.map { (blocks.count, Self.box(of: $0, with: found[i]?.caption), $0.page) }
                blocks.append(
                    DraftBlock(kind: .table(draft), because: Evidence(KindRule(table.evidence)), places: table.places, uid: uids.next()))
            case .figure(let figure):
                var draft = DraftFigure(text: (found[i]?.figureWords ?? []) + figure.text.map(\.text))
                draft.caption = found[i]?.caption
                if let text = found[i]?.captionText { draft.captionText = DraftText(text) }
                draft.source = found[i]?.source
                own.append(blocks.count)
                lastTable = nil
                blocks.append(DraftBlock(kind: .figure(draft), because: Evidence(.figure), places: figure.places, uid: uids.next()))
            case .frame(let frame):
                lastTable = nil
                guard Self.holdsContent(frame) else { continue }
                if let heading = boxedHeading(frame), !hangs(frame, heading, under: own.last.map { blocks[$0] }) {
                    own.append(blocks.count)
                    blocks.append(
                        DraftBlock(
                            kind: .heading,
                            because: Evidence(
                                .boxedHeading, Comparison(.fontSize, heading.fontSize, against: bodySize * kindReader.tuning.size)),
                            block: heading, uid: uids.next()))
                    continue
                }
                if let figures = loneFigures(frame) {
                    own.append(blocks.count)
                    blocks.append(draft(of: figures, uids: &uids))
                    continue
                }
                var callout = DraftBlock(kind: .callout, because: Evidence(.box), places: frame.places, uid: uids.next())
                if let caption = boxTitles[i].flatMap({ pieces[$0].text }), let words = kinds.caption(caption) {
                    callout.body = DraftText(caption).with(words)
                    own.append(blocks.count)
                    callouts.append((blocks.count, Self.pieces(in: frame, page: piece.page)))
                    blocks.append(callout)
                    continue
                }
                let (title, inner) = calloutTitle(frame, page: piece.page)
                if let title { callout.body = DraftText(title) }
                if title != nil, let block = piece.frame?.elements.first?.firstText {
                    callout.body.glyphs += block.text.glyphs + block.markerGlyphs
                }
                own.append(blocks.count)
                callouts.append((blocks.count, inner))
                blocks.append(callout)
            case .text(let block):
                guard block.text.hasKnownText else { continue }
                if let table = lastTable, isTableNote(block, under: table), case .table(var draft) = blocks[table.index].kind,
                    !Endnotes.answers(block, text: pieces[..<i], not: draft)
                {
                    draft.notes += Self.notes(
                        in: block,
                        because: Evidence(
                            .noteUnderTable, Comparison(.gap, gap(above: block, under: table.box), against: 2.2 * block.fontSize)),
                        uids: &uids)
                    blocks[table.index].kind = .table(draft)
                    let place = block.places[0]
                    lastTable = (table.index, place.page == table.page ? table.box.union(place.box) : place.box, place.page)
                    continue
                }
                lastTable = nil
                if block.marker?.kind == .noteMark {
                    for note in Self.notes(in: block, because: Evidence(.noteMark), uids: &uids) {
                        own.append(blocks.count)
                        blocks.append(note.moved(left: columns.shift(of: block)))
                    }
                    continue
                }
                if LabelBeside.isLabel(at: i, in: pieces), kindReader.canHead(block.text) {
                    own.append(blocks.count)
                    blocks.append(DraftBlock(kind: .heading, because: Evidence(.labelBeside), block: block, uid: uids.next()))
                    continue
                }
                for item in LinedUpItems.items(in: block) {
                    own.append(blocks.count)
                    blocks.append(draft(of: item, uids: &uids).moved(left: columns.shift(of: block)))
                }
            }
        }
        settleEnd(&blocks, own)
        settleList(&blocks, own)
        nestOwn(&blocks, own, root: root)
        for callout in callouts {
            var inside: [DraftBlock] = []
            append(FootnoteReader(bodySize: bodySize, looks: noteLooks).withNotes(callout.pieces), to: &inside, root: nil, uids: &uids)
            // Children follow in the flat list of their own; their parents are moved to their new places.
            let offset = blocks.count
            for var child in inside {
                child.parent = child.parent.map { $0 + offset } ?? callout.index
                blocks.append(child)
            }
        }
    }

    /// Lines without a mark at the end of an article or a box that look like headings, with nothing below that they could head: what a cover
    /// says besides its title, and the like.
    private func settleEnd(_ blocks: inout [DraftBlock], _ own: [Int]) {
        for i in own.reversed() {
            guard blocks[i].isHeading, [.plainLarge, .plainBold].contains(blocks[i].kindEvidence.rule) else { return }
            (blocks[i].kind, blocks[i].kindEvidence) = (.paragraph, Evidence(.headsNothing))
        }
    }

    /// Bold lines of one mark that are all there is head nothing: they are items.
    private func settleList(_ blocks: inout [DraftBlock], _ own: [Int]) {
        guard own.count > 1, let series = blocks[own[0]].marker?.series,
            own.allSatisfy({ blocks[$0].isHeading && blocks[$0].kindEvidence.rule == .markedBold && blocks[$0].marker?.series == series })
        else { return }
        for i in own {
            (blocks[i].kind, blocks[i].kindEvidence) = (.item, Evidence(.headsNothing))
            guard let (label, rest) = Self.runInLabel(blocks[i].body.text) else { continue }
            (blocks[i].label, blocks[i].body) = (label, blocks[i].body.with(rest))
        }
    }

    private func nestOwn(_ blocks: inout [DraftBlock], _ own: [Int], root: Int?) {
        var level = own.map { blocks[$0] }
        OutlineBuilder(ladder: ladder).nest(&level, 0..<level.count, root: nil)
        for (position, index) in own.enumerated() {
            blocks[index].parent = level[position].parent.map { own[$0] } ?? root
            blocks[index].depthEvidence = level[position].depthEvidence
            // What stands right over a list's headings is one.
            (blocks[index].kind, blocks[index].kindEvidence) = (level[position].kind, level[position].kindEvidence)
        }
    }

    /// A marked or unmarked text as heading, item or paragraph.
    private func draft(of block: TextBlock, uids: inout UIDs) -> DraftBlock {
        let (kind, evidence) = kind(of: block)
        var draft = DraftBlock(kind: kind, because: evidence, block: block, uid: uids.next())
        if case .heading = draft.kind, block.marker == nil, let part = PartNumber(block.text) {
            draft.marker = part.marker
            draft.body = draft.body.with(part.title)
        }
        if case .item = draft.kind, let (label, rest) = Self.runInLabel(block.text) {
            draft.label = label
            draft.body = draft.body.with(rest)
        }
        return draft
    }

    private func kind(of block: TextBlock) -> (DraftBlock.Kind, because: Evidence<KindRule>) {
        if block.marker?.series == LawArticles.series { return (.heading, Evidence(.markedHead)) }
        if block.marker != nil, !points.isDisjoint(with: block.places) { return (.item, Evidence(.underHeadline)) }
        if block.marker == nil, kinds.isReleaseTime(block) { return (.paragraph, Evidence(.plain)) }
        if kinds.isSupplement(block) { return (.heading, Evidence(.supplement)) }
        var (kind, evidence) = block.marker == nil ? kindReader.plain(block) : kindReader.marked(block, areHeads: classes.areHeads(block))
        if let isHeading = classes.isHeading(block), isHeading != (kind == .heading) {
            (kind, evidence) = isHeading ? (.heading, Evidence(.levelHeads)) : (.item, Evidence(.levelItems))
        }
        switch kind {
        case .heading: return (.heading, evidence)
        case .item: return (.item, evidence)
        case .paragraph: return (.paragraph, evidence)
        }
    }

    /// `(성과) …`: a head in round brackets at the start of an item.
    static func runInLabel(_ text: LaidText) -> (label: LaidText, rest: LaidText)? {
        guard text.scalars.first == 0x28, let close = text.scalars.firstIndex(of: 0x29), close >= 2, close <= 24, close + 1 < text.count,
            LaidText.isSpace(text.scalars[close + 1])
        else { return nil }
        let rest = text[(close + 1)..<text.count].trimmed
        let label = text[1..<close].trimmed
        guard !rest.isEmpty, !label.isEmpty, !label.scalars.contains(0x28) else { return nil }
        return (label, rest)
    }

    // MARK: Notes

    /// A table's last part with its caption, where that stands below it: notes follow.
    private static func box(of place: PagePlace, with caption: TextBlock?) -> Rect {
        guard let below = caption?.places.first, below.page == place.page, below.box.minY >= place.box.midY else { return place.box }
        return place.box.union(below.box)
    }

    /// Whether a note stands right under a table: close, and within its width; or opens the page behind the one that the table ends.
    private func isTableNote(_ block: TextBlock, under table: (index: Int, box: Rect, page: Int)) -> Bool {
        guard block.marker?.kind == .noteMark, let place = block.places.first, block.left >= table.box.minX - block.fontSize else {
            return false
        }
        let gap = gap(above: block, under: table.box)
        return place.page == table.page + 1 || place.page == table.page && gap < 2.2 * block.fontSize && gap > -block.fontSize
    }

    private func gap(above block: TextBlock, under table: Rect) -> Double { (block.places.first?.box.minY ?? 0) - table.maxY }

    /// A note, or several that stand in one line: `* …   ** …`.
    static func notes(in block: TextBlock, because evidence: Evidence<KindRule>, uids: inout UIDs) -> [DraftBlock] {
        var starts: [(at: Int, length: Int)] = []
        let scalars = block.text.scalars
        if block.marker?.text.allSatisfy({ $0 == "*" }) ?? false {
            var i = 1
            while i < scalars.count {
                if scalars[i] == 0x2A, LaidText.isSpace(scalars[i - 1]) {
                    var end = i
                    while end < scalars.count, scalars[end] == 0x2A { end += 1 }
                    if end < scalars.count, LaidText.isSpace(scalars[end]) || Script.isWordStart(scalars[end]) {
                        starts.append((i, end - i))
                    }
                    i = end
                }
                i += 1
            }
        }
        var notes: [DraftBlock] = []
        var first = DraftBlock(kind: .note, because: evidence, block: block, uid: uids.next())
        first.body = first.body.with(block.text[0..<(starts.first?.at ?? block.text.count)].trimmed)
        notes.append(first)
        for (k, start) in starts.enumerated() {
            let end = k + 1 < starts.count ? starts[k + 1].at : block.text.count
            var note = DraftBlock(kind: .note, because: evidence, block: block, uid: uids.next())
            note.marker = Marker(text: String(repeating: "*", count: start.length), kind: .noteMark, series: "*")
            note.body = note.body.with(block.text[(start.at + start.length)..<end].trimmed)
            notes.append(note)
        }
        return notes.filter { !$0.body.text.isEmpty }
    }
}

extension Script {
    /// A letter, syllable, figure or opening mark: what a note's text starts with.
    static func isWordStart(_ scalar: UInt32) -> Bool {
        isHangul(scalar) || isIdeograph(scalar) || isLatin(scalar) || isDigit(scalar)
            || [0x27, 0x2018, 0x22, 0x201C, 0x28, 0x300C, 0x2460].contains(scalar)
    }
}

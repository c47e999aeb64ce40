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
    /// Where lines stand that head nothing: marked ones that sum up a headline, others above a title.
    var headless: Set<PagePlace> = []

    var kindReader: KindReader { KindReader(bodySize: bodySize) }

    func blocks(of pieces: [Piece], uids: inout UIDs) -> [DraftBlock] {
        let pieces = QuotedBand.boxed(FootnoteReader(bodySize: bodySize, looks: noteLooks).withNotes(pieces))
        return level(of: pieces, uids: &uids)
    }

    /// The blocks of an article or of a box, and behind them what stands in boxes on it.
    private func level(of pieces: [Piece], uids: inout UIDs) -> [DraftBlock] {
        var pieces = LabelledNoteReader(kinds: kinds).withNotes(pieces)
        pieces = BadgeJoiner.joined(pieces)
        pieces = LawArticles.parted(pieces)
        pieces = NoteContinuation.joined(pieces)
        pieces = SideCaption.joined(pieces)
        pieces = PairedCaption(kinds: kinds).joined(pieces)
        var level = BodyLevel(reader: self, pieces: pieces, uids: uids)
        for i in pieces.indices { level.add(i) }
        uids = level.uids
        var blocks = level.blocks
        settleEnd(&blocks)
        settleList(&blocks)
        OutlineBuilder(ladder: ladder).nest(&blocks)
        for callout in level.callouts {
            let inside = self.level(of: FootnoteReader(bodySize: bodySize, looks: noteLooks).withNotes(callout.pieces), uids: &uids)
            // Children follow in the flat list of their own; their parents are moved to their new places.
            let offset = blocks.count
            for var child in inside {
                child.parent = child.parent.map { $0 + offset } ?? callout.index
                blocks.append(child)
            }
        }
        return blocks
    }

    /// Lines without a mark at the end of an article or a box that look like headings, with nothing below that they could head: what a cover
    /// says besides its title, and the like.
    private func settleEnd(_ blocks: inout [DraftBlock]) {
        for i in blocks.indices.reversed() {
            guard blocks[i].isHeading, [.plainLarge, .plainBold].contains(blocks[i].kindEvidence.rule) else { return }
            (blocks[i].kind, blocks[i].kindEvidence) = (.paragraph, Evidence(.headsNothing))
        }
    }

    /// Bold lines of one mark that are all there is head nothing: they are items.
    private func settleList(_ blocks: inout [DraftBlock]) {
        guard blocks.count > 1, let series = blocks[0].marker?.series,
            blocks.allSatisfy({ $0.isHeading && $0.kindEvidence.rule == .markedBold && $0.marker?.series == series })
        else { return }
        for i in blocks.indices {
            (blocks[i].kind, blocks[i].kindEvidence) = (.item, Evidence(.headsNothing))
            guard let (label, rest) = Self.runInLabel(blocks[i].body.text) else { continue }
            (blocks[i].label, blocks[i].body) = (label, blocks[i].body.with(rest))
        }
    }

    /// A marked or unmarked text as heading, item or paragraph.
    func draft(of block: TextBlock, uids: inout UIDs) -> DraftBlock {
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
        if !headless.isDisjoint(with: block.places) {
            return block.marker == nil ? (.paragraph, Evidence(.headsNothing)) : (.item, Evidence(.underHeadline))
        }
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
}

import Layout

/// Finds under which block each block of a body hangs: by marker, indent, size and weight.
///
/// Headings are told from items before; here a stack holds the open ones. A block closes what is of its own series at
/// its own indent, and what is indented deeper; a heading closes all items, and headings of its own series or smaller.
struct OutlineBuilder: Sendable {
    struct Tuning: Sendable {
        /// Indents closer than this (in em) are one level. Ladders step by 0.5 em and more.
        var sameIndent = 0.33
        /// An item of a new series that starts this far right of the open one hangs under it: items side by side share a mark.
        /// Guard: `OutlineTests.aNewMarkAQuarterEmFurtherInIsALevel`.
        var leastStep = 0.25
        /// A marker of the same series is a sibling within this range of indents (hand-set indents vary).
        var seriesSlack = 1.1
        /// The same for the next number of a list: `b)` behind `a)` is its sibling, however it was set.
        var countedSlack = 4.0
        /// How far left of a numbered item bullets start that stand under it all the same.
        /// Guard: `OutlineTests.bulletsBetweenNumbersAreTheFirstOnes`.
        var outdent = 1.0
        /// Where a note starts at least, as a share of the way from its host's marker to its host's text.
        var noteIndent = 0.45
        /// Sizes of a boxed heading and a marked one that differ by no more say nothing of their ranks.
        var boxedSize = 0.15
        /// Two lines are one when this share of the lower one's height lies beside the other.
        var sameLine = 0.6
    }

    var tuning = Tuning()
    /// Which markers the document sets under which.
    var ladder = MarkerLadder()

    /// The sign of a remark, which answers no mark.
    private static let remark = "※"

    /// Sets `parent` of all blocks from `range` on; `root` is what they hang under at the top.
    func nest(_ blocks: inout [DraftBlock], _ range: Range<Int>, root: Int?) {
        var stack: [Int] = []
        var ladder = ladder
        // Hosts whose marks have their notes already, with the sign.
        var answered: [(host: Int, sign: String)] = []
        for i in range {
            let block = blocks[i]
            let parent: (index: Int, because: Evidence<DepthRule>)?
            switch block.kind {
            case .table, .figure, .callout:
                parent = stack.last { blocks[$0].isHeading }.map { ($0, Evidence(.objectUnderHeading)) }
            case .heading:
                if let host = stack.last, host == i - 1, heads(blocks[host], list: block),
                    stack.dropLast().allSatisfy({ blocks[$0].isHeading })
                {
                    (blocks[host].kind, blocks[host].kindEvidence) = (.heading, Evidence(.headsList))
                }
                stack.removeAll { !blocks[$0].isHeading }
                if let same = stack.firstIndex(where: {
                    series(blocks[$0]) == series(block) && abs(blocks[$0].fontSize - block.fontSize) < 0.12 * block.fontSize
                }) {
                    stack.removeSubrange(same...)
                } else if let counted = stack.lastIndex(where: { series(blocks[$0]) == series(block) && follows(block, blocks[$0]) }) {
                    // The next number is no part of the last one, however much smaller it is set.
                    stack.removeSubrange(counted...)
                }
                while let top = stack.last, outranks(block, blocks[top]) { stack.removeLast() }
                parent = stack.last.map {
                    (
                        $0,
                        Evidence(
                            .headingUnderHeading, Comparison(.fontSize, block.fontSize, against: blocks[$0].fontSize),
                            indent(of: block, in: blocks[$0]))
                    )
                }
                stack.append(i)
            case .item:
                if let sibling = stack.firstIndex(where: { blocks[$0].isHeading && isSibling(block, of: blocks[$0]) }) {
                    stack.removeSubrange(sibling...)
                }
                if let last = interrupted(before: i, from: range.lowerBound, stack, blocks) {
                    let outer = blocks[last].parent
                    for k in (last + 1)..<i where blocks[k].parent == outer {
                        (blocks[k].parent, blocks[k].depthEvidence) = (last, Evidence(.indented))
                        ladder.settle(series(blocks[k]), under: series(blocks[last]))
                    }
                    stack = blocks.path(to: last)
                }
                var open = Evidence(DepthRule.underHeading)
                while let top = stack.last, !blocks[top].isHeading {
                    let rule = self.rule(for: block, after: blocks[top], stack, blocks, ladder)
                    open = Evidence(
                        rule.depth, indent(of: block, in: blocks[top]), Comparison(.fontSize, block.fontSize, against: blocks[top].fontSize)
                    )
                    if !rule.closes { break }
                    stack.removeLast()
                    // The next number of a list hangs where the last one does, however it is indented.
                    if rule == .sameSeries, follows(block, blocks[top]), !stack.contains(where: { series(blocks[$0]) == series(block) }) {
                        break
                    }
                }
                if let (host, sibling) = hostOfList(goingOnWith: i, from: range.lowerBound, blocks), !stack.contains(host) {
                    stack = blocks.path(to: host)
                    open = Evidence(.indented)
                    hang(&blocks, (sibling + 1)..<i, under: sibling) { if case .paragraph = $0.kind { true } else { false } }
                }
                parent = stack.last.map { ($0, blocks[$0].isHeading ? Evidence(.underHeading) : open) }
                if let host = stack.last, !blocks[host].isHeading {
                    hang(&blocks, (host + 1)..<i, under: host) { $0.isNote && series($0) == Self.remark }
                }
                stack.append(i)
            case .paragraph:
                let slack = tuning.sameIndent * block.fontSize
                while let top = stack.last, !blocks[top].isHeading, blocks[top].left >= block.left - slack { stack.removeLast() }
                parent = stack.last.map {
                    ($0, blocks[$0].isHeading ? Evidence(.underHeading) : Evidence(.indented, indent(of: block, in: blocks[$0])))
                }
                if let host = stack.last, !blocks[host].isHeading {
                    hang(&blocks, (host + 1)..<i, under: host) { $0.isNote && series($0) == Self.remark }
                }
            case .note:
                // A note hangs under what it is indented from: it starts nearer to its host's text than to its marker, or right of it.
                let edge = { (host: DraftBlock) in host.left + tuning.noteIndent * (host.textLeft - host.left) }
                if let host = markedHost(of: block, in: stack, blocks, answered) {
                    answered.append((host, block.marker?.text ?? ""))
                    (blocks[i].parent, blocks[i].depthEvidence) = (host, Evidence(.noteAnswers))
                    continue
                }
                if let run = runHost(before: i, from: range.lowerBound, blocks) {
                    (blocks[i].parent, blocks[i].depthEvidence) = (run, Evidence(.noteRun))
                    continue
                }
                if let figure = figure(before: i, from: range.lowerBound, stack, blocks) {
                    (blocks[i].parent, blocks[i].depthEvidence) = (blocks[figure].parent, Evidence(.noteBehindFigure))
                    continue
                }
                parent = stack.last {
                    blocks[$0].isHeading || block.left > edge(blocks[$0]) || $0 == i - 1 && explains(block, blocks[$0])
                }.map {
                    (
                        $0,
                        blocks[$0].isHeading
                            ? Evidence(.underHeading)
                            : Evidence(.noteIndented, Comparison(.noteEdge, block.left, against: edge(blocks[$0])))
                    )
                }
            }
            (blocks[i].parent, blocks[i].depthEvidence) = (parent?.index ?? root, parent?.because ?? Evidence(.top))
        }
    }

    /// Whether an item stands beside an open heading: one that has its sign at its indent (`■ 입주자격` and, in running text,
    /// `■ 임대기간은 …`), or counts on from it.
    private func isSibling(_ item: DraftBlock, of heading: DraftBlock) -> Bool {
        guard let marker = item.marker, marker.series == heading.marker?.series,
            abs(item.left - heading.left) <= tuning.sameIndent * item.fontSize
        else { return false }
        if case .number = marker.kind { return follows(item, heading) }
        return true
    }

    /// The open item that a note explains, when that is not the last one: an item further up has the note's sign in its
    /// text and no note yet, and the last one has it not, or behind the same word. A number stands once in an article.
    private func markedHost(of note: DraftBlock, in stack: [Int], _ blocks: [DraftBlock], _ answered: [(host: Int, sign: String)]) -> Int? {
        guard let sign = note.marker?.text else { return nil }
        if sign.contains(where: \.isNumber) {
            let host = stack.last { !blocks[$0].isHeading && FootnoteReader.raisedSigns(in: blocks[$0].body.text).contains(sign) }
            return host == stack.last ? nil : host
        }
        guard sign.allSatisfy({ $0 == "*" }) else { return nil }
        let open = stack.filter { host in !blocks[host].isHeading && !answered.contains { $0.host == host && $0.sign == sign } }
        let marked = open.compactMap { host in NoteSign.term(before: sign, in: blocks[host].body.text).map { (host: host, term: $0) } }
        guard let first = marked.first, let last = stack.last, first.host != last else { return nil }
        guard note.left > blocks[first.host].left else { return nil }
        if let own = marked.last, own.host == last { return own.term == first.term && !own.term.isEmpty ? first.host : nil }
        return marked.last?.host
    }

    /// Whether a note has the sign that stands in the item right above it, and is not outdented from that: then its place says no more.
    private func explains(_ note: DraftBlock, _ item: DraftBlock) -> Bool {
        guard let sign = note.marker?.text, sign.allSatisfy({ $0 == "*" }) else { return false }
        return note.left >= item.left - tuning.sameIndent * note.fontSize && NoteSign.term(before: sign, in: item.body.text) != nil
    }

    /// What a note hangs under that is printed right behind one that answers an item further up: both stay together, in
    /// the order of print. So do the notes of one item, however wide their signs are: `*` and `**`.
    private func runHost(before index: Int, from start: Int, _ blocks: [DraftBlock]) -> Int? {
        guard index > start, case .note = blocks[index - 1].kind, let host = blocks[index - 1].parent else { return nil }
        if [.noteAnswers, .noteRun].contains(blocks[index - 1].depthEvidence.rule) { return host }
        guard case .item = blocks[host].kind, let sign = blocks[index].marker?.text, sign.allSatisfy({ $0 == "*" }),
            sign != blocks[index - 1].marker?.text
        else { return nil }
        return NoteSign.term(before: sign, in: blocks[host].body.text) != nil ? host : nil
    }

    /// The figure right behind which a note is printed (other notes may stand between), unless its mark stands in the text
    /// before the figure.
    private func figure(before index: Int, from start: Int, _ stack: [Int], _ blocks: [DraftBlock]) -> Int? {
        var above = index - 1
        while above > start, blocks[above].isNote, blocks[above].depthEvidence.rule == .noteBehindFigure { above -= 1 }
        guard above >= start, case .figure = blocks[above].kind else { return nil }
        if let sign = blocks[index].marker?.text, let last = stack.last, NoteSign.term(before: sign, in: blocks[last].body.text) != nil {
            return nil
        }
        return above
    }

    /// Whether two blocks are printed beside each other in one line.
    private func isBeside(_ new: DraftBlock, _ open: DraftBlock) -> Bool {
        guard let a = open.places.last, let b = new.places.first, a.page == b.page, new.lineCount == 1, open.lineCount == 1 else {
            return false
        }
        return a.box.isBeside(b.box, sharing: tuning.sameLine)
    }

    /// How much further right a block starts than an open one, against the least that makes a level.
    private func indent(of new: DraftBlock, in open: DraftBlock) -> Comparison {
        Comparison(.indent, new.left - open.left, against: tuning.sameIndent * new.fontSize)
    }

    func series(_ block: DraftBlock) -> String { block.marker?.series ?? "" }

    /// Whether a heading stands above another of a different series.
    private func outranks(_ new: DraftBlock, _ open: DraftBlock) -> Bool {
        // Supplementary provisions stand beside a law's articles, and have articles of their own.
        if new.kindEvidence.rule == .supplement, open.marker?.series == LawArticles.series { return true }
        // A title in a box of its own heads what marked lines head, though these may be set a little larger.
        if isBoxed(new) != isBoxed(open), abs(new.fontSize - open.fontSize) <= tuning.boxedSize * open.fontSize { return isBoxed(new) }
        if new.fontSize > open.fontSize * 1.06 { return true }
        if new.fontSize < open.fontSize * 0.94 { return false }
        return new.left < open.left - tuning.sameIndent * 2 * new.fontSize && new.boldShare >= open.boldShare - 0.2
    }

    private func isBoxed(_ block: DraftBlock) -> Bool { block.kindEvidence.rule == .boxedHeading }

    /// Whether a short numbered line stands right over the first heading of a list further in: `2) 제출 방법` over `가) 제출할 도서`.
    private func heads(_ item: DraftBlock, list heading: DraftBlock) -> Bool {
        guard case .item = item.kind, item.lineCount == 1, item.label == nil, opensList(heading, under: item) else { return false }
        return heading.left - item.left > tuning.sameIndent * heading.fontSize
    }

    /// Whether an item closes an open one, and why.
    private func rule(
        for new: DraftBlock, after open: DraftBlock, _ stack: [Int], _ blocks: [DraftBlock], _ ladder: MarkerLadder
    ) -> ClosingRule {
        let em = new.fontSize
        let step = new.left - open.left
        if series(new) == series(open), abs(step) < (follows(new, open) ? tuning.countedSlack : tuning.seriesSlack) * em {
            return .sameSeries
        }
        if series(new) == series(open), isBeside(new, open) { return .sameSeries }
        if step < -tuning.sameIndent * em { return .outdented }
        if step > tuning.sameIndent * em { return .indented }
        // One indent, two markers: the same series further down the stack closes this one; smaller type hangs under it.
        if stack.dropLast().contains(where: {
            series(blocks[$0]) == series(new) && abs(blocks[$0].left - new.left) < tuning.seriesSlack * em
        }) {
            return .seriesOpenAbove
        }
        if step > tuning.leastStep * em || opensList(new, under: open) || opensCircled(new, under: open) { return .indented }
        if ladder.holds(series(new), under: series(open)) { return .ladder }
        return new.fontSize >= open.fontSize * 0.95 ? .sameLook : .smallerType
    }
}

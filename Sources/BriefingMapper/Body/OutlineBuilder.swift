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
        var noteIndent = 0.3
        /// Sizes of a boxed heading and a marked one that differ by no more say nothing of their ranks.
        var boxedSize = 0.15
        /// Share of its page's widest block that a line takes at most that heads the table, figure or box in its midst; sentences take more.
        var mostOfLine = 0.5
        /// Two lines are one when this share of the lower one's height lies beside the other.
        var sameLine = 0.6
    }

    var tuning = Tuning()
    /// Which markers the document sets under which.
    var ladder = MarkerLadder()

    /// The sign of a remark, which answers no mark.
    private static let remark = "※"
    /// A remark stands no more blocks behind what it is about.
    private static let farthestRemark = 1_000

    /// What is open while blocks are read in order.
    private struct Open {
        /// Blocks that the next one may hang under, from the outside in.
        var stack: [Int] = []
        var ladder: MarkerLadder
        /// Blocks whose marks have their notes already.
        var answered: Set<Answer> = []
        /// The first heading that hung under one of each series.
        var firstUnder: [String: Int] = [:]
    }

    private struct Answer: Hashable {
        var host: Int
        var sign: String
    }

    /// What a block hangs under, `nil` at the top, and why.
    private typealias Parent = (index: Int?, because: Evidence<DepthRule>)

    /// Sets what each of an article's blocks hangs under.
    func nest(_ blocks: inout [DraftBlock]) {
        var open = Open(ladder: ladder)
        for i in blocks.indices {
            let parent: Parent? =
                switch blocks[i].kind {
                case .table, .figure, .callout: open.stack.last { blocks[$0].isHeading }.map { ($0, Evidence(.objectUnderHeading)) }
                case .heading: parent(ofHeading: i, in: &blocks, &open)
                case .item: parent(ofItem: i, in: &blocks, &open)
                case .paragraph: parent(ofParagraph: i, in: &blocks, &open)
                case .note: parent(ofNote: i, in: blocks, &open)
                }
            (blocks[i].parent, blocks[i].depthEvidence) = parent ?? (nil, Evidence(.top))
        }
        headParts(&blocks)
    }

    private func parent(ofHeading i: Int, in blocks: inout [DraftBlock], _ open: inout Open) -> Parent? {
        let block = blocks[i]
        if let host = open.stack.last, host == i - 1, heads(blocks[host], list: block),
            open.stack.dropLast().allSatisfy({ blocks[$0].isHeading })
        {
            (blocks[host].kind, blocks[host].kindEvidence) = (.heading, Evidence(.headsList))
        }
        open.stack.removeAll { !blocks[$0].isHeading }
        if let same = open.stack.firstIndex(where: {
            series(blocks[$0]) == series(block) && abs(blocks[$0].fontSize - block.fontSize) < 0.12 * block.fontSize
        }) {
            open.stack.removeSubrange(same...)
        } else if let counted = open.stack.lastIndex(where: { series(blocks[$0]) == series(block) && follows(block, blocks[$0]) }) {
            // The next number is no part of the last one, however much smaller it is set.
            open.stack.removeSubrange(counted...)
        }
        while let top = open.stack.last,
            outranks(block, blocks[top])
                || open.firstUnder[series(blocks[top])].map({ isLevel(block, with: blocks[top], over: blocks[$0]) }) ?? false
        {
            open.stack.removeLast()
        }
        if let host = open.stack.last, open.firstUnder[series(blocks[host])] == nil { open.firstUnder[series(blocks[host])] = i }
        defer { open.stack.append(i) }
        return open.stack.last.map {
            let size = Comparison(.fontSize, block.fontSize, against: blocks[$0].fontSize)
            return ($0, Evidence(.headingUnderHeading, size, indent(of: block, in: blocks[$0])))
        }
    }

    private func parent(ofItem i: Int, in blocks: inout [DraftBlock], _ open: inout Open) -> Parent? {
        let block = blocks[i]
        if let sibling = open.stack.firstIndex(where: { blocks[$0].isHeading && isSibling(block, of: blocks[$0]) }) {
            open.stack.removeSubrange(sibling...)
        }
        if let last = interrupted(before: i, open.stack, blocks) {
            let outer = blocks[last].parent
            for k in (last + 1)..<i where blocks[k].parent == outer {
                (blocks[k].parent, blocks[k].depthEvidence) = (last, Evidence(.indented))
                open.ladder.settle(series(blocks[k]), under: series(blocks[last]))
            }
            open.stack = blocks.path(to: last)
        }
        var because = close(for: block, blocks, &open)
        if let (host, sibling) = hostOfList(goingOnWith: i, blocks), !open.stack.contains(host) {
            open.stack = blocks.path(to: host)
            because = Evidence(.indented)
            hang(&blocks, (sibling + 1)..<i, under: sibling) { if case .paragraph = $0.kind { true } else { false } }
        }
        hangRemarks(before: i, in: &blocks, under: open.stack.last)
        defer { open.stack.append(i) }
        return open.stack.last.map { ($0, blocks[$0].isHeading ? Evidence(.underHeading) : because) }
    }

    /// Closes what an item does not hang under, and says why it hangs under what is left.
    private func close(for block: DraftBlock, _ blocks: [DraftBlock], _ open: inout Open) -> Evidence<DepthRule> {
        var because = Evidence(DepthRule.underHeading)
        while let top = open.stack.last, !blocks[top].isHeading {
            let rule = self.rule(for: block, after: blocks[top], open.stack, blocks, open.ladder)
            because = Evidence(
                rule.depth, indent(of: block, in: blocks[top]), Comparison(.fontSize, block.fontSize, against: blocks[top].fontSize))
            if !rule.closes { break }
            open.stack.removeLast()
            // The next number of a list hangs where the last one does, however it is indented.
            if rule == .sameSeries, follows(block, blocks[top]), !open.stack.contains(where: { series(blocks[$0]) == series(block) }) {
                break
            }
        }
        return because
    }

    private func parent(ofParagraph i: Int, in blocks: inout [DraftBlock], _ open: inout Open) -> Parent? {
        let block = blocks[i], slack = tuning.sameIndent * block.fontSize
        while let top = open.stack.last, !blocks[top].isHeading, blocks[top].left >= block.left - slack { open.stack.removeLast() }
        hangRemarks(before: i, in: &blocks, under: open.stack.last)
        return open.stack.last.map {
            ($0, blocks[$0].isHeading ? Evidence(.underHeading) : Evidence(.indented, indent(of: block, in: blocks[$0])))
        }
    }

    /// Hangs the remarks under a block that turns out to be open still.
    private func hangRemarks(before i: Int, in blocks: inout [DraftBlock], under host: Int?) {
        guard let host, !blocks[host].isHeading else { return }
        hang(&blocks, max(host + 1, i - Self.farthestRemark)..<i, under: host) { $0.isNote && series($0) == Self.remark }
    }

    private func parent(ofNote i: Int, in blocks: [DraftBlock], _ open: inout Open) -> Parent? {
        let block = blocks[i]
        if let host = markedHost(of: block, in: open.stack, blocks, open.answered) {
            open.answered.insert(Answer(host: host, sign: block.marker?.text ?? ""))
            return (host, Evidence(.noteAnswers))
        }
        if let run = runHost(before: i, blocks) { return (run, Evidence(.noteRun)) }
        if let figure = figure(before: i, open.stack, blocks) { return (blocks[figure].parent, Evidence(.noteBehindFigure)) }
        // A note hangs under what it is indented from: it starts nearer to its host's text than to its marker, or right of it.
        let edge = { (host: DraftBlock) in host.left + tuning.noteIndent * (host.textLeft - host.left) }
        let host = open.stack.last {
            blocks[$0].isHeading || block.left > edge(blocks[$0]) || $0 == i - 1 && explains(block, blocks[$0])
        }
        return host.map {
            let indent = Comparison(.noteEdge, block.left, against: edge(blocks[$0]))
            return ($0, blocks[$0].isHeading ? Evidence(.underHeading) : Evidence(.noteIndented, indent))
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
    private func markedHost(of note: DraftBlock, in stack: [Int], _ blocks: [DraftBlock], _ answered: Set<Answer>) -> Int? {
        guard let sign = note.marker?.text else { return nil }
        if sign.contains(where: \.isNumber) {
            let host = stack.last { !blocks[$0].isHeading && FootnoteReader.raisedSigns(in: blocks[$0].body.text).contains(sign) }
            return host == stack.last ? nil : host
        }
        guard sign.allSatisfy({ $0 == "*" }) else { return nil }
        let open = stack.filter { host in !blocks[host].isHeading && !answered.contains(Answer(host: host, sign: sign)) }
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
    private func runHost(before index: Int, _ blocks: [DraftBlock]) -> Int? {
        guard index > 0, case .note = blocks[index - 1].kind, let host = blocks[index - 1].parent else { return nil }
        if [.noteAnswers, .noteRun].contains(blocks[index - 1].depthEvidence.rule) { return host }
        guard case .item = blocks[host].kind, let sign = blocks[index].marker?.text, sign.allSatisfy({ $0 == "*" }),
            sign != blocks[index - 1].marker?.text
        else { return nil }
        return NoteSign.term(before: sign, in: blocks[host].body.text) != nil ? host : nil
    }

    /// The figure right behind which a note is printed (other notes may stand between), unless its mark stands in the text
    /// before the figure.
    private func figure(before index: Int, _ stack: [Int], _ blocks: [DraftBlock]) -> Int? {
        var above = index - 1
        while above > 0, blocks[above].isNote, blocks[above].depthEvidence.rule == .noteBehindFigure { above -= 1 }
        guard above >= 0, case .figure = blocks[above].kind else { return nil }
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

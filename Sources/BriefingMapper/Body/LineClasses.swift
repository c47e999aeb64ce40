import Layout

/// What the lines of one marker do: head others, or say something themselves.
///
/// A house that sets its headings in the weight of its text still gives them a mark of their own: all lines with it are
/// short over the whole document, and lines of other marks follow each. And in one article the lines of one marker, size
/// and indent are of one type, whatever one of them looks like alone: a short item in bold among long ones is an item.
struct LineClasses: Sendable {
    struct Tuning: Sendable {
        /// A heading is no longer, in characters.
        var longest = 32
        /// So many lines show a habit.
        var fewest = 2
        /// Share of a class's lines that others must follow.
        var followed = 0.85
        /// Lines of a list in larger type, and share of them that have something under them at most.
        var fewestOfList = 4
        var followedOfList = 0.6
        /// A line further left than this (in em) does not hang under the one before.
        var outdent = 0.5
        /// Share of a level's lines that must be headings by themselves for all to be; one long line is none.
        var headingShare = 0.7
        var mostLines = 3
        /// Indents further apart than this (in em) are two levels.
        var sameLevel = 0.6
        /// An indent from which a line hangs under another (in em), and how much larger type may be that does.
        var indent = 0.33
        var larger = 1.06
    }

    /// The look of a line that may head others or say something: of all but notes.
    private static func look(of block: TextBlock) -> MarkerLook? { block.marker?.kind == .noteMark ? nil : MarkerLook(block) }

    /// A look in one weight: what a house sets in bold says nothing of the same mark before running text.
    private struct Weighted: Hashable {
        var look: MarkerLook
        var isBold: Bool

        init?(_ block: TextBlock) {
            guard let look = LineClasses.look(of: block) else { return nil }
            (self.look, isBold) = (look, block.boldShare > 0.5)
        }
    }

    /// Lines of one look at one indent.
    private struct Level: Hashable {
        var look: MarkerLook
        /// Place of its indent among the look's, from the left.
        var step: Int
    }

    private struct Count {
        var lines = 0, followed = 0, longest = 0, long = 0
    }

    private struct Votes {
        var lines = 0, headings = 0, mostLines = 0
        /// Whether a table, figure or box stands in the part of one that is a heading by itself: none stands under an item.
        var holdObjects = false
    }

    /// A text, or something else that stands between texts.
    private typealias Flow = [TextBlock?]

    private var tuning = Tuning()
    private var columns = ColumnShift()
    private var kinds = KindReader(bodySize: 0)
    private var heads: Set<Weighted> = []
    /// Looks of large lines under most of which nothing stands: a list in larger type than its lower levels.
    private var lists: Set<Weighted> = []
    /// Left edges from which a look's next level starts.
    private var steps: [MarkerLook: [Double]] = [:]
    /// Whether all lines of a level are headings; levels whose lines agree by themselves are not in it.
    private var settled: [Level: Bool] = [:]

    init() {}

    /// `articles`: the pieces of each, without titles.
    init(of articles: [[Piece]], bodySize: Double, tuning: Tuning = Tuning()) {
        heads = Self.heads(in: articles, tuning)
        (kinds, self.tuning) = (KindReader(bodySize: bodySize), tuning)
        lists = lists(in: articles)
    }

    /// The same classes with the levels of one article settled: attached pages use the marks of a text otherwise than it does.
    func settled(in pieces: [Piece], columns: ColumnShift = ColumnShift()) -> LineClasses {
        var classes = self
        classes.columns = columns
        let flows = Self.flows(of: pieces)
        classes.findSteps(flows)
        classes.settleByVotes(flows)
        classes.settleByObjects(flows)
        classes.settleByPlace(flows)
        return classes
    }

    /// Whether all lines that look like this one head others.
    func areHeads(_ block: TextBlock) -> Bool { Weighted(block).map(heads.contains) ?? false }

    /// Whether the lines of its level are headings, where the document settles that; `nil` where the line itself shows it.
    func isHeading(_ block: TextBlock) -> Bool? { level(of: block).flatMap { settled[$0] } ?? (isOfList(block) ? false : nil) }

    private func isOfList(_ block: TextBlock) -> Bool { !lists.isEmpty && Weighted(block).map(lists.contains) ?? false }

    /// Whether the line shows itself that it is a heading.
    private func isHeadingAlone(_ block: TextBlock) -> Bool {
        guard !isOfList(block), case .heading = kinds.marked(block, areHeads: areHeads(block)).kind else { return false }
        return true
    }

    /// Where the line starts in its column.
    private func left(of block: TextBlock) -> Double { block.left - columns.shift(of: block) }

    private func level(of block: TextBlock) -> Level? {
        LineClasses.look(of: block).map { look in Level(look: look, step: steps[look]?.count { $0 <= left(of: block) } ?? 0) }
    }

    // MARK: Lines that head others

    private static func heads(in articles: [[Piece]], _ tuning: Tuning) -> Set<Weighted> {
        var counts: [Weighted: Count] = [:]
        for pieces in articles {
            for (i, piece) in pieces.enumerated() {
                guard let block = piece.text, let look = Weighted(block) else { continue }
                var count = counts[look, default: Count()]
                count.lines += 1
                let isLong = block.lineCount > 1 || block.text.trimmed.scalars.last == 0x2E
                count.longest = max(count.longest, isLong ? Int.max : block.text.count)
                if Self.heads(block, before: pieces[(i + 1)...].first, tuning) { count.followed += 1 }
                counts[look] = count
            }
        }
        return Set(
            counts.filter { _, count in
                count.lines >= tuning.fewest && count.longest <= tuning.longest
                    && Double(count.followed) >= tuning.followed * Double(count.lines)
            }.keys)
    }

    /// Whether what comes next hangs under the line: a line of another mark that is not further left, an object, a paragraph.
    private static func heads(_ block: TextBlock, before next: Piece?, _ tuning: Tuning) -> Bool {
        guard let next else { return false }
        guard let text = next.text else { return true }
        guard let marker = text.marker, marker.kind != .noteMark else { return text.marker == nil }
        return marker.series != block.marker?.series && text.left >= block.left - tuning.outdent * block.fontSize
    }

    /// Looks of lines that are headings by their size alone, while most are longer than headings are and at most so many have a
    /// text under them.
    private func lists(in articles: [[Piece]]) -> Set<Weighted> {
        var counts: [Weighted: Count] = [:]
        for flow in articles.flatMap(Self.flows) {
            for (i, block) in flow.enumerated() {
                guard let block, let look = Weighted(block), kinds.marked(block, areHeads: areHeads(block)).because.rule == .markedLarge
                else { continue }
                // Notes hang under items too, and objects under none.
                let next = flow[(i + 1)...].first { $0?.marker?.kind != .noteMark }
                if case .some(nil) = next { continue }
                counts[look, default: Count()].lines += 1
                if block.text.count > tuning.longest { counts[look]?.long += 1 }
                if let text = next ?? nil, text.left > block.left + tuning.indent * block.fontSize || text.marker == nil {
                    counts[look]?.followed += 1
                }
            }
        }
        return Set(
            counts.filter { _, count in
                count.lines >= tuning.fewestOfList && count.long * 2 > count.lines
                    && Double(count.followed) <= tuning.followedOfList * Double(count.lines)
            }.keys)
    }

    // MARK: Levels

    /// The texts that follow each other: an article's own, and those of each of its boxes.
    private static func flows(of pieces: [Piece]) -> [Flow] {
        [pieces.map(\.text)]
            + pieces.compactMap(\.frame).flatMap { frame in
                flows(of: frame.elements.map { Piece(element: $0, page: $0.places.first?.page ?? 0) })
            }
    }

    private mutating func findSteps(_ flows: [Flow]) {
        var edges: [MarkerLook: [(left: Double, em: Double)]] = [:]
        for block in flows.joined().compactMap(\.self) {
            if let look = LineClasses.look(of: block) { edges[look, default: []].append((left(of: block), block.fontSize)) }
        }
        steps = edges.mapValues { edges in
            let sorted = edges.sorted { $0.left < $1.left }
            return zip(sorted, sorted.dropFirst()).filter { $1.left - $0.left > tuning.sameLevel * $0.em }.map { $1.left }
        }
    }

    private mutating func settleByVotes(_ flows: [Flow]) {
        var votes: [Level: Votes] = [:]
        for flow in flows {
            for (i, block) in flow.enumerated() {
                guard let block, let level = level(of: block) else { continue }
                var vote = votes[level, default: Votes()]
                vote.lines += 1
                vote.mostLines = max(vote.mostLines, block.lineCount)
                if isHeadingAlone(block) {
                    vote.headings += 1
                    // A run-in label is an item's, also before a table.
                    if BodyReader.runInLabel(block.text) == nil, holdsObject(block, at: i, in: flow) { vote.holdObjects = true }
                }
                votes[level] = vote
            }
        }
        for (level, vote) in votes where vote.lines >= tuning.fewest && vote.headings > 0 && vote.headings < vote.lines {
            let areHeadings = Double(vote.headings) >= tuning.headingShare * Double(vote.lines) && vote.mostLines <= tuning.mostLines
            if areHeadings || !vote.holdObjects { settled[level] = areHeadings }
        }
    }

    /// Whether a table, figure or box stands in the line's part, which ends with the next text that is not indented from it.
    private func holdsObject(_ block: TextBlock, at index: Int, in flow: Flow) -> Bool {
        for next in flow[(index + 1)...] {
            guard let next else { return true }
            if left(of: next) <= left(of: block) + tuning.indent * block.fontSize { return false }
        }
        return false
    }

    /// Levels whose counted lines are titles, each right over a table, figure or box of its own, are headings:
    /// `가. 기능 요구사항`, a table, `나. 성능 요구사항`, a table.
    private mutating func settleByObjects(_ flows: [Flow]) {
        var over: [Level: (lines: Int, over: Int)] = [:]
        for flow in flows {
            for (i, block) in flow.enumerated() {
                guard let block, case .number? = block.marker?.kind, let level = level(of: block) else { continue }
                let count = over[level, default: (0, 0)]
                let isTitle =
                    block.lineCount == 1 && kinds.isShort(block) && length(of: block.text) <= tuning.longest
                    && BodyReader.runInLabel(block.text) == nil
                let isOver = isTitle && i + 1 < flow.count && flow[i + 1] == nil
                over[level] = (count.lines + 1, count.over + (isOver ? 1 : 0))
            }
        }
        for (level, count) in over where count.lines >= tuning.fewest && count.over == count.lines { settled[level] = true }
    }

    /// How long a text is in characters of Hangul, which are twice as wide as others.
    private func length(of text: LaidText) -> Int { (text.count + text.scalars.count(where: Script.isSyllabic)) / 2 }

    /// Levels whose lines mostly stand under items are items: a heading hangs under none.
    private mutating func settleByPlace(_ flows: [Flow]) {
        // Each round may show items under which further levels stand.
        for _ in 0..<3 {
            var under: [Level: Standing] = [:]
            for flow in flows { count(flow, &under) }
            let items = under.filter { $1.under * 2 >= $1.all && $1.under > 0 && !$1.headsOutdented }.keys
            guard !items.isEmpty else { return }
            for level in items { settled[level] = false }
        }
    }

    /// How the lines of a level stand.
    private struct Standing {
        /// Under items, of all.
        var under = 0, all = 0
        /// Whether one opens a part whose items stand further left: then a line right of an item need not hang under it.
        var headsOutdented = false
    }

    private func count(_ flow: Flow, _ under: inout [Level: Standing]) {
        // The leftmost item since the last heading.
        var open: TextBlock?
        for (i, block) in flow.enumerated() {
            guard let block else { continue }
            guard let level = level(of: block) else {
                if block.marker == nil, case .heading = kinds.plain(block).kind { open = nil }
                continue
            }
            var isHeading = settled[level] ?? false
            if settled[level] == nil, isHeadingAlone(block) { isHeading = true }
            guard isHeading else {
                if open.map({ left(of: block) <= left(of: $0) }) ?? true { open = block }
                continue
            }
            // A ladder goes on inward: what follows the line is indented deeper than it.
            let next = flow[(i + 1)...].first ?? nil
            let goesOn = next.map { left(of: $0) > left(of: block) + tuning.indent * block.fontSize } ?? false
            let hangs =
                open.map {
                    goesOn && !holdsObject(block, at: i, in: flow) && left(of: block) > left(of: $0) + tuning.indent * block.fontSize
                        && block.marker?.series != $0.marker?.series
                        && block.fontSize <= $0.fontSize * tuning.larger
                } ?? false
            under[level, default: Standing()].all += 1
            if open == nil, let next, next.marker.map({ $0.kind != .noteMark }) ?? false,
                left(of: next) < left(of: block) - tuning.indent * block.fontSize
            {
                under[level]?.headsOutdented = true
            }
            if hangs { under[level]?.under += 1 } else { open = nil }
        }
    }
}

import Geometry

/// Words that stand on one baseline inside a region, from left to right.
public struct TextRow: Hashable, Sendable {
    /// Glyphs with no more than a word's gap between them.
    public struct Word: Hashable, Sendable {
        /// In points.
        public var minX, maxX: Double
        /// Glyphs in it.
        public var count = 0
        /// Digits in it.
        public var digits = 0
        /// Signs that stand with numbers, and dots.
        public var signs = 0
        /// Full stops, middle dots and ellipses in it.
        public var dots = 0
        /// Bold glyphs in it.
        public var bold = 0
        /// Whether its last glyph is a dot.
        public var endsInDot = false

        /// In points.
        public var width: Double { maxX - minX }
        /// A number, with or without signs: `1,234`, `(4.5)`, `-`, `37%`.
        public var isNumber: Bool { digits > 0 ? 3 * (digits + signs + dots) >= 2 * count : signs + dots == count && count <= 3 }
        /// A number with digits in it.
        var isFigure: Bool { isNumber && digits > 0 }
        /// A row of leader dots.
        public var isLeader: Bool { dots >= 4 && 10 * dots >= 8 * count }

        mutating func add(_ mark: TableText.Mark) {
            maxX = max(maxX, mark.maxX)
            count += 1
            switch mark.kind {
            case .digit: digits += 1
            case .sign: signs += 1
            case .dot: dots += 1
            case .other: break
            }
            if mark.isBold { bold += 1 }
            endsInDot = mark.kind == .dot
        }

        /// Takes in a word behind it.
        mutating func append(_ word: Word) {
            maxX = max(maxX, word.maxX)
            count += word.count
            digits += word.digits
            signs += word.signs
            dots += word.dots
            bold += word.bold
            endsInDot = word.endsInDot
        }
    }

    /// y that all its words share.
    public var baseline: Double
    /// Of its type, in points.
    public var size: Double
    /// From left to right.
    public var words: [Word]

    /// About where its letters begin.
    public var top: Double { baseline - 0.8 * size }
    /// About where its letters end.
    public var bottom: Double { baseline + 0.2 * size }
    /// The middle of its letters' bodies, as of a glyph (`TableText.Mark.center`).
    package var middle: Double { baseline - 0.33 * size }
    /// Left edge of its first word.
    public var minX: Double { words.first?.minX ?? 0 }
    /// Right edge of its last word.
    public var maxX: Double { words.last?.maxX ?? 0 }
    /// Glyphs in all its words.
    public var count: Int { words.reduce(0) { $0 + $1.count } }

    /// Neighbouring words with gaps up to `gap` taken together.
    public func segments(gap: Double) -> [Word] {
        guard var open = words.first else { return [] }
        var result: [Word] = []
        for word in words.dropFirst() {
            if word.minX - open.maxX <= gap {
                open.append(word)
            } else {
                result.append(open)
                open = word
            }
        }
        result.append(open)
        return result
    }
}

/// Sorts marks into rows of words. Raised and lowered small marks join the row that they stand beside.
struct TextRowBuilder {
    /// A wider gap starts a new word: half a narrow space.
    var wordGap: Em = 0.16.em
    /// Baselines nearer than this are one row.
    var sameBaseline: Em = 0.14.em
    /// A raised or lowered mark is at most this far from its row's baseline.
    var mostRaised: Em = 0.55.em

    /// Marks of a sign that is nearly as large as its row: so many at most, raised so much, and so near behind a mark of the row.
    var longestSign = 4
    var signRise: Em = 0.3.em
    var signTouch: Em = 0.12.em

    func rows(of marks: [TableText.Mark]) -> [TextRow] {
        let level = Self.areLevelAndSorted(marks) ? marks : marks.filter(\.isLevel).sorted(by: Self.precedes)
        var strips: [ArraySlice<TableText.Mark>] = []
        var start = 0
        for index in level.indices.dropFirst() {
            let mark = level[index], reach = sameBaseline.points(at: mark.size)
            if mark.baseline - level[index - 1].baseline > reach || mark.baseline - level[start].baseline > 2 * reach {
                strips.append(level[start..<index])
                start = index
            }
        }
        if start < level.count { strips.append(level[start...]) }
        var rows = joinRaised(strips).map(row(of:))
        rows.sort { ($0.baseline, $0.minX) < ($1.baseline, $1.minX) }
        return rows
    }

    /// From top to bottom, then from left to right.
    private static func precedes(_ a: TableText.Mark, _ b: TableText.Mark) -> Bool { (a.baseline, a.minX) < (b.baseline, b.minX) }

    /// Whether all marks are level and in order, as most are given.
    private static func areLevelAndSorted(_ marks: [TableText.Mark]) -> Bool {
        guard var last = marks.first, last.isLevel else { return marks.isEmpty }
        for mark in marks.dropFirst() {
            if !mark.isLevel || precedes(mark, last) { return false }
            last = mark
        }
        return true
    }

    /// Strips of small marks go to the neighbouring strip whose marks they touch.
    private func joinRaised(_ strips: [ArraySlice<TableText.Mark>]) -> [ArraySlice<TableText.Mark>] {
        guard strips.count > 1 else { return strips }
        var result = strips, hasJoined = false
        let sizes = strips.map { strip in strip.reduce(0) { max($0, $1.size) } }
        for index in strips.indices {
            var best: (place: Int, distance: Double)?
            for other in max(0, index - 3)...min(strips.count - 1, index + 3) where other != index {
                let distance = abs(strips[other].first!.baseline - strips[index].first!.baseline)
                // Most strips are lines, too far apart for anything else to be asked of them.
                guard distance <= mostRaised.points(at: sizes[other]), distance < best?.distance ?? .infinity,
                    sizes[other] > 1.15 * sizes[index] || strips[index].count <= longestSign && isSign(strips[index], over: strips[other]),
                    touches(strips[index], strips[other])
                else { continue }
                best = (other, distance)
            }
            guard let best else { continue }
            result[best.place] += strips[index]
            result[index] = []
            hasJoined = true
        }
        return hasJoined ? result.filter { !$0.isEmpty } : result
    }

    /// Whether a few marks stand raised and tight behind one of the other strip, which is hardly larger: a note's sign.
    private func isSign(_ marks: ArraySlice<TableText.Mark>, over row: ArraySlice<TableText.Mark>) -> Bool {
        guard let mark = marks.first, let host = row.first, host.baseline - mark.baseline >= signRise.points(at: host.size),
            host.baseline - mark.baseline <= mostRaised.points(at: host.size), mark.size <= host.size,
            let first = marks.min(by: { $0.minX < $1.minX })
        else { return false }
        return row.contains { abs($0.maxX - first.minX) <= signTouch.points(at: host.size) }
    }

    /// So many small marks at a line's height belong to it without a look at each.
    private static let manyMarks = 40

    /// Most marks of the small strip stand beside or between marks of the other one.
    private func touches(_ small: ArraySlice<TableText.Mark>, _ large: ArraySlice<TableText.Mark>) -> Bool {
        let near = 0.6 * (large.first?.size ?? 0)
        if small.count > Self.manyMarks { return true }
        let touching = small.count { mark in large.contains { $0.minX - near <= mark.maxX && $0.maxX + near >= mark.minX } }
        return 3 * touching >= 2 * small.count
    }

    /// Room that a row's words have from the start: few have more.
    private static let usualWords = 8

    private func row(of strip: ArraySlice<TableText.Mark>) -> TextRow {
        let precedes = { (a: TableText.Mark, b: TableText.Mark) in (a.minX, a.maxX) < (b.minX, b.maxX) }
        let first = strip.first!  // a row has marks
        var words: [TextRow.Word] = []
        words.reserveCapacity(Self.usualWords)
        var open = TextRow.Word(minX: first.minX, maxX: first.maxX), isEven = true, last = (minX: first.minX, maxX: first.maxX)
        for mark in strip {
            // Most marks come in order: the others are put in it, and the row is begun anew.
            if (mark.minX, mark.maxX) < last { return row(of: strip.sorted(by: precedes)[...]) }
            last = (mark.minX, mark.maxX)
            isEven = isEven && mark.size == first.size && mark.baseline == first.baseline
            if mark.minX - open.maxX > wordGap.points(at: mark.size) {
                words.append(open)
                open = TextRow.Word(minX: mark.minX, maxX: mark.maxX)
            }
            open.add(mark)
        }
        words.append(open)
        // The baseline and size that most marks have: raised ones are few.
        let typical = isEven ? first : strip.sorted { ($0.size, $0.baseline) < ($1.size, $1.baseline) }[strip.count / 2]
        return TextRow(baseline: typical.baseline, size: typical.size, words: words)
    }
}

import Geometry
import Layout

/// What stands on one height of a contents list: `1  제목 …… 3`, `기술전략  제목`.
struct ContentsRow: Sendable {
    var number: String?
    /// What all numbers of one level share (`#.`), where there is a number.
    var series: String?
    var category: LaidText?
    /// Without number, leader and page.
    var title: LaidText
    var page: String?
    /// x where the title starts.
    var left: Double
    /// x where the row starts, of which the title is the rest: a category in brackets before it is as long as its words.
    var start: Double?
    /// x where it ends.
    var right: Double
    /// x of a sign that opens the title (`- 제목`).
    var markLeft: Double?
    var fontSize: Double
    var isBold: Bool
    /// The blocks that its parts were read from.
    var blocks: [TextBlock]
    var places: [PagePlace]

    /// The same row as it stands in a column that starts further left.
    func moved(left distance: Double) -> ContentsRow {
        var row = self
        (row.left, row.right, row.markLeft) = (left - distance, right - distance, markLeft.map { $0 - distance })
        row.start = start.map { $0 - distance }
        return row
    }
}

/// Puts the lines of a contents list together to rows, and cuts rows into number, category, title and page.
struct ContentsRowReader: Sendable {
    struct Tuning: Sendable {
        /// A gap this wide parts two columns; a word space is 0.25 to 0.45 em, and no more than 0.8 when a line is justified.
        var columnGap: Em = 1.4.em
        /// A gap this wide does when what follows it starts where other rows have a column.
        var alignedGap: Em = 0.4.em
        /// The narrowest space between words; of several in a line one is no gap that is not so many times as wide as the middle one.
        var space: Em = 0.15.em
        var severalSpaces = 2
        var wider = 1.2
        /// Starts of one column agree within this, in points: producers set a tab stop to a tenth of a point.
        var sameStart: Points = 2.5.pt
        /// Middles of lines on one height are less apart than this, against the lower one; those of a word in smaller type beside a
        /// title than that.
        var sameHeight = 0.5, sameHeightBeside = 0.75, otherSize = 0.1
        /// Headings of a list are larger than its lines by this.
        var headingSize = 1.25
        /// A category has no more characters.
        var longestCategory = 14
        /// Free space beyond which what follows is no part of the list.
        var listGap: Em = 5.em
        /// A row of no more characters is the end of the title above.
        var rest = 2
        /// A title is broken where its line is about as long as the longest.
        var fullLine = 0.85
        /// Lines of one entry are no further apart.
        var wrapGap: Em = 1.2.em
    }

    var tuning = Tuning()
    var places: PlaceMaker

    /// A stretch of a line between two column gaps.
    private struct Token {
        var text: LaidText
        var box: Rect
        var line: PrintedLine
        /// Opens its line, so that the block's marker stands before it.
        var isFirst: Bool
    }

    /// Rows from top to bottom.
    func rows(of lines: [PrintedLine]) -> [ContentsRow] {
        let columns = columnStarts(of: lines)
        let pageEdges = pageEdges(of: lines)
        var single: [(row: ContentsRow, band: [PrintedLine])] = []
        for band in bands(of: lines) {
            let tokens = band.flatMap { self.tokens(of: $0, columns) }.sorted { $0.box.minX < $1.box.minX }
            if let row = row(of: tokens, pageEdges) { single.append((row, band)) }
        }
        return wrapped(single)
    }

    /// The rows with the lines of wrapped titles in one.
    private func wrapped(_ single: [(row: ContentsRow, band: [PrintedLine])]) -> [ContentsRow] {
        let looks = ContentsLooks(single.map(\.row))
        var rows: [ContentsRow] = []
        // A page on a later line ends its title.
        var isOpen = true
        for (row, band) in single {
            // The title above left no room for its page.
            if let last = rows.last, last.page == nil, looks.havePages(last), band.count == 1, let page = Self.pageNumber(row.title) {
                rows[rows.count - 1].page = page
                rows[rows.count - 1].title = Self.withoutLeaderEnd(last.title)
                rows[rows.count - 1].blocks += row.blocks
                rows[rows.count - 1].places = merged(last.places, row.places)
                isOpen = false
                continue
            }
            if isOpen, goesOn(row, in: band, after: rows, looks), let last = rows.indices.last {
                isOpen = row.page == nil
                rows[last].title = rows[last].title.followed(by: row.title, isApart: band[0].followsSpace || band[0].isFirst)
                rows[last].page = rows[last].page ?? row.page
                rows[last].blocks += row.blocks.filter { block in !rows[last].blocks.contains { $0.places == block.places } }
                rows[last].places = merged(rows[last].places, row.places)
            } else {
                rows.append(row)
                isOpen = true
            }
        }
        return rows
    }

    /// A wrapped title: the second line of one block, or a line of the same look right below a title and at its edge, where
    /// something tells it from a title: it has no sign or no page where the one above has, or a page where the full one above
    /// has none, or it is too short for one. The page stands beside one of the two.
    private func goesOn(_ row: ContentsRow, in band: [PrintedLine], after rows: [ContentsRow], _ looks: ContentsLooks) -> Bool {
        guard let last = rows.last, last.page == nil || row.page == nil, row.number == nil, row.category == nil,
            band.count == 1 || row.page != nil, last.page == nil || !looks.pagesEndTitles(like: last)
        else { return false }
        if let line = band.first(where: { !$0.isFirst }) { return last.blocks.contains { $0.places == line.block.places } }
        guard row.markLeft == nil, row.isBold == last.isBold, abs(row.fontSize - last.fontSize) < 0.5, let a = last.places.last,
            let b = row.places.first, a.page == b.page, b.box.minY - a.box.maxY < tuning.wrapGap.points(at: row.fontSize)
        else { return false }
        let slack = tuning.sameStart.value
        guard row.left >= (last.markLeft ?? last.left) - slack, row.left <= last.left + slack else { return false }
        let isFull =
            last.right - last.left >= tuning.fullLine * looks.widest(like: last)
            || last.right + firstWord(of: row.title) >= looks.rightmost(like: last)
        return last.markLeft != nil || row.title.count <= tuning.rest
            || isFull && (last.page != nil || row.page != nil && looks.havePages(last) || last.number != nil && !looks.havePages(last))
    }

    /// Width of a title's first word, which a line that is broken between words had no room for.
    private func firstWord(of title: LaidText) -> Double {
        let word = title.scalars.firstIndex(where: LaidText.isSpace).map { title[0..<$0] } ?? title
        return places.places(of: word).first?.box.width ?? 0
    }

    private func merged(_ a: [PagePlace], _ b: [PagePlace]) -> [PagePlace] {
        guard let first = a.first, let second = b.first, first.page == second.page else { return a + b }
        return [PagePlace(page: first.page, box: first.box.union(second.box))]
    }

    /// Lines on one height.
    func bands(of lines: [PrintedLine]) -> [[PrintedLine]] {
        var bands: [[PrintedLine]] = []
        for line in lines.sorted(by: { ($0.page, $0.box.midY, $0.box.minX) < ($1.page, $1.box.midY, $1.box.minX) }) {
            if let last = bands.last?.last, last.page == line.page,
                abs(last.box.midY - line.box.midY) < share(last, line) * min(last.box.height, line.box.height)
            {
                bands[bands.count - 1].append(line)
            } else {
                bands.append([line])
            }
        }
        return bands
    }

    /// How far apart the middles of two lines on one height may be, against the lower one: a small category need not stand in the
    /// middle of its title's line.
    private func share(_ a: PrintedLine, _ b: PrintedLine) -> Double {
        let areOfTwoSizes = abs(a.fontSize - b.fontSize) > tuning.otherSize * max(a.fontSize, b.fontSize)
        return areOfTwoSizes && a.box.overlapX(b.box) <= 0 ? tuning.sameHeightBeside : tuning.sameHeight
    }

    /// Where lines and wide-gapped stretches of them start.
    private func columnStarts(of lines: [PrintedLine]) -> [ColumnStart] {
        lines.flatMap { line in
            ([line.box.minX] + gaps(in: line, from: tuning.columnGap).map(\.after)).map { ColumnStart(x: $0, fontSize: line.fontSize) }
        }
    }

    private struct ColumnStart {
        var x, fontSize: Double
    }

    /// Whether a column starts at `x`: two starts at least, none of them a heading that is larger than the line.
    private func isColumn(at x: Double, for line: PrintedLine, _ starts: [ColumnStart]) -> Bool {
        starts.count { abs($0.x - x) <= tuning.sameStart.value && $0.fontSize <= line.fontSize * tuning.headingSize } >= 2
    }

    /// Gaps between words, at least so wide: index of the scalar behind it, where that one starts, and how wide it is.
    private func gaps(in line: PrintedLine, from width: Em) -> [(index: Int, after: Double, width: Double)] {
        var found: [(Int, Double, Double)] = []
        var previous: Rect?
        for i in line.text.scalars.indices where !LaidText.isSpace(line.text.scalars[i]) {
            guard let box = places.box(of: line.text.glyphs[i]) else { continue }
            if let before = previous, box.minX - before.maxX >= width.points(at: line.fontSize) {
                found.append((i, box.minX, box.minX - before.maxX))
            }
            previous = box
        }
        return found
    }

    private func tokens(of line: PrintedLine, _ columns: [ColumnStart]) -> [Token] {
        // A justified line has wide spaces between all its words.
        let gaps = gaps(in: line, from: tuning.space)
        let spaces = gaps.map(\.width).sorted(), usual = spaces.isEmpty ? 0 : spaces[(spaces.count - 1) / 2]
        var cuts = gaps.filter { gap in
            gap.width >= tuning.columnGap.points(at: line.fontSize)
                || gap.width >= tuning.alignedGap.points(at: line.fontSize)
                    && (spaces.count < tuning.severalSpaces || gap.width > tuning.wider * usual)
                    && isColumn(at: gap.after, for: line, columns)
        }.map(\.index)
        cuts = cuts.filter { !isLeader(line.text, at: $0) }
        var tokens: [Token] = []
        for (k, start) in ([0] + cuts).enumerated() {
            let part = line.text[start..<(k < cuts.count ? cuts[k] : line.text.count)].trimmed
            guard let box = places.places(of: part).first?.box else { continue }
            tokens.append(Token(text: part, box: box, line: line, isFirst: start == 0 && line.isFirst))
        }
        return tokens
    }

    // MARK: One row

    private func row(of tokens: [Token], _ pageEdges: [Double]) -> ContentsRow? {
        guard !tokens.isEmpty else { return nil }
        var rest = tokens
        var page: String?
        if rest.count > 1, let last = rest.last, let value = Self.pageNumber(last.text) {
            page = value
            rest.removeLast()
        }
        var row = ContentsRow(title: LaidText(), left: 0, right: 0, fontSize: 0, isBold: false, blocks: [], places: [])
        for token in tokens where !row.blocks.contains(where: { $0.places == token.line.block.places }) {
            row.blocks.append(token.line.block)
        }
        if let first = rest.first, first.isFirst, let marker = first.line.block.marker {
            (row.number, row.series) = (Self.plainNumber(marker), marker.series)
        }
        // A badge, or a number set apart.
        if row.number == nil, rest.count > 1, let number = Self.loneNumber(rest[0].text) {
            (row.number, row.series) = (number, "badge")
            rest.removeFirst()
        }
        row.markLeft = tokens.first { $0.isFirst && $0.line.block.marker?.kind == .bullet }?.line.block.left
        if rest.count > 1, rest[0].text.count <= tuning.longestCategory, !Self.isFigures(rest[0].text), !Self.endsOpen(rest[0].text),
            !Self.countsPart(rest[0].text, before: rest[1].text)
        {
            row.category = withoutBrackets(rest[0].text)
            rest.removeFirst()
            // The mark of titles that have no category beside them.
            if row.series == nil, let title = rest.first, title.isFirst { row.series = title.line.block.marker?.series }
        }
        guard let first = rest.first else { return nil }
        var title = first.text
        for token in rest.dropFirst() {
            title.append(0x20, .supplied, .init(page: Int32(token.line.page), glyph: -1))
            title.append(token.text)
        }
        if row.category == nil, let length = Brackets.openingLength(title), length <= tuning.longestCategory, length < title.count,
            first.line.block.marker?.kind != .bullet || rest.count == 1
        {
            row.category = withoutBrackets(title[0..<length])
            row.start = first.box.minX
            title = title[length..<title.count].trimmed
        }
        // A mark between category and title.
        if row.category != nil, title.count > 2, MarkerReader.isBullet(title.scalars[0]), title.scalars[1] == 0x20 {
            row.markLeft = places.box(of: title.glyphs[0])?.minX
            row.series = row.series ?? String(scalarValues: [title.scalars[0]])
            title = title[2..<title.count]
        }
        (title, page) = withoutLeader(title, page, edge: rest.last!.box.maxX, pageEdges)
        if row.series == nil, let length = Self.paddedNumber(opening: title) {
            (row.number, row.series) = (title[0..<length].string, "badge")
            title = title[length..<title.count]
        }
        guard title.hasKnownText else { return nil }
        row.title = title
        row.page = page
        row.left = places.places(of: title).first?.box.minX ?? first.box.minX
        row.right = places.places(of: title).last?.box.maxX ?? first.box.maxX
        row.fontSize = first.line.fontSize
        row.isBold = first.line.isBold
        row.places = [PagePlace(page: first.line.page, box: tokens.map(\.box).reduce(first.box) { $0.union($1) })]
        return row
    }

    private func withoutBrackets(_ text: LaidText) -> LaidText {
        var text = Brackets.inside(text, roundToo: true) ?? text
        // A bar or a point between category and title.
        while let last = text.scalars.last, [0x7C, 0x2502, 0xFF5C, 0xB7, 0x3A, 0xFF1A, 0x20].contains(last) {
            text = text[0..<(text.count - 1)]
        }
        while let first = text.scalars.first, [0x2022, 0xB7, 0x2027, 0x2D, 0x20].contains(first) { text = text[1..<text.count] }
        return text
    }
}

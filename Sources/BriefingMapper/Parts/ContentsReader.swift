import Geometry
import Layout

/// Finds the contents list and reads it: sections, under them categories and article titles.
///
/// The list is read line by line from its title downwards, whatever boxes or tables its page was taken for.
struct ContentsReader: Sendable {
    var profile: Profile
    var places: PlaceMaker

    /// A contents list, and what of the pages it takes.
    struct Found: Sendable {
        var title: TextBlock?
        var entries: [ContentsPart]
        /// Every block that was read as part of the list.
        var blocks: [TextBlock]
        /// Page on which the list starts, and the last one that it stands on; from 0.
        var pages: ClosedRange<Int>
        /// y on its first page above which the cover ends.
        var top: Double
        /// y on its last page below which other things start.
        var bottom: Double
    }

    /// A heading line of a list stands no further above what it heads.
    private let headingGap: Em = 2.5.em
    /// A list stands on the first pages.
    private let latestPage = 5

    func contents(in pieces: [Piece]) -> Found? {
        let names = ListNames(profile)
        let early = pieces.filter { $0.page <= latestPage }
        let texts = early.flatMap { piece in piece.texts.map { (block: $0, page: piece.page) } }
        let cells = ContentsPartCells(early)
        for title in texts {
            guard let (box, isSure) = titleBox(of: title.block, names) else { continue }
            let own = early.first { $0.page == title.page && $0.frame != nil && $0.texts.count > 1 && $0.texts.contains(title.block) }?.box
            let aside = Set(
                early.filter { Self.stands($0, beside: box, in: own, on: title.page) }.flatMap(\.texts).flatMap(\.places))
            let others = texts.lazy.map(\.block).filter { !$0.places.contains(where: aside.contains) }
            guard let found = list(on: title.page, below: box.maxY - 0.3 * box.height, title: title.block, Array(others), cells) else {
                continue
            }
            // The word may end a title. Under the name of the house it heads a list, which names pages.
            let isNamed = ContentsPart.flattened(found.entries).contains { $0.part.page != nil }
            if isNamed || isSure && !texts.contains(where: { goesOn(title.block, under: $0.block) }) { return found }
        }
        return untitledList(texts, cells) ?? coverList(in: pieces, cells)
    }

    /// A list on the cover that has no title and names no pages.
    private func coverList(in pieces: [Piece], _ cells: ContentsPartCells) -> Found? {
        guard let lines = CoverList().lines(in: pieces), let place = lines[0].places.first else { return nil }
        return list(on: place.page, below: place.box.minY - 1, title: nil, lines, cells)
    }

    /// Whether a table stands beside the list's title, which is not in it, or a box at its left, as a masthead may, or a box beside
    /// that which holds the list: what it holds is no part of the list.
    static func stands(_ piece: Piece, beside title: Rect, in own: Rect?, on page: Int) -> Bool {
        guard piece.isObject || piece.frame != nil, piece.page == page, let box = piece.box else { return false }
        let isRight = piece.isObject && box.minX >= title.maxX || own.map { box.minX >= $0.maxX } ?? false
        return box.minY <= title.midY && title.midY <= box.maxY && (isRight || box.maxX <= title.minX)
    }

    /// Where the list's title stands in a text: all of it, or its last line under the name of the house; and whether the words are
    /// sure to head a list.
    private func titleBox(of block: TextBlock, _ names: ListNames) -> (box: Rect, isSure: Bool)? {
        guard block.lineCount <= mostTitleLines else { return nil }
        if block.lineCount == 1, let box = block.places.first?.box, let isSure = names.isSure(Brackets.inside(block.text) ?? block.text) {
            return (box, isSure)
        }
        guard block.lineCount > 1, let last = block.lines(places).last, names.isSure(last.text) == true else { return nil }
        return (last.box, true)
    }

    /// Whether a line stands right under one of its look, at its edge or in its middle: the last words of a title, or a title under
    /// another.
    func goesOn(_ title: TextBlock, under above: TextBlock) -> Bool {
        guard let a = above.places.last, let b = title.places.first, a.page == b.page, above.isBold == title.isBold, above.marker == nil,
            abs(above.fontSize - title.fontSize) <= sameSize.value
        else { return false }
        let isInLine = abs(a.box.minX - b.box.minX) <= 1 || abs(a.box.midX - b.box.midX) <= 1
        return isInLine && (-1...lineGap.points(at: title.fontSize)).contains(b.box.minY - a.box.maxY)
    }

    /// Lines of one title are no further apart, and of one size.
    private let lineGap: Em = 0.75.em, sameSize: Points = 0.3.pt

    /// Lines of a text whose last one may be the list's title.
    private let mostTitleLines = 3

    /// A list without a title of its own: a page of lines that end with leaders and page numbers.
    private func untitledList(_ texts: [(block: TextBlock, page: Int)], _ cells: ContentsPartCells) -> Found? {
        for page in 0...latestPage {
            let blocks = texts.filter { $0.page == page }.map(\.block)
            let lines = blocks.flatMap { $0.lines(places) }
            let led = lines.filter { Self.hasLeader($0.text) }
            guard led.count >= 4, led.count * 2 >= lines.count, let first = led.map(\.box.minY).min() else { continue }
            // Heading lines without a page number may stand right above the first that has one.
            var top = first
            while let above = lines.filter({
                $0.box.maxY <= top && top - $0.box.maxY < headingGap.points(at: $0.fontSize) && $0.block.marker != nil
            }).map(\.box.minY).min() { top = above }
            return list(on: page, below: top - 1, title: nil, blocks, cells)
        }
        return nil
    }

    private static func hasLeader(_ text: LaidText) -> Bool {
        let body = text.scalars.reversed().drop { Script.isDigit($0) }
        return body.count < text.count && body.prefix(3).count { ContentsRowReader.isLeader($0) && $0 != 0x20 } == 3
    }

    /// The rows below `top` on `page`, and on the pages after it as long as those are full of page numbers.
    private func list(
        on page: Int, below top: Double, title: TextBlock?, _ blocks: [TextBlock], _ cells: ContentsPartCells
    ) -> Found? {
        let reader = ContentsRowReader(places: places)
        let others = blocks.filter { $0.places != title?.places }
        func printed(on page: Int) -> [PrintedLine] {
            others.filter { $0.places.contains { $0.page == page } }.flatMap { cells.lines(of: $0, places) }
                .filter { $0.page == page && !Self.isTurned($0) }
        }
        var lines = listed(printed(on: page).filter { $0.box.midY > top }, cells, reader.tuning)
        guard !lines.isEmpty else { return nil }
        var last = page
        while last < latestPage {
            var next = printed(on: last + 1)
            let rows = reader.rows(of: next)
            if rows.count < fewestRows || rows.count(where: { $0.page != nil }) * 3 < rows.count * 2 {
                // A few rows that no room was left for: they look like those before them, and count on.
                next = listed(next, cells, reader.tuning)
                guard goesOn(reader.rows(of: next), after: reader.rows(of: lines)) else { break }
            }
            lines += next
            last += 1
        }
        let rows = ContentsColumns.split(lines).flatMap { column in
            // Levels are told by their indents, which count from the column's own edge.
            let shift = (column.map(\.box.minX).min() ?? 0) - (lines.map(\.box.minX).min() ?? 0)
            return reader.rows(of: column).map { $0.moved(left: shift) }
        }
        let entries = Self.inOrder(ContentsTree(profile: profile).entries(of: rows))
        guard entries.count >= 2 || entries.contains(where: { !$0.children.isEmpty }) else { return nil }
        let bottom = lines.filter { $0.page == last }.map(\.box.maxY).max() ?? top
        let taken = rows.flatMap(\.blocks)
        return Found(
            title: title, entries: entries, blocks: taken, pages: page...last, top: title?.places.first?.box.minY ?? top, bottom: bottom)
    }

    /// Parts in the order of their numbers: they may stand in a grid, and are read column by column.
    private static func inOrder(_ entries: [ContentsPart]) -> [ContentsPart] {
        let numbered = entries.compactMap { entry in entry.number.flatMap(NumberSign.value).map { (number: $0, entry: entry) } }
            .sorted { $0.number < $1.number }
        guard numbered.count == entries.count, zip(1..., numbered).allSatisfy({ $0 == $1.number }) else { return entries }
        return numbered.map(\.entry)
    }

    /// Rows of a page that is full of them.
    private let fewestRows = 4

    /// Whether rows at the head of a page are the end of the list on the page before: they look like its own, half of them name a
    /// page, and none an earlier one.
    private func goesOn(_ rows: [ContentsRow], after above: [ContentsRow]) -> Bool {
        let looks = Set(above.map(ContentsLooks.Look.init)), paged = rows.compactMap(\.page).compactMap(Int.init)
        guard let last = above.compactMap(\.page).compactMap(Int.init).last, !paged.isEmpty, paged.count * 2 >= rows.count else {
            return false
        }
        return rows.allSatisfy { looks.contains(ContentsLooks.Look($0)) } && zip([last] + paged, paged).allSatisfy { $0 <= $1 }
    }

    /// Whether a line of several signs is higher than it is wide: a section's tab at the side of the page.
    static func isTurned(_ line: PrintedLine) -> Bool { line.text.count > 1 && line.box.height > line.box.width }

    /// An entry's letters and figures, its number before them, and its size.
    private typealias Entry = (key: [UInt32], fontSize: Double)

    /// Whether a numbered line says in larger type what an entry does, or what the list's first entry does in any: the first
    /// chapter's title, under the list. The entry's number may stand apart, or be written otherwise; in the list's own size it
    /// is the same, since a title may stand again under other numbers.
    /// - Parameters:
    ///   - own: the line as an entry.
    ///   - words: its letters and figures without the number.
    private func repeats(_ line: PrintedLine, _ own: Entry, words: [UInt32], _ entries: [Entry]) -> Bool {
        guard line.isFirst, let marker = line.block.marker, case .number = marker.kind else { return false }
        if let first = entries.first, Self.says(first.key[...], own.key) { return true }
        return entries.contains { entry in
            own.fontSize > entry.fontSize * larger
                && [entry.key[...], entry.key.drop(while: Script.isDigit)].contains { Self.says($0, own.key) || Self.says($0, words) }
        }
    }

    /// Whether an entry says this, but for its page.
    private static func says(_ entry: ArraySlice<UInt32>, _ key: [UInt32]) -> Bool {
        !key.isEmpty && entry.starts(with: key) && entry.dropFirst(key.count).allSatisfy(Script.isDigit)
    }

    private static func key(of line: PrintedLine) -> [UInt32] {
        guard line.isFirst, let marker = line.block.marker else { return TextKey(line.text).scalars }
        return TextKey(marker.text.unicodeScalars.map(\.value) + line.text.scalars).scalars
    }

    /// A chapter's title is larger than its entry by this.
    private let larger = 1.1

    /// The lines up to a wide gap (the name of the house stands at the page's foot), to the summary's title, or to
    /// a section's title that stands there already.
    private func listed(_ lines: [PrintedLine], _ cells: ContentsPartCells, _ tuning: ContentsRowReader.Tuning) -> [PrintedLine] {
        let summary = Set(profile.summary.map { TextKey($0) }), sections = Set(profile.sections.flatMap { $0.titles.map { TextKey($0) } })
        let colophon = MastheadReader(profile: profile, places: places)
        var listed: [PrintedLine] = []
        var seen: Set<TextKey> = [], entries: [Entry] = []
        for line in lines.sorted(by: { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }) {
            if let last = listed.map(\.box.maxY).max(), line.box.minY - last > tuning.listGap.points(at: line.fontSize),
                !cells.goesOn(line, under: last)
            {
                break
            }
            let key = TextKey(line.text)
            if summary.contains(key) { break }
            // The name of the house is set larger; a part of the list that is has a number or a name that the profile knows.
            let isPart = line.isFirst && line.block.marker != nil || sections.contains(key)
            if !isPart, listed.count >= 3, let size = listed.map(\.fontSize).max(), line.fontSize > size * 1.1 { break }
            // The publisher's box may stand below.
            if line.isFirst, !listed.isEmpty, colophon.opensWithLabel(line.block) { break }
            if sections.contains(key), !seen.insert(key).inserted { break }
            let entry: Entry = (Self.key(of: line), line.fontSize)
            if repeats(line, entry, words: key.scalars, entries) { break }
            entries.append(entry)
            listed.append(line)
        }
        return listed
    }
}

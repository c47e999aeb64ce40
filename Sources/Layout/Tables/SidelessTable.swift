import Geometry

/// Joins what a table without side borders falls into where its rows have no columns: a row that spans the whole width is
/// text between two lines that touch nothing.
///
/// Such lines are rows of the table above them when they have its width and its pen, and the text between is of its size.
struct SidelessTable {
    struct Tuning: Hashable, Sendable {
        /// Lines of one table end this near to each other. Points: borders are rounded to the producer's grid.
        var sameEnd: Points = 4.0.pt
        /// Lines of one pen differ by less in thickness. Points: pens are given in points.
        var samePen: Points = 0.4.pt
        /// Text of a table's row is at most this share larger than the largest in its other rows: headings under lines are.
        var largestText = 1.15
        /// A row without columns is no taller; further down comes the next line of the page.
        var tallest: Em = 14.em
        /// Its first line stands this close under the line above it: a paragraph after a table keeps clear of it.
        var closest: Em = 1.6.em
        /// Its text stands in the middle of its height, off by no more: notes stand close under their table, and further from
        /// the line that starts what follows.
        var mostOffMiddle: Em = 0.35.em
        /// In the last row text stands this close under the line above it, as in a cell, when it does not stand in the middle.
        var padding: Em = 0.25.em
        /// And it starts no further from the table's side: captions are set in the middle.
        var indent: Em = 1.em
        /// Text this far from the table's side stands in another column of the page: the narrowest gutters are two ems wide.
        var gutter: Em = 1.8.em
    }

    let lattices: TableFinder.Tuning
    var tuning = Tuning()

    /// A group of rules by its place.
    private struct Item {
        var index: Int
        var rect: Rect
        /// Has upright lines, but none at the ends of its horizontal ones; else it is a lone line.
        var isTable: Bool
    }

    func joined(_ groups: [[Rule]], text: TableText) -> [[Rule]] {
        let items = groups.indices.compactMap { item($0, groups[$0], text) }.sorted { ($0.rect.minY, $0.index) < ($1.rect.minY, $1.index) }
        guard items.count > 1, items.contains(where: \.isTable) else { return groups }
        var result = groups
        var taken = Set<Int>()
        for (place, item) in items.enumerated() where item.isTable && !taken.contains(item.index) {
            let members = chain(from: place, items, groups, text)
            guard members.count > 1, let last = members.last else { continue }
            taken.formUnion(members.map(\.index))
            let box = members.map(\.rect).reduce(item.rect) { $0.union($1) }
            let sides = [box.minX, box.maxX].map { x in
                Rule(line: RulingLine(axis: .vertical, position: x, start: box.minY, end: last.rect.maxY, thickness: 0), isEdge: true)
            }
            result[item.index] = members.flatMap { groups[$0.index] } + sides
            for member in members.dropFirst() { result[member.index] = [] }
        }
        return result.filter { !$0.isEmpty }
    }

    private func item(_ index: Int, _ group: [Rule], _ text: TableText) -> Item? {
        guard let rect = group.bounds, rect.width > 0 else { return nil }
        let down = group.filter { $0.axis == .vertical }
        guard !down.isEmpty else {
            guard group.count == 1, !group[0].isEdge, TextDecoration().kind(of: group[0].line, in: text) == nil else { return nil }
            return Item(index: index, rect: rect, isTable: false)
        }
        // Grounds end at the sides all the same.
        let drawn = down.filter { !$0.isEdge }
        let isInner =
            !drawn.isEmpty
            && drawn.allSatisfy {
                $0.position > rect.minX + lattices.shortestOverhang.value && $0.position < rect.maxX - lattices.shortestOverhang.value
            }
        let whole = group.filter { $0.axis == .horizontal && hasEnds($0, of: rect) }
        return isInner && whole.count >= 2 ? Item(index: index, rect: rect, isTable: true) : nil
    }

    private func hasEnds(_ rule: Rule, of rect: Rect) -> Bool {
        abs(rule.start - rect.minX) <= tuning.sameEnd.value && abs(rule.end - rect.maxX) <= tuning.sameEnd.value
    }

    /// The table at a place with the lines, and the tables behind lines, that it goes on over.
    private func chain(from place: Int, _ items: [Item], _ groups: [[Rule]], _ text: TableText) -> [Item] {
        let first = items[place]
        let size = text.marks(in: first.rect).map(\.size).max() ?? 0
        let pens = groups[first.index].filter { $0.axis == .horizontal && !$0.isEdge }.map(\.line)
        guard size > 0, !pens.isEmpty, !endsWithFoot(groups[first.index]) else { return [first] }
        let highest = highestRow(of: groups[first.index])
        var chain = [first]
        // Lines that nothing stands between yet belong to the chain only with the table that follows them.
        for next in items[(place + 1)...] where next.rect.overlapX(first.rect) > 0 {
            guard let last = chain.last, abs(next.rect.minX - first.rect.minX) <= tuning.sameEnd.value,
                abs(next.rect.maxX - first.rect.maxX) <= tuning.sameEnd.value,
                isRow(
                    from: last.rect.maxY, to: next.rect.minY, first.rect, size, text, underRowsOf: highest, isLast: isEnd(next, of: items))
                    || isEnd(next, of: items) && isLastRow(from: last.rect.maxY, to: next.rect.minY, first.rect, size, text)
            else { break }
            // Two tables with one text between them are two tables, unless it stands in the middle of one.
            if next.isTable, last.isTable, !goesOn(groups[last.index], groups[next.index], first: groups[first.index], text) { break }
            if !next.isTable, let line = groups[next.index].first?.line, !pens.contains(where: { isSamePen($0, line) }) {
                // A thicker line is the table's foot.
                if line.thickness > (pens.map(\.thickness).max() ?? 0) { chain.append(next) }
                break
            }
            chain.append(next)
        }
        return chain
    }

    /// Whether a table's last line is drawn with another pen than the one above it, no thinner: nothing goes on below a foot.
    private func endsWithFoot(_ group: [Rule]) -> Bool {
        let lines = group.filter { $0.axis == .horizontal && !$0.isEdge }.map(\.line).sorted { $0.position < $1.position }
        // A line may be drawn in pieces.
        let heights = lines.reduce(into: [Double]()) { heights, line in
            if heights.last.map({ line.position - $0 > lattices.sliver.value }) ?? true { heights.append(line.position) }
        }
        guard let foot = lines.last, let above = lines.last(where: { $0.position < foot.position - lattices.sliver.value }),
            heights.count > Self.fewestLines
        else { return false }
        return !isSamePen(foot, above) && foot.thickness >= above.thickness
    }

    /// Lines of a table above its foot: over and under its head, and between its rows.
    private static let fewestLines = 3

    /// Whether the second table has the columns of the one above it, and no head that is the first one's again.
    private func goesOn(_ upper: [Rule], _ lower: [Rule], first: [Rule], _ text: TableText) -> Bool {
        let a = uprights(of: upper), b = uprights(of: lower)
        guard !a.isEmpty, a.count == b.count, zip(a, b).allSatisfy({ abs($0 - $1) <= tuning.sameEnd.value }) else { return false }
        let head = firstRow(of: first, text), row = firstRow(of: lower, text)
        return head.count != row.count || zip(head, row).contains { abs($0 - $1) > tuning.sameEnd.value }
    }

    private func uprights(of group: [Rule]) -> [Double] {
        group.filter { $0.axis == .vertical && !$0.isEdge }.map(\.position).sorted().reduce(into: []) { columns, x in
            if columns.last.map({ x - $0 > tuning.sameEnd.value }) ?? true { columns.append(x) }
        }
    }

    /// Where the glyphs of a group's first row begin.
    private func firstRow(of group: [Rule], _ text: TableText) -> [Double] {
        let lines = group.filter { $0.axis == .horizontal }.map(\.position).sorted()
        guard let rect = group.bounds, let top = lines.first, let end = lines.first(where: { $0 > top + lattices.sliver.value }) else {
            return []
        }
        return text.marks(in: Rect(minX: rect.minX, minY: top, maxX: rect.maxX, maxY: end)).map(\.minX)
    }

    /// Whether an item is a line below which no other has its ends: what it closes stands above it.
    private func isEnd(_ item: Item, of items: [Item]) -> Bool {
        !item.isTable
            && !items.contains {
                $0.rect.minY > item.rect.maxY && abs($0.rect.minX - item.rect.minX) <= tuning.sameEnd.value
                    && abs($0.rect.maxX - item.rect.maxX) <= tuning.sameEnd.value
            }
    }

    private func isSamePen(_ a: RulingLine, _ b: RulingLine) -> Bool {
        abs(a.thickness - b.thickness) <= tuning.samePen.value && a.isDashed == b.isDashed && a.color.looksLike(b.color, within: 24)
    }

    /// Whether the text between two lines is a row of a table that is set in this size, and no caption under it.
    private func isRow(
        from top: Double, to bottom: Double, _ table: Rect, _ size: Double, _ text: TableText, underRowsOf height: Double, isLast: Bool
    ) -> Bool {
        guard let marks = marks(from: top, to: bottom, table, size, text), let first = marks.first else { return false }
        let above = first.box.minY - top, below = bottom - (marks.map(\.box.maxY).max() ?? bottom)
        let band = Rect(minX: table.minX, minY: top, maxX: table.maxX, maxY: bottom), rows = TextRowBuilder().rows(of: marks)
        return above <= tuning.closest.points(at: first.size) && abs(above - below) <= 2 * tuning.mostOffMiddle.points(at: first.size)
            && !RuleBandReader(text: text).isCaption(band, rows, underRowsOf: height)
            // Further from the side stand notes over the line that starts what follows.
            && !(isLast && rows.count > 1 && rows.allSatisfy { $0.minX - table.minX > tuning.indent.points(at: $0.size) })
    }

    /// The height of the highest row between a table's lines.
    private func highestRow(of group: [Rule]) -> Double {
        let lines = group.filter { $0.axis == .horizontal }.map(\.position).sorted()
        return zip(lines, lines.dropFirst()).map { $1 - $0 }.max() ?? 0
    }

    /// Whether it is the last row, with room left below its text, which is set as large as the table's.
    private func isLastRow(from top: Double, to bottom: Double, _ table: Rect, _ size: Double, _ text: TableText) -> Bool {
        guard let marks = marks(from: top, to: bottom, table, size, text), let baseline = marks.first?.baseline,
            let first = marks.prefix(while: { $0.baseline - baseline < 0.5 * $0.size }).min(by: { $0.minX < $1.minX })
        else { return false }
        return first.size >= size / tuning.largestText && first.box.minY - top <= tuning.padding.points(at: first.size)
            && first.minX - table.minX <= tuning.indent.points(at: first.size)
    }

    /// The text between two lines, when it may be that of a row: none of it runs over the table's sides. What stands in another
    /// column of the page is not looked at.
    private func marks(from top: Double, to bottom: Double, _ table: Rect, _ size: Double, _ text: TableText) -> [TableText.Mark]? {
        guard bottom > top, bottom - top <= tuning.tallest.points(at: size) else { return nil }
        let reach = tuning.gutter.points(at: size)
        let marks = text.marks[text.range(baselines: top, bottom)].filter { $0.maxX > table.minX - reach && $0.minX < table.maxX + reach }
        guard marks.allSatisfy({ $0.size <= tuning.largestText * size }) else { return nil }
        return marks.allSatisfy { $0.minX >= table.minX - $0.size && $0.maxX <= table.maxX + $0.size } ? marks : nil
    }
}

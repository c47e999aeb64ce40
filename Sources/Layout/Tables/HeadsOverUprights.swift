import Geometry

/// Gives a table without side borders the head that no upright line crosses: heads stand side by side between its first line and
/// lines above that touch nothing.
///
/// Houses draw upright lines beside the labels of the rows only. Such a head has the table's ends, and its texts keep clear
/// of the upright lines below.
struct HeadsOverUprights {
    struct Tuning: Hashable, Sendable {
        /// Lines of one table end this near to each other. Points: borders are rounded to the producer's grid.
        var sameEnd: Points = 4.0.pt
        /// Heads are at most this share larger than the largest text in the rows: titles over tables are.
        var largestText = 1.15
        /// A level of a head is no taller: five lines and the room around them.
        var tallest: Em = 10.em
        /// Its first line stands this close under the line above it: what stands between two tables keeps clear of the first.
        var closest: Em = 1.6.em
        /// Its text stands in the middle of its height, off by no more.
        var mostOffMiddle: Em = 0.35.em
        /// Narrower gaps part words.
        var cellGap: Em = 0.9.em
        /// Shorter lines inside the head are underlines and dashes. Points: narrow columns hold a figure, in the smallest print too.
        var shortest: Points = 16.0.pt
        /// Levels of a head, one over the other, each with a line over its whole width.
        var mostLevels = 3
        /// Limits the pairs of tables and lines looked at on a page.
        var mostPairs = 200_000
    }

    let lattices: TableFinder.Tuning
    var tuning = Tuning()

    /// The groups, tables with the lines of their heads.
    func joined(_ groups: [[Rule]], text: TableText) -> [[Rule]] {
        let lone = groups.indices.filter { isLone(groups[$0], text) }.sorted { groups[$0][0].position > groups[$1][0].position }
        guard !lone.isEmpty, lone.count * groups.count <= tuning.mostPairs else { return groups }
        var result = groups
        for index in groups.indices {
            guard let table = table(of: groups[index], text) else { continue }
            var top = table.box.minY
            for _ in 0..<tuning.mostLevels {
                guard let line = lone.first(where: { isOver(groups[$0], table, top) && !result[$0].isEmpty }) else { break }
                let over = groups[line][0].position
                guard isHead(from: over, to: top, of: table, text) else { break }
                let inner = lone.filter { isInside(groups[$0][0], table.box, over, top) && !result[$0].isEmpty }
                for member in [line] + inner {
                    result[index] += groups[member]
                    result[member] = []
                }
                top = over
            }
        }
        return result.filter { !$0.isEmpty }
    }

    /// A table whose upright lines begin at its first line.
    private struct Table {
        var box: Rect
        /// Where the upright lines are that begin at the first line, from left to right.
        var uprights: [Double]
        /// The size of the largest text in it.
        var size: Double
    }

    /// A line that touches no other, or the two of a double one.
    private func isLone(_ group: [Rule], _ text: TableText) -> Bool {
        guard let first = group.first,
            group.allSatisfy({
                !$0.isEdge && $0.axis == .horizontal && abs($0.position - first.position) <= lattices.sliver.value
                    && abs($0.start - first.start) <= tuning.sameEnd.value && abs($0.end - first.end) <= tuning.sameEnd.value
            })
        else { return false }
        return first.line.length >= tuning.shortest.value && TextDecoration().kind(of: first.line, in: text) == nil
    }

    private func table(of group: [Rule], _ text: TableText) -> Table? {
        guard let box = group.bounds, box.height > 0 else { return nil }
        let down = group.filter { $0.axis == .vertical && !$0.isEdge }
        let reach = lattices.shortestOverhang.value
        guard !down.isEmpty, down.allSatisfy({ $0.position > box.minX + reach && $0.position < box.maxX - reach }) else { return nil }
        let across = group.filter { $0.axis == .horizontal && !$0.isEdge }
        guard let first = across.filter({ hasEnds($0, of: box) }).map(\.position).min(), first <= box.minY + lattices.sameEdge.value,
            across.contains(where: { $0.position > first + lattices.sliver.value }),
            let size = text.marks(in: box).lazy.map(\.size).max()
        else { return nil }
        let uprights = down.filter { $0.start <= first + lattices.sliver.value }.map(\.position).sorted()
        return uprights.isEmpty ? nil : Table(box: box, uprights: uprights, size: size)
    }

    private func hasEnds(_ rule: Rule, of box: Rect) -> Bool {
        abs(rule.start - box.minX) <= tuning.sameEnd.value && abs(rule.end - box.maxX) <= tuning.sameEnd.value
    }

    private func isOver(_ group: [Rule], _ table: Table, _ top: Double) -> Bool {
        let line = group[0]
        return line.position < top - lattices.sliver.value && top - line.position <= tuning.tallest.points(at: table.size)
            && hasEnds(line, of: table.box)
    }

    /// Whether a shorter line lies between two heights, at a row's height from both.
    private func isInside(_ line: Rule, _ box: Rect, _ over: Double, _ top: Double) -> Bool {
        line.position > over + lattices.sliver.value && line.position < top - lattices.sliver.value
            && line.start >= box.minX - tuning.sameEnd.value && line.end <= box.maxX + tuning.sameEnd.value
    }

    /// Whether heads stand side by side between two heights, each over its columns.
    private func isHead(from top: Double, to bottom: Double, of table: Table, _ text: TableText) -> Bool {
        let marks = text.marks(in: Rect(minX: table.box.minX, minY: top, maxX: table.box.maxX, maxY: bottom))
        guard marks.allSatisfy({ $0.size <= tuning.largestText * table.size }) else { return false }
        let rows = TextRowBuilder().rows(of: marks)
        guard let first = rows.map(\.top).min(), let last = rows.map(\.bottom).max(), let size = rows.first?.size else { return false }
        let above = first - top, below = bottom - last
        guard above <= tuning.closest.points(at: size), abs(above - below) <= 2 * tuning.mostOffMiddle.points(at: size) else {
            return false
        }
        let texts = rows.flatMap { $0.segments(gap: tuning.cellGap.points(at: $0.size)) }
        guard !texts.contains(where: { text in table.uprights.contains { text.minX < $0 && text.maxX > $0 } }) else { return false }
        // The column of labels may have no head; then several stand beside each other over the others.
        let edges = [table.box.minX] + table.uprights + [table.box.maxX]
        let filled = Set(texts.map { CellLine.column(of: ($0.minX + $0.maxX) / 2, edges) })
        let needed = Set(0...table.uprights.count)
        return filled == needed || filled == needed.subtracting([0]) && texts.count > 1
    }
}

import Geometry

/// Finds heads that a line under them sets apart from the rows of their table: between two lines, or under a caption. What goes on
/// below may end at the page's foot, or have no line under it.
struct HeadRules {
    /// Narrower gaps part words.
    var cellGap: Em = 0.9.em
    /// Texts side by side that are a head.
    var fewestHeads = 3
    /// The line stands this close under the head's last line, and one beside a label over it.
    var room: Em = 1.em
    /// The middle of its words lies no further from the line, in sizes of the page's text.
    var nearText: Em = 2.5.em
    /// Lines of one head keep less room between them; they may overlap.
    var lineRoom: Em = 0.3.em
    /// A line over the head is no further from its first line.
    var roomAbove: Em = 1.5.em
    /// Lines of a head at most.
    var mostLines = 6
    /// Texts reach over the line's ends by less.
    var overhang: Em = 0.5.em
    /// Ends of lines of one table differ by less.
    var sameEnd: Points = 4.pt
    /// A shorter line is none of a table.
    var shortest: Points = 100.pt
    /// Limits the lines looked at on a page, and the heads.
    var mostLooks = 400, mostHeads = 60

    /// A head's band.
    struct Head {
        var box: Rect
        /// Whether a line is drawn over it: nothing above belongs to it.
        var isClosed: Bool
        /// Texts side by side in its fullest line.
        var columns: Int
    }

    /// - Parameter ruled: tables whose lines show all rows and columns: lines in them are not looked at.
    func heads(over rulings: [RulingLine], _ text: TableText, ruled: [Rect] = []) -> [Head] {
        let lines = rulings.filter { $0.axis == .horizontal && $0.length >= shortest.value }.sorted {
            ($0.position, $0.start) < ($1.position, $1.start)
        }.prefix(mostLooks)
        var heads: [Head] = []
        for line in lines where !ruled.contains(where: { $0.contains(line.box, slack: sameEnd.value) }) && hasText(over: line, text) {
            if let head = head(over: line, lines, text) { heads.append(head) }
            if heads.count == mostHeads { break }
        }
        return heads
    }

    /// Whether text stands so near over a line that it may be a head's.
    private func hasText(over line: RulingLine, _ text: TableText) -> Bool {
        let low = line.position - nearText.points(at: text.bodySize)
        return text.hasMark(in: Rect(minX: line.start, minY: low, maxX: line.end, maxY: line.position))
    }

    private func head(over line: RulingLine, _ lines: ArraySlice<RulingLine>, _ text: TableText) -> Head? {
        let size = text.bodySize, slack = overhang.points(at: size)
        let reach = Double(mostLines) * (1 + lineRoom.value) * size
        let band = Rect(minX: line.start - slack, minY: line.position - reach, maxX: line.end + slack, maxY: line.position)
        let above = Array(TextRowBuilder().rows(of: text.marks(in: band)).reversed())
        guard let last = above.first, line.position - last.bottom <= room.points(at: last.size),
            pieces(last) >= fewestHeads || above.count > 1
        else { return nil }
        let ends = lines.filter {
            $0.position < last.top && abs($0.start - line.start) <= sameEnd.value && abs($0.end - line.end) <= sameEnd.value
        }
        var head = [last], top = last.top
        for row in above.dropFirst() {
            guard top - row.bottom <= lineRoom.points(at: row.size),
                !ends.contains(where: { $0.position > row.middle && $0.position < top })
            else { break }
            head.append(row)
            top = min(top, row.top)
        }
        let most = head.map(pieces).max() ?? 0
        guard most >= fewestHeads else { return nil }
        // What a row as full stands over is a row.
        if above.count > head.count, pieces(above[head.count]) >= most, !ends.contains(where: { $0.position > above[head.count].middle }) {
            return nil
        }
        let padding = max(0, line.position - last.bottom), over = ends.map(\.position).max()
        let isClosed = over.map { top - $0 <= roomAbove.points(at: last.size) } ?? false
        // What has a longer or a shorter line close above it, which runs over the label of a group too or stops beside it, is a row.
        let near = top - room.points(at: last.size)
        let isBesideLabel = lines.contains {
            $0.position < top && $0.position >= near && abs($0.end - line.end) <= sameEnd.value
                && abs($0.start - line.start) > sameEnd.value && 2 * $0.length > line.length
        }
        if isBesideLabel { return nil }
        let start = isClosed ? over ?? top : top - padding
        return Head(
            box: Rect(minX: line.start, minY: min(start, top), maxX: line.end, maxY: line.position), isClosed: isClosed, columns: most)
    }

    private func pieces(_ row: TextRow) -> Int { row.segments(gap: cellGap.points(at: row.size)).count }
}

import Geometry
import Layout

/// A contents list in columns: its parts go on beside each other, each with its own head.
struct ContentsColumns: Sendable {
    /// Columns of a list are no narrower: room for a short title.
    private static let narrowest: Em = 10.em
    /// Lines of one column start no further left of its head, in points: producers round to a tenth of a point.
    private static let sameStart: Points = 2.5.pt

    /// The lines of each column, from left to right; one column unless a head stands beside the first.
    static func split(_ lines: [PrintedLine]) -> [[PrintedLine]] {
        // Of those on one height the one at the left: types of two sizes have other tops.
        guard let top = lines.min(by: { ($0.page, $0.box.minY) < ($1.page, $1.box.minY) }),
            let first = lines.filter({ $0.page == top.page && $0.box.minY < top.box.maxY }).min(by: { $0.box.minX < $1.box.minX })
        else { return [lines] }
        guard lines.contains(where: { !isAlike($0, first) }) else { return counted(lines, from: first) }
        // The page numbers of heads, at the right side, are set like them and head nothing.
        let heads = lines.filter { isAlike($0, first) && ContentsRowReader.pageNumber($0.text) == nil }
        let left = heads.map(start).min() ?? first.box.minX
        let starts = heads.map(start).filter { $0 - left > narrowest.points(at: first.fontSize) }
        guard let second = starts.min() else { return [lines] }
        let right = lines.filter { start(of: $0) >= second - sameStart.value }, others = lines.filter { $0.box.maxX <= second }
        // A head in the middle of the list's width stands over one column.
        guard right.count + others.count == lines.count, right.contains(where: { !isAlike($0, first) }) else { return [lines] }
        return [others] + split(right)
    }

    /// The columns of a list of one look whose numbers count on from the foot of one column to the head of the next.
    private static func counted(_ lines: [PrintedLine], from first: PrintedLine) -> [[PrintedLine]] {
        let starts = lines.filter { number(of: $0) != nil }.map(start)
        guard let left = starts.min(), let second = starts.filter({ $0 - left > narrowest.points(at: first.fontSize) }).min() else {
            return [lines]
        }
        let right = lines.filter { start(of: $0) >= second - sameStart.value }, others = lines.filter { $0.box.maxX <= second }
        guard right.count + others.count == lines.count, let head = right.min(by: { $0.box.minY < $1.box.minY }),
            let above = others.filter({ number(of: $0) != nil }).max(by: { $0.box.minY < $1.box.minY }),
            let last = number(of: above), number(of: head) == last + 1, others.contains(where: { number(of: $0) == 1 })
        else { return [lines] }
        return [others] + counted(right, from: head)
    }

    /// What the line's number counts.
    private static func number(of line: PrintedLine) -> Int? {
        guard line.isFirst, case .number(let value)? = line.block.marker?.kind else { return nil }
        return value
    }

    /// x where a line starts, with the marker that opens it.
    private static func start(of line: PrintedLine) -> Double { line.isFirst ? line.block.left : line.box.minX }

    private static func isAlike(_ a: PrintedLine, _ b: PrintedLine) -> Bool {
        a.isBold == b.isBold && abs(a.fontSize - b.fontSize) < 0.5
    }
}

import Geometry

/// Puts the pieces of one region into the order in which they are read.
package struct ReadingOrder: Sendable {
    package var columns = GutterFinder()
    package var labels = RowLabels()
    private let around = RunAround()

    package init() {}

    /// A run of pieces that share a column, in reading order.
    package struct Flow: Sendable {
        /// Indices into the boxes given.
        package var members: [Int]
        /// The column's own room.
        package var left, right: Double
        /// From edge to edge of its full lines, where the document shows them.
        package var column: ClosedRange<Double>?
        package var because: Evidence<OrderRule>
    }

    /// The boxes of a region as flows, in reading order. `isLine` tells lines from tables, frames and figures; `columns` are
    /// those that other pages of the document are set in, `dividers` rules at which columns end.
    package func flows(
        of boxes: [Rect], isLine: [Bool], fontSizes: [Double], in region: Rect, columns: [ColumnPair] = [], dividers: [Rect] = []
    ) -> [Flow] {
        // Most regions are cells with one line.
        if boxes.count < 2, columns.isEmpty {
            return [Flow(members: Array(boxes.indices), left: region.minX, right: region.maxX, because: Evidence(.oneColumn))]
        }
        let pieces = Pieces(boxes: boxes, isLine: isLine, sizes: fontSizes, columns: columns, dividers: dividers)
        return flows(Array(boxes.indices), of: pieces, region, because: Evidence(.oneColumn), depth: 0)
    }

    private struct Pieces {
        var boxes: [Rect]
        var isLine: [Bool]
        var sizes: [Double]
        var columns: [ColumnPair]
        var dividers: [Rect]
    }

    private func flows(
        _ members: [Int], of pieces: Pieces, _ region: Rect, because: Evidence<OrderRule>, in column: ClosedRange<Double>? = nil, depth: Int
    ) -> [Flow] {
        let boxes = pieces.boxes
        guard depth < mostCuts, let (gutter, columns) = gutter(between: members, of: pieces, region) else {
            let order = around.first(
                in: labels.first(in: Self.byRows(members, boxes), boxes, isLine: pieces.isLine), boxes, isLine: pieces.isLine,
                sizes: pieces.sizes)
            return [Flow(members: order, left: region.minX, right: region.maxX, column: column, because: because)]
        }
        let beside = members.filter { boxes[$0].midY > gutter.top && boxes[$0].midY < gutter.bottom }
        let why = { (rule: OrderRule) in Evidence(rule, Comparison(.gutter, gutter.x, against: region.midX)) }
        let flow = {
            (members: [Int], rule: OrderRule, x: (Double, Double), y: (Double, Double), column: ClosedRange<Double>?) -> [Flow] in
            guard !members.isEmpty else { return [] }
            let part = Rect(minX: min(x.0, x.1), minY: min(y.0, y.1), maxX: max(x.0, x.1), maxY: max(y.0, y.1))
            return flows(members, of: pieces, part, because: why(rule), in: column, depth: depth + 1)
        }
        let (minX, maxX) = (region.minX, region.maxX), height = (gutter.top, gutter.bottom)
        return flow(members.filter { boxes[$0].midY <= gutter.top }, .aboveGutter, (minX, maxX), (region.minY, gutter.top), nil)
            + flow(beside.filter { boxes[$0].midX < gutter.x }, .leftOfGutter, (minX, gutter.x), height, columns?.left)
            + flow(beside.filter { boxes[$0].midX >= gutter.x }, .rightOfGutter, (gutter.x, maxX), height, columns?.right)
            + flow(members.filter { boxes[$0].midY >= gutter.bottom }, .belowGutter, (minX, maxX), (gutter.bottom, region.maxY), nil)
    }

    /// The gutter that the pieces show, else that of the document's columns that they stand in; with the columns beside it,
    /// where they are the document's.
    private func gutter(between members: [Int], of pieces: Pieces, _ region: Rect) -> (GutterFinder.Gutter, ColumnPair?)? {
        let lines = members.filter { pieces.isLine[$0] }, boxes = lines.map { pieces.boxes[$0] }
        let obstacles = members.filter { !pieces.isLine[$0] }.map { pieces.boxes[$0] }
        let size = median(lines.map { pieces.sizes[$0] })
        let cards = { BoxColumns().gutter(between: obstacles, lines: boxes).map { ($0, nil as ColumnPair?) } }
        guard size > 0 else { return cards() }
        if let shown = columns.gutters(in: region, lines: boxes, fontSize: size, obstacles: obstacles, dividers: pieces.dividers).first {
            return (shown, pieces.columns.first { $0.left.upperBound <= shown.x && shown.x <= $0.right.lowerBound })
        }
        return pieces.columns.lazy.compactMap { pair in
            pair.gutter(in: region, lines: boxes, fontSize: size, obstacles: obstacles, dividers: pieces.dividers).map { ($0, pair) }
        }.first ?? cards()
    }

    /// A region is cut so many times at most, its parts again included.
    private var mostCuts: Int { 4 }

    /// Top to bottom; pieces beside each other from left to right.
    static func byRows(_ members: [Int], _ boxes: [Rect]) -> [Int] {
        guard members.count > 1 else { return members }
        let sorted = members.sorted { (boxes[$0].minY, boxes[$0].minX, $0) < (boxes[$1].minY, boxes[$1].minX, $1) }
        var rows: [[Int]] = [], reach: [ClosedRange<Double>] = []
        for member in sorted {
            let box = boxes[member]
            if let last = rows.indices.last {
                let overlap = min(box.maxY, reach[last].upperBound) - max(box.minY, reach[last].lowerBound)
                let least = min(box.height, reach[last].upperBound - reach[last].lowerBound)
                // Beside all of the row, not below a part of it.
                let beside = rows[last].allSatisfy { boxes[$0].overlapX(box) <= 0.1 * min(boxes[$0].width, box.width) }
                if overlap > 0.5 * max(least, 0.01), beside {
                    rows[last].append(member)
                    // The first piece sets the row's height: a row must not grow downward piece by piece.
                    continue
                }
            }
            rows.append([member])
            reach.append(box.minY...max(box.minY, box.maxY))
        }
        return rows.flatMap { row in row.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) } }
    }
}

import Geometry

/// Puts the pieces of one region into the order in which they are read.
package struct ReadingOrder: Sendable {
    package var columns = GutterFinder()
    package var labels = RowLabels()

    package init() {}

    /// A run of pieces that share a column, in reading order.
    package struct Flow: Sendable {
        /// Indices into the boxes given.
        package var members: [Int]
        /// The column's own room.
        package var left, right: Double
        package var because: Evidence<OrderRule>
    }

    /// The boxes of a region as flows, in reading order. `isLine` tells lines from tables, frames and figures.
    package func flows(of boxes: [Rect], isLine: [Bool], fontSizes: [Double], in region: Rect) -> [Flow] {
        flows(Array(boxes.indices), boxes, isLine, fontSizes, region, because: Evidence(.oneColumn), depth: 0)
    }

    private func flows(
        _ members: [Int], _ boxes: [Rect], _ isLine: [Bool], _ sizes: [Double], _ region: Rect, because: Evidence<OrderRule>, depth: Int
    ) -> [Flow] {
        let lines = members.filter { isLine[$0] }
        let size = median(lines.map { sizes[$0] })
        if depth < 4, size > 0,
            let gutter = columns.gutters(
                in: region, lines: lines.map { boxes[$0] }, fontSize: size, obstacles: members.filter { !isLine[$0] }.map { boxes[$0] }
            ).first
        {
            let above = members.filter { boxes[$0].midY <= gutter.top }
            let below = members.filter { boxes[$0].midY >= gutter.bottom }
            let beside = members.filter { boxes[$0].midY > gutter.top && boxes[$0].midY < gutter.bottom }
            let left = beside.filter { boxes[$0].midX < gutter.x }, right = beside.filter { boxes[$0].midX >= gutter.x }
            let part = { (minX: Double, maxX: Double, minY: Double, maxY: Double) in
                Rect(minX: min(minX, maxX), minY: min(minY, maxY), maxX: max(minX, maxX), maxY: max(minY, maxY))
            }
            var result: [Flow] = []
            let why = { (rule: OrderRule) in Evidence(rule, Comparison(.gutter, gutter.x, against: region.midX)) }
            if !above.isEmpty {
                result += flows(
                    above, boxes, isLine, sizes, part(region.minX, region.maxX, region.minY, gutter.top), because: why(.aboveGutter),
                    depth: depth + 1)
            }
            result += flows(
                left, boxes, isLine, sizes, part(region.minX, gutter.x, gutter.top, gutter.bottom), because: why(.leftOfGutter),
                depth: depth + 1)
            result += flows(
                right, boxes, isLine, sizes, part(gutter.x, region.maxX, gutter.top, gutter.bottom), because: why(.rightOfGutter),
                depth: depth + 1)
            if !below.isEmpty {
                result += flows(
                    below, boxes, isLine, sizes, part(region.minX, region.maxX, gutter.bottom, region.maxY), because: why(.belowGutter),
                    depth: depth + 1)
            }
            return result
        }
        let order = labels.first(in: byRows(members, boxes), boxes, isLine: isLine)
        return [Flow(members: order, left: region.minX, right: region.maxX, because: because)]
    }

    /// Top to bottom; pieces beside each other from left to right.
    private func byRows(_ members: [Int], _ boxes: [Rect]) -> [Int] {
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

import Geometry

/// Joins boxes that stand in rows and columns with narrow gutters between them: a head strip over its table, strategies and
/// their tasks as boxes, the steps of a procedure with arrows between. To a reader they are one table; the gutters are
/// columns and rows of it with nothing (or an arrow) in them.
struct BoxGrid {
    struct Tuning: Hashable, Sendable {
        /// A gutter between two boxes is at most this wide. Points: what sets boxes apart is drawn, whatever the type; the
        /// empty rows and columns that make gutters in word processors are 2 to 5 mm.
        var widestGutter: Points = 14.2.pt
        /// The same where an arrow stands in it, and under the head of rows with arrows between.
        var widestArrow: Points = 30.0.pt
        /// Boxes of a procedure without a second row of boxes: fewer are labels and what they label.
        var fewestSteps = 3
        /// Share of a box's side that is drawn.
        var drawnSide = 0.9
        /// More boxes on a page are drawing, not text.
        var mostBoxes = 400
    }

    let lattices: TableFinder.Tuning
    var tuning = Tuning()
    /// An arrow may touch the boxes that it joins.
    private let arrowSlack: Points = 2.pt

    /// A group of rules that closes a box, with its lines inside.
    private struct Box {
        var groups: [Int]
        var rect: Rect
        var columns, rows: [Double]
        /// Whether upright lines run along its left and right sides.
        var hasSides: Bool
    }

    /// Boxes beside each other, of one height.
    private struct Row {
        var boxes: [Box]
        /// What stands between it and the row above it.
        var joint = Joint.gutter
        var rect: Rect { boxes.map(\.rect).reduce(boxes[0].rect) { $0.union($1) } }
        var columns: [Double] { boxes.flatMap(\.columns) }
    }

    /// What stands between a row and the one above: nothing in a narrow gutter, an arrow, or nothing in a gutter as wide as arrows
    /// need.
    private enum Joint { case gutter, arrow, room }

    /// The groups, those of one grid joined and its gutters closed.
    func joined(_ groups: [[Rule]], text: TableText, shapes: [PagePaint.Shape]) -> [[Rule]] {
        let boxes = groups.indices.compactMap { box(of: groups[$0], index: $0) }
        guard boxes.count >= 2, boxes.count <= tuning.mostBoxes else { return groups }
        var result = groups
        for stack in stacks(of: rows(of: boxes), text, shapes) {
            let members = stack.flatMap { $0.boxes.flatMap(\.groups) }
            guard let first = members.min() else { continue }
            result[first] = members.sorted().flatMap { groups[$0] } + closures(of: stack)
            for member in members where member != first { result[member] = [] }
        }
        return result.filter { !$0.isEmpty }
    }

    // MARK: - Boxes

    private func box(of group: [Rule], index: Int) -> Box? {
        guard let rect = group.bounds, rect.width > lattices.smallestGround.value, rect.height > lattices.smallestGround.value else {
            return nil
        }
        func isClosed(_ axis: RulingLine.Axis, at position: Double, length: Double) -> Bool {
            let along = group.filter { $0.axis == axis && abs($0.position - position) <= lattices.sameEdge.value }
            return along.reduce(0) { $0 + $1.line.length } >= tuning.drawnSide * length
        }
        guard isClosed(.horizontal, at: rect.minY, length: rect.width), isClosed(.horizontal, at: rect.maxY, length: rect.width) else {
            return nil
        }
        let hasSides =
            isClosed(.vertical, at: rect.minX, length: rect.height) && isClosed(.vertical, at: rect.maxX, length: rect.height)
        let columns = positions(group.filter { $0.axis == .vertical }.map(\.position) + [rect.minX, rect.maxX])
        // Without sides and without columns it is two lines.
        guard hasSides || columns.count > 2 else { return nil }
        let rows = positions(group.filter { $0.axis == .horizontal }.map(\.position))
        return Box(groups: [index], rect: rect, columns: columns, rows: rows, hasSides: hasSides)
    }

    private func positions(_ values: [Double]) -> [Double] {
        var result: [Double] = []
        for value in values.sorted() where result.last.map({ value - $0 > lattices.sliver.value }) ?? true { result.append(value) }
        return result
    }

    private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= lattices.sameEdge.value }

    // MARK: - Rows of boxes

    private func rows(of boxes: [Box]) -> [Row] {
        var rows: [Row] = []
        let sorted = boxes.sorted { ($0.rect.minY, $0.rect.minX) < ($1.rect.minY, $1.rect.minX) }
        var taken = Set<Int>()
        for i in sorted.indices where !taken.contains(i) {
            let beside = sorted.indices.filter {
                !taken.contains($0) && near(sorted[$0].rect.minY, sorted[i].rect.minY) && near(sorted[$0].rect.maxY, sorted[i].rect.maxY)
            }.sorted { sorted[$0].rect.minX < sorted[$1].rect.minX }
            var row: [Box] = []
            for index in beside {
                if let last = row.last {
                    let gap = sorted[index].rect.minX - last.rect.maxX
                    // A box on top of another, or far from it, stands in no row with it.
                    if gap < 0 || gap > tuning.widestArrow.value {
                        rows.append(Row(boxes: row))
                        row = []
                    }
                }
                row.append(sorted[index])
                taken.insert(index)
            }
            if !row.isEmpty { rows.append(Row(boxes: row)) }
        }
        return rows.sorted { ($0.rect.minY, $0.rect.minX) < ($1.rect.minY, $1.rect.minX) }
    }

    // MARK: - Rows under rows

    private func stacks(of rows: [Row], _ text: TableText, _ shapes: [PagePaint.Shape]) -> [[Row]] {
        var stacks: [[Row]] = []
        for var row in rows {
            var place: Int?
            for (index, stack) in stacks.enumerated() {
                guard let last = stack.last, row.boxes.count > 1 || stack.count == 1 && isStrip(last),
                    let joint = joint(of: row, under: last, text, shapes)
                else { continue }
                (place, row.joint) = (index, joint)
                break
            }
            if let place {
                stacks[place].append(row)
            } else {
                stacks.append([row])
            }
        }
        return stacks.flatMap(held).filter { stack in
            stack.count > 1 ? !isFlow(stack, shapes) : isProcedure(stack[0])
        }
    }

    /// The stack cut where rows stand apart: only a head over rows with arrows between may stand as far from them.
    private func held(_ stack: [Row]) -> [[Row]] {
        let isHeaded = stack.count > 2 && stack[2...].allSatisfy { $0.joint == .arrow }
        var parts = [[stack[0]]]
        for (i, row) in stack.enumerated().dropFirst() {
            if row.joint == .room, i > 1 || !isHeaded {
                parts.append([row])
            } else {
                parts[parts.count - 1].append(row)
            }
        }
        return parts
    }

    /// One box of one row: a head set apart from its table. A table under a table is another one.
    private func isStrip(_ row: Row) -> Bool { row.boxes.count == 1 && row.boxes[0].rows.count == 2 }

    /// How a row hangs together with the one above it, where it has its width and columns and nothing but an arrow stands between.
    private func joint(of row: Row, under above: Row, _ text: TableText, _ shapes: [PagePaint.Shape]) -> Joint? {
        let a = above.rect, b = row.rect
        guard abs(a.minX - b.minX) <= lattices.sameOverhang.value, abs(a.maxX - b.maxX) <= lattices.sameOverhang.value else { return nil }
        let gap = b.minY - a.maxY
        guard gap > 0, gap <= tuning.widestArrow.value, isGrid(above), isGrid(row) else { return nil }
        let upper = above.columns, lower = row.columns
        let (fewer, more) = upper.count <= lower.count ? (upper, lower) : (lower, upper)
        guard fewer.allSatisfy({ x in more.contains { abs($0 - x) <= lattices.sameOverhang.value } }) else { return nil }
        let between = Rect(minX: max(a.minX, b.minX), minY: a.maxY, maxX: min(a.maxX, b.maxX), maxY: b.minY)
        let marks = text.marks(in: between)
        if !marks.isEmpty { return marks.allSatisfy { isArrow($0, under: above) } ? .arrow : nil }
        if gap <= tuning.widestGutter.value { return .gutter }
        return shapes.contains { $0.kind != .speck && between.contains($0.box, slack: 2) } ? .arrow : .room
    }

    /// Whether a sign under a row stands in the middle of one of its boxes: an arrow that is set, not drawn.
    private func isArrow(_ mark: TableText.Mark, under row: Row) -> Bool {
        row.boxes.contains { abs($0.rect.midX - mark.center.x) <= mark.size / 2 }
    }

    /// Whether a row has columns, its gutters being no wider than gutters are.
    private func isGrid(_ row: Row) -> Bool {
        row.columns.count > 2
            && zip(row.boxes, row.boxes.dropFirst()).allSatisfy { $1.rect.minX - $0.rect.maxX <= tuning.widestGutter.value }
    }

    /// Whether drawn arrows lead from column to column, in a row or right over the first: steps with what belongs to each are a
    /// diagram.
    private func isFlow(_ stack: [Row], _ shapes: [PagePaint.Shape]) -> Bool {
        stack.contains { row in
            let over = row.rect == stack[0].rect ? tuning.widestArrow.value : 0
            let gutters = zip(row.boxes, row.boxes.dropFirst()).map { left, right in
                Rect(minX: left.rect.maxX, minY: left.rect.minY - over, maxX: right.rect.minX, maxY: left.rect.maxY)
            }
            return gutters.count + 1 >= tuning.fewestSteps
                && gutters.allSatisfy { gutter in
                    shapes.contains { $0.kind != .speck && gutter.contains($0.box, slack: arrowSlack.value) }
                }
        }
    }

    /// Several boxes of one height that are parted alike: a head and what it heads, in each.
    private func isProcedure(_ row: Row) -> Bool {
        guard row.boxes.count >= tuning.fewestSteps, let first = row.boxes.first, first.rows.count > 2 else { return false }
        return row.boxes.allSatisfy { box in
            box.rows.count == first.rows.count && zip(box.rows, first.rows).allSatisfy { near($0, $1) }
        }
    }

    // MARK: - Gutters

    /// Edges that close the gutters between boxes, and the sides of boxes that have none.
    private func closures(of stack: [Row]) -> [Rule] {
        var rules: [Rule] = []
        func add(_ axis: RulingLine.Axis, _ position: Double, _ start: Double, _ end: Double) {
            guard end > start else { return }
            rules.append(Rule(line: RulingLine(axis: axis, position: position, start: start, end: end, thickness: 0), isEdge: true))
        }
        for row in stack {
            for (left, right) in zip(row.boxes, row.boxes.dropFirst()) {
                for y in [left.rect.minY, left.rect.maxY] { add(.horizontal, y, left.rect.maxX, right.rect.minX) }
            }
            for box in row.boxes where !box.hasSides {
                for x in [box.rect.minX, box.rect.maxX] { add(.vertical, x, box.rect.minY, box.rect.maxY) }
            }
        }
        for (upper, lower) in zip(stack, stack.dropFirst()) {
            for x in [upper.rect.minX, upper.rect.maxX] { add(.vertical, x, upper.rect.maxY, lower.rect.minY) }
        }
        return rules
    }
}

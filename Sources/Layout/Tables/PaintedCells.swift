import Geometry

/// Grounds painted cell by cell, put together where they touch: the head of a table, or a row that stands out from those without a
/// ground. Their sides tell the table's columns, whatever its texts.
struct PaintedCells {
    /// A cell's ground, and the cell of another table that it is painted in.
    struct Cell: Hashable {
        var box: Rect
        var color: UInt32
        var outer: Int?
    }

    /// Cells that touch, from top to bottom, then from left to right.
    struct Block {
        var cells: [Cell]
        var box: Rect
        /// Left and right sides of its cells, ascending.
        var columns: [Double]

        /// The colour of its first cell.
        var color: UInt32 { cells[0].color }
        /// What all of it is painted in.
        var outer: Int? { cells[0].outer }
    }

    /// Producers leave hairs of white between cells. Points: they are no wider in larger print.
    var bridge: Points = 3.0.pt
    /// Cells meet within this, and overlap by less.
    var touch: Points = 1.0.pt
    /// Share of a ground that those painted on it cover where it is theirs in common; where they cover less it is a cell's itself.
    var commonShare = 0.6
    /// A lower or narrower ground is a mark or a bar.
    var smallest: Points = 6.0.pt
    /// No page that people read has more; and so many pairs are looked at.
    var mostCells = 4_000
    var mostPairs = 2_000_000

    /// The blocks of a page by their upper sides; none where too much is painted.
    func blocks(of shadings: [Shading]) -> [Block] {
        guard let cells = cells(of: shadings) else { return [] }
        var sets = DisjointSets(count: cells.count), pairs = 0
        for i in cells.indices {
            for j in (i + 1)..<max(i + 1, cells.count) {
                guard cells[j].box.minY <= cells[i].box.maxY + touch.value else { break }
                pairs += 1
                if cells[i].outer == cells[j].outer, areBeside(cells[i].box, cells[j].box) { sets.join(j, to: i) }
            }
            if pairs > mostPairs { return [] }
        }
        var members: [Int: [Cell]] = [:], order: [Int] = []
        for i in cells.indices {
            let root = sets.root(of: i)
            if members[root] == nil { order.append(root) }
            members[root, default: []].append(cells[i])
        }
        return order.compactMap { members[$0] }.map { cells in
            Block(
                cells: cells, box: cells.reduce(cells[0].box) { $0.union($1.box) },
                columns: edges(cells.flatMap { [$0.box.minX, $0.box.maxX] }))
        }
    }

    /// Sides of cells, with those put together that hairs of white part.
    func edges(_ places: [Double]) -> [Double] { places.sorted().middles(ofStretchesWithin: bridge.value) }

    /// Whether each of some places is one of others.
    func areAll(_ places: [Double], in others: [Double]) -> Bool {
        places.allSatisfy { x in others.contains { abs($0 - x) <= bridge.value / 2 } }
    }

    /// The grounds that may be cells, without those under several that others are painted on, and of equal ones the last.
    private func cells(of shadings: [Shading]) -> [Cell]? {
        let all = shadings.filter {
            $0.isRectangle && min($0.box.width, $0.box.height) >= smallest.value && !$0.color.looksLike(.paper, within: 3)
        }
        guard all.count <= mostCells else { return nil }
        // Larger ones before those that they hold; of equal ones the last.
        let order = all.indices.sorted {
            let (a, b) = (all[$0].box, all[$1].box)
            return (a.minY, -a.height, a.minX, -a.width, -$0) < (b.minY, -b.height, b.minX, -b.width, -$1)
        }
        let boxes = order.map { all[$0].box }
        var holders = Array(repeating: [Int](), count: boxes.count), covered = Array(repeating: 0.0, count: boxes.count), pairs = 0
        for i in boxes.indices {
            for j in (i + 1)..<max(i + 1, boxes.count) {
                guard boxes[j].minY < boxes[i].maxY else { break }
                pairs += 1
                if boxes[i].contains(boxes[j], slack: touch.value) { holders[j].append(i) }
            }
            if pairs > mostPairs { return nil }
        }
        let isTwin = boxes.indices.map { j in holders[j].contains { boxes[j].contains(boxes[$0], slack: touch.value) } }
        for j in boxes.indices where !isTwin[j] { if let i = holders[j].last(where: { !isTwin[$0] }) { covered[i] += boxes[j].area } }
        let isCell = boxes.indices.map { !isTwin[$0] && covered[$0] < commonShare * boxes[$0].area }
        let cells = boxes.indices.filter { isCell[$0] }.map { j in
            Cell(box: boxes[j], color: all[order[j]].color, outer: holders[j].last { isCell[$0] })
        }
        return cells.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    }

    /// Whether two cells have a side in common.
    private func areBeside(_ a: Rect, _ b: Rect) -> Bool {
        let x = max(a.minX, b.minX) - min(a.maxX, b.maxX), y = max(a.minY, b.minY) - min(a.maxY, b.maxY)
        return x <= bridge.value && y < -touch.value || y <= touch.value && x < -touch.value
    }
}

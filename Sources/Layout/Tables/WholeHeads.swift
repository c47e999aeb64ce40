import Geometry

/// Puts together the grounds of a head that is painted cell by cell in several rows, over rows without a ground: cells that span
/// its rows leave no strip from side to side.
struct WholeHeads {
    /// Cells leave hairs of white between them.
    let touch: Points
    /// A higher one is a box.
    let tallest: Double
    /// Share of the head that its cells fill.
    var filledShare = 0.95
    /// A head is so many times as high as its lowest cell, and has no more cells.
    var mostRows = 4.5
    var mostCells = 200
    /// Cells of a head stand near each other in the order of all: so many heads are open at one height.
    var mostOpen = 16

    /// Grounds of one colour that touch.
    private struct Cells {
        var box: Rect
        var indices: [Int]
    }

    /// The grounds, each with whether it is such a head.
    /// - Parameter grounds: by their upper sides, and from left to right.
    func joined(_ grounds: [Shading]) -> [(ground: Shading, isHead: Bool)] {
        var open: [Cells] = [], heads: [Cells] = []
        for (i, ground) in grounds.enumerated() {
            let reach = ground.box.insetBy(-touch.value)
            let place = open.lastIndex { $0.box.intersection(reach) != nil && grounds[$0.indices[0]].color == ground.color }
            if let place {
                open[place].box = open[place].box.union(ground.box)
                open[place].indices.append(i)
            } else {
                if open.count == mostOpen { heads.append(open.removeFirst()) }
                open.append(Cells(box: ground.box, indices: [i]))
            }
        }
        heads = (heads + open).filter { isHead($0, grounds) }
        var result = grounds.map { (ground: $0, isHead: false) }
        for head in heads { (result[head.indices[0]].ground.box, result[head.indices[0]].isHead) = (head.box, true) }
        let cells = Set(heads.flatMap { $0.indices.dropFirst() })
        return result.indices.filter { !cells.contains($0) }.map { result[$0] }
    }

    private func isHead(_ cells: Cells, _ grounds: [Shading]) -> Bool {
        let boxes = cells.indices.map { grounds[$0].box }, box = cells.box, slack = touch.value
        guard boxes.count > 2, boxes.count <= mostCells, let lowest = boxes.map(\.height).min(),
            box.height <= min(mostRows * lowest, tallest), boxes.reduce(0, { $0 + $1.area }) >= filledShare * box.area
        else { return false }
        // A cell stands over each edge between its rows.
        let edges = boxes.map(\.minY).filter { $0 > box.minY + slack }
        guard !edges.isEmpty, edges.allSatisfy({ y in boxes.contains { $0.minY < y - slack && $0.maxY > y + slack } }) else { return false }
        return !grounds.contains { $0.box.minY >= box.maxY - slack && $0.box.minY <= box.maxY + slack && $0.box.overlapX(box) > 0 }
    }
}

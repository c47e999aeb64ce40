import Geometry

/// Takes thin fills that lie side by side without a gap for the ground that they are together: word processors paint a
/// gradient as a strip for each of its colours.
struct GradientStrips {
    /// Fewer thin boxes side by side are a border of several lines.
    var fewest = 6
    /// Strips make a ground that is wider than a thick line, however thin each of them is.
    var leastWidth: Points = 4.pt
    /// Strips touch or overlap. Points: their sides are rounded to the producer's grid.
    var touch: Points = 0.35.pt
    /// Their ends differ by less.
    var sameEnd: Points = 0.5.pt

    /// The pieces that are lines, and the grounds that the others make.
    func parted(_ pieces: [LinePiece]) -> (lines: [LinePiece], grounds: [PaintedShading]) {
        var isStrip = Array(repeating: false, count: pieces.count)
        var grounds: [PaintedShading] = []
        for upright in [false, true] {
            for run in runs(of: pieces.indices.filter { pieces[$0].isUpright == upright }, pieces, upright) where run.count >= fewest {
                let box = run.map { pieces[$0].box }.reduce(pieces[run[0]].box) { $0.union($1) }
                // Several lines drawn over each other are one line.
                guard (upright ? box.width : box.height) >= leastWidth.value else { continue }
                let middle = pieces[run[run.count / 2]]
                let first = run.map { pieces[$0].order }.min() ?? middle.order
                grounds.append(
                    PaintedShading(
                        shading: Shading(box: box, color: middle.color, isRectangle: true, glyphsBefore: middle.glyphsBefore), order: first)
                )
                for index in run { isStrip[index] = true }
            }
        }
        guard !grounds.isEmpty else { return (pieces, []) }
        return (pieces.indices.filter { !isStrip[$0] }.map { pieces[$0] }, grounds)
    }

    /// Pieces of one length, each beside the last.
    private func runs(of indices: [Int], _ pieces: [LinePiece], _ upright: Bool) -> [[Int]] {
        func along(_ box: Rect) -> (start: Double, end: Double) { upright ? (box.minY, box.maxY) : (box.minX, box.maxX) }
        func across(_ box: Rect) -> (low: Double, high: Double) { upright ? (box.minX, box.maxX) : (box.minY, box.maxY) }
        func key(_ index: Int) -> (Double, Double, Double, Int) {
            let (start, end) = along(pieces[index].box)
            return ((start / sameEnd.value).rounded(), (end / sameEnd.value).rounded(), across(pieces[index].box).low, index)
        }
        var runs: [[Int]] = []
        for index in indices.sorted(by: { key($0) < key($1) }) {
            if let last = runs.last?.last {
                let a = key(last), b = key(index), gap = b.2 - across(pieces[last].box).high
                if a.0 == b.0, a.1 == b.1, gap <= touch.value {
                    runs[runs.count - 1].append(index)
                    continue
                }
            }
            runs.append([index])
        }
        return runs
    }
}

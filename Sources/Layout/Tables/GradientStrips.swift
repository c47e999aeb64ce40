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
            for run in runs(of: pieces, upright: upright) {
                let box = run.reduce(pieces[run[0]].box) { $0.union(pieces[$1].box) }
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

    /// A piece by its ends, in steps within which ends are the same, and by its sides.
    private struct Strip {
        var start, end, low, high: Double
        var index: Int
    }

    /// Pieces of one length, each beside the last, that are enough.
    private func runs(of pieces: [LinePiece], upright: Bool) -> [[Int]] {
        var strips: [Strip] = []
        for (index, piece) in pieces.enumerated() where piece.isUpright == upright {
            let box = piece.box, step = { (end: Double) in (end / sameEnd.value).rounded() }
            strips.append(
                upright
                    ? Strip(start: step(box.minY), end: step(box.maxY), low: box.minX, high: box.maxX, index: index)
                    : Strip(start: step(box.minX), end: step(box.maxX), low: box.minY, high: box.maxY, index: index))
        }
        guard strips.count >= fewest else { return [] }
        strips.sort { ($0.start, $0.end, $0.low, $0.index) < ($1.start, $1.end, $1.low, $1.index) }
        var runs: [[Int]] = [], first = 0
        for next in 1...strips.count {
            if next < strips.count, strips[next].start == strips[next - 1].start, strips[next].end == strips[next - 1].end,
                strips[next].low - strips[next - 1].high <= touch.value
            {
                continue
            }
            if next - first >= fewest { runs.append(strips[first..<next].map(\.index)) }
            first = next
        }
        return runs
    }
}

import Geometry

/// Puts what text runs around before that text: a title or a picture at the left, whose first lines stand beside it and whose
/// others start under it.
struct RunAround: Sendable {
    struct Tuning: Hashable, Sendable {
        /// The lines beside it start at least so far right of those under it.
        var least: Em = 6.em
        /// Left and right ends of one text's lines agree within this; its first line may be indented.
        var sameEdge: Em = 0.5.em
        var indent: Em = 2.em
        /// From one line to the next.
        var pitch: Em = 2.2.em
        var sameSize = 0.03
        /// Fewer lines beside it are no text. A title's type is larger than the text's by this.
        var fewestLines = 2
        var larger = 1.2
        /// Lines that are looked at: more of them in one region are a drawing.
        var mostLines = 2_000
    }

    var tuning = Tuning()

    /// `order` (of pieces in one column, top to bottom) with all such pieces before the text's first line.
    func first(in order: [Int], _ boxes: [Rect], isLine: [Bool], sizes: [Double]) -> [Int] {
        let lines = order.filter { isLine[$0] }
        guard lines.count > tuning.fewestLines, lines.count <= tuning.mostLines else { return order }
        var result = order
        for line in lines {
            let beside = text(over: line, lines, boxes, sizes)
            guard beside.count >= tuning.fewestLines, let start = beside.compactMap({ result.firstIndex(of: $0) }).min() else { continue }
            let area = beside.map { boxes[$0] }.reduce(boxes[beside[0]]) { $0.union($1) }
            let around = result.filter { piece in
                !beside.contains(piece) && piece != line && boxes[piece].maxX <= area.minX && boxes[piece].overlapY(area) > 0
            }
            guard !around.isEmpty, around.allSatisfy({ !isLine[$0] || sizes[$0] >= tuning.larger * sizes[line] }) else { continue }
            let late = around.filter { result.firstIndex(of: $0)! > start }  // all of them are in it
            result.removeAll { late.contains($0) }
            result.insert(contentsOf: late, at: start)
        }
        return result
    }

    /// The lines over this one that its text starts with, further right and as far to the right as it.
    private func text(over line: Int, _ lines: [Int], _ boxes: [Rect], _ sizes: [Double]) -> [Int] {
        var found: [Int] = [], below = line
        let em = sizes[line], same = tuning.sameEdge.points(at: em)
        while let next = lines.filter({ isRightOver(below, $0, boxes, em) }).max(by: { boxes[$0].midY < boxes[$1].midY }) {
            let left = boxes[next].minX, first = found.first.map { boxes[$0].minX } ?? left
            guard abs(sizes[next] - em) <= tuning.sameSize * em, left - boxes[line].minX >= tuning.least.points(at: em),
                (-same...tuning.indent.points(at: em)).contains(left - first),
                !found.isEmpty || abs(boxes[next].maxX - boxes[line].maxX) <= same
            else { break }
            found.append(next)
            below = next
        }
        return found
    }

    /// Whether a line stands right over another: the next one of a text.
    private func isRightOver(_ below: Int, _ above: Int, _ boxes: [Rect], _ em: Double) -> Bool {
        let pitch = boxes[below].midY - boxes[above].midY
        return pitch > em / 2 && pitch <= tuning.pitch.points(at: em) && boxes[above].overlapX(boxes[below]) > 0
            && boxes[above].maxX >= boxes[below].midX
    }
}

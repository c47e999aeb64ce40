import Geometry

/// Puts a label before the lines that it stands for: it is set beside them, at half their height, so that one or more of
/// them begin above it.
package struct RowLabels: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// The label's middle is that of its lines within this. In em of the label's height.
        package var middle: Em = 0.3.em
        /// Left edges of its lines, or their middles, agree within this.
        package var sameEdge: Em = 0.5.em
        /// Free space between two of its lines: more parts them.
        package var lineGap: Em = 1.0.em
        /// From the label to its lines.
        package var reach: Em = 6.0.em
        /// A label stands for no more lines: a longer run is a column. Guard: `RowLabelsTests.aColumnHasNoLabel`.
        package var mostLines = 5
        /// Pieces that are looked at: more of them in one region are a drawing.
        package var mostPieces = 2_000
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// `order` (of pieces in one column, top to bottom) with every such label before its first line.
    package func first(in order: [Int], _ boxes: [Rect], isLine: [Bool]) -> [Int] {
        guard order.count <= tuning.mostPieces else { return order }
        var result = order
        for label in order where isLine[label] {
            guard let lines = lines(of: label, among: order, boxes, isLine) else { continue }
            let places = lines.compactMap { result.firstIndex(of: $0) }
            guard let first = places.min(), let own = result.firstIndex(of: label), first < own else { continue }
            result.remove(at: own)
            result.insert(label, at: first)
        }
        return result
    }

    /// The lines that the label stands for; `nil` when it is none.
    private func lines(of label: Int, among pieces: [Int], _ boxes: [Rect], _ isLine: [Bool]) -> [Int]? {
        let box = boxes[label], em = box.height
        let beside = pieces.filter { piece in
            isLine[piece] && boxes[piece].minX >= box.maxX && boxes[piece].minX - box.maxX <= tuning.reach.points(at: em)
                && abs(boxes[piece].midY - box.midY) <= Double(tuning.mostLines) * (1 + tuning.lineGap.value) * em
        }
        let touching = beside.filter { boxes[$0].minY < box.maxY + 0.5 * em && boxes[$0].maxY > box.minY - 0.5 * em }
        guard let edge = touching.map({ boxes[$0].minX }).min() else { return nil }
        let same = tuning.sameEdge.points(at: em), middle = touching.map { boxes[$0].midX }
        let column = beside.filter { line in
            abs(boxes[line].minX - edge) <= same || middle.allSatisfy { abs(boxes[line].midX - $0) <= same }
        }.sorted { boxes[$0].minY < boxes[$1].minY }
        // The run of lines without a gap that the label's middle lies in.
        var run: [Int] = []
        for line in column {
            if let last = run.last, boxes[line].minY - boxes[last].maxY > tuning.lineGap.points(at: em) {
                if boxes[last].maxY >= box.midY { break }
                run = []
            }
            run.append(line)
        }
        guard run.count >= 2, run.count <= tuning.mostLines else { return nil }
        let top = boxes[run[0]].minY, bottom = boxes[run[run.count - 1]].maxY
        guard abs((top + bottom) / 2 - box.midY) <= tuning.middle.points(at: em), top < box.minY - 0.3 * em else { return nil }
        // Nothing else stands left of the lines on their height: rows of a list have a label each.
        let isAlone = pieces.allSatisfy { piece in
            piece == label || run.contains(piece) || boxes[piece].minX >= edge || boxes[piece].maxY <= top + 0.2 * em
                || boxes[piece].minY >= bottom - 0.2 * em
        }
        return isAlone ? run : nil
    }
}

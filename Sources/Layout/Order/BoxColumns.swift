import Geometry

/// Finds the white between two columns of boxes that are filled one after the other, as cards of briefs are.
///
/// Boxes in rows open at one height. Those of two columns stand below each other at one distance, whatever is beside them, and
/// hold all that stands there.
struct BoxColumns {
    struct Tuning: Hashable, Sendable {
        /// Sides, openings and distances that differ by less are one. Points: a box and the next are drawn alike.
        var same: Points = 2.pt
        /// Boxes of both columns at least.
        var fewest = 4
        /// More boxes stand on no page that people read.
        var most = 64
    }

    var tuning = Tuning()

    /// - Parameters:
    ///   - boxes: Frames, tables and figures of a region.
    ///   - lines: The lines beside them.
    func gutter(between boxes: [Rect], lines: [Rect]) -> GutterFinder.Gutter? {
        guard boxes.count >= tuning.fewest, boxes.count <= tuning.most else { return nil }
        let sorted = boxes.sorted { ($0.minY, $0.minX) < ($1.minY, $1.minX) }
        for box in sorted {
            let right = sorted.filter { isSame($0.minX, box.minX) && isSame($0.maxX, box.maxX) && $0.minY >= box.minY }
            guard let opening = sorted.first(where: { $0.maxX < box.minX && isSame($0.minY, box.minY) }) else { continue }
            let left = sorted.filter { isSame($0.minX, opening.minX) && isSame($0.maxX, opening.maxX) && $0.minY >= opening.minY }
            guard left.count + right.count >= tuning.fewest, isStacked(left, right), !areRows(left, right) else { continue }
            let x = (opening.maxX + box.minX) / 2
            let top = min(opening.minY, box.minY), bottom = max(left.last?.maxY ?? 0, right.last?.maxY ?? 0)
            let isBeside = { (piece: Rect) in piece.midY > top && piece.midY < bottom }
            guard !boxes.contains(where: { isBeside($0) && $0.minX < x && $0.maxX > x }), !lines.contains(where: isBeside) else { continue }
            return GutterFinder.Gutter(x: x, top: top, bottom: bottom)
        }
        return nil
    }

    private func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tuning.same.value }

    /// Whether the boxes of both columns stand below each other at one distance.
    private func isStacked(_ left: [Rect], _ right: [Rect]) -> Bool {
        let distances = [left, right].flatMap { zip($0, $0.dropFirst()).map { $1.minY - $0.maxY } }
        guard let first = distances.first else { return false }
        return first >= 0 && distances.allSatisfy { isSame($0, first) }
    }

    /// Whether the boxes beside each other open at one height.
    private func areRows(_ left: [Rect], _ right: [Rect]) -> Bool { zip(left, right).allSatisfy { isSame($0.minY, $1.minY) } }
}

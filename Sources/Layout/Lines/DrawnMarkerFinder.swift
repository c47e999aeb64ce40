import Geometry
import PageModel

/// Finds bullets that are drawn: small shapes or pictures that stand before lines where a bullet would.
package struct DrawnMarkerFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Height of a bullet: a dot has 0.2 em, a square that is as high as the letters 0.9.
        package var height: ClosedRange<Double> = 0.16...1.05
        /// The same of a picture, which word processors set as high as its line.
        /// Guard: `DrawnMarkerFinderTests.aPictureAsHighAsItsLineIsABullet`.
        package var pictureHeight: ClosedRange<Double> = 0.16...1.35
        /// Width over height. Rules and bars are longer, lines of a frame thinner.
        package var aspect: ClosedRange<Double> = 0.4...2.2
        /// From the shape to the first letter. Guard: `DrawnMarkerFinderTests.aShapeFarFromItsLineIsNoBullet`.
        package var gap: Em = 2.6.em
        /// Where the shape's middle lies above the baseline: on the height of small letters.
        package var middle: ClosedRange<Double> = 0.0...0.8
        /// Lines with a shape like it: a lone one is a logo or a piece of a drawing.
        package var leastLines = 2
        /// Shapes whose sides differ by less are alike (by twice as much are not).
        package var alike: Points = 0.6.pt
        /// Fills that miss each other by less are one band. Points: producers round to their grid.
        package var oneBand: Points = 0.5.pt
        /// Squares and triangles smaller than this are printed as the small ones (`▪`, `▸`).
        package var small: Em = 0.42.em
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// A shape that may be a bullet.
    package struct Mark: Sendable {
        package var box: Rect
        var look: Look
        var isFilled: Bool
        var isPicture = false
    }

    /// A look and a size, in steps: alike are those of the same look one step apart at most.
    private struct Shape: Hashable {
        var look: Look
        var width, height: Int

        init(_ mark: Mark, step: Points) {
            (look, width, height) = (mark.look, Int(mark.box.width / step.value), Int(mark.box.height / step.value))
        }

        private init(look: Look, width: Int, height: Int) { (self.look, self.width, self.height) = (look, width, height) }

        var neighbours: [Shape] {
            (-1...1).flatMap { dx in (-1...1).map { Shape(look: look, width: width + dx, height: height + $0) } }
        }
    }

    enum Look: Hashable {
        case round, square, diamond, triangle
    }

    /// A shape where a line's bullet would stand.
    package struct Found: Sendable {
        package var line: PageDraft.LineID
        package var mark: Mark
    }

    /// The shapes before lines of a page's own text, boxes and cells.
    package func found(before regions: [[ReadLine]], on page: PageContent, skipping: (Int) -> Bool) -> [Found] {
        let marks = marks(on: page)
        guard !marks.isEmpty else { return [] }
        var found: [Found] = []
        for (r, lines) in regions.enumerated() where !skipping(r) {
            for (l, line) in lines.enumerated() where line.marker == nil && line.direction == .right {
                if let mark = mark(before: line, lines, marks) { found.append(Found(line: .init(region: r, line: l), mark: mark)) }
            }
        }
        return found
    }

    /// Gives the lines of a document the drawn bullets before them as their markers.
    package func mark(_ pages: inout [PageDraft]) {
        var counts: [Shape: Int] = [:]
        for found in pages.flatMap(\.drawnMarks) { counts[Shape(found.mark, step: tuning.alike), default: 0] += 1 }
        for page in pages.indices {
            for found in pages[page].drawnMarks {
                let alike = Shape(found.mark, step: tuning.alike).neighbours.reduce(0) { $0 + (counts[$1] ?? 0) }
                guard alike >= tuning.leastLines else { continue }
                let size = pages[page].line(found.line).fontSize
                pages[page].lines[found.line.region][found.line.line].take(sign(of: found.mark, at: size), in: found.mark.box)
            }
        }
    }

    private func marks(on page: PageContent) -> [Mark] {
        let largest = 14.0, smallest = 1.0
        var marks: [Mark] = []
        let paths = page.paths.paths
        for (i, path) in paths.enumerated() where path.opacity > 0 {
            let box = path.box
            guard box.width >= smallest, box.width <= largest, box.height >= smallest, box.height <= largest else { continue }
            let isFilled = path.paint != .stroke
            if isFilled, path.color == 0xFFFFFF { continue }
            if isFilled, [i - 1, i + 1].contains(where: { paths.indices.contains($0) && isOneBand(path, paths[$0]) }) { continue }
            guard let look = look(of: path, in: page.paths) else { continue }
            // A shape that is filled and then stroked is one shape.
            if let last = marks.last, abs(last.box.midX - box.midX) < 0.5, abs(last.box.midY - box.midY) < 0.5 { continue }
            marks.append(Mark(box: box, look: look, isFilled: isFilled))
        }
        for picture in page.pictures where picture.box.width >= smallest && picture.box.width <= largest && picture.box.height <= largest {
            marks.append(Mark(box: picture.box, look: .round, isFilled: true, isPicture: true))
        }
        return marks.sorted { ($0.box.midY, $0.box.minX) < ($1.box.midY, $1.box.minX) }
    }

    /// Whether two fills go on from each other: the ground of a word is painted space by space.
    private func isOneBand(_ a: PathTable.Path, _ b: PathTable.Path) -> Bool {
        let touch = tuning.oneBand.value
        return b.paint != .stroke && a.color == b.color && abs(a.box.minY - b.box.minY) < touch && abs(a.box.maxY - b.box.maxY) < touch
            && (abs(a.box.maxX - b.box.minX) < touch || abs(b.box.maxX - a.box.minX) < touch)
    }

    /// What the outline looks like; `nil` for an open line or something that is no simple shape.
    private func look(of path: PathTable.Path, in paths: PathTable) -> Look? {
        var corners: [Point] = []
        var curves = 0
        for segment in paths.segments[path.segments] {
            if segment.step == .move, !corners.isEmpty { return nil }
            if segment.step == .curve { curves += 1 }
            if segment.step == .close { continue }
            let point = Point(x: segment.x, y: segment.y)
            if !corners.contains(where: { abs($0.x - point.x) < 0.05 && abs($0.y - point.y) < 0.05 }) { corners.append(point) }
        }
        if curves > 0 { return curves >= 2 && curves <= 16 ? .round : nil }
        switch corners.count {
        case 3: return .triangle
        case 4:
            let box = path.box
            let onCorner = corners.allSatisfy { point in
                min(abs(point.x - box.minX), abs(point.x - box.maxX)) < 0.1 * box.width
                    && min(abs(point.y - box.minY), abs(point.y - box.maxY)) < 0.1 * box.height
            }
            if onCorner { return .square }
            let onMiddle = corners.allSatisfy { abs($0.x - box.midX) < 0.1 * box.width || abs($0.y - box.midY) < 0.1 * box.height }
            return onMiddle ? .diamond : nil
        default: return nil
        }
    }

    private func mark(before line: ReadLine, _ lines: [ReadLine], _ marks: [Mark]) -> Mark? {
        let size = line.fontSize
        let low = line.baseline - tuning.middle.upperBound * size, high = line.baseline - tuning.middle.lowerBound * size
        let near = marks.filter { mark in
            mark.box.midY >= low && mark.box.midY <= high && mark.box.maxX <= line.left + 0.1 * size
                && line.left - mark.box.maxX <= tuning.gap.points(at: size)
                && (mark.isPicture ? tuning.pictureHeight : tuning.height).contains(mark.box.height / size)
                && tuning.aspect.contains(mark.box.width / mark.box.height)
        }
        guard let mark = near.max(by: { $0.box.maxX < $1.box.maxX }) else { return nil }
        // Text between them: the shape belongs to that.
        let isBlocked = lines.contains {
            $0.left < line.left && $0.right > mark.box.minX && $0.box.minY < line.baseline && $0.box.maxY > line.baseline - size * 0.5
        }
        return isBlocked ? nil : mark
    }

    private func sign(of mark: Mark, at size: Double) -> Unicode.Scalar {
        let isSmall = mark.box.height < tuning.small.points(at: size)
        switch (mark.look, mark.isFilled) {
        case (.round, true): return isSmall ? "•" : "●"
        case (.round, false): return "○"
        case (.square, true): return isSmall ? "▪" : "■"
        case (.square, false): return "□"
        case (.diamond, true): return "◆"
        case (.diamond, false): return "◇"
        case (.triangle, true): return isSmall ? "▸" : "▶"
        case (.triangle, false): return "▷"
        }
    }
}

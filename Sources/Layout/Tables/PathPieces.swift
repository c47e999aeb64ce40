import Geometry
import PageModel

/// Sorts the parts of painted paths into line pieces, grounds and shapes.
struct PathPieces {
    let tuning: RulingBuilder.Tuning
    let page: Rect
    private(set) var pieces: [LinePiece] = []
    private(set) var shadings: [PaintedShading] = []
    private(set) var shapes: [PagePaint.Shape] = []

    init(tuning: RulingBuilder.Tuning, page: Rect) { (self.tuning, self.page) = (tuning, page) }

    var count: Int { pieces.count + shadings.count + shapes.count }

    mutating func add(_ path: PathTable.Path, order: Int, segments: [PathTable.Segment]) {
        guard path.segments.lowerBound >= 0, path.segments.upperBound <= segments.count, path.box.isFinite else { return }
        let isFilled = path.paint != .stroke
        var outlines: [Outline] = []
        var start = path.segments.lowerBound
        for index in path.segments where segments[index].step == .move && index > start {
            outlines.append(Outline(segments[start..<index], isFilled: isFilled))
            start = index
        }
        if start < path.segments.upperBound {
            outlines.append(Outline(segments[start..<path.segments.upperBound], isFilled: isFilled))
        }
        outlines.removeAll { !$0.isFinite }
        let brush = Brush(path: path, order: order)
        if !isFilled {
            for outline in outlines { addStroke(outline, brush) }
        } else {
            addFill(outlines, brush)
        }
    }

    /// What all parts of one path share.
    private struct Brush {
        var path: PathTable.Path
        var order: Int
        var color: UInt32 { path.color }
    }

    private mutating func addStroke(_ outline: Outline, _ brush: Brush) {
        let half = brush.path.lineWidth / 2
        // The clip's box cuts the path's box; a stroke reaches half its width over that.
        let clip = Rect(
            minX: brush.path.box.minX - half, minY: brush.path.box.minY - half, maxX: brush.path.box.maxX + half,
            maxY: brush.path.box.maxY + half)
        if let box = outline.rectangle, box.width > 0, box.height > 0 {
            // A box whose inside the pen fills is a filled box.
            if min(box.width, box.height) <= half * 2 {
                addBox(box.insetBy(-half), brush, clip: clip, isRectangle: true)
                return
            }
            addSides(of: box, half: half, brush, clip: clip)
            return
        }
        for (a, b) in outline.lines {
            let dx = abs(a.x - b.x), dy = abs(a.y - b.y)
            let length = max(dx, dy)
            let off = max(tuning.offAxis.value, length * tuning.slope)
            if length == 0 {
                // A dot: a round or square cap.
                if half > 0 { addBox(Rect(a, b).insetBy(-half), brush, clip: clip, isRectangle: true) }
            } else if dy <= off, dx >= dy {
                let y = (a.y + b.y) / 2
                addBox(Rect(minX: min(a.x, b.x), minY: y - half, maxX: max(a.x, b.x), maxY: y + half), brush, clip: clip, isRectangle: true)
            } else if dx <= off {
                let x = (a.x + b.x) / 2
                addBox(Rect(minX: x - half, minY: min(a.y, b.y), maxX: x + half, maxY: max(a.y, b.y)), brush, clip: clip, isRectangle: true)
            } else {
                addShape(Rect(a, b), .slanted, brush, isFilled: false, clip: clip)
            }
        }
        guard outline.hasCurves, !addDot(outline.box, brush) else { return }
        addShape(outline.box, .outline, brush, isFilled: false, clip: clip)
    }

    private mutating func addSides(of box: Rect, half: Double, _ brush: Brush, clip: Rect) {
        for y in [box.minY, box.maxY] {
            addBox(Rect(minX: box.minX - half, minY: y - half, maxX: box.maxX + half, maxY: y + half), brush, clip: clip, isRectangle: true)
        }
        for x in [box.minX, box.maxX] {
            addBox(Rect(minX: x - half, minY: box.minY - half, maxX: x + half, maxY: box.maxY + half), brush, clip: clip, isRectangle: true)
        }
    }

    private mutating func addFill(_ outlines: [Outline], _ brush: Brush) {
        let clip = brush.path.box
        var skip = false
        for (index, outline) in outlines.enumerated() {
            if skip { skip = false; continue }
            guard let box = outline.rectangle else {
                let bounds = outline.box
                // Mitred borders and hairline shapes are lines all the same.
                if min(bounds.width, bounds.height) <= tuning.thickest.value, !outline.hasCurves,
                    max(bounds.width, bounds.height) >= tuning.slenderness * min(bounds.width, bounds.height), outline.lines.count <= 6
                {
                    addBox(bounds, brush, clip: clip, isRectangle: true)
                } else if min(bounds.width, bounds.height) > 2 * tuning.thickest.value, outlines.count == 1, outline.isRectilinear {
                    addBox(bounds, brush, clip: clip, isRectangle: false)
                } else if !outline.hasCurves || !addDot(bounds, brush) {
                    addShape(bounds, .outline, brush, isFilled: true, clip: clip)
                }
                continue
            }
            // A box in a box just a border's width smaller, in one path: the ring between them is what is painted.
            if index + 1 < outlines.count, let other = outlines[index + 1].rectangle {
                let outer = box.area >= other.area ? box : other, inner = box.area >= other.area ? other : box
                if outer.contains(inner), inner.area > 0, ringWidth(outer, inner) <= tuning.thickest.value, outer != inner {
                    addRing(outer, inner, brush, clip: clip)
                    skip = true
                    continue
                }
            }
            addBox(box, brush, clip: clip, isRectangle: true)
        }
    }

    private func ringWidth(_ outer: Rect, _ inner: Rect) -> Double {
        max(max(inner.minX - outer.minX, outer.maxX - inner.maxX), max(inner.minY - outer.minY, outer.maxY - inner.maxY))
    }

    private mutating func addRing(_ outer: Rect, _ inner: Rect, _ brush: Brush, clip: Rect) {
        let sides = [
            Rect(minX: outer.minX, minY: outer.minY, maxX: outer.maxX, maxY: inner.minY),
            Rect(minX: outer.minX, minY: inner.maxY, maxX: outer.maxX, maxY: outer.maxY),
            Rect(minX: outer.minX, minY: outer.minY, maxX: inner.minX, maxY: outer.maxY),
            Rect(minX: inner.maxX, minY: outer.minY, maxX: outer.maxX, maxY: outer.maxY),
        ]
        for side in sides where side.area > 0 { addBox(side, brush, clip: clip, isRectangle: true) }
    }

    /// Adds a round dot, of which many in a row are a line; `false` where it is too large for one.
    private mutating func addDot(_ box: Rect, _ brush: Brush) -> Bool {
        guard max(box.width, box.height) <= tuning.largestDot.value, min(box.width, box.height) > 0, page.contains(box, slack: 0) else {
            return false
        }
        // Filled and drawn round, it is one dot.
        if let last = pieces.last, last.isRound, last.box == box { return true }
        pieces.append(
            LinePiece(
                box: box, color: brush.color, isDashed: false, isRound: true, order: brush.order, glyphsBefore: brush.path.glyphsBefore))
        return true
    }

    /// A painted box: a piece of a line when it is thin, else a ground.
    private mutating func addBox(_ whole: Rect, _ brush: Brush, clip: Rect, isRectangle: Bool) {
        guard let inClip = whole.intersection(clip), let box = inClip.intersection(page.insetBy(-tuning.thickest.value)) else { return }
        let thin = min(box.width, box.height), long = max(box.width, box.height)
        let path = brush.path
        if path.paint == .pattern {
            // The colour of a pattern is not known; middle grey stands for "some ground".
            if thin > tuning.thickest.value { addShading(box, 0xC0C0C0, brush, isRectangle: isRectangle) }
            return
        }
        if thin <= tuning.thickest.value, long >= tuning.slenderness * thin || long <= tuning.thickest.value {
            pieces.append(
                LinePiece(box: box, color: brush.color, isDashed: path.isDashed, order: brush.order, glyphsBefore: path.glyphsBefore))
        } else if thin <= tuning.thickest.value {
            addShape(box, .speck, brush, isFilled: true, clip: clip)
        } else {
            addShading(box, brush.color, brush, isRectangle: isRectangle)
        }
    }

    private mutating func addShading(_ box: Rect, _ color: UInt32, _ brush: Brush, isRectangle: Bool) {
        let shading = Shading(box: box, color: color, isRectangle: isRectangle, glyphsBefore: brush.path.glyphsBefore)
        shadings.append(PaintedShading(shading: shading, order: brush.order))
    }

    private mutating func addShape(_ whole: Rect, _ kind: PagePaint.Shape.Kind, _ brush: Brush, isFilled: Bool, clip: Rect) {
        guard let box = whole.intersection(clip) else { return }
        shapes.append(PagePaint.Shape(box: box, kind: kind, color: brush.color, isFilled: isFilled, glyphsBefore: brush.path.glyphsBefore))
    }
}

extension Rect {
    var isFinite: Bool { minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite }
}

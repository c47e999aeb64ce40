import Geometry
import PageModel

/// One subpath: its straight parts, its bounds, and whether it is a rectangle.
struct Outline {
    /// Straight parts, in order; a closing one is among them. Parts of no length are left out,
    /// except in a subpath that is nothing but a dot.
    private(set) var lines: [(Point, Point)] = []
    private(set) var hasCurves = false
    private(set) var isFinite = true
    private(set) var box = Rect(minX: 0, minY: 0, maxX: 0, maxY: 0)
    /// Chords of the curves.
    private var curves: [(Point, Point)] = []
    private var isClosed = false

    /// - Parameter isFilled: a fill closes what the path leaves open.
    init(_ segments: ArraySlice<PathTable.Segment>, isFilled: Bool = false) {
        guard let first = segments.first else { return }
        let origin = Point(x: first.x, y: first.y)
        var last = origin
        box = Rect(origin, origin)
        isFinite = first.x.isFinite && first.y.isFinite
        lines.reserveCapacity(segments.count)
        for segment in segments.dropFirst() {
            let next = segment.step == .close ? origin : Point(x: segment.x, y: segment.y)
            guard next.x.isFinite, next.y.isFinite else { isFinite = false; return }
            switch segment.step {
            case .move: break
            case .line: if next != last { lines.append((last, next)) }
            case .curve:
                hasCurves = true
                curves.append((last, next))
            case .close:
                isClosed = true
                if next != last { lines.append((last, next)) }
            }
            box = box.union(Rect(next, next))
            last = next
        }
        if isFilled, segments.count > 2, last != origin {
            lines.append((last, origin))
            last = origin
        }
        if last == origin, segments.count > 2 { isClosed = true }
        if lines.isEmpty, !hasCurves, segments.count > 1 { lines.append((origin, origin)) }
    }

    /// Slack for corners that were rounded to the producer's grid.
    private static let grid = 0.12

    /// All parts run along an axis.
    var isRectilinear: Bool {
        !hasCurves && lines.allSatisfy { abs($0.0.x - $0.1.x) <= Self.grid || abs($0.0.y - $0.1.y) <= Self.grid }
    }

    /// The box, if the subpath runs round it: four sides (an open fourth side counts, fills close it),
    /// or four sides with rounded corners.
    var rectangle: Rect? {
        guard lines.count >= 3 || (hasCurves && lines.count >= 2) else { return nil }
        let limit = min(box.width, box.height) / 2 + Self.grid
        let offSides = lines.filter { !liesOnSide($0.0, $0.1) }
        // Some producers set a round corner as many short straight parts; a few long ones are the slants of an arrow.
        let areShort = offSides.allSatisfy { max(abs($0.0.x - $0.1.x), abs($0.0.y - $0.1.y)) <= limit / 2 }
        guard offSides.isEmpty || offSides.count >= Self.leastCornerParts && areShort || areCutCorners(offSides) else { return nil }
        guard hasCurves || !offSides.isEmpty else {
            // A U-shaped stroke: only a closed run is a box.
            guard isClosed || lines.count >= 4 else { return nil }
            return box
        }
        // Rounded corners: curves stay in the corners, at most half a side long. Some producers set a corner as many short
        // curves, whose ends lie between the sides.
        for (a, b) in curves + offSides {
            guard abs(a.x - b.x) <= limit, abs(a.y - b.y) <= limit, isInCorner(a, limit), isInCorner(b, limit) else { return nil }
        }
        // A pill's ends are half circles; a circle has no straight sides and never comes here.
        guard isClosed, straightLength >= 0.4 * 2 * (box.width + box.height) else { return nil }
        return box
    }

    /// Whether the slanted parts are corners that are cut off or folded over: one a corner, and short beside the sides.
    private func areCutCorners(_ slants: [(Point, Point)]) -> Bool {
        let longest = min(box.width, box.height) * Self.cutCorner
        return slants.count <= 4 && slants.allSatisfy { max(abs($0.x - $1.x), abs($0.y - $1.y)) <= longest }
    }

    /// Share of the shorter side that a cut corner takes at most; an arrow's slants take half of it.
    private static let cutCorner = 0.25

    /// Straight parts that make four corners round: two a corner at least.
    private static let leastCornerParts = 8

    /// Length of the parts that run along the sides.
    private var straightLength: Double {
        lines.reduce(0) { liesOnSide($1.0, $1.1) ? $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y) : $0 }
    }

    private func liesOnSide(_ a: Point, _ b: Point) -> Bool {
        func near(_ p: Double, _ q: Double) -> Bool { abs(p - q) <= Self.grid }
        if near(a.x, b.x) { return near(a.x, box.minX) || near(a.x, box.maxX) }
        if near(a.y, b.y) { return near(a.y, box.minY) || near(a.y, box.maxY) }
        return false
    }

    /// No further from a corner than the limit, along either axis.
    private func isInCorner(_ p: Point, _ limit: Double) -> Bool {
        min(p.x - box.minX, box.maxX - p.x) <= limit && min(p.y - box.minY, box.maxY - p.y) <= limit
    }
}

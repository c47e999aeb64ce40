import Geometry

/// Answers which colour lies at a place: a coarse grid over the page, each square listing the
/// rectangles that touch it, in painting order.
struct GroundIndex {
    private static let columns = 24, rows = 32
    /// Enough for any page made for people; a hostile page's later rectangles are then not looked up.
    private static let mostEntries = 2_000_000
    /// So many rectangles of a square are looked at: no drawing made for people has more in a thousandth of its page.
    private static let mostLooks = 1_000
    /// So few are looked at one by one: a grid of them costs more than it saves.
    private static let fewShadings = 16
    private let page: Rect
    private let shadings: [PaintedShading]
    /// The latest entry of each square, -1 where nothing was painted; none where the shadings are few.
    private var latest: [Int]
    /// A rectangle that touches a square, and the entry before it there.
    private var entries: [(shading: Int, previous: Int)] = []

    init(_ shadings: [PaintedShading], page: Rect) {
        (self.page, self.shadings) = (page, shadings)
        latest = []
        guard shadings.count > Self.fewShadings else { return }
        latest = Array(repeating: -1, count: Self.columns * Self.rows)
        for (index, painted) in shadings.enumerated() where painted.shading.isRectangle {
            let low = square(painted.shading.box.minX, painted.shading.box.minY)
            let high = square(painted.shading.box.maxX, painted.shading.box.maxY)
            if entries.count + (high.0 - low.0 + 1) * (high.1 - low.1 + 1) > Self.mostEntries { break }
            for row in low.1...high.1 {
                for column in low.0...high.0 {
                    let square = row * Self.columns + column
                    entries.append((index, latest[square]))
                    latest[square] = entries.count - 1
                }
            }
        }
    }

    /// Colour of what was painted last at that place before path `order`; paper where nothing was.
    func color(at point: Point, before order: Int = .max) -> UInt32 {
        guard !latest.isEmpty else {
            let last = shadings.last { $0.shading.isRectangle && $0.order < order && $0.shading.box.contains(point) }
            return last?.shading.color ?? .paper
        }
        let (column, row) = square(point.x, point.y)
        var entry = latest[row * Self.columns + column], looks = 0
        while entry >= 0, looks < Self.mostLooks {
            looks += 1
            let painted = shadings[entries[entry].shading]
            if painted.order < order, painted.shading.box.contains(point) { return painted.shading.color }
            entry = entries[entry].previous
        }
        return .paper
    }

    private func square(_ x: Double, _ y: Double) -> (Int, Int) {
        func clamp(_ value: Double, _ count: Int) -> Int { value.isFinite ? Int(max(0, min(Double(count - 1), value))) : 0 }
        return (
            clamp((x - page.minX) / max(1, page.width) * Double(Self.columns), Self.columns),
            clamp((y - page.minY) / max(1, page.height) * Double(Self.rows), Self.rows)
        )
    }
}

extension GroundIndex {
    /// The grounds of a page in the order in which they are painted.
    init(_ paint: PagePaint, page: Rect) {
        self.init(paint.shadings.enumerated().map { PaintedShading(shading: $0.element, order: $0.offset) }, page: page)
    }
}

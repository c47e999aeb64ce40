import Geometry

/// The sides of grounds that a reader can see: where one colour meets another, or where an upright line ends between two
/// grounds of one colour.
struct ShadingEdges {
    let tuning: TableFinder.Tuning
    let page: Rect

    /// Rules for the visible sides of cell-like grounds; sides that lie under a drawn line are left out.
    func rules(of paint: PagePaint) -> [Rule] {
        let painted = paint.shadings.enumerated().map { PaintedShading(shading: $0.element, order: $0.offset) }
        let ground = GroundIndex(painted, page: page)
        let drawn = DrawnLines(paint.rulings, reach: tuning.sameEdge.value)
        var rules: [Rule] = []
        for shading in paint.shadings where shading.isRectangle && rules.count < tuning.mostEdges {
            let box = shading.box
            guard min(box.width, box.height) >= tuning.smallestGround.value,
                box.width < tuning.pageShare.points(of: page.width) || box.height < tuning.pageShare.points(of: page.height)
            else { continue }
            for axis in [RulingLine.Axis.horizontal, .vertical] {
                for isFar in [false, true] {
                    let line =
                        axis == .horizontal
                        ? RulingLine(
                            axis: axis, position: isFar ? box.maxY : box.minY, start: box.minX, end: box.maxX, thickness: 0,
                            color: shading.color)
                        : RulingLine(
                            axis: axis, position: isFar ? box.maxX : box.minX, start: box.minY, end: box.maxY, thickness: 0,
                            color: shading.color)
                    let share = drawn.share(of: line)
                    if share < Self.wholly,
                        share >= Self.mostly && !drawn.lieAcross(box) || isVisible(line, on: ground) || drawn.endOn(line)
                    {
                        rules.append(Rule(line: line, isEdge: true))
                    }
                }
            }
        }
        return rules
    }

    /// A line drawn along so much of a side is the side; one along more of it than not shows where it is: it keeps clear of the
    /// cell's padding. In a ground that holds whole tables it is theirs: no cell has lines across.
    private static let wholly = 0.8, mostly = 0.5

    /// Two different colours lie on its sides, at most of the places looked at.
    private func isVisible(_ line: RulingLine, on ground: GroundIndex) -> Bool {
        let reach = 0.75  // beyond the anti-aliasing overlap that producers paint cells with
        var seen = 0
        let shares = [0.1, 0.3, 0.5, 0.7, 0.9]
        for share in shares {
            let along = line.start + share * line.length
            let sides =
                line.axis == .horizontal
                ? (Point(x: along, y: line.position - reach), Point(x: along, y: line.position + reach))
                : (Point(x: line.position - reach, y: along), Point(x: line.position + reach, y: along))
            if !ground.color(at: sides.0).looksLike(ground.color(at: sides.1), within: 6) { seen += 1 }
        }
        return 2 * seen > shares.count
    }
}

/// Drawn lines by position, to ask whether one lies along a place.
struct DrawnLines {
    private let lines: [RulingLine.Axis: [RulingLine]]
    private let positions: [RulingLine.Axis: [Double]]
    let reach: Double

    init(_ rulings: [RulingLine], reach: Double) {
        self.reach = reach
        let lines = Dictionary(grouping: rulings, by: \.axis).mapValues { $0.sorted { ($0.position, $0.start) < ($1.position, $1.start) } }
        self.lines = lines
        positions = lines.mapValues { $0.map(\.position) }
    }

    /// Whether an upright line ends on this level one, not at its ends: corners of cells meet there.
    func endOn(_ line: RulingLine) -> Bool {
        guard line.axis == .horizontal, let uprights = lines[.vertical], let places = positions[.vertical] else { return false }
        var index = places.firstIndex(notBelow: line.start + 2 * reach)
        while index < uprights.count, places[index] < line.end - 2 * reach {
            let upright = uprights[index]
            if min(abs(upright.start - line.position), abs(upright.end - line.position)) <= reach { return true }
            index += 1
        }
        return false
    }

    /// Whether a level line lies inside a box, over more of its width than not.
    func lieAcross(_ box: Rect) -> Bool {
        guard let lines = lines[.horizontal], let positions = positions[.horizontal] else { return false }
        let first = positions.firstIndex(notBelow: box.minY + 2 * reach)
        return lines[first...].prefix { $0.position < box.maxY - 2 * reach }.prefix(Self.mostLooks).contains {
            2 * $0.box.overlapX(box) > box.width
        }
    }

    /// No cell is so tall that the first line across it comes behind more short ones.
    private static let mostLooks = 500

    /// The share of a line along which drawn ones run within reach.
    func share(of line: RulingLine) -> Double {
        guard line.length > 0, let lines = lines[line.axis], let positions = positions[line.axis] else { return 0 }
        var covered = 0.0, end = line.start
        var near: [RulingLine] = []
        var index = positions.firstIndex(notBelow: line.position - reach)
        while index < lines.count, positions[index] <= line.position + reach { near.append(lines[index]); index += 1 }
        for other in near.sorted(by: { $0.start < $1.start }) {
            let from = max(end, other.start), to = min(line.end, other.end)
            if to > from { covered += to - from; end = to }
        }
        return covered / line.length
    }
}

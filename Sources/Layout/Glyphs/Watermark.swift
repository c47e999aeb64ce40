import Geometry
import PageModel

/// Words that are printed over a page or under it and are no part of its text.
package struct Watermark: Hashable, Sendable {
    /// Its letters without spaces.
    var letters: [UInt32]
    /// Where its first letter stands, and the way its line runs: a unit vector.
    var origin, direction: Point
    /// Length of its em and of its line, in points.
    var size, length: Double
    /// Indices into the page's glyphs, spaces among them.
    var glyphs: [Int]
    /// How many of the glyphs have ink.
    var inkCount: Int

    /// Whether it runs along no side of the page.
    var isSlanted: Bool { Direction(advanceX: direction.x, advanceY: direction.y) == .slanted }

    /// As it is read, its words apart.
    func text(on page: PageContent) -> String {
        let scalars = glyphs.flatMap { page.glyphs.flags[$0].contains(.space) ? [0x20] : Array(page.glyphs.scalars(of: $0)) }
        return String(scalarValues: scalars)
    }

    /// How far a point lies along its line, from the first letter on, and above it, in points.
    func place(of point: Point) -> (along: Double, above: Double) {
        let x = point.x - origin.x, y = point.y - origin.y
        return (x * direction.x + y * direction.y, x * direction.y - y * direction.x)
    }

    /// How far an advance leads off its line, to either side.
    func turn(to advance: Point) -> Double { abs(advance.x * direction.y - advance.y * direction.x) }

    /// Whether a point lies on its line, between the lowest and the highest ink of its letters.
    func covers(_ point: Point, from lowest: Em, to highest: Em) -> Bool {
        let (along, above) = place(of: point)
        return along > 0 && along < length && above > -lowest.points(at: size) && above < highest.points(at: size)
    }
}

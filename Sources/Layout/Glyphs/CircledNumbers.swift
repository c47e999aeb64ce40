/// Reads a number that is printed over a circle as the one sign that both look like: word processors draw `⑯` so, for which
/// most fonts have no glyph.
enum CircledNumbers {
    /// The figures are drawn right before or behind the circle: so many glyphs away at most, spaces between them included.
    private static let reach = 4
    /// The first and the last number with a sign of its own that a marker may be.
    private static let one: UInt32 = 0x2460, most: UInt32 = 20

    /// A white circle or a large one.
    static func isCircle(_ scalar: UInt32) -> Bool { scalar == 0x25CB || scalar == 0x25EF }

    /// Puts the sign in the place of the first figure, in the circle's box; the circle and the second figure are set aside.
    static func compose(around circle: Int, in ink: inout PageInk) {
        let near = max(0, circle - reach)..<min(ink.count, circle + reach + 1)
        let figures = near.filter { isFigure($0, in: ink) && isInside($0, circle, ink) }.sorted { ink.minX[$0] < ink.minX[$1] }
        let value = figures.reduce(0) { $0 * 10 + ink.firstScalar(of: $1) - 0x30 }
        guard let first = figures.first, figures.count <= 2, (1...most).contains(value) else { return }
        ink.scalars[Int(ink.start[first])] = one + value - 1
        (ink.minX[first], ink.maxX[first]) = (ink.minX[circle], ink.maxX[circle])
        for drawn in figures.dropFirst() + [circle] { ink.fate[drawn] = .duplicate }
    }

    private static func isFigure(_ glyph: Int, in ink: PageInk) -> Bool {
        ink.fate[glyph] == .seen && ink.text(of: glyph).count == 1 && Script.isDigit(ink.firstScalar(of: glyph))
    }

    /// Whether the middle of the figure lies within the circle's box.
    private static func isInside(_ figure: Int, _ circle: Int, _ ink: PageInk) -> Bool {
        let box = ink.box(of: circle), middle = ink.box(of: figure)
        return (box.minX...box.maxX).contains(middle.midX) && (box.minY...box.maxY).contains(middle.midY)
    }
}

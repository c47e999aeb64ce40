/// The glyphs of a page that were drawn so far, by what they say and where: asked by every glyph whether it is drawn
/// over one of them.
///
/// Lists in flat arrays, by a hash of the first scalar and of the cell of a coarse grid; a list is in content order. (A
/// dictionary of arrays did the same with eight times the instructions.)
struct DrawnGlyphs {
    /// Cells of the grid are small against a line, and larger than what parts a glyph from its shadow.
    private static let cellSide = 4.0
    private static let none: Int32 = -1

    /// First and last glyph of each list; lists are a power of two in number.
    private var first, last: [Int32]
    /// The glyph that follows a glyph in its list.
    private var next: [Int32]
    private var columns, rows: [Int32]

    /// - Parameter count: glyphs of the page.
    init(count: Int) {
        var lists = 64
        while lists < count { lists *= 2 }
        first = Array(repeating: Self.none, count: lists)
        last = first
        next = Array(repeating: Self.none, count: count)
        columns = Array(repeating: 0, count: count)
        rows = columns
    }

    /// Adds a glyph with its first scalar and its origin, whose coordinates are below a million.
    mutating func insert(_ glyph: Int, scalar: UInt32, x: Double, y: Double) {
        (columns[glyph], rows[glyph]) = (Self.cell(x), Self.cell(y))
        let list = list(scalar, columns[glyph], rows[glyph])
        if last[list] == Self.none { first[list] = Int32(glyph) } else { next[Int(last[list])] = Int32(glyph) }
        last[list] = Int32(glyph)
    }

    /// The first glyph in the cells within `reach` of the place that the condition holds for. Asked of all glyphs there
    /// with that first scalar, and of some others.
    func first(of scalar: UInt32, x: Double, y: Double, within reach: Double, where condition: (Int) -> Bool) -> Int? {
        for column in Self.cell(x - reach)...Self.cell(x + reach) {
            for row in Self.cell(y - reach)...Self.cell(y + reach) {
                var glyph = first[list(scalar, column, row)]
                while glyph != Self.none {
                    let index = Int(glyph)
                    if columns[index] == column, rows[index] == row, condition(index) { return index }
                    glyph = next[index]
                }
            }
        }
        return nil
    }

    private static func cell(_ coordinate: Double) -> Int32 { Int32(coordinate / cellSide) }

    private func list(_ scalar: UInt32, _ column: Int32, _ row: Int32) -> Int {
        let mixed = scalar &* 0x9E37_79B1 ^ UInt32(bitPattern: column) &* 0x85EB_CA6B ^ UInt32(bitPattern: row) &* 0xC2B2_AE35
        return Int(mixed ^ mixed >> 15) & (first.count - 1)
    }
}

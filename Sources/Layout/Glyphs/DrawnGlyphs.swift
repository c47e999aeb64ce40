/// The glyphs of a page that were drawn so far, by what they say and where: asked by every glyph whether it is drawn
/// over one of them.
///
/// Lists in flat arrays, by a hash of the first scalar and of the cell of a coarse grid; a list is in content order. (A
/// dictionary of arrays did the same with eight times the instructions.)
struct DrawnGlyphs {
    /// Cells of the grid are small against a line, and larger than what parts a glyph from its shadow.
    private static let cellSide = 4.0
    private static let none: Int32 = -1

    /// Where a glyph stands, and the one that follows it in its list.
    private struct Entry {
        var column, row: Int32
        var next: Int32
    }

    /// First and last glyph of a list.
    private struct List {
        var first, last: Int32
    }

    /// A power of two in number.
    private var lists: [List]
    private var entries: [Entry]

    /// - Parameter count: glyphs of the page.
    init(count: Int) {
        var number = 64
        while number < count { number *= 2 }
        lists = Array(repeating: List(first: Self.none, last: Self.none), count: number)
        entries = Array(repeating: Entry(column: 0, row: 0, next: Self.none), count: count)
    }

    /// Adds a glyph with its first scalar and its origin, whose coordinates are below a million.
    mutating func insert(_ glyph: Int, scalar: UInt32, x: Double, y: Double) {
        let column = Self.cell(x), row = Self.cell(y), place = place(scalar, column, row)
        entries[glyph] = Entry(column: column, row: row, next: Self.none)
        let last = lists[place].last
        if last == Self.none { lists[place].first = Int32(glyph) } else { entries[Int(last)].next = Int32(glyph) }
        lists[place].last = Int32(glyph)
    }

    /// The first glyph in the cells within `reach` of the place that the condition holds for. Asked of all glyphs there
    /// with that first scalar, and of some others.
    func first(of scalar: UInt32, x: Double, y: Double, within reach: Double, where condition: (Int) -> Bool) -> Int? {
        for column in Self.cell(x - reach)...Self.cell(x + reach) {
            for row in Self.cell(y - reach)...Self.cell(y + reach) {
                var glyph = lists[place(scalar, column, row)].first
                while glyph != Self.none {
                    let index = Int(glyph), entry = entries[index]
                    if entry.column == column, entry.row == row, condition(index) { return index }
                    glyph = entry.next
                }
            }
        }
        return nil
    }

    private static func cell(_ coordinate: Double) -> Int32 { Int32(coordinate / cellSide) }

    /// Place of the list.
    private func place(_ scalar: UInt32, _ column: Int32, _ row: Int32) -> Int {
        let mixed = scalar &* 0x9E37_79B1 ^ UInt32(bitPattern: column) &* 0x85EB_CA6B ^ UInt32(bitPattern: row) &* 0xC2B2_AE35
        return Int(mixed ^ mixed >> 15) & (lists.count - 1)
    }
}

import Geometry

/// The gaps between the words of a line: a justified line stretches them all alike to fill its column.
package struct WordGaps: Hashable, Sendable {
    /// How many there are behind the line's marker.
    package private(set) var count: Int32 = 0
    /// The narrowest, in points: a tab or two typed spaces make a wider one, and nothing makes a narrower.
    package private(set) var narrowest: Float = 0

    /// The gaps of a text that starts behind `marker` scalars.
    init(of text: LaidText, from marker: Int, _ direction: Direction, in ink: borrowing PageInk) {
        var last: Int?, isApart = false, least = Double.infinity
        for i in text.scalars.indices.dropFirst(marker) {
            if LaidText.isSpace(text.scalars[i]) {
                isApart = last != nil
                continue
            }
            let glyph = Int(text.glyphs[i].glyph)
            if isApart, let last, glyph >= 0 {
                least = min(least, ink.gap(from: last, to: glyph, direction))
                count += 1
            }
            (last, isApart) = (glyph >= 0 ? glyph : nil, false)
        }
        if count > 0 { narrowest = Float(least) }
    }
}

/// Where a piece's ink starts and ends along its line, and how large its first ink is.
struct InkSpan {
    var start = Double.infinity, end = -Double.infinity, size = 0.0

    init(_ piece: some Sequence<LineBuilder.Placed>) {
        for glyph in piece where !glyph.isSpace {
            if size == 0 { size = glyph.size }
            (start, end) = (min(start, glyph.u0), max(end, glyph.u1))
        }
    }

    var middle: Double { (start + end) / 2 }
}

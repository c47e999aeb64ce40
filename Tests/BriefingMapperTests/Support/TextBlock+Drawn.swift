import Geometry

@testable import Layout

extension PagePlace {
    /// A place on the first page, 250 points wide.
    init(from top: Double, to bottom: Double) { self.init(page: 0, box: Rect(minX: 50, minY: top, maxX: 300, maxY: bottom)) }
}

extension TextBlock {
    /// One line of text from y `top` on; its glyphs count from a hundred times that. `x` is where it stands.
    /// Without counted glyphs it is on no page.
    init(drawn string: String, at top: Double, x: ClosedRange<Double> = 50...300, size: Double = 10, isCounted: Bool = true) {
        var text = LaidText()
        for (i, scalar) in string.unicodeScalars.enumerated() {
            text.append(scalar.value, [], .init(page: 0, glyph: scalar == " " || !isCounted ? -1 : Int32(top) * 100 + Int32(i)))
        }
        self.init(
            marker: nil, text: text,
            places: [PagePlace(page: 0, box: Rect(minX: x.lowerBound, minY: top, maxX: x.upperBound, maxY: top + 12))],
            left: x.lowerBound, textLeft: x.lowerBound, right: x.upperBound, fontSize: size,
            boldShare: 0, color: 0, alignment: .start, lineCount: 1, spaceAbove: nil, ground: nil, joins: [], markerGlyphs: [],
            lineEvidence: [], order: Evidence(.oneColumn))
    }
}

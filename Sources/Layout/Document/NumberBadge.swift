import Geometry

/// A number on a ground of its own that opens a line, tight before its words: `1 주요 특징` with the figure in a painted square.
struct NumberBadge {
    /// The page's painted grounds, and its filled shapes: a badge may be round.
    let grounds: [Rect]

    init(_ paint: PagePaint) {
        let all =
            paint.shadings.filter { $0.color != .paper }.map(\.box)
            + paint.shapes.filter { $0.isFilled && $0.kind == .outline }.map(\.box)
        grounds = all.count > Self.mostGrounds ? [] : all
    }

    /// Grounds that are looked at: more of them on a page are a drawing.
    private static let mostGrounds = 2_000

    /// Whether a number of few figures opens a line without a marker, apart from its words.
    static func opensWithNumber(_ line: ReadLine) -> Bool {
        let scalars = line.text.scalars, digits = digits(scalars)
        return line.marker == nil && (1...mostDigits).contains(digits) && digits + 1 < scalars.count && LaidText.isSpace(scalars[digits])
    }

    private static func digits(_ scalars: [UInt32]) -> Int { scalars.prefix(mostDigits + 1).prefix(while: Script.isDigit).count }

    /// The line with its number as its marker, where it has such a one.
    func marked(_ line: ReadLine, _ boxes: GlyphBoxes) -> ReadLine {
        let scalars = line.text.scalars, digits = Self.digits(scalars)
        guard Self.opensWithNumber(line), let words = scalars[digits...].firstIndex(where: { !LaidText.isSpace($0) }),
            line.text.glyphs[words].glyph >= 0, line.text.glyphs[0].glyph >= 0
        else { return line }
        let number = boxes[Int(line.text.glyphs[0].glyph)], next = boxes[Int(line.text.glyphs[words].glyph)]
        let middle = Point(x: number.midX, y: number.midY), em = line.fontSize
        let isBadge = grounds.contains { ground in
            ground.contains(middle) && ground.maxX <= next.minX && ground.width <= Self.widest.points(at: em)
                && ground.height <= Self.highest.points(at: em)
        }
        guard isBadge else { return line }
        let text = String(scalarValues: scalars[..<digits]), value = scalars[..<digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        var marked = line
        marked.marker = .init(marker: Marker(text: text, kind: .number(value), series: Self.series), length: words)
        marked.textLeft = next.minX
        return marked
    }

    /// Of the markers that such numbers are.
    static let series = "#"
    private static let mostDigits = 2
    /// A badge has room for its number and little else.
    private static let widest: Em = 3.em, highest: Em = 2.5.em
}

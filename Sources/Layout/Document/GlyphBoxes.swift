import Geometry

/// Boxes of a page's glyphs by index, in little room: they live as long as the layout, and few are asked for. Not a bit of
/// them is lost. An object, for each column of a page names them.
public final class GlyphBoxes: Sendable {
    private let sides: Sides
    private let rows: Runs<Row>

    private enum Sides {
        /// Each glyph ends where its advance leads to.
        case advances(LetterEdges)
        case places(minX: [Double], maxX: [Double])
    }

    /// Upper and lower edge, which the glyphs of a line share.
    private struct Row: RunValue {
        var minY, maxY: Double
        var height: Double { max(minY, maxY) - minY }
        func following(_ steps: Int32) -> Row { self }
    }

    init(_ ink: PageInk) {
        let advances = ink.page.glyphs.advanceX
        let isExact = ink.minX.indices.allSatisfy { ink.minX[$0] + advances[$0].magnitude == ink.maxX[$0] }
        sides =
            isExact
            ? .advances(LetterEdges(ink.minX, advances: advances.map(\.magnitude)))
            // Copies have no room for more.
            : .places(minX: ink.minX.map { $0 }, maxX: ink.maxX.map { $0 })
        rows = Runs(ink.minY.indices.lazy.map { Row(minY: ink.minY[$0], maxY: ink.maxY[$0]) })
    }

    /// The box of glyphs that follow each other.
    package func union(of glyphs: Range<Int>) -> Rect {
        guard case .advances(let edges) = sides else { return glyphs.dropFirst().reduce(self[glyphs.lowerBound]) { $0.union(self[$1]) } }
        var row = rows[glyphs.lowerBound]
        rows.forEachStretch(in: glyphs) { next, _ in
            row = Row(minY: min(row.minY, next.minY), maxY: max(row.maxY, next.minY, next.maxY))
        }
        let (left, right) = edges.span(of: glyphs)
        return Rect(minX: left, minY: row.minY, maxX: max(left, right), maxY: max(row.minY, row.maxY))
    }

    /// The height of a glyph's box: far less work than the whole of it.
    package func height(of glyph: Int) -> Double { rows[glyph].height }

    /// The box of the glyph with that index, in points.
    public subscript(glyph: Int) -> Rect {
        let row = rows[glyph]
        let (left, right) =
            switch sides {
            case .advances(let edges): edges[glyph]
            case .places(let minX, let maxX): (minX[glyph], maxX[glyph])
            }
        return Rect(minX: left, minY: row.minY, maxX: max(left, right), maxY: max(row.minY, row.maxY))
    }
}

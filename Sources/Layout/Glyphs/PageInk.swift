import Geometry
import PageModel

/// A page's glyphs as the later stages use them: what each says, where its ink is, and whether a
/// reader sees it at all.
package struct PageInk: Sendable {
    /// What became of a glyph before any layout.
    package enum Fate: UInt8, Hashable, Sendable {
        /// Ink with text.
        case seen
        /// White space that the producer set.
        case space
        /// No ink to see: invisible, clipped, outside the page, white on white, on a hidden layer, or a control character.
        case unseen
        /// Drawn a second time at the same place (shadow, outline, poor man's bold).
        case duplicate
        /// Ink whose text cannot be known.
        case unreadable
    }

    package let page: PageContent
    package var fate: [Fate]
    /// Glyph `i` reads `scalars[start[i]..<start[i + 1]]`, after symbol fonts and private use are resolved.
    package var scalars: [UInt32]
    package var start: [UInt32]
    /// Box of each glyph as a reader sees it, in page space: along the advance, and from cap height to descender
    /// across it (never the font's own box: Type 3 boxes are twice too tall).
    package var minX, minY, maxX, maxY: [Double]
    package var direction: [Direction]
    /// Whether a duplicate or its own outline was drawn over this glyph, which prints it bold.
    package var isDoubled: [Bool]

    /// Indices of the page's pictures that lie under its text, as other pages show.
    package var backdrops: Set<Int> = []

    /// Glyphs of the fate `unseen` that have ink, by the reason why it is not seen.
    package var unseen: [UnseenReason: Int] = [:]
    /// Glyphs of that fate with ink that are of a remark somebody put on the page.
    package var remarks = 0

    package var count: Int { fate.count }

    /// Makes room for so many glyphs.
    mutating func reserveCapacity(_ count: Int) {
        fate.reserveCapacity(count)
        scalars.reserveCapacity(count)
        start.reserveCapacity(count + 1)
        minX.reserveCapacity(count)
        minY.reserveCapacity(count)
        maxX.reserveCapacity(count)
        maxY.reserveCapacity(count)
        direction.reserveCapacity(count)
    }

    package func text(of glyph: Int) -> ArraySlice<UInt32> { scalars[Int(start[glyph])..<Int(start[glyph + 1])] }

    /// The first scalar of the glyph's text, 0 when it has none.
    package func firstScalar(of glyph: Int) -> UInt32 {
        let from = Int(start[glyph])
        return from < Int(start[glyph + 1]) ? scalars[from] : 0
    }

    package func box(of glyph: Int) -> Rect {
        Rect(minX: minX[glyph], minY: minY[glyph], maxX: maxX[glyph], maxY: maxY[glyph])
    }

    /// Gap from the end of one glyph to the start of the next along a line that runs this way, in points.
    func gap(from a: Int, to b: Int, _ direction: Direction) -> Double {
        switch direction {
        case .right, .slanted: minX[b] - maxX[a]
        case .left: minX[a] - maxX[b]
        case .down, .column: minY[b] - maxY[a]
        case .up: minY[a] - maxY[b]
        }
    }

    /// Whether the glyph is in a bold face, or printed bold.
    package func isBold(_ glyph: Int) -> Bool {
        let flags = page.glyphs.flags[glyph]
        return page.fonts[Int(page.glyphs.font[glyph])].isBold || flags.contains(.fillStroke) || isDoubled[glyph]
    }
}

/// Which way a glyph's line runs on the upright page.
package enum Direction: UInt8, Hashable, Sendable {
    case right, down, left, up
    /// Set at an angle that is none of the four.
    case slanted
    /// Upright glyphs one under the other (vertical writing).
    case column

    /// The way of an upright glyph's advance.
    init(advanceX dx: Double, advanceY dy: Double) {
        if abs(dx) >= abs(dy) * 20 {
            self = dx >= 0 ? .right : .left
        } else if abs(dy) >= abs(dx) * 20 {
            self = dy >= 0 ? .down : .up
        } else {
            self = .slanted
        }
    }
}

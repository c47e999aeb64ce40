import Geometry
import PageModel

/// The visible, non-blank glyphs of a page as the table finder sees them: places and sizes, no text.
///
/// Sorted by baseline, then from left to right. What a glyph *is* comes down to two classes that need no
/// language: digits (columns of numbers) and leader dots (contents pages).
public struct TableText: Hashable, Sendable {
    /// One glyph, as far as tables need it.
    public struct Mark: Hashable, Sendable {
        /// Along the line, in points.
        public var minX, maxX: Double
        /// y of its origin.
        public var baseline: Double
        /// Length of the em in points.
        public var size: Double
        /// What it may be in a column of figures.
        public var kind: Kind
        /// By its font.
        public var isBold: Bool
        /// Runs along the page's x axis, left to right.
        public var isLevel: Bool
        /// Index in the page's `GlyphTable`.
        public var glyph: Int32

        /// A glyph by its extent and look.
        public init(
            minX: Double, maxX: Double, baseline: Double, size: Double, kind: Kind = .other, isBold: Bool = false, isLevel: Bool = true,
            glyph: Int32 = 0
        ) {
            (self.minX, self.maxX, self.baseline, self.size) = (minX, maxX, baseline, size)
            (self.kind, self.isBold, self.isLevel, self.glyph) = (kind, isBold, isLevel, glyph)
        }

        /// The middle of the glyph's body, which decides the cell that it is in. A third of an em above
        /// the baseline lies inside Latin, Hangul and Hanja letters alike.
        public var center: Point { Point(x: (minX + maxX) / 2, y: baseline - 0.33 * size) }
        /// From about cap height to the deepest descender.
        public var box: Rect {
            Rect(minX: min(minX, maxX), minY: baseline - 0.8 * size, maxX: max(minX, maxX), maxY: baseline + 0.2 * size)
        }
    }

    /// What a glyph may be in a column of figures.
    public enum Kind: UInt8, Hashable, Sendable {
        case digit
        /// A full stop, middle dot or ellipsis, as leaders have them.
        case dot
        /// Signs that stand with numbers: sign, comma, percent, brackets.
        case sign
        case other
    }

    /// Every visible glyph of the page but spaces, from top to bottom, then from left to right.
    public let marks: [Mark]
    /// The most common size, weighted by glyphs, to the half point; 10 on a page without text.
    public let bodySize: Double
    /// The largest em on the page.
    private let largest: Double

    /// Those glyphs.
    public init(marks: [Mark]) {
        self.init(sorted: marks.sorted { ($0.baseline, $0.minX, $0.glyph) < ($1.baseline, $1.minX, $1.glyph) })
    }

    /// - Precondition: `marks` are in this type's order.
    init(sorted marks: [Mark]) {
        self.marks = marks
        bodySize = Self.bodySize(of: marks)
        largest = marks.reduce(0) { max($0, $1.size) }
    }

    /// The glyphs of a page that are to be seen.
    public init(page: PageContent) {
        let glyphs = page.glyphs
        var marks: [Mark] = []
        marks.reserveCapacity(glyphs.count)
        for index in 0..<glyphs.count {
            let flags = glyphs.flags[index]
            guard !flags.contains(.space), flags.isDisjoint(with: .unseen) else { continue }
            let x = glyphs.originX[index], y = glyphs.originY[index], size = glyphs.fontSize[index]
            let dx = glyphs.advanceX[index], dy = glyphs.advanceY[index]
            guard x.isFinite, y.isFinite, dx.isFinite, dy.isFinite, size.isFinite, size > 0 else { continue }
            let isLevel = abs(dy) <= 0.05 * max(abs(dx), 0.2 * size) && dx >= 0 && !flags.contains(.vertical)
            let font = Int(glyphs.font[index])
            let isBold = flags.contains(.fillStroke) || (font < page.fonts.count && page.fonts[font].isBold)
            var mark = Mark(
                minX: x, maxX: x + dx, baseline: y, size: size, kind: Self.kind(glyphs.firstScalar(of: index)), isBold: isBold,
                isLevel: isLevel, glyph: Int32(index))
            if !isLevel {
                // A turned or vertical glyph: its box is what counts, not its baseline.
                mark.minX = min(x, x + dx) - (abs(dx) < 0.1 * size ? size / 2 : 0)
                mark.maxX = max(x, x + dx) + (abs(dx) < 0.1 * size ? size / 2 : 0)
                mark.baseline = max(y, y + dy)
            }
            marks.append(mark)
        }
        self.init(marks: marks)
    }

    private static func kind(_ scalar: UInt32?) -> Kind {
        guard let scalar else { return .other }
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19: return .digit
        case 0x2E, 0xB7, 0x2024...0x2026, 0x22EF, 0x318D, 0x30FB, 0xFF0E: return .dot
        case 0x21...0x2F, 0x3A, 0x20AC, 0xA3, 0xA5, 0x2010...0x2015, 0x2212, 0xB1, 0x25B3, 0x25B2, 0x25BC, 0x2020, 0x2021, 0xFF05, 0x7E,
            // What says yes or no in a cell of its own: ○ ● ◎ ▽ × √ ✓ ✔.
            0x25CB, 0x25CF, 0x25CE, 0x25BD, 0xD7, 0x221A, 0x2713, 0x2714:
            return .sign
        default: return .other
        }
    }

    /// Indices of marks whose baseline lies in the range, as a range of `marks`.
    public func range(baselines low: Double, _ high: Double) -> Range<Int> {
        let start = firstIndex(atOrAbove: low)
        return start..<max(start, firstIndex(atOrAbove: high.nextUp))
    }

    /// Marks whose centre lies in the box.
    public func marks(in box: Rect) -> [Mark] {
        let near = marks(near: box)
        var found: [Mark] = []
        found.reserveCapacity(near.count)
        for mark in near where box.contains(mark.center) { found.append(mark) }
        return found
    }

    /// Whether the centre of a mark lies in the box.
    func hasMark(in box: Rect) -> Bool { marks(near: box).contains { box.contains($0.center) } }

    /// At least the marks whose centre lies in the box.
    private func marks(near box: Rect) -> ArraySlice<Mark> {
        // The centre lies a third of an em above the baseline; no text is larger than the box is tall plus this.
        marks[range(baselines: box.minY, box.maxY + 0.33 * largest)]
    }

    private static func bodySize(of marks: [Mark]) -> Double {
        Tally.mostCommonSize(in: marks.lazy.map(\.size)) ?? 10
    }

    private func firstIndex(atOrAbove baseline: Double) -> Int {
        var low = 0, high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].baseline < baseline { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

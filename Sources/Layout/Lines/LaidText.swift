import PageModel

/// Text with the glyph and the look behind every scalar, so that a part of it knows where it stands on paper.
public struct LaidText: Hashable, Sendable {
    /// How one scalar looks.
    public struct Look: OptionSet, Hashable, Sendable {
        /// One bit for each look.
        public let rawValue: UInt8
        /// Looks by their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// By its font, or by being drawn twice.
        public static let bold = Look(rawValue: 1 << 0)
        /// By its font, or by being slanted.
        public static let italic = Look(rawValue: 1 << 1)
        /// A line is drawn under it.
        public static let underline = Look(rawValue: 1 << 2)
        /// Smaller, and above the line.
        public static let superscript = Look(rawValue: 1 << 3)
        /// Smaller, and below the line.
        public static let `subscript` = Look(rawValue: 1 << 4)
        /// A space that no glyph set: found in a gap or at a join of two lines.
        public static let supplied = Look(rawValue: 1 << 5)
        /// First scalar of a line of the page (after the first line).
        public static let lineStart = Look(rawValue: 1 << 6)
        /// A syllable of a label whose syllables all stand alone, read as one word.
        package static let spread = Look(rawValue: 1 << 7)
    }

    /// A glyph of the document.
    public struct GlyphReference: Hashable, Sendable {
        /// Index of the page in the document, from 0.
        public var page: Int32
        /// Index in that page's `GlyphTable`; -1 for a supplied space.
        public var glyph: Int32

        /// A glyph of a page, both by index.
        public init(page: Int32, glyph: Int32) { (self.page, self.glyph) = (page, glyph) }
    }

    /// Its characters as Unicode code points.
    public private(set) var scalars: [UInt32] = []
    /// One for each character.
    public private(set) var looks = Looks()
    /// The glyph that each character comes from.
    public private(set) var glyphs = Glyphs()

    /// No text.
    public init() {}

    /// Whether it has no character.
    public var isEmpty: Bool { scalars.isEmpty }
    /// Characters, as Unicode code points.
    public var count: Int { scalars.count }

    /// Makes room for so many scalars.
    package mutating func reserveCapacity(_ count: Int) {
        scalars.reserveCapacity(count)
    }

    /// Gives back room that was made for more scalars than came.
    package mutating func giveBackRoom() {
        if scalars.capacity > scalars.count + Self.littleRoom { scalars = scalars.map { $0 } }
    }

    /// Memory is given out in pieces of four scalars.
    private static let littleRoom = 3

    public mutating func append(_ scalar: UInt32, _ look: Look, _ glyph: GlyphReference) {
        scalars.append(scalar)
        looks.append(look)
        glyphs.append(glyph)
    }

    public mutating func append(_ other: LaidText) {
        if isEmpty {
            self = other
            return
        }
        scalars += other.scalars
        looks += other.looks
        glyphs += other.glyphs
    }

    public mutating func mark(_ look: Look, at index: Int) { looks.set(looks[index].union(look), at: index) }

    /// The text with spaces between Korean syllables that were read as one spread word: where it goes on with a line above, it is
    /// none. Ideographs have no spaces in a text either.
    package var withSyllablesApart: LaidText {
        guard looks.contains(where: { $0.contains(.spread) }) else { return self }
        var apart = LaidText()
        for i in 0..<count {
            if i > 0, looks[i].contains(.spread), looks[i - 1].contains(.spread),
                Script.isHangul(scalars[i]) || Script.isHangul(scalars[i - 1])
            {
                apart.append(0x20, .supplied, .init(page: glyphs[i].page, glyph: -1))
            }
            apart.append(scalars[i], looks[i].subtracting(.spread), glyphs[i])
        }
        return apart
    }

    /// Takes a look away again.
    public mutating func unmark(_ look: Look, at index: Int) { looks.set(looks[index].subtracting(look), at: index) }

    /// The part in `range`.
    public subscript(range: Range<Int>) -> LaidText {
        var part = LaidText()
        part.scalars = Array(scalars[range])
        part.looks.append(looks, in: range)
        part.glyphs.append(glyphs, in: range)
        return part
    }

    /// Without the part in `range`.
    public func removing(_ range: Range<Int>) -> LaidText { removing([range]) }

    /// Without the parts in `ranges`, which ascend.
    package func removing(_ ranges: [Range<Int>]) -> LaidText {
        guard let first = ranges.first else { return self }
        var rest = self[0..<first.lowerBound]
        for (range, end) in zip(ranges, ranges.dropFirst().map(\.lowerBound) + [count]) { rest.append(self[range.upperBound..<end]) }
        return rest
    }

    /// Stands where a glyph's text cannot be known (U+FFFD).
    public static let unknown: UInt32 = 0xFFFD

    /// Whether it parts words: a space or a line's end.
    public static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A }

    /// Without white space at its ends.
    public var trimmed: LaidText {
        let inner = inner
        return inner.count == count ? self : self[inner]
    }

    /// Its characters without white space at its ends.
    package var trimmedScalars: ArraySlice<UInt32> { scalars[inner] }

    /// Drops white space at its ends.
    package mutating func trim() {
        let inner = inner
        if inner.lowerBound > 0 { self = self[inner] } else { removeLast(count - inner.count) }
    }

    /// Drops so many characters at its end.
    package mutating func removeLast(_ count: Int) {
        scalars.removeLast(count)
        looks.removeLast(count)
        glyphs.removeLast(count)
    }

    /// Range of what is left without white space at its ends.
    private var inner: Range<Int> {
        var from = 0, to = count
        while from < to, Self.isSpace(scalars[from]) { from += 1 }
        while to > from, Self.isSpace(scalars[to - 1]) { to -= 1 }
        return from..<to
    }

    /// Without white space at its start.
    public var withoutLeadingSpace: LaidText {
        let from = scalars.firstIndex { !Self.isSpace($0) } ?? count
        return from == 0 ? self : self[from..<count]
    }

    /// Whether anything in it can be read.
    public var hasKnownText: Bool { scalars.contains { $0 != Self.unknown && !Self.isSpace($0) } }

    /// The characters, as they are (not normalized).
    public var string: String { String(scalarValues: scalars) }
}

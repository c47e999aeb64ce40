import Geometry

/// The drawn characters of one page in content order, one column per property
/// (a page has thousands; a loop over one column touches nothing else).
///
/// All columns have `count` elements, except `scalarStart`, which has one more. Coordinates are
/// page space (top-left origin, points). Space characters are glyphs too.
public struct GlyphTable: Hashable, Sendable {
    /// What a glyph's drawing is like; see each member.
    public struct Flags: OptionSet, Hashable, Sendable {
        /// One bit a member.
        public let rawValue: UInt16
        /// Flags by their bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A white-space character, or a run that is only a space (an empty string in a Type 3 run).
        public static let space = Flags(rawValue: 1 << 0)
        /// Text render mode 3 (neither filled nor stroked) or 7 (clip only): not to be seen.
        public static let invisible = Flags(rawValue: 1 << 1)
        /// Filled and stroked in the text's own colour (render mode 2): printed bold.
        public static let fillStroke = Flags(rawValue: 1 << 2)
        /// Outside the clip path's box, or more of its height than not outside a tall one: not to be seen.
        public static let clipped = Flags(rawValue: 1 << 3)
        /// Inside optional content that is switched off: not to be seen.
        public static let hiddenLayer = Flags(rawValue: 1 << 4)
        /// Set by a Type 3 font (a drawing per character).
        public static let type3 = Flags(rawValue: 1 << 5)
        /// Set by a font in vertical writing mode.
        public static let vertical = Flags(rawValue: 1 << 6)
        /// The font gives no Unicode for this code: `scalars` is empty.
        public static let unmapped = Flags(rawValue: 1 << 7)
        /// Marked as an artifact (`/Artifact`) by the producer.
        public static let artifact = Flags(rawValue: 1 << 8)
        /// Stroked only (render mode 1): an outline letter.
        public static let outline = Flags(rawValue: 1 << 9)
        /// Of an annotation that somebody put on the page as a remark: no part of what the page prints.
        public static let remark = Flags(rawValue: 1 << 10)

        /// Any reason to be no ink of the page.
        public static let unseen: Flags = [.invisible, .clipped, .hiddenLayer, .remark]
    }

    /// Unicode scalars of all glyphs, one after the other.
    public var scalars: [UInt32] = []
    /// Glyph `i` stands for `scalars[scalarStart[i]..<scalarStart[i + 1]]`: none, one, or several (a ligature).
    public var scalarStart: [UInt32] = [0]
    /// Character code in the font, as in the content stream.
    public var code: [UInt32] = []
    /// Origin on the baseline.
    public var originX: [Double] = []
    /// See `originX`.
    public var originY: [Double] = []
    /// From this origin to where the font's own advance ends (character and word spacing, `Tc`/`Tw`, left out).
    public var advanceX: [Double] = []
    /// See `advanceX`.
    public var advanceY: [Double] = []
    /// Length of the em in page space, rise and all matrices applied: the size that a reader sees.
    public var fontSize: [Double] = []
    /// Horizontal squeeze: width of an em over its height (1 in most text).
    public var widthScale: [Float] = []
    /// Text rise (`Ts`) in page points, positive upward.
    public var rise: [Float] = []
    /// Index into `PageContent.fonts`.
    public var font: [UInt16] = []
    /// Fill colour (stroke colour for outline letters) as 0xRRGGBB.
    public var color: [UInt32] = []
    /// How the glyph is drawn.
    public var flags: [Flags] = []
    /// Marked-content identifier of the innermost marked sequence with one, else -1.
    public var markedContent: [Int32] = []

    /// A table without glyphs.
    public init() {}

    /// Number of glyphs.
    public var count: Int { code.count }

    /// The scalars of one glyph.
    public func scalars(of glyph: Int) -> ArraySlice<UInt32> {
        scalars[Int(scalarStart[glyph])..<Int(scalarStart[glyph + 1])]
    }

    /// How many scalars one glyph stands for.
    public func scalarCount(of glyph: Int) -> Int { Int(scalarStart[glyph + 1] - scalarStart[glyph]) }

    /// The first scalar of one glyph, without a slice to count references of; `nil` where it has none.
    public func firstScalar(of glyph: Int) -> UInt32? {
        scalarCount(of: glyph) > 0 ? scalars[Int(scalarStart[glyph])] : nil
    }

    /// Adds one glyph at the end.
    public mutating func append(
        scalars new: some Sequence<UInt32>, code: UInt32, originX: Double, originY: Double, advanceX: Double, advanceY: Double,
        fontSize: Double, widthScale: Float = 1, rise: Float = 0, font: UInt16, color: UInt32 = 0, flags: Flags = [],
        markedContent: Int32 = -1
    ) {
        scalars.append(contentsOf: new)
        scalarStart.append(UInt32(scalars.count))
        self.code.append(code)
        self.originX.append(originX)
        self.originY.append(originY)
        self.advanceX.append(advanceX)
        self.advanceY.append(advanceY)
        self.fontSize.append(fontSize)
        self.widthScale.append(widthScale)
        self.rise.append(rise)
        self.font.append(font)
        self.color.append(color)
        self.flags.append(flags)
        self.markedContent.append(markedContent)
    }
}

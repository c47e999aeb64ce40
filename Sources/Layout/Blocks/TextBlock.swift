import Geometry

/// Where a piece stands: a page (index from 0) and a box in its page space.
public struct PagePlace: Hashable, Sendable {
    /// Index of the page.
    public var page: Int
    /// In the page's space, in points.
    public var box: Rect

    /// A box of a page.
    public init(page: Int, box: Rect) { (self.page, self.box) = (page, box) }
}

extension [PagePlace] {
    /// Adds a place where it follows: on the page of the last one it widens that.
    public mutating func add(_ place: PagePlace) {
        if let last, last.page == place.page {
            self[count - 1].box = last.box.union(place.box)
        } else {
            append(place)
        }
    }
}

/// Lines that are read together: a paragraph, a heading, an item, a note.
public struct TextBlock: Hashable, Sendable {
    /// Where its lines meet: at their start, in the middle or at their end.
    public enum Alignment: UInt8, Hashable, Sendable {
        case start, centre, end
    }

    /// What few blocks have: it is as large as much of the rest, and blocks pass through many hands.
    private struct Rare: Hashable, Sendable {
        var marker: Marker?
        var markerGlyphs: LaidText.Glyphs = []
        var order = Evidence(OrderRule.oneColumn)
        /// How its lines came together: kept for people who ask only.
        var joins: [LineJoin] = []
        var lineEvidence: [Evidence<LineRule>] = []
    }

    private var boxedRare: Box<Rare>?
    private var rare: Rare {
        get { boxedRare?.value ?? Rare() }
        set { boxedRare = newValue == Rare() ? nil : Box(newValue) }
    }

    /// The sign that opens it; `nil` for running text.
    public var marker: Marker? {
        get { boxedRare?.value.marker }
        set { rare.marker = newValue }
    }
    /// Without the marker; lines joined.
    public var text: LaidText
    /// One per page that it stands on.
    public var places: [PagePlace]
    /// x of its marker, or of its text where it has none.
    public var left: Double
    /// x where the text behind the marker starts.
    public var textLeft: Double
    /// Right edge of its longest line.
    public var right: Double
    /// Of most of its letters, in points.
    public var fontSize: Double
    /// Share of its letters that are bold.
    public var boldShare: Double
    /// 0xRRGGBB of most of its ink.
    public var color: UInt32
    /// Colour of the ground that it stands on, where that is not white.
    public var ground: UInt32?
    /// Where most of its lines meet.
    public var alignment: Alignment
    /// Whether it stands under the short line over a page's footnotes.
    public var isFootnote = false
    /// Lines on the page, before they were joined.
    public var lineCount: Int
    /// Free space above it in its column, in points; `nil` at the top.
    public var spaceAbove: Double?

    /// Its ink as runs of content order, for the ledger: glyph references with the marker's.
    public var markerGlyphs: LaidText.Glyphs {
        get { boxedRare?.value.markerGlyphs ?? [] }
        set { rare.markerGlyphs = newValue }
    }
    /// How each of its lines was joined to the one before.
    public var joins: [LineJoin] { boxedRare?.value.joins ?? [] }
    /// For each line why it opens the block, or goes on with it.
    public var lineEvidence: [Evidence<LineRule>] { boxedRare?.value.lineEvidence ?? [] }
    /// Why it stands where it does among its region's pieces.
    public var order: Evidence<OrderRule> {
        get { boxedRare?.value.order ?? Evidence(.oneColumn) }
        set { rare.order = newValue }
    }

    /// Whether most of its letters are bold.
    public var isBold: Bool { boldShare > ReadLine.mostlyBold }
    /// Its text, without its looks.
    public var string: String { text.string }

    package init(
        marker: Marker?, text: LaidText, places: [PagePlace], left: Double, textLeft: Double, right: Double, fontSize: Double,
        boldShare: Double,
        color: UInt32, alignment: Alignment, lineCount: Int, spaceAbove: Double?, ground: UInt32?, joins: [LineJoin],
        markerGlyphs: LaidText.Glyphs, lineEvidence: [Evidence<LineRule>], order: Evidence<OrderRule>
    ) {
        (self.text, self.places) = (text, places)
        (self.left, self.textLeft, self.right) = (left, textLeft, right)
        (self.fontSize, self.boldShare, self.color, self.alignment) = (fontSize, boldShare, color, alignment)
        (self.lineCount, self.spaceAbove, self.ground) = (lineCount, spaceAbove, ground)
        rare = Rare(marker: marker, markerGlyphs: markerGlyphs, order: order, joins: joins, lineEvidence: lineEvidence)
    }
}

extension TextBlock {
    /// Takes a block that stands right under it as its further words, the other's marker included.
    public mutating func append(_ other: TextBlock) {
        let page = other.places.first?.page ?? 0
        text.append(0x20, .supplied, .init(page: Int32(page), glyph: -1))
        let start = text.count
        if let marker = other.marker {
            let glyphs = other.markerGlyphs, length = marker.text.unicodeScalars.count
            for (i, scalar) in marker.text.unicodeScalars.enumerated() {
                text.append(scalar.value, [], i < glyphs.count ? glyphs[i] : .init(page: Int32(page), glyph: -1))
            }
            markerGlyphs += glyphs.part(min(length, glyphs.count)..<glyphs.count)
            text.append(0x20, .supplied, .init(page: Int32(page), glyph: -1))
        }
        text.append(other.text)
        text.mark(.lineStart, at: start)
        for place in other.places { places.add(place) }
        (right, lineCount) = (max(right, other.right), lineCount + other.lineCount)
        rare.joins += [LineJoin(isSpace: true, reason: .punctuation)] + other.joins
        rare.lineEvidence += other.lineEvidence
    }
}

/// How two lines of a block were put together, and why.
public struct LineJoin: Hashable, Sendable {
    /// What decided.
    public enum Reason: String, Hashable, Sendable {
        /// The producer set a space glyph at the line's end.
        case spaceGlyph
        /// The producer sets such spaces, and there is none.
        case noSpaceGlyph
        /// Ideographs and full-width marks need no space.
        case ideographs
        /// A URL goes on.
        case url
        /// A Latin word was broken at a hyphen of its own, for all that the document shows.
        case hyphen
        /// A Latin word that the document has whole elsewhere was broken with a hyphen, which is no part of it.
        case droppedHyphen
        /// Punctuation decides: an open bracket, a closing mark, the end of a sentence.
        case punctuation
        /// Another syllable would have gone on the line above: it was broken between words.
        case roomLeft
        /// A figure was broken where its line ends.
        case figure
        /// Words of letters and figures are not broken.
        case wholeWord
        /// The column is too narrow for the word.
        case brokenWord
        /// This text wraps between words only.
        case wrapsAtWords
        /// The word was seen whole elsewhere, or its parts as words.
        case lexicon
        /// The rules of spelling: particles are tight, bound nouns and auxiliary verbs stand apart.
        case spelling
        /// A conjunction is a word of its own.
        case conjunction
        /// The statistics of word boundaries.
        case statistics
    }

    /// Whether a space stands between the lines.
    public var isSpace: Bool
    /// What decided it.
    public var reason: Reason
    /// What the document shows about its line ends, where that decided.
    public var habit: Comparison?

    /// A join with its reason.
    public init(isSpace: Bool, reason: Reason, habit: Comparison? = nil) {
        (self.isSpace, self.reason, self.habit) = (isSpace, reason, habit)
    }
}

import Geometry

/// What is drawn on one page, before any interpretation. Everything is in page space: crop box,
/// rotation and user unit are applied by the reader, once.
public struct PageContent: Hashable, Sendable {
    /// 1-based position in the document.
    public var number: Int
    /// The page's own label (`iv`, `A-3`), where the document has labels.
    public var label: String?
    /// Size as displayed, in points.
    public var width, height: Double
    /// Where it lies on its PDF page; `nil`: it is that page.
    public var imposition: Imposition?
    /// The fonts that its glyphs name by index.
    public var fonts: [FontFace] = []
    /// Every character drawn, also those that are not to be seen.
    public var glyphs = GlyphTable()
    /// Every path painted.
    public var paths = PathTable()
    /// In content order.
    public var pictures: [Picture] = []
    /// Link annotations, in the order of the page's list.
    public var links: [Link] = []
    /// Spans of marked content in content order.
    public var markedContent: [MarkedContent] = []
    /// Whether its text is what a program recognised in its picture.
    public var isRecognised = false
    /// What the reader could not read as it should; the rest of the page is here all the same.
    public var faults: [ReadFault] = []

    /// An empty page of that size.
    public init(number: Int, width: Double, height: Double) {
        (self.number, self.width, self.height) = (number, width, height)
    }

    /// The whole page.
    public var box: Rect { Rect(minX: 0, minY: 0, maxX: width, maxY: height) }
}

/// A font as one page uses it.
public struct FontFace: Hashable, Sendable {
    /// PostScript name without the subset prefix; CP949 names are decoded. Empty for most Type 3 fonts.
    public var name: String
    /// By its name, its descriptor's flag or its weight.
    public var isBold = false
    /// By its name or its descriptor's flag.
    public var isItalic = false
    /// By its descriptor's flag.
    public var isFixedPitch = false
    /// By its descriptor's flag.
    public var isSerif = false
    /// By its descriptor's flag: it has characters of its own.
    public var isSymbolic = false
    /// Whether each of its characters is a drawing.
    public var isType3 = false
    /// Whether the file carries it.
    public var isEmbedded = false
    /// Whether the PDF says which Unicode its codes stand for.
    public var hasToUnicode = false
    /// Whether its text runs from top to bottom.
    public var isVertical = false

    /// A plain font of that name.
    public init(name: String) { self.name = name }
}

/// A picture's place on the page. Its stream is not decoded.
public struct Picture: Hashable, Sendable {
    /// Where it is painted, cut by the clip's box.
    public var box: Rect
    /// Size in samples.
    public var pixelWidth, pixelHeight: Int
    /// A one-bit stencil painted with the fill colour.
    public var isMask: Bool
    /// Number of glyphs drawn before it (its place in content order).
    public var glyphsBefore: Int
    /// PDF object number of the image, where it is an object of its own (an inline image has none).
    public var objectNumber: Int?

    /// A picture that is painted on that box.
    public init(box: Rect, pixelWidth: Int, pixelHeight: Int, isMask: Bool = false, glyphsBefore: Int = 0, objectNumber: Int? = nil) {
        (self.box, self.pixelWidth, self.pixelHeight) = (box, pixelWidth, pixelHeight)
        (self.isMask, self.glyphsBefore, self.objectNumber) = (isMask, glyphsBefore, objectNumber)
    }
}

/// A link annotation.
public struct Link: Hashable, Sendable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable {
        case url(String)
        /// A page of this document, 1-based.
        case page(Int)
    }

    /// What a click may hit.
    public var box: Rect
    /// Where the click leads.
    public var target: Target

    /// A link over a box.
    public init(box: Rect, target: Target) { (self.box, self.target) = (box, target) }
}

/// One marked-content sequence.
public struct MarkedContent: Hashable, Sendable {
    /// `Span`, `P`, `Artifact` …
    public var tag: String
    /// Identifier (`/MCID`), else -1.
    public var identifier: Int32
    /// `/ActualText` of the sequence itself.
    public var actualText: String?
    /// Glyphs drawn inside it.
    public var glyphs: Range<Int>

    /// A sequence with the glyphs drawn in it.
    public init(tag: String, identifier: Int32, actualText: String?, glyphs: Range<Int>) {
        (self.tag, self.identifier, self.actualText, self.glyphs) = (tag, identifier, actualText, glyphs)
    }
}

/// Something that the reader met and could not read as it should.
public struct ReadFault: Hashable, Sendable {
    /// How much of the page it costs.
    public enum Kind: String, Hashable, Sendable {
        /// The page could not be opened or interpreted to its end.
        case page
        /// A font, picture or operator that Poppler complained of.
        case content
        /// A limit was reached (glyphs, path segments): what came after it is left out.
        case limit
    }

    /// How much of the page it costs.
    public var kind: Kind
    /// What was met, for people.
    public var message: String

    /// A fault as met.
    public init(kind: Kind, message: String) { (self.kind, self.message) = (kind, message) }
}

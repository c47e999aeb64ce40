import Geometry
import PageModel

/// What stands on the pages of a document, in reading order, with what is no content set aside.
public struct DocumentLayout: Sendable {
    /// What the PDF says of itself.
    public var facts: DocumentFacts
    /// As they are read; two printed pages on one PDF page are two.
    public var pages: [PageLayout]
    /// Size of most of the running text, in points.
    public var bodySize: Double

    /// The first printed page of each PDF page.
    public var sheets: [PageLayout] {
        pages.indices.filter { $0 == 0 || pages[$0].number != pages[$0 - 1].number }.map { pages[$0] }
    }
}

/// One page's share.
public struct PageLayout: Sendable {
    /// Something on the page that is not content.
    public struct Furniture: Sendable {
        /// What showed it.
        public enum Reason: String, Hashable, Sendable {
            /// The same words, or the same with other figures, at the same place of other pages.
            case repeated
            /// A lone page number at the page's edge.
            case pageNumber
        }

        /// What is printed there.
        public var text: TextBlock
        /// Why it is not content.
        public var reason: Reason
    }

    /// Of its PDF page, 1-based: two printed pages may share one.
    public var number: Int
    /// The page's label in the PDF, where it has one.
    public var label: String?
    /// In points.
    public var width, height: Double
    /// Where it lies on its PDF page; `nil`: it is that page.
    public var imposition: Imposition?
    /// A piece that goes on over pages stands on the page where it starts.
    public var elements: [LayoutElement<TextBlock>]
    /// Set aside, in reading order.
    public var furniture: [Furniture]
    /// How far right of the first page's its text stands, in points: pages that face each other have a wider margin at the fold.
    package var marginStep = 0.0
    /// Words printed over it or under it, which are no part of its text: each once.
    public var watermarks: [String] = []
    /// Whether its text is what a program recognised in its picture.
    public var isRecognised = false
    /// Link annotations on it.
    public var links: [Link]
    /// Box of every glyph of the page's `GlyphTable`, for places of parts of a block.
    public var glyphBoxes: GlyphBoxes
    /// Glyphs with ink that is content or furniture: seen, not drawn twice.
    var inkGlyphs: GlyphSet
    /// What of it could not be read.
    public var faults: [ReadFault]
    /// What became of its glyphs.
    public var ledger: GlyphLedger
}

extension PageLayout {
    /// Size of its PDF page.
    public var sheetSize: (width: Double, height: Double) { imposition.map { ($0.sheetWidth, $0.sheetHeight) } ?? (width, height) }

    /// A box of the page on its PDF page.
    public func onSheet(_ box: Rect) -> Rect { imposition?.onSheet(box) ?? box }

    /// A page on which nothing was put in order yet.
    init(blank ink: PageInk) {
        let page = ink.page
        self.init(
            number: page.number, label: page.label, width: page.width, height: page.height, imposition: page.imposition, elements: [],
            furniture: [], links: page.links, glyphBoxes: GlyphBoxes(ink), inkGlyphs: GlyphSet(ink.fate.lazy.map { $0 == .seen }),
            faults: page.faults,
            ledger: GlyphLedger(ink))
        isRecognised = page.isRecognised
    }

    /// Counts watermarks that were taken from the page before it was read.
    mutating func setAside(_ marks: [Watermark], of page: PageContent) {
        for text in marks.map({ $0.text(on: page) }) where !watermarks.contains(text) { watermarks.append(text) }
        ledger.watermarks = marks.reduce(0) { $0 + $1.inkCount }
        ledger.visible += ledger.watermarks
    }

    /// Counts the digits of numbers beside its lines that were taken from the page before it was read.
    mutating func setAside(lineNumbers count: Int) {
        ledger.furniture += count
        ledger.visible += count
    }
}

/// What became of a page's glyphs; spaces are not counted.
public struct GlyphLedger: Hashable, Sendable {
    /// Every glyph with ink to see.
    public var visible = 0
    /// Drawn twice at one place.
    public var duplicates = 0
    /// With ink, but without known text.
    public var unreadable = 0
    /// Of words printed over the page or under it.
    public var watermarks = 0
    /// Of remarks that somebody put on the page.
    public var remarks = 0
    /// Not to be seen, and why: not part of `visible`.
    public var unseen: [UnseenReason: Int] = [:]
    /// Set aside as furniture.
    public var furniture = 0
    /// Korean syllables, and letters with accents tight beside one: hardly any word of a true text has such.
    public var syllables = 0, doubtfulLetters = 0
}

extension GlyphLedger {
    init(_ ink: PageInk) {
        self.init()
        (unseen, remarks, visible) = (ink.unseen, ink.remarks, ink.remarks)
        let doubtful = DoubtfulLetters(ink)
        (syllables, doubtfulLetters) = (doubtful.syllables, doubtful.letters)
        for fate in ink.fate {
            switch fate {
            case .seen: visible += 1
            case .duplicate: (visible, duplicates) = (visible + 1, duplicates + 1)
            case .unreadable: (visible, unreadable) = (visible + 1, unreadable + 1)
            case .unseen, .space: break
            }
        }
    }
}

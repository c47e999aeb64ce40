import Layout

/// A title as it was found: its words, and the blocks that they and what stands beside them were read from.
struct PrintedTitle: Sendable {
    var text: LaidText
    var blocks: [TextBlock]

    init(text: LaidText, blocks: [TextBlock]) { (self.text, self.blocks) = (Self.withoutMark(text), blocks) }

    init(_ candidate: TitleCandidate) { self.init(text: candidate.text, blocks: candidate.blocks) }

    /// Without the raised sign of a note that ends it: `조세지출 현황²⁾`.
    private static func withoutMark(_ text: LaidText) -> LaidText {
        let mark = text.scalars.indices.reversed().prefix { i in
            text.looks[i].contains(.superscript) && (Script.isDigit(text.scalars[i]) || marks.contains(text.scalars[i]))
        }.count
        return mark > 0 && mark <= longestMark && mark < text.count ? text[0..<(text.count - mark)].trimmed : text
    }

    private static let marks = Set("*)†‡".unicodeScalars.map(\.value))
    /// `**12)`.
    private static let longestMark = 5
}

/// A document cut into its parts, before any part is read closely.
struct DocumentParts: Sendable {
    struct SectionPart: Sendable {
        var kind: String
        var title: PrintedTitle?
        var number: String?
        var isBriefs = false
        /// Whether the profile names it; where it names none, all are known.
        var isKnown = true
        /// The contents entry that names it.
        var entry: ContentsPath?
        var articles: [ArticlePart] = []
    }

    struct ArticlePart: Sendable {
        var title: PrintedTitle?
        var number: String?
        /// Printed beside the title.
        var category: LaidText?
        var entry: ContentsPath?
        /// The source that its title ends with, in brackets, or that stands right under it.
        var origin: LaidText?
        /// The line or lines under a headline, where the document's head is known.
        var lead: PrintedTitle?
        /// Lines at its title that head nothing, whatever they look like: marked ones under a headline, and those above the title.
        var headless: Set<PagePlace> = []
        var pieces: [Piece] = []

        /// The part, whose pieces are here no more.
        mutating func take() -> ArticlePart {
            defer { pieces = [] }
            return self
        }
    }

    /// What a press release's head says.
    var release: ReleaseHead?
    /// Before the contents, or before the first section where there are none.
    var cover: [TextBlock] = []
    /// The list's own title, and every block that the list was read from.
    var contentsBlocks: [TextBlock] = []
    var contents: [ContentsPart] = []
    var summaryTitle: TextBlock?
    var summary: [Piece] = []
    var sections: [SectionPart] = []
    var colophon: [TextBlock] = []
    /// Section titles that come again on the pages of their section.
    var runningTabs: [TextBlock] = []
}

/// Where an entry stands in the contents: its index, and those of the entries that it stands under before it.
typealias ContentsPath = [Int]

/// A line of the contents list as printed.
struct ContentsPart: Sendable {
    var number: String?
    var category: LaidText?
    /// The title's text without number, leader and page.
    var text: LaidText
    var page: String?
    var places: [PagePlace]
    var children: [ContentsPart] = []

    /// The entry at a path.
    static func part(at path: ContentsPath, of parts: [ContentsPart]) -> ContentsPart {
        path.dropFirst().reduce(parts[path[0]]) { $0.children[$1] }
    }

    /// Gives the entry at a path another text.
    static func set(_ text: LaidText, at path: ContentsPath, of parts: inout [ContentsPart]) {
        if path.count == 1 { parts[path[0]].text = text } else { set(text, at: Array(path.dropFirst()), of: &parts[path[0]].children) }
    }

    /// All entries from this one on, depth first, with their paths.
    static func flattened(_ parts: [ContentsPart], under path: ContentsPath = []) -> [(path: ContentsPath, part: ContentsPart)] {
        parts.enumerated().flatMap { index, part in [(path + [index], part)] + flattened(part.children, under: path + [index]) }
    }
}

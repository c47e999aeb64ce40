import Layout

/// A document cut into its parts, before any part is read closely.
struct DocumentParts: Sendable {
    struct SectionPart: Sendable {
        var kind: String
        var title: TextBlock?
        var number: String?
        var isBriefs: Bool
        var articles: [ArticlePart] = []
    }

    struct ArticlePart: Sendable {
        var title: TextBlock?
        var number: String?
        var pieces: [Piece] = []
    }

    /// Before the contents, or before the first section where there are none.
    var cover: [Piece] = []
    /// The list's own title.
    var contentsTitle: TextBlock?
    var contents: [ContentsPart] = []
    var summaryTitle: TextBlock?
    var summary: [Piece] = []
    var sections: [SectionPart] = []
    var colophon: [Piece] = []
}

/// A line of the contents list as printed.
struct ContentsPart: Sendable {
    var number: String?
    var category: TextBlock?
    var title: TextBlock
    /// The title's text without number, leader and page.
    var text: LaidText
    var page: String?
    var children: [ContentsPart] = []
}

import BriefingModel

/// A piece of a briefing that a search index or a loader takes by itself: it says where it belongs.
package struct Element: Hashable, Sendable {
    /// A note that a mark of the element's text points to.
    package struct ResolvedNote: Hashable, Sendable {
        package var id: String
        package var marker: String
        package var text: String
    }

    /// A block's type, or what is no block: `summary`, an article's head, one of its references.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case summary, article, heading, item, paragraph, note, table, figure, callout, reference
    }

    /// Name of the PDF.
    package var document: String
    /// Lower-case hex digest of the PDF's bytes: what tells documents apart.
    package var sha256: String
    package var publication: String?
    /// ISO date.
    package var issueDate: String?
    /// Id of the section; missing for what stands outside all of them.
    package var section: String?
    package var sectionKind: String?
    package var article: String?
    package var articleTitle: String?
    package var category: String?
    /// Unique in its document: the block's id, the article's for its head, `s1.a1.r1` for a reference, `summary.1`.
    package var id: String
    /// Id of the block that it stands under.
    package var parent: String?
    package var kind: Kind
    /// Titles of the section and the article, then the headings that it stands under.
    package var path: [String] = []
    package var marker: String?
    /// Plain: a table's rows on lines, its cells between tabs.
    package var text: String
    /// GitHub-flavoured, with the definitions of its notes.
    package var markdown: String?
    package var notes: [ResolvedNote] = []
    package var url: String?
    /// The first page that it is on.
    package var page: Int = 0
    package var at: [Place] = []
}

extension Element: ModelObject {
    package static var setting: ObjectSetting { .line }
    package static var blank: Element { Element(document: "", sha256: "", id: "", kind: .paragraph, text: "") }

    package mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("document", &document, required: true)
        try visitor.field("sha256", &sha256, required: true)
        try visitor.field("publication", &publication)
        try visitor.field("issueDate", &issueDate)
        try visitor.field("section", &section)
        try visitor.field("sectionKind", &sectionKind)
        try visitor.field("article", &article)
        try visitor.field("articleTitle", &articleTitle)
        try visitor.field("category", &category)
        try visitor.field("id", &id, required: true)
        try visitor.field("parent", &parent)
        try visitor.field("type", &kind)
        try visitor.field("path", &path)
        try visitor.field("marker", &marker)
        try visitor.field("text", &text, required: true)
        try visitor.field("markdown", &markdown)
        try visitor.field("notes", &notes, required: false, role: .content)
        try visitor.field("url", &url)
        try visitor.field("page", &page, unless: 0)
        try visitor.field("at", &at, required: false, role: .place)
    }
}

extension Element.ResolvedNote: ModelObject {
    package static var setting: ObjectSetting { .small }
    package static var blank: Self { Self(id: "", marker: "", text: "") }

    package mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("id", &id, required: true)
        try visitor.field("marker", &marker, required: false)
        try visitor.field("text", &text, required: true)
    }
}

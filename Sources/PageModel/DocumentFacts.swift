/// What a PDF says about itself.
public struct DocumentFacts: Hashable, Sendable {
    /// One entry of the outline (bookmarks).
    public struct OutlineEntry: Hashable, Sendable {
        /// As the outline has it.
        public var title: String
        /// 1-based, where the target could be resolved.
        public var page: Int?
        /// The entries under it.
        public var children: [OutlineEntry]

        /// An entry, what it leads to and what is under it.
        public init(title: String, page: Int?, children: [OutlineEntry]) {
            (self.title, self.page, self.children) = (title, page, children)
        }
    }

    /// All pages of the file.
    public var pageCount: Int
    /// Of the information dictionary.
    public var title, producer, creator: String?
    /// ISO 8601 in UTC, `2024-03-08T01:02:03Z`.
    public var created: String?
    /// `1.7`
    public var version: String?
    /// Whether it says that it carries a structure tree.
    public var isTagged = false
    /// Whether the file is encrypted (it was opened, with or without a password).
    public var isEncrypted = false
    /// Top-level bookmarks, in order.
    public var outline: [OutlineEntry] = []

    /// A PDF that says nothing about itself.
    public init(pageCount: Int) { self.pageCount = pageCount }
}

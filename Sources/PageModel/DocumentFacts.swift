/// What a PDF says about itself.
public struct DocumentFacts: Hashable, Sendable {
    /// One entry of the outline (bookmarks).
    public struct OutlineEntry: Hashable, Sendable {
        public var title: String
        /// 1-based, where the target could be resolved.
        public var page: Int?
        public var children: [OutlineEntry]

        public init(title: String, page: Int?, children: [OutlineEntry]) {
            (self.title, self.page, self.children) = (title, page, children)
        }
    }

    public var pageCount: Int
    public var title, producer, creator: String?
    /// ISO 8601 in UTC, `2024-03-08T01:02:03Z`.
    public var created: String?
    /// `1.7`
    public var version: String?
    public var isTagged = false
    /// Whether the file is encrypted (it was opened, with or without a password).
    public var isEncrypted = false
    public var outline: [OutlineEntry] = []

    public init(pageCount: Int) { self.pageCount = pageCount }
}

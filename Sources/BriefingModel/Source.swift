/// The PDF that was read.
public struct Source: Hashable, Sendable {
    /// What the PDF says about itself.
    public struct PDF: Hashable, Sendable {
        /// Of the information dictionary, as they stand there.
        public var title, producer, creator: String?
        /// ISO 8601, UTC.
        public var created: String?
        /// Of the file's header: `1.7`.
        public var version: String?
        /// Whether the catalogue says that the file carries a structure tree; `nil` when it says nothing.
        public var tagged: Bool?

        /// A PDF that says nothing about itself.
        public init() {}
    }

    /// Without its folders.
    public var fileName: String
    /// Lower-case hex digest of the file's bytes.
    public var sha256: String
    /// All pages of the file, also those that were not asked for.
    public var pageCount: Int
    /// What the file says about itself; `nil` when it says nothing.
    public var pdf: PDF?
    /// The pages that were read, in ascending order.
    public var pages: [PageSize] = []

    /// A file of which no page was read yet.
    public init(fileName: String, sha256: String, pageCount: Int, pdf: PDF? = nil) {
        (self.fileName, self.sha256, self.pageCount, self.pdf) = (fileName, sha256, pageCount, pdf)
    }
}

/// How large a page is: what the boxes on it are measured against.
public struct PageSize: Hashable, Sendable {
    /// 1-based.
    public var page: Int
    /// `[width, height]` in points, of the page as displayed; one decimal.
    public var size: [Double]

    /// A page's number and its `[width, height]`.
    public init(page: Int, size: [Double]) { (self.page, self.size) = (page, size) }
}

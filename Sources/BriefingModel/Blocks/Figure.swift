/// A picture, chart or diagram.
public struct Figure: Hashable, Sendable {
    /// The figure as a file of its own.
    public struct Image: Hashable, Sendable {
        /// Of pictures that are drawn from the page, in pixels an inch.
        public static let resolution = 200

        /// Relative path.
        public var file: String
        /// In pixels.
        public var width, height: Int

        /// A picture's file and its size.
        public init(file: String, width: Int, height: Int) { (self.file, self.width, self.height) = (file, width, height) }
    }

    /// Without its brackets.
    public var caption: String?
    /// Its file, when pictures were asked for.
    public var image: Image?
    /// Words inside a chart, when they are real text.
    public var text: String?
    /// Where it was taken from.
    public var source: BlockSource?

    /// A figure of which nothing is known.
    public init() {}
}

/// A line of the contents page.
public struct ContentsEntry: Hashable, Sendable {
    /// As printed, without its badge.
    public var number: String?
    /// The tag beside the title; printed once for several entries, it stands on each.
    public var category: String?
    /// Without leader dots and page number.
    public var title: String
    /// Page label as printed.
    public var page: String?
    /// Id of the section or article that it names.
    public var target: String?
    /// The entries under it: the articles of a section.
    public var children: [ContentsEntry] = []
    /// Where it is printed: one place a page.
    public var at: [Place] = []

    /// An entry of which only the title is known.
    public init(title: String) { self.title = title }
}

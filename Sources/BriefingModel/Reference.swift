/// An entry under 참고자료.
public struct Reference: Hashable, Sendable {
    /// The title that is cited, or all that is printed beside the address.
    public var title: String?
    /// A whole address, also where it was printed on several lines.
    public var url: String?
    /// What opens the entry: `☞`, `1)`.
    public var marker: String?
    /// Who published what is cited.
    public var publisher: String?
    /// When it was published.
    public var date: PrintedDate?
    /// Where it is printed: one place a page.
    public var at: [Place] = []

    /// A reference of which nothing is known.
    public init() {}
}

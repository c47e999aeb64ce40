/// A paragraph of the summary page.
public struct SummaryEntry: Hashable, Sendable {
    /// The paragraph, without its marker.
    public var text: String
    /// Id of the article that it sums up.
    public var target: String?
    /// Where it is printed: one place a page.
    public var at: [Place]

    /// A paragraph, and the article that it sums up.
    public init(text: String, target: String? = nil, at: [Place]) {
        (self.text, self.target, self.at) = (text, target, at)
    }
}

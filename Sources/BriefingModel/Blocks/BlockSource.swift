/// `출처:` under a table or figure.
public struct BlockSource: Hashable, Sendable {
    /// What follows `출처:`, also when that is only the address.
    public var text: String
    /// The address in it, as a whole.
    public var url: String?
    /// Where it is printed: one place a page.
    public var at: [Place]

    /// A source line as printed.
    public init(text: String, url: String?, at: [Place]) { (self.text, self.url, self.at) = (text, url, at) }
}

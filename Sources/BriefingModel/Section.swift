/// A numbered part of the briefing.
public struct Section: Hashable, Sendable {
    /// `s2`, counted through the document from 1.
    public var id: String
    /// A word of the profile: `feature`, `policy` …; `body` where no profile knows it.
    public var kind: String
    /// As printed, without number and badge; `nil` when none is printed.
    public var title: String?
    /// As printed: `1`, `Ⅱ`.
    public var number: String?
    /// In reading order.
    public var articles: [Article] = []
    /// Where its title is printed; without a title, where its articles stand.
    public var at: [Place] = []

    /// A section without title and articles.
    public init(id: String, kind: String) { (self.id, self.kind) = (id, kind) }
}

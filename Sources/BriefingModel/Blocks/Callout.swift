/// A framed box that stands beside the flow.
public struct Callout: Hashable, Sendable {
    /// Without its brackets, with all its words: `※참고: …`.
    public var title: String?
    /// The blocks inside, in reading order.
    public var children: [Block]

    /// A box with what stands in it.
    public init(title: String?, children: [Block]) { (self.title, self.children) = (title, children) }
}

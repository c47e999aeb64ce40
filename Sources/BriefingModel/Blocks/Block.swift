/// A piece of an article's body.
public struct Block: Hashable, Sendable {
    /// What kind of piece, with what only that kind has.
    public indirect enum Content: Hashable, Sendable {
        /// A line that heads what follows it.
        case heading(Outline)
        /// A bullet; what is indented under it is its children.
        case item(Outline)
        /// Running text with no marker.
        case paragraph(RichText)
        /// A remark that explains what it stands under.
        case note(Note)
        /// A grid of cells.
        case table(Table)
        /// A picture, chart or diagram.
        case figure(Figure)
        /// A framed box beside the flow, with blocks of its own.
        case callout(Callout)
    }

    /// `s2.a1.b7`, `s2.a1.n2`, `s2.a1.t1` or `s2.a1.f1`: its kind's letter, and its depth-first number in the article.
    public var id: String
    /// What kind of piece, and what it says.
    public var content: Content
    /// One place a page that it stands on.
    public var at: [Place]

    /// A block; its id is given when the whole article is known.
    public init(id: String = "", content: Content, at: [Place]) {
        (self.id, self.content, self.at) = (id, content, at)
    }
}

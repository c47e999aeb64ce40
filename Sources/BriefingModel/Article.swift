/// A titled piece of a section.
public struct Article: Hashable, Sendable {
    /// The line under the title that sums the article up.
    public struct Lead: Hashable, Sendable {
        /// Without its marker, its brackets and its date.
        public var text: String
        /// The day that stands in brackets behind it.
        public var date: PrintedDate?
        /// Where it is printed: one place a page.
        public var at: [Place]

        /// A lead as printed.
        public init(text: String, date: PrintedDate?, at: [Place]) {
            (self.text, self.date, self.at) = (text, date, at)
        }
    }

    /// 출처 of a brief.
    public struct Source: Hashable, Sendable {
        /// Who is cited: `인민망`.
        public var name: String?
        /// When they wrote it.
        public var date: PrintedDate?
        /// Where it can be read, as a whole address.
        public var url: String?
        /// Where it is printed: one place a page.
        public var at: [Place] = []

        /// A source of which nothing is known.
        public init() {}
    }

    /// `s2.a1`, counted in its section from 1.
    public var id: String
    /// As printed in its badge.
    public var number: String?
    /// As printed in the contents or in the article's tag: `기술전략`.
    public var category: String?
    /// Without number and category; `nil` for a body that no title opens.
    public var title: String?
    /// `nil` where the publication has no leads.
    public var lead: Lead?
    /// Top-level blocks, in reading order; what stands under one is among its children.
    public var body: [Block] = []
    /// The list at the article's end.
    public var references: [Reference] = []
    /// The line that closes a brief.
    public var source: Source?
    /// Where its title is printed, as a heading's place is its own line; without a title, where its body stands.
    public var at: [Place] = []

    /// An article without content.
    public init(id: String) { self.id = id }
}

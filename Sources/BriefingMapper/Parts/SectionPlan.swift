import Layout

/// Where a document's sections and named articles start, as indices of its pieces.
struct SectionPlan: Sendable {
    struct Section: Sendable {
        /// The first piece that belongs to it, and the first behind its title.
        var start, contentStart: Int
        var title: PrintedTitle?
        var number: String?
        var kind: String
        var isBriefs = false
        var isKnown = true
        var entry: ContentsPath?
        var style: TitleStyle?
    }

    var sections: [Section] = []
    /// What may be a title, in order.
    var candidates: [TitleCandidate] = []
    /// Contents entry of a candidate that stands for an article, by the candidate's first piece.
    var named: [Int: ContentsPath] = [:]

    /// Styles of the articles' titles that the contents list names.
    var titleStyles: [TitleStyle] { candidates.filter { named[$0.pieces.lowerBound] != nil }.map(\.style) }
}

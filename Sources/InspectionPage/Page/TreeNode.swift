import BriefingModel

/// A part of the model as the page's tree shows it.
struct TreeNode: Sendable {
    /// The model's id, or one made from its place in the model (`contents.0`).
    var id: String
    /// The block's type, or what else it is: section, article, lead, reference …
    var kind: String
    var text: String
    /// Where it is in the model's JSON: `sections.0.articles.1.body.3`.
    var path: String
    var places: [Place]
    var children: [TreeNode] = []
    /// Open when the page opens.
    var isOpen = false
    /// First page that it is on; 0 for none.
    var page: Int
    /// `p. 5` or `p. 5–6`; empty for none.
    var place: String

    init(id: String, kind: String, text: String, path: String, places: [Place], children: [TreeNode] = [], isOpen: Bool = false) {
        (self.id, self.kind, self.text, self.path, self.places, self.children, self.isOpen) = (
            id, kind, text, path, places, children, isOpen
        )
        (page, place) = (places.first?.page ?? 0, places.inWords)
    }

    /// A node's explanation; the page keeps them apart from the tree.
    struct Reasons: Sendable {
        var id: String
        var steps: [Explanation.Step]
    }
}

extension [Place] {
    /// The pages that they are on: `p. 5`, `p. 5–6`, or nothing.
    var inWords: String {
        guard let first = first?.page, let last = last?.page else { return "" }
        return first == last ? "p. \(first)" : "p. \(first)–\(last)"
    }
}

/// What the page's template is filled with; the stored properties are the template's names (it sees no computed ones).
struct PageView: Sendable {
    struct Page: Sendable {
        /// From 1.
        var number: Int
        /// `, printed ii`; empty where the printed number is the same.
        var printed: String
        /// Pages of the document.
        var count: Int
        var file: String
        /// In points.
        var width, height: String
        /// A `data:` address.
        var image: String?
        var groups: [Group]
    }

    /// One layer on one page.
    struct Group: Sendable {
        var name: String
        var count: Int
        var elements: String
    }

    var title, facts, generator: String
    /// Of the document's own words.
    var language: String
    var style, script, model: String
    var layers: [LayerView]
    var pages: [Page]
    var tree: [TreeNode]
    var explanations: [TreeNode.Reasons]
    var findings: [PageFinding]
}

/// A heading or an item.
public struct Outline: Hashable, Sendable {
    /// `■`, `-`, `1)` …; an item always has one.
    public var marker: String?
    /// Run-in head in round brackets, without them; items only.
    public var label: String?
    /// Without marker and label.
    public var text: RichText
    /// What the page puts under it, in reading order.
    public var children: [Block]

    /// A heading or item with what stands under it.
    public init(marker: String?, label: String? = nil, text: RichText, children: [Block] = []) {
        (self.marker, self.label, self.text, self.children) = (marker, label, text, children)
    }
}

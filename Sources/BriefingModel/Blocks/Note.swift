/// A remark on something that stands elsewhere, opened by its mark.
public struct Note: Hashable, Sendable {
    /// As printed: `*`, `※`, `1)`.
    public var marker: String
    /// Without its marker.
    public var text: RichText

    /// A note as printed.
    public init(marker: String, text: RichText) { (self.marker, self.text) = (marker, text) }
}

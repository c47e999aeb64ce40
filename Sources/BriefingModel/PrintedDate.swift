/// A date as printed and as resolved against the issue date.
public struct PrintedDate: Hashable, Sendable {
    /// Without its brackets: `3.5`.
    public var text: String
    /// `2024-03-05`; `nil` when it cannot be resolved.
    public var iso: String?

    /// A date as printed, with what it was resolved to.
    public init(text: String, iso: String?) { (self.text, self.iso) = (text, iso) }
}

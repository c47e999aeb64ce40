/// Ways in which a stretch of text can stand out.
public struct TextStyle: OptionSet, Hashable, Sendable, Codable {
    /// One bit a style.
    public let rawValue: UInt8
    /// Styles by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier than the block's own weight.
    public static let bold = TextStyle(rawValue: 1)
    /// Slanted by its font or by its matrix.
    public static let italic = TextStyle(rawValue: 2)
    /// A line is drawn under it.
    public static let underline = TextStyle(rawValue: 4)
    /// Smaller and raised.
    public static let superscript = TextStyle(rawValue: 8)
    /// Smaller and lowered.
    public static let `subscript` = TextStyle(rawValue: 16)
}

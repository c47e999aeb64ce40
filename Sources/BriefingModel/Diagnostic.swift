/// Something expected and not found, or found and not expected.
public struct Diagnostic: Hashable, Sendable {
    /// How much of the document it puts in doubt: a part is lost, may be wrong, or is only worth knowing.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case error, warning, info
    }

    /// Kebab case: `note-without-reference`.
    public var code: String
    /// How much it puts in doubt.
    public var severity: Severity
    /// One sentence for people: what, where, and what follows from it.
    public var message: String
    /// Id of the piece that it speaks of.
    public var target: String?
    /// Where on paper, as far as it has a place.
    public var at: [Place]

    /// A diagnostic about a piece, a place or the whole document.
    public init(code: String, severity: Severity, message: String, target: String? = nil, at: [Place] = []) {
        (self.code, self.severity, self.message, self.target, self.at) = (code, severity, message, target, at)
    }
}

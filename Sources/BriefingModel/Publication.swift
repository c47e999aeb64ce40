/// Cover and colophon (발행 정보).
public struct Publication: Hashable, Sendable {
    /// In its plain form, without decoration: `중국 과학기술 정책 주간동향`.
    public var title: String?
    /// ISO date.
    public var issueDate: String?
    /// As printed: `제205호`.
    public var issueNumber: String?
    /// A person.
    public var publisher: String?
    /// The house that publishes it.
    public var organization: String?
    /// As printed, on one line.
    public var address: String?
    /// Telephone numbers as printed.
    public var phone: [String] = []
    /// As printed.
    public var email: String?
    /// As printed, also without a scheme.
    public var website: String?

    /// A publication of which nothing is known.
    public init() {}

    /// Whether nothing is known.
    public var isEmpty: Bool { self == Publication() }
}

/// One thing to look for. A rule knows the model only, never how a page is laid out.
protocol Rule: Sendable {
    /// Kebab case; what `--rules` and `--disable` name.
    static var id: String { get }
    /// One line.
    static var summary: String { get }
    /// Whether it asks what stands on a page, not what it says: of a page that was not read whole it cannot tell.
    static var needsWholePages: Bool { get }

    init()
    func findings(in issue: IssueText) -> [Finding]
}

extension Rule {
    static var needsWholePages: Bool { false }

    func finding(
        _ severity: Finding.Severity, _ message: String, _ quotations: [Finding.Quotation], suggestion: String? = nil
    ) -> Finding {
        Finding(rule: Self.id, severity: severity, message: message, quotations: quotations, suggestion: suggestion)
    }
}

/// One thing to look for in several issues of a series.
protocol SeriesRule: Sendable {
    static var id: String { get }
    static var summary: String { get }

    init()
    func findings(in issues: [IssueText]) -> [Finding]
}

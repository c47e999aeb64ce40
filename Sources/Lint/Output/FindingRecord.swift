import BriefingModel

/// A finding as programs read it.
package struct FindingRecord: Codable, Hashable, Sendable {
    package struct Quotation: Codable, Hashable, Sendable {
        package var text: String
        /// Id of the block, article or section.
        package var target: String
        package var place: String
        /// The file that it stands in.
        package var file: String
        package var at: [Place]?
    }

    package var rule: String
    package var severity: String
    package var message: String
    package var quotations: [Quotation]
    package var suggestion: String?
    /// Stays the same while the text does.
    package var fingerprint: String

    /// - Parameter files: names of the issues that were looked at, in their order.
    package init(_ finding: Finding, files: [String]) {
        (rule, severity, message) = (finding.rule, finding.severity.rawValue, finding.message)
        (suggestion, fingerprint) = (finding.suggestion, finding.fingerprint)
        quotations = finding.quotations.map {
            Quotation(
                text: $0.text, target: $0.target, place: $0.place, file: files.indices.contains($0.issue) ? files[$0.issue] : "",
                at: $0.at.isEmpty ? nil : $0.at)
        }
    }
}

/// What `--format json` writes, and a baseline of known findings.
package struct FindingList: Codable, Hashable, Sendable {
    package var findings: [FindingRecord]

    package init(_ findings: [Finding], files: [String]) { self.findings = findings.map { FindingRecord($0, files: files) } }

    package var fingerprints: Set<String> { Set(findings.map(\.fingerprint)) }
}

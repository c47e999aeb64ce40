import BriefingModel

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for the tools that show it.
///
/// A page of a document is a "region" in no editor's sense: the page number is given as the line, so that tools sort
/// findings by page; page and box stand in the location's properties.
package struct SARIFLog: Encodable, Sendable {
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    package init(_ findings: [Finding], files: [String], toolVersion: String) {
        let rules = Linter.catalogue.map { Rule(id: $0.id, shortDescription: Message(text: $0.summary)) }
        runs = [
            Run(
                tool: Tool(driver: Driver(name: "briefing lint", version: toolVersion, rules: rules)),
                results: findings.map { Result($0, files: files) })
        ]
    }

    private struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        let columnKind = "unicodeCodePoints"
    }
    private struct Tool: Encodable { let driver: Driver }
    private struct Driver: Encodable { let name, version: String; let rules: [Rule] }
    private struct Rule: Encodable { let id: String; let shortDescription: Message }
    private struct Message: Encodable { let text: String }

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]
        let partialFingerprints: [String: String]

        init(_ finding: Finding, files: [String]) {
            ruleId = finding.rule
            level = finding.severity.sarifLevel
            let suggestion = finding.suggestion.map { "; perhaps: \($0)" } ?? ""
            message = Message(text: finding.message + suggestion)
            locations = finding.quotations.prefix(1).map { Location($0, files: files) }
            relatedLocations = finding.quotations.dropFirst().map { Location($0, files: files) }
            partialFingerprints = ["text/v1": finding.fingerprint]
        }
    }

    private struct Location: Encodable {
        let physicalLocation: Physical
        let logicalLocations: [Logical]
        let message: Message
        let properties: Properties?

        init(_ quotation: Finding.Quotation, files: [String]) {
            let file = files.indices.contains(quotation.issue) ? files[quotation.issue] : ""
            let region = quotation.at.first.map { Region(startLine: $0.page, snippet: Message(text: quotation.text)) }
            physicalLocation = Physical(artifactLocation: Artifact(uri: file.asURI), region: region)
            logicalLocations = [Logical(name: quotation.target, fullyQualifiedName: quotation.place)]
            message = Message(text: quotation.text)
            properties = quotation.at.first.map { Properties(page: $0.page, box: $0.box) }
        }
    }

    private struct Physical: Encodable { let artifactLocation: Artifact; let region: Region? }
    private struct Artifact: Encodable { let uri: String }
    private struct Region: Encodable { let startLine: Int; let snippet: Message }
    private struct Logical: Encodable { let name, fullyQualifiedName: String }
    private struct Properties: Encodable { let page: Int; let box: [Double] }
}

extension Finding.Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .ask, .info: "note"
        }
    }
}

extension String {
    /// A path as a relative reference: what stands in no address is percent-encoded.
    fileprivate var asURI: String {
        utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

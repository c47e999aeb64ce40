/// Findings for a terminal: one paragraph each, both quotations with their places.
package struct FindingText {
    private let findings: [Finding]
    private let files: [String]

    package init(_ findings: [Finding], files: [String]) { (self.findings, self.files) = (findings, files) }

    package var text: String {
        findings.map(paragraph).joined() + summary
    }

    private func paragraph(_ finding: Finding) -> String {
        let page = finding.quotations.lazy.compactMap(\.at.first?.page).first.map { ":\($0)" } ?? ""
        let file = finding.quotations.first.flatMap { files.indices.contains($0.issue) ? files[$0.issue] : nil } ?? ""
        var lines = ["\(file)\(page): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"]
        for quotation in finding.quotations {
            let other =
                quotation.issue != finding.quotations[0].issue && files.indices.contains(quotation.issue)
                ? files[quotation.issue] + ", " : ""
            let place = quotation.at.first.map { ", p.\($0.page)" } ?? ""
            lines.append("    “\(quotation.text.replacing("\n", with: " "))”  \(other)\(quotation.place)\(place)")
        }
        if let suggestion = finding.suggestion { lines.append("    perhaps: \(suggestion)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var summary: String {
        guard !findings.isEmpty else { return "nothing found\n" }
        let counts = Finding.Severity.allCases.compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count > 0 ? "\(count) \(severity.rawValue)" : nil
        }
        return counts.joined(separator: ", ") + "\n"
    }
}

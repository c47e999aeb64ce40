import BriefingModel
import Testing

@testable import Lint

/// Faults are planted in clean issues: nearly all must be found, and nothing else.
@Suite struct SeededFaultsTests {
    private static let faults = structureFaults + numberFaults + dateFaults + nameFaults + formFaults
    static let rules = Set(faults.map(\.rule)).sorted()
    /// Two issues of two houses.
    private static let clean = [
        "weekly/2025-03-07/weekly-2025-03-07--chromium.expected.json", "biweekly/2026-01-09/biweekly-2026-01-09--typst.expected.json",
    ]
    private static let leastRecall = 0.9

    @Test("Planted faults are found", arguments: rules)
    func recall(rule: String) throws {
        var planted = 0, found = 0, missed: [String] = []
        for (number, sample) in Self.clean.enumerated() {
            let clean = try IssueEditor(sample)
            let before = Set(Linter(enabled: [rule]).findings(in: clean.briefing).map(\.fingerprint))
            for fault in Self.faults where fault.rule == rule {
                for turn in 0..<fault.count where turn % 2 == number {
                    var issue = clean
                    fault.plant(&issue, turn)
                    planted += 1
                    let findings = Linter(enabled: [rule]).findings(in: issue.briefing).filter { !before.contains($0.fingerprint) }
                    if findings.isEmpty { missed.append("\(sample.prefix(8)) turn \(turn) of \(fault.count)") } else { found += 1 }
                }
            }
        }
        #expect(planted >= 8)
        #expect(Double(found) >= Self.leastRecall * Double(planted), "\(rule): \(found) of \(planted); missed \(missed)")
        print("recall \(rule) \(found)/\(planted)", missed.isEmpty ? "" : "missed: \(missed)")
    }

    @Test func everyRuleHasItsFaults() {
        let series: Set<String> = ["series-number", "series-topic"]
        #expect(Set(Self.rules) == Set(Linter.catalogue.map(\.id)).subtracting(series))
    }

    @Test("What looks like a fault and is none is left alone", arguments: Set(innocents.map(\.rule)).sorted())
    func leavesAlone(rule: String) throws {
        for sample in Self.clean {
            let clean = try IssueEditor(sample), linter = Linter(enabled: [rule])
            let before = Set(linter.findings(in: clean.briefing).map(\.fingerprint))
            for innocent in innocents where innocent.rule == rule {
                for turn in 0..<innocent.count {
                    var issue = clean
                    innocent.plant(&issue, turn)
                    let alarms = linter.findings(in: issue.briefing).filter { !before.contains($0.fingerprint) }
                    #expect(
                        alarms.isEmpty, "\(sample.prefix(8)) turn \(turn): \(alarms.map { "\($0.message): \($0.quotations.map(\.text))" })")
                }
            }
        }
    }

    @Test("Of a page that was not read whole nothing is said to be missing", arguments: ["unreadable-text", "read-page"])
    func unreadablePages(code: String) throws {
        var issue = try IssueEditor(Self.clean[0])
        let page = Place(page: 3, box: [0, 0, 595, 842])
        issue.article(0) { article in
            let caption = Block(id: "\(article.id).xc", content: .paragraph(RichText("<표 9> 기금의 개요")), at: [page])
            article.body = [caption] + article.body.filter { if case .paragraph = $0.content { true } else { false } }
        }
        let linter = Linter(enabled: ["caption-without-table"])
        let before = linter.findings(in: issue.briefing)
        #expect(!before.isEmpty)
        issue.briefing.diagnostics.append(Diagnostic(code: code, severity: .warning, message: "12 glyphs", at: [page]))
        #expect(linter.findings(in: issue.briefing).count < before.count)
    }

    @Test func everyRuleHasWhatItMustLeaveAlone() { #expect(Set(innocents.map(\.rule)) == Set(Self.rules)) }

    @Test("A clean issue has at most one false alarm", arguments: IssueEditor.samples)
    func cleanIssues(sample: String) throws {
        let findings = Linter().findings(in: try IssueEditor(sample).briefing)
        // The samples leave marks of notes out on purpose, as editors do.
        let alarms = findings.filter { $0.rule != "note-without-marker" }
        #expect(alarms.count <= 1, "\(alarms.map { "\($0.rule): \($0.message)" })")
    }

    /// A fault of one kind must not set off the rules of others: at most one finding beside it.
    @Test("Planted faults set off no other rule", arguments: rules)
    func precision(rule: String) throws {
        let clean = try IssueEditor(Self.clean[1])
        let before = Set(Linter().findings(in: clean.briefing).map(\.fingerprint))
        for fault in Self.faults where fault.rule == rule {
            for turn in 0..<min(fault.count, 2) {
                var issue = clean
                fault.plant(&issue, turn)
                let others = Linter().findings(in: issue.briefing).filter { !before.contains($0.fingerprint) && $0.rule != rule }
                #expect(others.count <= 1, "\(rule) \(turn): \(others.map { "\($0.rule): \($0.message)" })")
            }
        }
    }
}

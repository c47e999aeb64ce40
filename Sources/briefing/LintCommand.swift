import ArgumentParser
import BriefingModel
import Conversion
import FoundationEssentials
import Glibc
import Lint
import Writers

/// `briefing lint`: what a briefing says against itself.
struct LintCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    /// The least grave finding that makes the command fail.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case error, warning, ask, info, never
    }

    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds what a briefing says against itself: numbers, dates, names, notes, tables, form.",
        discussion: """
            A contradiction is stated with both quotations and their places; which side is right is left to you.

            EXAMPLES
              briefing lint weekly.pdf
              briefing lint weekly.json --format sarif > weekly.sarif
              briefing lint weekly.pdf --format json > known.json      then --baseline known.json tells only what is new
              briefing lint may.json june.json                         also what two issues of a series give otherwise

            RULES
            \(Linter.catalogue.map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

            EXIT CODES
              0   nothing as grave as --fail-on was found
              1   something was
              and those of `briefing --help`
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("PDFs, or models that briefing convert wrote; several: issues of a series.", valueName: "file"))
    var inputs: [String]

    @Option(help: "How the findings are written.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Only these rules.", valueName: "id,id"))
    var rules: String?

    @Option(help: ArgumentHelp("Not these rules.", valueName: "id,id"))
    var disable: String?

    @Option(help: ArgumentHelp("Leave out the findings of this file (of --format json).", valueName: "file.json"))
    var baseline: String?

    @Option(help: "Exit with 1 for findings as grave as this.")
    var failOn: Threshold = .warning

    private func ids(_ list: String?) -> [String] {
        list?.split(separator: ",").map { String($0).trimmingSpaces } ?? []
    }

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("name a PDF or a model") }
        let known = Set(Linter.catalogue.map(\.id))
        if let odd = (ids(rules) + ids(disable)).first(where: { !known.contains($0) }) {
            throw ValidationError("\(odd): no such rule; briefing lint --help lists them")
        }
    }

    func run() async throws {
        signal(SIGPIPE, SIG_DFL)
        let code = await Outcome.reported {
            let known = try baseline.map(Self.fingerprints) ?? []
            var linter = Linter()
            if rules != nil { linter.enabled = Set(ids(rules)) }
            linter.enabled.subtract(ids(disable))
            var briefings: [Briefing] = []
            for input in inputs {
                let file = try InputFile(readingFrom: input)
                let model = ModelFile(file)
                briefings.append(model.isLikely ? try model.briefing() : try await Converter().conversion(of: file).briefing)
            }
            let findings = linter.findings(in: briefings).filter { !known.contains($0.fingerprint) }
            try OutputStream.standardOutput.write(try bytes(of: findings))
            return isGrave(findings) ? .partial : .success
        }
        if code != .success { throw code }
    }

    private func isGrave(_ findings: [Finding]) -> Bool {
        guard let least = Finding.Severity(rawValue: failOn.rawValue) else { return false }
        return findings.contains { $0.severity <= least }
    }

    private func bytes(of findings: [Finding]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return switch format {
        case .text: Array(FindingText(findings, files: inputs).text.utf8)
        case .json: Array(try encoder.encode(FindingList(findings, files: inputs))) + [0x0A]
        case .sarif: Array(try encoder.encode(SARIFLog(findings, files: inputs, toolVersion: Program.version))) + [0x0A]
        }
    }

    private static func fingerprints(_ path: String) throws -> Set<String> {
        let file = try InputFile(readingFrom: path)
        do {
            return try JSONDecoder().decode(FindingList.self, from: Data(file.bytes)).fingerprints
        } catch {
            throw ModelFileError(path: path, reason: "no findings of --format json")
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

import ArgumentParser
import BriefingModel
import Conversion
import FoundationEssentials
import Glibc
import Lint
import Writers

/// `briefing lint`: what a briefing says against itself.
struct LintCommand: ParsableCommand {
    enum Format: String, NamedArgument, CaseIterable {
        case text, json, sarif
    }

    /// The least grave finding that makes the command fail.
    enum Threshold: String, NamedArgument, CaseIterable {
        case error, warning, ask, info, never
    }

    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds what a briefing says against itself: numbers, dates, names, notes, tables, form.",
        discussion: """
            A contradiction is stated with both quotations and their places; which side is
            right is left to you.

            EXAMPLES
              briefing lint weekly.pdf
              briefing lint weekly.json --format sarif > weekly.sarif
              briefing lint weekly.pdf --format json > known.json      then --baseline known.json tells only what is new
              briefing lint may.json june.json                         also what two issues of a series give otherwise
              briefing lint weekly.pdf --annotate marked.pdf           a copy with the findings as remarks at their places

            RULES
            \(Linter.catalogue.map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

            EXIT CODES
              0   nothing as grave as --fail-on was found
              1   something was
              and those of `briefing --help`
            """)

    static let _errorLabel = Program.name

    @Argument(
        help: ArgumentHelp("PDFs, or models that briefing convert wrote; several: issues of a series.", valueName: "file"),
        completion: .file(extensions: ["pdf", "json"]))
    var inputs: [String]

    @Option(help: "How the findings are written.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Only these rules.", valueName: "id,id"))
    var rules: String?

    @Option(help: ArgumentHelp("Not these rules.", valueName: "id,id"))
    var disable: String?

    @Option(
        help: ArgumentHelp("Leave out the findings of this file (of --format json).", valueName: "file.json"),
        completion: .file(extensions: ["json"]))
    var baseline: String?

    @Option(
        help: ArgumentHelp("Write a copy of the one PDF with the findings as highlights that viewers show.", valueName: "file.pdf"),
        completion: .file(extensions: ["pdf"]))
    var annotate: String?

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Exit with 1 for findings as grave as this.")
    var failOn: Threshold = .warning

    private func ids(_ list: String?) -> [String] {
        list?.split(separator: ",").map { String($0).trimmingSpaces } ?? []
    }

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("name a PDF or a model") }
        if inputs.filter({ $0 == "-" }).count > 1 { throw ValidationError("-: standard input can be read once only; name it once") }
        if let annotate {
            if inputs.count > 1 { throw ValidationError("--annotate: marks one PDF; name one input") }
            if OutputFile(path: annotate).isSameFile(as: inputs[0]) {
                throw ValidationError("\(annotate): would overwrite the input; name another file with --annotate")
            }
        }
        let known = Set(Linter.catalogue.map(\.id))
        if let odd = (ids(rules) + ids(disable)).first(where: { !known.contains($0) }) {
            throw ValidationError("\(odd): no such rule; briefing lint --help lists them")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            let known = try baseline.map(Self.fingerprints) ?? []
            let worker = try WorkerReading(reading)
            let files = try inputs.map { try InputFile(readingFrom: $0) }
            if annotate != nil, ModelFile(files[0]).isLikely {
                throw ValidationError("--annotate: \(files[0].path) is a model; name the PDF that it was read from")
            }
            let briefings = try files.map { file in
                ModelFile(file).isLikely ? try ModelFile(file).briefing() : try worker.briefing(of: file)
            }
            let findings = linter.findings(in: briefings).filter { !known.contains($0.fingerprint) }
            if let annotate {
                let copy = try worker.product(.annotatedCopy(findings.flatMap(\.remarks)), of: files[0])
                try OutputFile(path: annotate).write(copy)
                try report(unplaced: findings.count { $0.remarks.isEmpty })
            }
            try OutputStream.standardOutput.write(try bytes(of: findings))
            return isGrave(findings) ? .partial : .success
        }
        if code != .success { throw code }
    }

    private var linter: Linter {
        var linter = Linter()
        if rules != nil { linter.enabled = Set(ids(rules)) }
        linter.enabled.subtract(ids(disable))
        return linter
    }

    private func report(unplaced count: Int) throws {
        guard count > 0 else { return }
        let words = count == 1 ? "1 finding has no place and is" : "\(count) findings have no place and are"
        try Outcome.say("\(words) not in \(annotate ?? "")")
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

import ArgumentParser
import BriefingModel
import Conversion
import Evaluation
import FoundationEssentials
import Glibc
import Writers

/// `briefing validate`: is what was read what the document says?
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Compares what is read from PDFs with the models that are expected of them.",
        discussion: """
            EXAMPLES
              briefing validate samples/                                every NAME.pdf with its NAME.expected.json
              briefing validate weekly.pdf --expected weekly.expected.json --details
              briefing validate samples/ --json > before.json           figures to compare with later
              briefing validate samples/ --baseline before.json --min 0.98
              briefing validate samples/ --report report.html           differences beside the pages' pictures
              briefing validate new.pdf --expected new.expected.json --bless

            EXIT CODES
              0   compared (and no worse than --min and --baseline ask for)
              1   a document could not be converted, is worse than in --baseline, or the mean is below --min
              and those of `briefing --help`
            """)

    static let _errorLabel = Program.name

    @Argument(
        help: ArgumentHelp("Folders of PDFs with their expected models; PDFs; or with --expected one PDF or model.", valueName: "path"))
    var paths: [String]

    @Option(
        help: ArgumentHelp("The model that is expected of the one input.", valueName: "file.json"), completion: .file(extensions: ["json"]))
    var expected: String?

    @Flag(help: "List every difference with its place and the stage that is probably to blame.")
    var details = false

    @Flag(help: "Print all figures and differences as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Say what got better and worse since this run (of --json).", valueName: "file.json"))
    var baseline: String?

    @Option(name: .customLong("min"), help: ArgumentHelp("Exit with 1 when the mean score is below this.", valueName: "0…1"))
    var minimum: Double?

    @Option(
        help: ArgumentHelp("Write a page for the browser: figures, and differences beside the pages' pictures.", valueName: "file.html"))
    var report: String?

    @Flag(help: "Make what is read now the expected model, after showing the differences.")
    var bless = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if expected != nil && paths.count != 1 { throw ValidationError("--expected goes with one input; name one") }
        if let minimum, !(0...1).contains(minimum) { throw ValidationError("--min \(minimum): not a score; choose from 0 to 1") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            let set = try expected.map { ValidationSet(input: paths[0], expected: $0) } ?? ValidationSet(paths: paths)
            let before = try baseline.map(Self.record)
            let outcomes = try ValidationRun(reading: reading, isNewExpected: bless).outcomes(of: set.pairs)
            return try show(outcomes, before)
        }
        if code != .success { throw code }
    }

    private func show(_ outcomes: [ValidationRun.Outcome], _ before: EvaluationRecord?) throws -> ExitCode {
        let documents = outcomes.map(\.document)
        let record = EvaluationRecord(documents)
        let comparison = before.map { BaselineComparison(before: $0, now: record) }
        if let report {
            try OutputFile(path: report).write(ValidationPictures(outcomes: outcomes, reading: reading).report(record))
        }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try OutputStream.standardOutput.write(Array(encoder.encode(record)) + [0x0A])
        } else {
            let table = EvaluationTable(documents)
            var text = table.text
            if details || bless { text += table.details }
            if let comparison { text += "\n" + comparison.text }
            try OutputStream.standardOutput.write(Array(text.utf8))
        }
        if bless { return try accept(outcomes) }
        if record.overall < minimum ?? 0 || comparison?.gotWorse == true || documents.contains(where: { $0.failure != nil }) {
            return .partial
        }
        return .success
    }

    /// Writes what was read as what is expected; the differences have been shown.
    private func accept(_ outcomes: [ValidationRun.Outcome]) throws -> ExitCode {
        for outcome in outcomes {
            guard let found = outcome.found else { continue }
            let bytes = JSONWriter(leavingOut: [.place, .frame]).bytes(of: found)
            if let old = try? InputFile(readingFrom: outcome.pair.expected), old.bytes == bytes { continue }
            try OutputFile(path: outcome.pair.expected).write(bytes)
            let count = outcome.document.differences.count
            try Outcome.say("\(outcome.pair.expected): now expects what was read (\(count) differences)")
        }
        return outcomes.contains { $0.found == nil } ? .partial : .success
    }

    private static func record(_ path: String) throws -> EvaluationRecord {
        let file = try InputFile(readingFrom: path)
        do {
            return try JSONDecoder().decode(EvaluationRecord.self, from: Data(file.bytes))
        } catch {
            throw ValidationSetError.badBaseline(path, reason: "\(type(of: error))")
        }
    }
}

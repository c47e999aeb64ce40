import ArgumentParser
import Arrival
import Conversion
import Glibc
import SystemPackage
import Workers
import Writers

/// `briefing watch`: a folder in which PDFs arrive, converted as they come.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Converts the PDFs that arrive in a folder, and keeps a catalogue of them.",
        discussion: """
            Results stand in OUT/PUBLICATION/DATE/, each whole or not at all. A source
            moves to INBOX/done/, or to INBOX/failed/ with a NAME.reason.json. The same
            bytes are converted once; another version of an issue is kept beside it.
            The service may be killed at any moment: it goes on from there.

            EXAMPLES
              briefing watch inbox/ --output results/
              briefing watch inbox/ --output results/ --once -f json -f markdown
              briefing watch inbox/ --output results/ --on-failure ./tell-us
                  runs ./tell-us STATUS SOURCE MESSAGE
            """)

    static let _errorLabel = Program.name

    enum Log: String, NamedArgument, CaseIterable {
        case text, json
    }

    @Argument(help: ArgumentHelp("The folder to watch.", valueName: "inbox"), completion: .directory)
    var inbox: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for results.", valueName: "folder"), completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("The catalogue (OUT/catalogue.sqlite).", valueName: "file"), completion: .file())
    var catalogue: String?

    @Option(
        name: [.customShort("f"), .customLong("format")],
        help: ArgumentHelp("What is written of each document (json); may be repeated.", valueName: "format"))
    var formats: [OutputFormat] = []

    @Flag(help: "Draw the figures too, into figures/ beside the results.")
    var figures = false

    @Flag(help: "End when all that is there is dealt with.")
    var once = false

    @Flag(name: .shortAndLong, help: "Folders below the inbox too.")
    var recursive = false

    @Option(help: ArgumentHelp("Leave files with such names alone; may be repeated.", valueName: "pattern"))
    var ignore: [String] = []

    @Flag(help: "Leave sources in the inbox.")
    var keep = false

    @Option(
        help: ArgumentHelp("How to read all of them: a profile's name or a YAML file.", valueName: "name|file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var profile: String?

    @Option(help: ArgumentHelp("The first line of this file opens locked PDFs.", valueName: "file"), completion: .file())
    var passwordFile: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Documents at a time; as many as there are cores.", valueName: "count"))
    var jobs: Int?

    @Option(help: ArgumentHelp("A file must not change for so long (2).", valueName: "seconds"))
    var settle: Double = 2

    @Option(help: ArgumentHelp("Look at the inbox so often, beside what the system tells (10).", valueName: "seconds"))
    var poll: Double = 10

    @Option(help: ArgumentHelp("Run it as PROGRAM STATUS SOURCE RESULT… after each conversion.", valueName: "program"), completion: .file())
    var onSuccess: String?

    @Option(help: ArgumentHelp("Run it as PROGRAM STATUS SOURCE MESSAGE after each failure.", valueName: "program"), completion: .file())
    var onFailure: String?

    @Option(help: ArgumentHelp("Figures for Prometheus, written every ten seconds.", valueName: "file"), completion: .file())
    var metricsFile: String?

    @Option(help: ArgumentHelp("Lines of the log: text or json.", valueName: "form"))
    var log = Log.text

    @OptionGroup(title: "LIMITS") var limitOptions: LimitOptions

    @Option(help: .hidden)
    var fault: String?

    func validate() throws {
        if let jobs, jobs < 1 || jobs > 1024 { throw ValidationError("--jobs \(jobs): give a number from 1 to 1024") }
        if !(0...86400).contains(settle) || !(0.1...86400).contains(poll) {
            throw ValidationError("--settle, --poll: give seconds, a day at most")
        }
        if Destination.kind(of: inbox) != S_IFDIR { throw ValidationError("\(inbox): is no folder; make it first") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let code = Outcome.code { () throws -> ExitCode in
            let log = ServiceLog(isJSON: log == .json)
            let service = try ArrivalService(settings()) { log.write($0) }
            try service.run()
            return once && service.failureCount > 0 ? .partial : .success
        }
        if code != .success { throw code }
    }

    /// Each format once, in the order given.
    private var forms: [OutputForm] {
        formats.reduce(into: []) { forms, format in if !forms.contains(where: { $0.format == format }) { forms.append(OutputForm(format)) }
        }
    }

    private func settings() throws -> ServiceSettings {
        var order = DocumentOrder(
            name: "", products: (formats.isEmpty ? [OutputForm()] : forms).map { .form($0, isForFolder: true) } + [.record])
        order.figureFolder = figures ? ServiceSettings.figureFolder : nil
        order.profile = try DocumentOrder.ProfileChoice(named: profile)
        order.password = try passwordFile.map { try InputFile(readingFrom: $0).firstLine }
        try FaultOption(fault).apply(to: &order)
        var folder = Inbox(folder: FilePath(inbox))
        folder.isRecursive = recursive
        folder.ignored = ignore
        var settings = ServiceSettings(
            inbox: folder, output: FilePath(output), catalogue: catalogue ?? FilePath(output).appending("catalogue.sqlite").string,
            order: order)
        settings.limits = limitOptions.limits
        settings.jobs = jobs ?? Processors.count
        settings.isOnce = once
        settings.keepsSources = keep
        settings.settling.patience = .seconds(settle)
        settings.pollInterval = .seconds(poll)
        (settings.onSuccess, settings.onFailure, settings.metricsFile) = (onSuccess, onFailure, metricsFile)
        return settings
    }
}

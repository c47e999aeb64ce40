import ArgumentParser
import Conversion
import Glibc
import Workers
import Writers

/// `briefing convert`: PDFs in, their models out.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Converts PDFs into the structured briefing model, or into a form made from it.",
        discussion: """
            Each document is read in a process of its own, with limits and without
            rights; one that fails is reported, and the others go on. Results come in
            the order of the inputs, whatever the number of jobs.

            EXAMPLES
              briefing convert weekly.pdf | jq '.sections[].articles[].title'
              briefing convert weekly.pdf -o weekly.html --assets pictures
              briefing convert weekly.pdf --elements >elements.ndjson
              briefing convert --compact --pages 1-4,9- weekly.pdf -o weekly.json
              briefing convert --recursive issues/ -o models/ --skip-existing
              find . -name '*.pdf' | briefing convert --paths-from - -o models/
              briefing convert --password-file secret.txt locked.pdf

            See `briefing --help` for the exit codes.
            """)

    static let _errorLabel = Program.name

    @Argument(
        help: ArgumentHelp("PDFs, or folders of them; - reads one PDF from standard input.", valueName: "input"),
        completion: .file(extensions: ["pdf"]))
    var inputs: [String] = []

    @Option(help: ArgumentHelp("More inputs, one a line, from this file or from standard input.", valueName: "file|-"), completion: .file())
    var pathsFrom: String?

    @Flag(name: .shortAndLong, help: "Folders with all that is below them.")
    var recursive = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write there instead of to standard output; a folder for several inputs.", valueName: "file|folder"),
        completion: .file())
    var output: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var assets: AssetsOption

    @Flag(help: "Replace results that are in the output folder.")
    var force = false

    @Flag(help: "Leave out inputs whose result is in the output folder.")
    var skipExisting = false

    @Option(help: ArgumentHelp("Read only these pages.", valueName: "1-4,9-"))
    var pages: PageSelection?

    @OptionGroup var reading: ReadingOptions

    @Option(help: ArgumentHelp("off: leave a table that goes on over page breaks in its parts, one for each page.", valueName: "on|off"))
    var stitch: Switch = .on

    @Option(name: .shortAndLong, help: ArgumentHelp("Documents at a time; as many as there are cores.", valueName: "count"))
    var jobs: Int?

    @OptionGroup(title: "LIMITS") var limitOptions: LimitOptions

    @Option(help: ArgumentHelp("Show how far it is: auto (on a terminal), always, never.", valueName: "when"))
    var progress = ConvertReport.Progress.auto

    @Flag(name: .shortAndLong, help: "Say only what failed.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say what became of each input.")
    var verbose = false

    func validate() throws {
        if inputs.isEmpty && pathsFrom == nil { throw ValidationError("no input; name a PDF, a folder, or - for standard input") }
        if inputs.filter({ $0 == "-" }).count + (pathsFrom == "-" ? 1 : 0) > 1 {
            throw ValidationError("-: standard input can be read once only; name it once")
        }
        if force && skipExisting { throw ValidationError("--force and --skip-existing exclude each other; give one of them") }
        if let jobs, jobs < 1 || jobs > 1024 { throw ValidationError("--jobs \(jobs): give a number from 1 to 1024") }
        if let output {
            for input in inputs where OutputFile(path: output).isSameFile(as: input) {
                throw ValidationError("\(output): would overwrite the input; name another file with -o")
            }
        }
    }

    func run() throws {
        // A reader that has seen enough (`| head`) ends the program without a word, whatever the parent chose.
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            let paths = try pathsFrom.map { try PathStream(readingFrom: $0) }
            let list = InputList(arguments: inputs, isRecursive: recursive, paths: paths)
            let destination = try Destination(
                output: output, isSingle: list.isSingle, existing: force ? .replaced : skipExisting ? .skipped : .refused)
            let total = paths == nil && (list.isSingle || inputs.allSatisfy { Destination.kind(of: $0) != S_IFDIR }) ? inputs.count : nil
            return try ConvertRun(
                settings(isSingle: list.isSingle, destination), inputs: list, destination: destination,
                report: ConvertReport(verbosity: quiet ? .quiet : verbose ? .verbose : .normal, progress: progress, total: total)
            ).run()
        }
        if code != .success { throw code }
    }

    private func settings(isSingle: Bool, _ destination: Destination) throws -> ConvertRun.Settings {
        let form = format.form(for: destination.isFolder ? nil : output)
        var order = try reading.order([.form(form, isForFolder: destination.isFolder)])
        order.pages = pages?.description
        order.stitchesTables = stitch == .on
        var settings = ConvertRun.Settings(order: order)
        settings.limits = limitOptions.limits
        settings.isSingle = isSingle
        settings.writesFailures = form.format == .ndjson && !destination.isFolder
        settings.assets = assets.assets
        // One document may have all cores; of several, each has one.
        let cores = jobs ?? Processors.count
        settings.jobs = isSingle ? 1 : cores
        settings.order.threadCount = isSingle ? min(cores, DocumentOrder.mostThreads) : 1
        return settings
    }
}

extension ConvertReport.Progress: NamedArgument {}

import ArgumentParser
import Conversion
import Glibc
import LayoutInspection
import Workers
import Writers

/// `briefing inspect`: what was found on the pages and what became of it, for people.
struct InspectCommand: ParsableCommand {
    /// How far the document is taken.
    enum Stage: String, NamedArgument, CaseIterable {
        /// Blocks, tables, frames and figures in reading order, as text.
        case layout
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what was found on the pages, and why the model came out as it did.",
        discussion: """
            EXAMPLES
              briefing inspect weekly.pdf -o page.html          one page for the browser: sheets, model, reasons
              briefing inspect weekly.pdf -o page.html -p 4-6   a part; what lint finds is left out
              briefing inspect weekly.pdf --svg tables -p 6     what one stage found on one page
              briefing inspect weekly.pdf --stage layout        the layout as text, before it is mapped

            STAGES OF --svg
              lines, rules, tables (with junctions, cells and what was rejected), blocks, order
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF; - reads it from standard input.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: "Stop at this stage and show it as text.")
    var stage: Stage?

    @Option(help: "Draw what this stage found on one page, as SVG.")
    var svg: StageDrawing.Stage?

    @Flag(help: "With --svg: lay a picture of the page under it.")
    var picture = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Read only these pages.", valueName: "1-4,9-"))
    var pages: PageSelection?

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if let output, OutputFile(path: output).isSameFile(as: input) {
            throw ValidationError("\(output): would overwrite the input; name another file with -o")
        }
        if stage != nil, svg != nil { throw ValidationError("--stage and --svg: choose one") }
        if picture, svg == nil { throw ValidationError("--picture: only with --svg; the page for the browser has pictures anyway") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            let bytes = try WorkerReading(reading, pages: pages).product(.view(view), of: InputFile(readingFrom: input))
            if let output {
                try OutputFile(path: output).write(bytes)
            } else {
                try OutputStream.standardOutput.write(bytes)
            }
            return .success
        }
        if code != .success { throw code }
    }

    private var view: DocumentView {
        if stage == .layout { return .layout }
        return svg.map { .stage($0, withPicture: picture) } ?? .page
    }
}

extension StageDrawing.Stage: ExpressibleByArgument {}

import ArgumentParser
import Conversion
import Glibc
import LayoutInspection
import Writers

/// `briefing inspect`: what was found on the pages, for people.
struct InspectCommand: AsyncParsableCommand {
    /// How far the document is taken.
    enum Stage: String, ExpressibleByArgument, CaseIterable {
        /// Blocks, tables, frames and figures in reading order.
        case layout
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what was found on the pages, before it is mapped to the model.",
        discussion: """
            EXAMPLES
              briefing inspect weekly.pdf --stage layout --pages 3
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF; - reads it from standard input.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var input: String

    @Option(help: "The stage to show.")
    var stage: Stage = .layout

    @Option(help: ArgumentHelp("Read only these pages.", valueName: "1-4,9-"))
    var pages: PageSelection?

    @Option(help: ArgumentHelp("The first line of this file opens the PDF.", valueName: "file"), completion: .file())
    var passwordFile: String?

    func run() async throws {
        signal(SIGPIPE, SIG_DFL)
        let code = await Outcome.reported {
            var converter = Converter()
            converter.pages = pages
            converter.password = try passwordFile.map { try InputFile(readingFrom: $0).firstLine }
            let layout = try await converter.layout(of: InputFile(readingFrom: input))
            try OutputStream.standardOutput.write(Array(LayoutTree().text(of: layout).utf8))
            return .success
        }
        if code != .success { throw code }
    }
}

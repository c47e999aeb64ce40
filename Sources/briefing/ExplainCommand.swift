import ArgumentParser
import Conversion
import Glibc
import Writers

/// `briefing explain`: why a block of the model is what it is.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why a block of the model has its type, depth, lines, order and notes.",
        discussion: """
            EXAMPLES
              briefing explain weekly.pdf s2.a1.b7
              briefing explain weekly.pdf s2.a1.t1 s2.a1.n3

            The same, for all blocks, is on the page of `briefing inspect -o page.html`.
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF; - reads it from standard input.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var input: String

    @Argument(help: ArgumentHelp("Ids of blocks in the model.", valueName: "id"))
    var ids: [String]

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            let text = try WorkerReading(reading).product(.view(.explanation(ids: ids)), of: InputFile(readingFrom: input))
            try OutputStream.standardOutput.write(text)
            return .success
        }
        if code != .success { throw code }
    }
}

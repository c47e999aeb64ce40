import ArgumentParser
import Conversion
import Glibc
import InspectionPage
import Writers

/// `briefing explain`: why a block of the model is what it is.
struct ExplainCommand: LooksIntoPDFs {
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

    var inputName: String { input }

    func run() async throws {
        signal(SIGPIPE, SIG_DFL)
        let code = await Outcome.reported {
            let inspection = try await reading.converter().inspection(of: InputFile(readingFrom: input))
            let texts = try ids.map { id in
                guard let block = ExplainedBlock(id, in: inspection.mapped) else { throw NoSuchBlock(id: id, input: input) }
                return block.text
            }
            try OutputStream.standardOutput.write(Array(texts.joined(separator: "\n").utf8))
            return .success
        }
        if code != .success { throw code }
    }
}

/// An id was asked for that the model does not have.
struct NoSuchBlock: Error, CustomStringConvertible {
    var id: String
    var input: String

    var description: String {
        "\(id): \(input) has no such block; ids are those of `briefing convert` (sections, articles and cells have no explanation)"
    }
}

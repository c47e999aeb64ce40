import ArgumentParser
import Conversion
import Glibc
import Writers

/// `briefing convert`: one PDF in, its model out.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Converts a PDF into the structured briefing model, or into a form made from it.",
        discussion: """
            EXAMPLES
              briefing convert weekly.pdf | jq '.sections[].articles[].title'
              briefing convert weekly.pdf -o weekly.html --assets pictures
              briefing convert weekly.pdf --elements >elements.ndjson
              briefing convert --compact --pages 1-4,9- weekly.pdf -o weekly.json
              briefing convert --password-file secret.txt locked.pdf

            See `briefing --help` for the exit codes.
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF; - reads it from standard input.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var assets: AssetsOption

    @Option(help: ArgumentHelp("Read only these pages.", valueName: "1-4,9-"))
    var pages: PageSelection?

    @Option(
        help: ArgumentHelp(
            "How to read it: a built-in profile's name or a YAML file. Without it the document's own words choose.", valueName: "name|file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var profile: String?

    @Option(help: ArgumentHelp("off: leave a table that goes on over page breaks in its parts, one for each page.", valueName: "on|off"))
    var stitch: Switch = .on

    @Option(help: ArgumentHelp("The first line of this file opens the PDF.", valueName: "file"), completion: .file())
    var passwordFile: String?

    func validate() throws {
        if let output, OutputFile(path: output).isSameFile(as: input) {
            throw ValidationError("\(output): would overwrite the input; name another file with -o")
        }
    }

    func run() async throws {
        // A reader that has seen enough (`| head`) ends the program without a word, whatever the parent chose.
        signal(SIGPIPE, SIG_DFL)
        let code = await Outcome.reported {
            var converter = Converter()
            converter.pages = pages
            converter.stitchesTables = stitch == .on
            converter.profile = try profile.map(ProfileChoice.profile)
            converter.password = try passwordFile.map { try InputFile(readingFrom: $0).firstLine }
            let file = try InputFile(readingFrom: input)
            let conversion = try await converter.conversion(of: file)
            let briefing = try assets.written(conversion.briefing, of: file, password: converter.password, output: output)
            let bytes = format.form(for: output).bytes(of: briefing)
            if let output {
                try OutputFile(path: output).write(bytes)
            } else {
                try OutputStream.standardOutput.write(bytes)
            }
            return conversion.isPartial ? .partial : .success
        }
        if code != .success { throw code }
    }
}

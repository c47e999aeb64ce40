import ArgumentParser
import Conversion

/// How a PDF is opened and read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to read it: a built-in profile's name or a YAML file. Without it the document's own words choose.", valueName: "name|file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var profile: String?

    @Option(help: ArgumentHelp("The first line of this file opens the PDF.", valueName: "file"), completion: .file())
    var passwordFile: String?

    func password() throws -> String? { try passwordFile.map { try InputFile(readingFrom: $0).firstLine } }

    /// Reads documents so, in this process.
    func converter() throws -> Converter {
        var converter = Converter()
        converter.profile = try profile.map(ProfileChoice.profile)
        converter.password = try password()
        return converter
    }
}

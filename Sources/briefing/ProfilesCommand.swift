import ArgumentParser
import Conversion
import Writers

/// `briefing profiles`: the built-in descriptions of publications.
struct ProfilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "Lists the built-in profiles, or prints one, to start another from.",
        discussion: """
            EXAMPLES
              briefing profiles
              briefing profiles kostec-weekly >my-weekly.yaml
              briefing convert weekly.pdf --profile my-weekly.yaml
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("Print this profile.", valueName: "name"))
    var name: String?

    func run() async throws {
        let code = await Outcome.reported {
            let text = try name.map(ProfileChoice.text(of:)) ?? ProfileChoice.all.map { "\($0.name)\t\($0.purpose)\n" }.joined()
            try OutputStream.standardOutput.write(Array(text.utf8))
            return .success
        }
        if code != .success { throw code }
    }
}

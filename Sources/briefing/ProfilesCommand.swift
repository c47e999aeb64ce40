import ArgumentParser
import BriefingMapper
import Conversion
import Glibc
import Writers

/// `briefing profiles`: the publications that are known, and what a profile of one's own must say.
struct ProfilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "Lists, shows and checks the profiles of publications.",
        discussion: """
            EXAMPLES
              briefing profiles
              briefing profiles show kostec-weekly > my-weekly.yaml
              briefing profiles check my-weekly.yaml
              briefing convert --profile my-weekly.yaml weekly.pdf
            """,
        subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

    static let _errorLabel = Program.name

    /// `briefing profiles list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the built-in profiles; without --profile a document's own words choose one.")
        static let _errorLabel = Program.name

        func run() throws {
            let profiles = ProfileLibrary.builtIn.profiles
            let width = profiles.map(\.name.count).max() ?? 0
            try ProfilesCommand.write(
                profiles.map { $0.name + String(repeating: " ", count: width + 2 - $0.name.count) + $0.describes + "\n" }.joined())
        }
    }

    /// `briefing profiles show NAME`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints a built-in profile: the start of a new one.")
        static let _errorLabel = Program.name

        @Argument(
            help: ArgumentHelp("A built-in profile.", valueName: "name"), completion: .list(ProfileLibrary.builtIn.profiles.map(\.name)))
        var name: String

        func run() throws {
            let code = Outcome.code { () throws -> ExitCode in
                let yaml = try ProfileChoice.text(of: name)
                try OutputStream.standardOutput.write(Array(yaml.utf8))
                return .success
            }
            if code != .success { throw code }
        }
    }

    /// `briefing profiles check FILE`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Checks a profile and says of each fault where it is and what is allowed there.",
            discussion: "Exit code 0 when it is sound, 64 when it is not.")
        static let _errorLabel = Program.name

        @Argument(help: ArgumentHelp("The profile.", valueName: "file.yaml"), completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        func run() throws {
            let code = Outcome.code { () throws -> ExitCode in
                do {
                    let profile = try ProfileChoice.read(from: file)
                    try OutputStream.standardOutput.write(Array("\(file): \(profile.name) is sound\n".utf8))
                    return .success
                } catch ProfileError.invalid(let path, let faults) {
                    let lines = faults.faults.map { "briefing: \(path): \($0)\n" }.joined()
                    try OutputStream.standardError.write(Array(lines.utf8))
                    return .wrongUsage
                }
            }
            if code != .success { throw code }
        }
    }

    private static func write(_ text: String) throws {
        signal(SIGPIPE, SIG_DFL)
        let code = Outcome.code { () throws -> ExitCode in
            try OutputStream.standardOutput.write(Array(text.utf8))
            return .success
        }
        if code != .success { throw code }
    }
}

import ArgumentParser
import Conversion

/// `briefing`: what it is, and the commands under it.
struct BriefingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefing",
        abstract: "Turns briefing PDFs of institutes and ministries into a structured model.",
        discussion: """
            EXAMPLES
              briefing convert weekly.pdf                 JSON on standard output
              briefing convert weekly.pdf -o weekly.json  into a file, whole or not
              briefing convert - < weekly.pdf             from standard input

            EXIT CODES
              0   the whole document was converted
              1   a part of it could not be read (the model's diagnostics say which),
                  or some of several inputs failed
              64  the command line is wrong
              65  the input is no readable PDF, or has no text (a scan)
              66  there is no such input
              70  the document crashed the reader
              74  the result cannot be written
              75  the document takes more memory, time, pages or output than allowed
              77  the input needs a password, or another one
            """,
        version: "briefing \(Program.version) (Poppler \(Program.popplerVersion))",
        subcommands: [
            ConvertCommand.self, InspectCommand.self, ExplainCommand.self,
            ValidateCommand.self, LintCommand.self, SchemaCommand.self, ProfilesCommand.self,
            StagesCommand.self,
            WorkerCommand.self,
            WatchCommand.self, FindCommand.self, StatusCommand.self, RetryCommand.self,
        ])

    /// What stands before the message of a usage error, as before all others.
    static let _errorLabel = Program.name
}

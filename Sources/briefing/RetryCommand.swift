import ArgumentParser
import Arrival
import Conversion
import Glibc
import SystemPackage
import Writers

/// `briefing retry`: failed sources back into the inbox.
struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Puts failed sources back into the inbox, to be tried again.",
        discussion: """
            EXAMPLES
              briefing retry --catalogue results/catalogue.sqlite
              briefing retry --status timed-out weekly.pdf
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("Only sources with these names.", valueName: "name"))
    var names: [String] = []

    @Option(help: ArgumentHelp("Only those with this status.", valueName: "status"))
    var status: String?

    @OptionGroup var option: CatalogueOption

    func run() throws {
        let code = Outcome.code { () throws -> ExitCode in
            let catalogue = try option.open()
            guard let folder = try catalogue.overview(failures: 0).service["inbox"] else { return .partial }
            let inbox = Inbox(folder: FilePath(folder))
            var count = 0, isAll = true
            for (sha256, source, isKept) in try catalogue.failedSources(status: status) {
                let path = inbox.absolute(source)
                guard let name = path.lastComponent, names.isEmpty || names.contains(name.string) else { continue }
                do throws(Errno) {
                    if !isKept { try Inbox.move(path, to: inbox.folder.appending(name)) }
                } catch {
                    try Outcome.say("\(path): cannot be put back (\(error)); move it yourself")
                    isAll = false
                    continue
                }
                _ = FilePath(path.string + ".reason.json").withPlatformString { unlink($0) }
                try catalogue.forgetFailure(sha256)
                count += 1
            }
            try OutputStream.standardOutput.write(Array("\(count) put back into \(folder)\n".utf8))
            return isAll ? .success : .partial
        }
        if code != .success { throw code }
    }
}

import ArgumentParser
import Dispatch
import Glibc
import Workers

/// A command that reads PDFs in its own process, which is a copy of the one that was started: they may bring it down.
protocol LooksIntoPDFs: AsyncParsableCommand {
    /// What it was asked to read, for its message.
    var inputName: String { get }
}

/// Where the program starts.
///
/// Not an `async` one: whoever reads a single document copies this process for it (`WorkerProcess.Start.copy`),
/// which takes a process with one thread, and the runtime's asynchronous start has several.
@main enum Main {
    static func main() {
        occupyStandardDescriptors()
        do {
            var command = try BriefingCommand.parseAsRoot()
            if !(command is any AsyncParsableCommand) {
                try command.run()
                BriefingCommand.exit(withError: nil)
            }
            if let command = command as? any LooksIntoPDFs, !WatchedCopy.isThisProcess {
                BriefingCommand.exit(withError: Outcome.code { try Self.watched(command) })
            }
        } catch {
            BriefingCommand.exit(withError: error)
        }
        WatchedCopy.followWatcher()
        Task {
            await BriefingCommand.main()
            BriefingCommand.exit(withError: nil)
        }
        dispatchMain()
    }

    /// How the command ended that a copy of this process did.
    private static func watched(_ command: any LooksIntoPDFs) throws -> ExitCode {
        switch try WatchedCopy.run(CommandLine.arguments) {
        case .exited(let code): ExitCode(code)
        case .crashed(let reply): throw DocumentFailure(path: command.inputName, reply: reply)
        }
    }

    /// Descriptors that whoever starts the program has closed (`>&-`) get something on which writing fails:
    /// else a file or a channel could be opened in their place.
    private static func occupyStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }
}

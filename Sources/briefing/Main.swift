import ArgumentParser
import Glibc

/// Where the program starts.
///
/// Not an `async` one: whoever reads a single document copies this process for it (`WorkerProcess.Start.copy`),
/// which takes a process with one thread, and the runtime's asynchronous start has several.
@main enum Main {
    static func main() {
        occupyStandardDescriptors()
        do {
            var command = try Self.command()
            try command.run()
        } catch {
            BriefingCommand.exit(withError: error)
        }
    }

    /// What the arguments ask for.
    private static func command() throws -> any ParsableCommand {
        // Most starts are `convert`, which costs less to parse alone. What it does not understand (a fault, a question for
        // help) is answered by the whole, which knows its own name.
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == ConvertCommand.configuration.commandName,
            let convert = try? ConvertCommand.parse(Array(arguments.dropFirst()))
        {
            return convert
        }
        return try BriefingCommand.parseAsRoot()
    }

    /// Descriptors that whoever starts the program has closed (`>&-`) get something on which writing fails:
    /// else a file or a channel could be opened in their place.
    private static func occupyStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }
}

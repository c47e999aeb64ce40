import Glibc

/// Where the program starts.
///
/// Not an `async` one: whoever reads a single document copies this process for it (`WorkerProcess.Start.copy`),
/// which takes a process with one thread, and the runtime's asynchronous start has several.
@main enum Main {
    static func main() {
        occupyStandardDescriptors()
        BriefingCommand.main()
    }

    /// Descriptors that whoever starts the program has closed (`>&-`) get something on which writing fails:
    /// else a file or a channel could be opened in their place.
    private static func occupyStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }
}

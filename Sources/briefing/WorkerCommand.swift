import ArgumentParser
import Workers

/// `briefing worker`: the inside of a worker process. Started by the program itself.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Reads documents for another briefing process.", shouldDisplay: false)

    /// In MiB.
    @Option var memory: Int
    /// Process id of whoever started it.
    @Option var parent: Int32

    func run() {
        WorkerSession.run(memoryMebibytes: memory, parent: parent)
    }
}

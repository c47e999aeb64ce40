import CWorker
import Glibc

/// Runs the programs that are to be told of results. They get their words as arguments, never through a shell,
/// and cannot hold up the service.
final class HookRunner {
    private struct Run {
        var process: pid_t
        var program: String
        var since: ContinuousClock.Instant
    }

    private var waiting: [[String]] = []
    private var running: [Run] = []
    /// What went wrong since it was last asked.
    private var complaints: [(program: String, reason: String)] = []

    private static let mostAtATime = 4
    private static let timeLimit: Duration = .seconds(300)

    func start(_ program: String, _ arguments: [String]) { waiting.append([program] + arguments) }

    var isIdle: Bool { waiting.isEmpty && running.isEmpty }

    /// Starts what waits and takes leave of what has ended; what went wrong with some.
    func turn() -> [(program: String, reason: String)] {
        running.removeAll { run in
            var code: Int32 = 0, signal: Int32 = 0
            if worker_reap(run.process, 0, &code, &signal) == 0 {
                guard run.since.duration(to: .now) > Self.timeLimit else { return false }
                kill(run.process, SIGKILL)
                _ = worker_reap(run.process, 1, &code, &signal)
                complaints.append((run.program, "did not end within \(Self.timeLimit.components.seconds) s and was stopped"))
            } else if code != 0 {
                complaints.append((run.program, signal != 0 ? "ended by signal \(signal)" : "ended with code \(code)"))
            }
            return true
        }
        while running.count < Self.mostAtATime, !waiting.isEmpty {
            let words = waiting.removeFirst()
            var strings: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
            defer { strings.forEach { free($0) } }
            let process = worker_run(&strings)
            if process > 0 {
                running.append(Run(process: process, program: words[0], since: .now))
            } else {
                complaints.append((words[0], "cannot be started (\(String(cString: strerror(-process))))"))
            }
        }
        defer { complaints = [] }
        return complaints
    }
}

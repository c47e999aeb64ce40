import CWorker
import Glibc

/// Runs the programs that are to be told of results. They get their words as arguments, never through a shell,
/// and cannot hold up the service.
final class HookRunner {
    /// A program that has ended, or could not be started.
    struct Ended {
        /// Whose number it was started with.
        var call: Int64
        var program: String
        /// What went wrong with it.
        var complaint: String?
    }

    private struct Run {
        var call: Int64
        var process: pid_t
        var program: String
        var since: ContinuousClock.Instant
    }

    private var waiting: [(call: Int64, words: [String])] = []
    private var running: [Run] = []

    private static let mostAtATime = 4
    private static let timeLimit: Duration = .seconds(300)

    func start(_ program: String, _ arguments: [String], call: Int64) { waiting.append((call, [program] + arguments)) }

    var isIdle: Bool { waiting.isEmpty && running.isEmpty }

    /// Starts what waits and takes leave of what has ended.
    func turn() -> [Ended] {
        var ended: [Ended] = []
        running.removeAll { run in
            var code: Int32 = 0, signal: Int32 = 0
            var complaint: String?
            if worker_reap(run.process, 0, &code, &signal) == 0 {
                guard run.since.duration(to: .now) > Self.timeLimit else { return false }
                kill(run.process, SIGKILL)
                _ = worker_reap(run.process, 1, &code, &signal)
                complaint = "did not end within \(Self.timeLimit.components.seconds) s and was stopped"
            } else if code != 0 {
                complaint = signal != 0 ? "ended by signal \(signal)" : "ended with code \(code)"
            }
            ended.append(Ended(call: run.call, program: run.program, complaint: complaint))
            return true
        }
        while running.count < Self.mostAtATime, !waiting.isEmpty {
            let (call, words) = waiting.removeFirst()
            var strings: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
            defer { strings.forEach { free($0) } }
            let process = worker_run(&strings)
            if process > 0 {
                running.append(Run(call: call, process: process, program: words[0], since: .now))
            } else {
                ended.append(
                    Ended(call: call, program: words[0], complaint: "cannot be started (\(String(cString: strerror(-process))))"))
            }
        }
        return ended
    }
}

import CWorker
import Glibc

/// The program once more, with the same arguments, doing the command's work while this process watches.
///
/// For commands that look into a PDF and then make what only people ask for: whatever the PDF does to the copy, this process
/// lives to say it. The copy is not confined as a worker is; it reads and writes files as its user does.
package enum WatchedCopy {
    /// How the copy came to its end.
    package enum End: Equatable {
        case exited(Int32)
        case crashed(DocumentReply)
    }

    /// Names the process that watches; only a child of that one is a copy.
    private static let mark = "BRIEFING_WATCHED_BY"

    /// Whether this process is one.
    package static var isThisProcess: Bool { getenv(mark).map { String(cString: $0) } == "\(getppid())" }

    /// Ends this process with the one that watches it, if it is a copy.
    package static func followWatcher() {
        if isThisProcess { worker_follow_parent(getppid()) }
    }

    /// Runs the copy to its end; one that is stopped from outside ends this process in the same way. What the copy says on
    /// standard error is passed on when it has ended by itself: of a crash one line is enough.
    package static func run(_ arguments: [String]) throws(WorkerStartError) -> End {
        var pipe: [Int32] = [-1, -1]
        guard Glibc.pipe(&pipe) == 0 else { throw WorkerStartError(code: errno) }
        defer { close(pipe[0]) }
        _ = fcntl(pipe[0], F_SETFD, FD_CLOEXEC)
        setenv(mark, "\(getpid())", 1)
        // The runtime's own report of a crash is pages long.
        setenv("SWIFT_BACKTRACE", "enable=no", 1)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        let copy = worker_spawn_watched("/proc/self/exe", &words, environ, pipe[1])
        close(pipe[1])
        if copy < 0 { throw WorkerStartError(code: -copy) }
        let said = everything(from: pipe[0])
        var code: Int32 = 0, signal: Int32 = 0
        worker_reap(copy, 1, &code, &signal)
        switch signal {
        case 0:
            _ = said.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            return .exited(code)
        case SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM: worker_break(signal)
        default: return .crashed(DocumentReply.crashed(.signal(signal)))
        }
    }

    private static func everything(from descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = [], chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}

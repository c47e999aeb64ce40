import CWorker
import Glibc

/// A worker as its parent sees it: a process, a channel, and what it says on standard error.
///
/// The parent never hangs on it: the channel is read and written as far as it goes.
final class WorkerProcess {
    /// How it is started.
    enum Start {
        /// The program anew, with nothing of the parent's memory: for workers that see many documents.
        case anew
        /// A copy of this process while it has one thread: for a single document, where 7 ms matter.
        case copy
    }

    /// What came of one look at the channel.
    enum Arrival {
        case frames([Frame])
        case garbage
        case end
    }

    let process: pid_t
    let channel: Int32
    let errors: Int32
    /// What it knows from its start of the document that it was started for: a copy has all that its parent had.
    enum Knowledge {
        case nothing
        case order
        /// The order, and the bytes too.
        case document
    }

    let knowledge: Knowledge
    /// Documents that it was given.
    var documentCount = 0
    private var incoming = FrameBuffer()
    /// The end of what it said on standard error.
    private var complaint: [UInt8] = []

    private static let complaintLimit = 4096

    /// - Parameter order: of the document that it is started for, whose bytes come from `source`.
    init(_ start: Start, limits: WorkerLimits, order: DocumentOrder, source: DocumentSource) throws(WorkerStartError) {
        var pair: [Int32] = [-1, -1], pipe: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
            throw WorkerStartError(code: errno)
        }
        guard Glibc.pipe(&pipe) == 0 else {
            let code = errno
            pair.forEach { close($0) }
            throw WorkerStartError(code: code)
        }
        for descriptor in pipe {
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            // Neither end waits for the other: what a worker complains of beyond what the pipe holds is lost.
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        }
        let parent = getpid()
        switch start {
        case .copy where worker_thread_count() == 1:
            let first = FirstDocument(order, bytes: source.wholeFile(upTo: limits.inputMebibytes << 20))
            process = worker_fork(pair[1], pipe[1])
            if process == 0 {
                WorkerSession.run(memoryMebibytes: limits.memoryMebibytes + Self.threadMebibytes, parent: parent, first: first)
            }
            knowledge = first.hasBytes ? .document : .order
        default:
            knowledge = .nothing
            let arguments = ["briefing", "worker", "--memory", "\(limits.memoryMebibytes)", "--parent", "\(parent)"]
            var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
            defer { words.forEach { free($0) } }
            process = worker_spawn("/proc/self/exe", &words, environ, pair[1], pipe[1])
        }
        close(pair[1])
        close(pipe[1])
        (channel, errors) = (pair[0], pipe[0])
        _ = fcntl(channel, F_SETFL, O_NONBLOCK)
        if process < 0 {
            close(channel)
            close(errors)
            throw WorkerStartError(code: -process)
        }
    }

    /// Address space that the threads of a parallel worker take beyond the limit of one with a single thread.
    private static let threadMebibytes = 1024

    deinit {
        close(channel)
        close(errors)
    }

    /// Sends as much as goes; the number of bytes taken, `nil` when the worker does not listen any more.
    func send(_ bytes: ArraySlice<UInt8>) -> Int? {
        let count = bytes.withUnsafeBytes { Glibc.send(channel, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count >= 0 { return count }
        return errno == EAGAIN || errno == EINTR ? 0 : nil
    }

    /// Everything that has arrived, but no more than some megabytes at a time.
    func receive() -> Arrival {
        var frames: [Frame] = [], ended = false
        readErrors()
        reading: for _ in 0..<8 {
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
                let result = read(channel, buffer.baseAddress, 1 << 18)
                ended = result == 0 || result < 0 && errno != EAGAIN && errno != EINTR
                count = max(result, 0)
            }
            if chunk.isEmpty { break reading }
            incoming.append(chunk)
            do throws(FrameBuffer.Garbage) {
                while let frame = try incoming.next() { frames.append(frame) }
            } catch {
                return .garbage
            }
        }
        return ended && frames.isEmpty ? .end : .frames(frames)
    }

    private func readErrors() {
        var chunk = [UInt8](repeating: 0, count: Self.complaintLimit)
        while case let count = read(errors, &chunk, chunk.count), count > 0 {
            complaint += chunk[..<count]
            if complaint.count > Self.complaintLimit { complaint.removeFirst(complaint.count - Self.complaintLimit) }
        }
    }

    /// Whether it has said that there was no memory: the C++ library, Poppler and Swift's runtime each in its own words.
    var complainedOfMemory: Bool {
        readErrors()
        let words = String(decoding: complaint, as: UTF8.self).lowercased()
        return ["out of memory", "bad_alloc", "failed to allocate", "could not allocate", "cannot allocate"].contains { words.contains($0) }
    }

    func kill() { Glibc.kill(process, SIGKILL) }

    /// How it ended; `nil` while it runs.
    func ending(waiting: Bool) -> WorkerEnding? {
        var code: Int32 = 0, signal: Int32 = 0
        guard worker_reap(process, waiting ? 1 : 0, &code, &signal) != 0 else { return nil }
        return signal != 0 ? .signal(signal) : .exited(code)
    }
}

/// How a worker process ended.
enum WorkerEnding: Equatable {
    case exited(Int32)
    case signal(Int32)

    var description: String {
        switch self {
        case .exited(let code): "ended with code \(code)"
        case .signal(let number): Self.names[number] ?? "signal \(number)"
        }
    }

    private static let names: [Int32: String] = [
        SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGILL: "SIGILL", SIGFPE: "SIGFPE", SIGTRAP: "SIGTRAP", SIGSYS: "SIGSYS",
        SIGKILL: "SIGKILL", SIGXCPU: "SIGXCPU", SIGTERM: "SIGTERM",
    ]
}

/// No worker could be started.
package struct WorkerStartError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `errno`
    package let code: Int32

    package var description: String {
        "cannot start a worker process (\(String(cString: strerror(code)))); close other programs, or allow more processes (ulimit -u)"
    }
}

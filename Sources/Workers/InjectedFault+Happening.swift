import CWorker
import Glibc

extension InjectedFault {
    /// Makes the fault; returns only from those that leave something to say.
    func happen(on channel: WorkerChannel) -> DocumentReply? {
        switch self {
        case .hang: while true { sleep(1000) }
        case .spin:
            var number: UInt64 = 1
            while number != 0 { number = number &* 6_364_136_223_846_793_005 | 1 }
        case .crash: worker_break(SIGSEGV)
        case .abort: worker_break(SIGABRT)
        case .memory:
            var blocks: [[UInt8]] = []
            while true { blocks.append([UInt8](repeating: 1, count: 64 << 20)) }
        case .garbage:
            channel.write(Array("%PDF-1.7 is what I say, and no message.\n".utf8))
            while true { sleep(1000) }
        case .exit: _exit(0)
        case .flood:
            let file = DocumentFile(role: .product(0), name: "", bytes: [UInt8](repeating: 0, count: Frame.longest))
            while true { channel.send(file) }
        case .escape: break
        }
        return DocumentReply(status: .damaged, message: "could: " + Self.liberties().joined(separator: " "))
    }

    /// What this process can still do and a confined one cannot.
    private static func liberties() -> [String] {
        var could: [String] = []
        func opens(_ path: String, _ flags: Int32) -> Bool {
            let descriptor = open(path, flags, 0o600)
            if descriptor >= 0 { close(descriptor) }
            return descriptor >= 0
        }
        func call(_ result: Int32, _ name: String) { if result >= 0 { could.append(name) } }
        let home = getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/root"
        for file in [home, home + "/.bashrc", home + "/.profile", "/etc/passwd", "/proc/self/environ", "/proc/1/cmdline", "/"]
        where opens(file, O_RDONLY) {
            could.append("read:\(file)")
        }
        for path in ["/tmp/briefing-escape", home + "/briefing-escape", "/dev/null", "/dev/shm/briefing-escape"]
        where opens(path, O_WRONLY | O_CREAT) {
            could.append("write:\(path)")
        }
        for family in [AF_INET, AF_INET6, AF_UNIX, AF_NETLINK] { call(socket(family, Int32(SOCK_STREAM.rawValue), 0), "socket:\(family)") }
        call(mkdir("/tmp/briefing-escape-folder", 0o700), "mkdir")
        call(unlink("/tmp/briefing-escape-target"), "unlink")
        call(symlink("/etc/passwd", "/tmp/briefing-escape-link"), "symlink")
        call(kill(getppid(), 0), "signal")
        var worker = pid_t(), arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
        call(posix_spawn(&worker, "/usr/bin/true", nil, nil, &arguments, nil) == 0 ? 0 : -1, "spawn")
        return could
    }
}

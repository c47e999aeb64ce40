import CWorker
import Glibc

/// What a worker has lost the right to.
package struct Confinement: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let noNewPrivileges = Confinement(rawValue: UInt8(WORKER_NO_NEW_PRIVILEGES.rawValue))
    package static let files = Confinement(rawValue: UInt8(WORKER_FILES.rawValue))
    package static let calls = Confinement(rawValue: UInt8(WORKER_CALLS.rawValue))
    package static let complete: Confinement = [.noNewPrivileges, .files, .calls]

    /// What of the file system reading a PDF may need: fonts, character maps, time zones, libraries that are
    /// loaded on demand. Nothing of it can be written, and nothing else can be read.
    private static let readable = [
        "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig",
        "/usr/share/poppler", "/usr/share/zoneinfo", "/etc/localtime", "/usr/share/color", "/usr/lib", "/lib", "/lib64",
        "/etc/ld.so.cache", "/dev/null", "/dev/urandom", "/sys/devices/system/cpu",
    ]

    /// Confines this process for good. Only while it has one thread.
    static func apply() -> Confinement {
        var paths: [UnsafePointer<CChar>?] = readable.map { UnsafePointer(strdup($0)) }
        defer { for case let path? in paths { free(UnsafeMutableRawPointer(mutating: path)) } }
        paths.append(nil)
        return Confinement(rawValue: UInt8(truncatingIfNeeded: worker_confine(&paths)))
    }

    /// What a person should know of an incomplete one; `nil` where it is complete.
    package var shortfall: String? {
        if !contains(.files) && !contains(.calls) {
            return
                "this kernel has neither Landlock nor seccomp: workers can read files and open sockets as this user; run it in a container"
        }
        if !contains(.files) {
            return "this kernel has no Landlock (Linux 5.13 and later have): workers can read this user's files, but not write them"
        }
        return contains(.calls) ? nil : "this kernel has no seccomp: workers can open sockets; run it without a network"
    }
}

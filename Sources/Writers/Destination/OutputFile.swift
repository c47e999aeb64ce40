import Glibc

/// A file that is written whole or not at all.
///
/// The bytes go to a new file in the same folder, which takes the name's place once it is complete
/// and on disk. A device or pipe is written as it is; a symbolic link stays and its target is replaced.
package struct OutputFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Whether both paths lead to one regular file, which writing would replace.
    package func isSameFile(as other: String) -> Bool {
        var mine = stat(), others = stat()
        guard stat(path, &mine) == 0, stat(other, &others) == 0, mine.st_mode & S_IFMT == S_IFREG else { return false }
        return mine.st_dev == others.st_dev && mine.st_ino == others.st_ino
    }

    /// Puts the bytes there.
    package func write(_ bytes: [UInt8]) throws(WriteError) {
        var status = stat()
        let exists = stat(path, &status) == 0
        switch status.st_mode & S_IFMT {
        case S_IFDIR where exists: throw WriteError(path: path, code: EISDIR)
        case S_IFREG where exists: try replace(Self.resolved(path), with: bytes, mode: status.st_mode & 0o7777)
        case _ where exists: try overwrite(bytes)
        default: try replace(Self.resolved(path), with: bytes, mode: nil)
        }
    }

    /// Writes into something that is no regular file and so cannot be replaced.
    private func overwrite(_ bytes: [UInt8]) throws(WriteError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw WriteError(path: path, code: errno) }
        defer { close(descriptor) }
        try OutputStream(descriptor: descriptor, name: path).write(bytes)
    }

    /// - Parameter mode: of the file that is replaced; `nil` for a new file, whose mode is up to the umask.
    private func replace(_ target: String, with bytes: [UInt8], mode: mode_t?) throws(WriteError) {
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
        let (descriptor, draft) = try Self.draft(in: folder, for: path)
        do throws(WriteError) {
            defer { close(descriptor) }
            if let mode { fchmod(descriptor, mode) }
            try OutputStream(descriptor: descriptor, name: path).write(bytes)
            guard fsync(descriptor) == 0 else { throw WriteError(path: path, code: errno) }
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, target) == 0 else {
            let error = WriteError(path: path, code: errno)
            unlink(draft)
            throw error
        }
    }

    /// A new empty file in that folder (its name ends in `/`), with a name that nothing else has.
    private static func draft(in folder: String, for path: String) throws(WriteError) -> (descriptor: Int32, path: String) {
        while true {
            let name = folder + ".briefing-" + String(UInt64.random(in: 0...UInt64.max), radix: 36) + ".tmp"
            let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, name) }
            if errno != EEXIST { throw WriteError(path: path, code: errno) }
        }
    }

    /// The path behind symbolic links; the path itself where there is nothing yet.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

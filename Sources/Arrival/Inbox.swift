import CWorker
import Conversion
import Glibc
import SystemPackage

/// The folder that files come into, and where they go from there.
package struct Inbox: Sendable {
    package let folder: FilePath
    package var isRecursive = false
    /// Patterns (`*.part`) of names that are left alone.
    package var ignored: [String] = []

    /// Names under which downloads and editors write what is not complete, and what office programs leave about.
    private static let alwaysIgnored = [".*", "*.part", "*.tmp", "*.crdownload", "~$*"]

    package init(folder: FilePath) { self.folder = folder }

    package var done: FilePath { folder.appending("done") }
    package var failed: FilePath { folder.appending("failed") }

    /// Whether the name is that of a PDF, and of none that is left alone.
    package func wants(_ path: FilePath) -> Bool {
        guard path.extension?.lowercased() == "pdf", let name = path.lastComponent else { return false }
        return !(Self.alwaysIgnored + ignored).contains { pattern in name.withPlatformString { fnmatch(pattern, $0, 0) } == 0 }
    }

    /// All wanted files that are there, and the folders that were looked into. Links are not followed.
    package func contents() -> (files: [FilePath], folders: [FilePath]) {
        var files: [FilePath] = [], folders: [FilePath] = [], open = [folder]
        while let next = open.popLast() {
            guard let listing = try? FolderListing(of: next) else { continue }
            folders.append(next)
            for entry in listing.entries {
                switch entry.kind {
                case .file where wants(entry.path): files.append(entry.path)
                case .folder
                where isRecursive && entry.path != done && entry.path != failed && entry.path.lastComponent?.string.hasPrefix(".") == false:
                    open.append(entry.path)
                default: break
                }
            }
        }
        return (files, folders)
    }

    /// The path relative to the inbox, as bytes.
    package func relative(_ path: FilePath) -> [UInt8] {
        var path = path
        _ = path.removePrefix(folder)
        return path.bytes
    }

    package func absolute(_ path: [UInt8]) -> FilePath { folder.appending(FilePath(bytes: path).components) }

    /// A path in that folder under the file's name, or one that is like it, under which nothing is there.
    func freePath(for path: FilePath, in target: FilePath, sha256: String) -> FilePath {
        let name = path.lastComponent!  // a file of the inbox has one
        let first = target.appending(name)
        if !Self.exists(first) { return first }
        let stem = name.stem, ending = name.extension.map { "." + $0 } ?? ""
        for number in 1... {
            let other = target.appending(stem + "~" + sha256.prefix(8) + (number > 1 ? "~\(number)" : "") + ending)
            if !Self.exists(other) { return other }
        }
        return first
    }

    /// The folder's path from the root, without links.
    static func absolute(_ folder: FilePath) -> String {
        guard let path = folder.withPlatformString({ realpath($0, nil) }) else { return folder.string }
        defer { free(path) }
        return String(cString: path)
    }

    static func exists(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { lstat($0, &status) } == 0
    }

    /// Moves a file to a place where nothing is; both folders are on disk when it returns. Throws `errno`.
    package static func move(_ path: FilePath, to target: FilePath) throws(Errno) {
        let code = path.withPlatformString { from in target.withPlatformString { to in worker_move(from, to) } }
        guard code == 0 else { throw Errno(rawValue: code) }
        for folder in Set([path.removingLastComponent(), target.removingLastComponent()]) { syncFolder(folder) }
    }

    /// Makes sure that what was renamed in the folder is on disk. Some file systems cannot; then it is as it is.
    static func syncFolder(_ folder: FilePath) {
        let descriptor = folder.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

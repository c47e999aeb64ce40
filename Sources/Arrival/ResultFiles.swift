import Conversion
import Glibc
import SystemPackage
import Workers
import Writers

/// The results of one document below the output folder.
struct ResultFiles {
    let folder: FilePath
    /// Relative to the folder, without suffixes.
    let place: String

    private var base: FilePath { folder.appending(FilePath(place).components) }

    /// Writes them, whole or not at all; they and their names are on disk when it returns.
    func write(_ files: [DocumentFile]) throws(WriteError) {
        // Pictures first: a result never names one that is not there.
        for file in files.filter({ $0.role == .picture }) + files.filter({ $0.role != .picture }) {
            let path = path(of: file), parent = path.removingLastComponent()
            try Self.make(parent, below: folder)
            try OutputFile(path: path.string).write(file.bytes)
        }
        for folder in Set(files.map { path(of: $0).removingLastComponent() }) { Inbox.syncFolder(folder) }
    }

    /// Of all but pictures, relative to the folder.
    func relativePaths(_ files: [DocumentFile]) -> [String] { files.filter { $0.role != .picture }.map { place + $0.name } }

    private func path(of file: DocumentFile) -> FilePath {
        file.role == .picture
            ? base.removingLastComponent().appending(ServiceSettings.figureFolder).appending(file.name) : FilePath(base.string + file.name)
    }

    /// Whether some result is there: people may have cleared it away.
    var isThere: Bool {
        guard let name = base.lastComponent?.string, let listing = try? FolderListing(of: base.removingLastComponent()) else {
            return false
        }
        return listing.entries.contains { $0.path.lastComponent?.string.hasPrefix(name + ".") == true }
    }

    private static func make(_ path: FilePath, below root: FilePath) throws(WriteError) {
        guard path != root, !path.isEmpty else { return }
        var status = stat()
        if path.withPlatformString({ stat($0, &status) }) == 0 { return }
        try make(path.removingLastComponent(), below: root)
        guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw WriteError(path: path.string, code: errno)
        }
        Inbox.syncFolder(path.removingLastComponent())
    }

    /// Removes what a service that was killed had begun to write. Only the service that has the lock does this.
    static func removeDrafts(below root: FilePath) {
        var open = [root]
        while let folder = open.popLast() {
            guard let listing = try? FolderListing(of: folder) else { continue }
            for entry in listing.entries {
                let name = entry.path.lastComponent?.string ?? ""
                if entry.kind == .folder { open.append(entry.path) }
                if entry.kind == .file, name.hasPrefix(".briefing-"), name.hasSuffix(".tmp") {
                    _ = entry.path.withPlatformString { unlink($0) }
                }
            }
        }
    }
}

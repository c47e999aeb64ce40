import Glibc
import SystemPackage

/// What is in a folder.
package struct FolderListing {
    /// What an entry is; a symbolic link is not followed.
    package enum Kind: Sendable {
        case file, folder, symbolicLink, other
    }

    /// One name in the folder.
    package struct Entry: Sendable {
        package var path: FilePath
        package var kind: Kind
    }

    /// In the order of the names' bytes, which is the same everywhere.
    package let entries: [Entry]

    /// Lists the folder; throws `errno`.
    package init(of folder: FilePath) throws(Errno) {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var entries: [(name: [CChar], kind: Int32)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) }
            }
            if name != [46, 0] && name != [46, 46, 0] { entries.append((name, Int32(entry.pointee.d_type))) }
        }
        entries.sort { $0.name.lexicographicallyPrecedes($1.name) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
        self.entries = entries.compactMap { name, kind in
            name.withUnsafeBufferPointer { FilePath.Component(platformString: $0.baseAddress!) }.map { name in  // not empty
                let path = folder.appending(name)
                return Entry(path: path, kind: Self.kind(Int(kind), of: path))
            }
        }
    }

    private static func kind(_ type: Int, of path: FilePath) -> Kind {
        switch type {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .symbolicLink
        case Int(DT_UNKNOWN): break
        default: return .other
        }
        // Some file systems do not say.
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }
}

import Conversion
import Glibc
import SystemPackage

/// What the file system says of a file: when any of it changes, the file does.
package struct FileState: Hashable, Sendable {
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    package var inode: UInt64

    package init(size: Int64, modified: Int64, inode: UInt64) { (self.size, self.modified, self.inode) = (size, modified, inode) }

    /// `nil` for what is no regular file (a link to one is none), or is gone.
    package init?(of path: FilePath) {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }
}

/// A file that has settled in the inbox, open for reading, with its fingerprint.
final class ArrivedFile {
    let path: FilePath
    let descriptor: Int32
    let state: FileState
    let sha256: String

    enum Opening {
        case file(ArrivedFile)
        /// It is gone, or has changed while it was read.
        case changed
        case unreadable(code: Int32)
    }

    /// Opens the file and reads it through once. Links are not followed.
    static func open(_ path: FilePath, expecting expected: FileState) -> Opening {
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
        guard descriptor >= 0 else { return errno == ENOENT ? .changed : .unreadable(code: errno) }
        guard FileState(of: descriptor) == expected else {
            close(descriptor)
            return .changed
        }
        let sha256: String
        do throws(Errno) {
            sha256 = try Digest.sha256(ofFile: descriptor)
        } catch {
            close(descriptor)
            return .unreadable(code: error.rawValue)
        }
        guard FileState(of: descriptor) == expected, lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            return .changed
        }
        return .file(ArrivedFile(path: path, descriptor: descriptor, state: expected, sha256: sha256))
    }

    private init(path: FilePath, descriptor: Int32, state: FileState, sha256: String) {
        (self.path, self.descriptor, self.state, self.sha256) = (path, descriptor, state, sha256)
    }

    deinit { close(descriptor) }

    /// The last part of its path, for people.
    var name: String { path.lastComponent?.string ?? path.string }

    /// Whether the file is still the one that was read.
    var isUnchanged: Bool { FileState(of: descriptor) == state && FileState(of: path) == state }
}

extension FilePath {
    /// The path as the file system has it.
    package var bytes: [UInt8] { withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } }

    package init(bytes: [UInt8]) {
        let text = bytes.map { CChar(bitPattern: $0) } + [0]
        self = text.withUnsafeBufferPointer { FilePath(platformString: $0.baseAddress!) }  // not empty
    }
}

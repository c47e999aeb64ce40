import Glibc

/// What can be said of a file before Poppler sees it.
enum FileProbe {
    /// How far from its start a PDF header may stand: viewers search the first 1024 bytes.
    static let headerReach = 1024

    /// Checks that there is something to read, and whether its start looks like a PDF.
    static func hasHeader(path: String) throws(ReadError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(errno) }
        defer { close(file) }
        var start = [UInt8](repeating: 0, count: headerReach)
        let count = read(file, &start, headerReach)
        guard count >= 0 else { throw failure(errno) }
        if count == 0 { throw .empty }
        return hasHeader(start[..<count])
    }

    /// Whether `%PDF-` stands within reach of the start.
    static func hasHeader(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let start = bytes.prefix(headerReach), header = Array("%PDF-".utf8)
        return start.indices.contains { start[$0...].starts(with: header) }
    }

    private static func failure(_ number: Int32) -> ReadError {
        switch number {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
        case EISDIR: .isDirectory
        default: .unreadable(reason: String(cString: strerror(number)))
        }
    }
}

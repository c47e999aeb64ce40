import Glibc
import PopplerReader

/// The bytes of one input, with the name by which the model and messages speak of it.
public struct PDFFile: Sendable {
    /// As given on the command line; what messages start with.
    public let path: String
    public let bytes: [UInt8]

    /// More than any briefing has; keeps an endless device from filling the memory.
    private static let maximumSize = 1 << 30
    private static let chunkSize = 1 << 20

    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

    /// The last part of the path.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Reads a file, a pipe or, for `-`, standard input to its end.
    public init(readingFrom path: String) throws(ConversionError) {
        guard path != "-" else {
            try self.init(path: "standard input", descriptor: STDIN_FILENO)
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(errno, path) }
        defer { close(descriptor) }
        try self.init(path: path, descriptor: descriptor)
    }

    private init(path: String, descriptor: Int32) throws(ConversionError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw ConversionError(path: path, reason: .read(.isDirectory)) }
        var bytes: [UInt8] = []
        // One byte more than the size, so that the end of a regular file is seen without growing.
        var room = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : Self.chunkSize
        while true {
            guard bytes.count <= Self.maximumSize else { throw ConversionError(path: path, reason: .tooLarge(mebibytes: Self.maximumSize >> 20)) }
            let count = try Self.append(upTo: min(room, Self.maximumSize + 1), from: descriptor, to: &bytes, path: path)
            if count == 0 { break }
            room = max(room - count, Self.chunkSize)
        }
        self.init(path: path, bytes: bytes)
    }

    /// One read; returns the number of bytes that came, 0 at the end.
    private static func append(upTo room: Int, from descriptor: Int32, to bytes: inout [UInt8], path: String) throws(ConversionError) -> Int
    {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: room))
        while true {
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + start, room) }  // room > 0
            if count < 0 && errno == EINTR { continue }
            if count < 0 { throw failure(errno, path) }
            bytes.removeLast(room - count)
            return count
        }
    }

    private static func failure(_ number: Int32, _ path: String) -> ConversionError {
        switch number {
        case ENOENT, ENOTDIR: ConversionError(path: path, reason: .read(.notFound))
        default: ConversionError(path: path, reason: .read(.unreadable(reason: String(cString: strerror(number)))))
        }
    }
}

extension PDFFile {
    /// The first line as text; for password files.
    public var firstLine: String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
}

import Glibc

/// The bytes of one input, with the name by which messages speak of it.
public struct InputFile: Sendable {
    /// As the user named it.
    public let path: String
    /// All of them.
    public let bytes: [UInt8]

    /// Bytes that are there already, under the name that messages should call them.
    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

    /// Reads a file, a pipe or, for `-`, standard input to its end.
    public init(readingFrom path: String) throws(ConversionError) {
        guard path != "-" else {
            let name = "standard input"
            self.init(path: name, bytes: try InputStream(descriptor: STDIN_FILENO, name: name).bytes())
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ConversionError(path: path, systemError: errno) }
        defer { close(descriptor) }
        self.init(path: path, bytes: try InputStream(descriptor: descriptor, name: path).bytes())
    }

    /// The last part of the path.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The first line as text; for password files.
    public var firstLine: String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
}

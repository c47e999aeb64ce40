import Glibc

/// A result that could not be put where it belongs.
public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the user named it.
    public let path: String
    /// `errno`
    public let code: Int32

    public init(path: String, code: Int32) { (self.path, self.code) = (path, code) }

    public var description: String {
        "\(path): cannot write (\(String(cString: strerror(code)))); choose another place with -o"
    }
}

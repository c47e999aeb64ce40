import Glibc

/// A result that could not be put where it belongs.
package struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the user named it.
    package let path: String
    /// `errno`
    package let code: Int32

    package init(path: String, code: Int32) { (self.path, self.code) = (path, code) }

    package var description: String {
        "\(path): cannot write (\(String(cString: strerror(code)))); choose another place with -o"
    }
}

import Glibc

/// An open descriptor that bytes are written to. The caller closes it.
package struct OutputStream: Sendable {
    let descriptor: Int32
    /// What messages call it.
    let name: String

    package static let standardOutput = OutputStream(descriptor: STDOUT_FILENO, name: "standard output")
    package static let standardError = OutputStream(descriptor: STDERR_FILENO, name: "standard error")

    /// Writes all bytes, however many at a time the other end takes.
    package func write(_ bytes: [UInt8]) throws(WriteError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }  // not empty
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw WriteError(path: name, code: errno)
            }
        }
    }
}

import CGLib
import Glibc
import SystemPackage

/// Fingerprints of files.
public enum Digest {
    /// SHA-256 in lower-case hexadecimal.
    ///
    /// GLib's: it is there with Poppler anyway and starts in no time; 2 ms for half a megabyte,
    /// where a cryptographic package of its own would add a minute to the build.
    static func sha256(of bytes: [UInt8]) -> String {
        guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// The same of an open file, from where it stands to its end, without holding it in memory.
    public static func sha256(ofFile descriptor: Int32) throws(Errno) -> String {
        guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { throw .notSupported }
        defer { g_checksum_free(checksum) }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return String(cString: g_checksum_get_string(checksum)) }
            if count > 0 {
                g_checksum_update(checksum, chunk, count)
            } else if errno != EINTR {
                throw Errno(rawValue: errno)
            }
        }
    }
}

import CDigest
import CGLib
import Glibc
import SystemPackage

/// Fingerprints of files.
public enum Digest {
    /// SHA-256 in lower-case hexadecimal.
    ///
    /// By the processor's instructions for it, else GLib's: it is there with Poppler anyway and starts in no time; 2 ms for
    /// half a megabyte, where a cryptographic package of its own would add a minute to the build.
    static func sha256(of bytes: [UInt8]) -> String {
        quickSHA256(of: bytes) ?? plainSHA256(of: bytes)
    }

    /// `nil` on a processor without instructions for it.
    static func quickSHA256(of bytes: [UInt8]) -> String? {
        var digest = [UInt8](repeating: 0, count: 32)
        guard digest_sha256(bytes, bytes.count, &digest) != 0 else { return nil }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func plainSHA256(of bytes: [UInt8]) -> String {
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

import CGLib

/// Fingerprints of files.
enum Digest {
    /// SHA-256 in lower-case hexadecimal.
    ///
    /// GLib's: it is there with Poppler anyway and starts in no time; 2 ms for half a megabyte,
    /// where a cryptographic package of its own would add a minute to the build.
    static func sha256(of bytes: [UInt8]) -> String {
        guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}

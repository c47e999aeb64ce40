/// Addresses that a reader may safely be sent to.
enum WebLink {
    private static let schemes: Set<String> = ["http", "https", "mailto", "ftp"]

    /// What a link to that address leads to; `nil` when it is no address of the web or of mail (a PDF's links may
    /// hold anything, scripts too). A name that begins with `www.` gets the scheme that it lacks.
    static func target(of url: String) -> String? {
        if url.lowercased().hasPrefix("www.") { return encoded("http://" + url) }
        guard let colon = url.firstIndex(of: ":"), schemes.contains(url[..<colon].lowercased()) else { return nil }
        return encoded(url)
    }

    /// White space and what closes an attribute or a Markdown link is percent-encoded; letters of any script stay.
    private static func encoded(_ url: String) -> String {
        var result = ""
        for scalar in url.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || "\"'<>()\\^`{|}".unicodeScalars.contains(scalar) {
                for byte in String(scalar).utf8 { result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

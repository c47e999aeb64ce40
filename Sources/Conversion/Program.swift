import PopplerReader

/// What this program calls itself.
public enum Program {
    public static let name = "briefing"
    public static let version = "0.1.0"
    /// Version of the library that reads the PDFs.
    public static var popplerVersion: String { OpenDocument.popplerVersion }
}

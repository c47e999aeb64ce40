import PopplerReader

/// What this program calls itself.
public enum Program {
    /// As a model's `generator` says it.
    public static let name = "briefing"
    /// Semantic version of program and library.
    public static let version = "0.1.0"
    /// Version of the library that reads the PDFs.
    public static var popplerVersion: String { OpenDocument.popplerVersion }
}

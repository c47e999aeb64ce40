/// What became of a document. The raw value is what NDJSON lines and the catalogue say.
package enum DocumentStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case converted
    /// Converted whole, and the model's diagnostics warn of something.
    case convertedWithFindings = "converted-with-findings"
    /// Converted but for pages, or parts of some, that could not be read.
    case partial
    case needsPassword = "needs-password"
    /// No PDF, or one beyond repair.
    case damaged
    /// Pages without a character: a scan.
    case noText = "no-text"
    /// More bytes, pages or output than is allowed.
    case tooLarge = "too-large"
    case timedOut = "timed-out"
    case outOfMemory = "out-of-memory"
    /// The reader ended under it.
    case crashed
    /// There is no such file, or it may not be read.
    case noInput = "no-input"
    /// What was asked for does not fit the document (a page that it does not have).
    case wrongRequest = "wrong-request"
    /// The result could not be put where it belongs.
    case cannotWrite = "cannot-write"

    /// Whether there is a model.
    package var isConverted: Bool { self == .converted || self == .convertedWithFindings || self == .partial }

    /// Whether another try, in a fresh worker, may end otherwise.
    package var isWorthAnotherTry: Bool { self == .timedOut || self == .outOfMemory || self == .crashed }
}

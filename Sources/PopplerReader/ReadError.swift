/// Why a PDF could not be opened. The description says what is wrong and what to do; the caller puts the file's name before it.
public enum ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No such file.
    case notFound
    /// A folder, not a file.
    case isDirectory
    /// The file exists but may not be read, or reading it failed.
    case unreadable(reason: String)
    /// The file has no bytes.
    case empty
    /// Neither a PDF header near its start nor anything that Poppler could repair.
    case notPDF
    /// A PDF whose structure is beyond repair.
    case damaged(reason: String)
    /// Encrypted, and no password was given.
    case needsPassword
    /// Encrypted, and the password given is not the right one.
    case wrongPassword
    /// Encrypted in a way that Poppler does not know (a certificate, a newer revision).
    case unsupportedEncryption(reason: String)
    /// A PDF without a page.
    case noPages

    /// What is wrong and what to do next; without the file's name.
    public var description: String {
        switch self {
        case .notFound: "no such file; check the path"
        case .isDirectory: "is a directory; name a PDF file in it"
        case .unreadable(let reason): "cannot be read (\(reason)); check its permissions"
        case .empty: "is empty; fetch or export it again"
        case .notPDF: "is not a PDF; convert it to PDF first"
        case .damaged(let reason): "is a damaged PDF (\(reason)); fetch or export it again, or repair it (qpdf)"
        case .needsPassword: "needs a password; give it, or decrypt the file first (qpdf --decrypt)"
        case .wrongPassword: "has another password than the one given; check it"
        case .unsupportedEncryption(let reason): "is encrypted in an unknown way (\(reason)); export it without encryption"
        case .noPages: "has no pages; export it again"
        }
    }
}

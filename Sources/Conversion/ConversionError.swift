import Glibc

/// Why a document gives no model: what happened, to what, what to do next.
public enum ConversionError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String)
    case directory(String)
    case inaccessible(String, code: Int32)
    case tooLarge(String, limit: Int)
    case empty(String)
    case notPDF(String)
    case damaged(String, reason: String)
    case noPages(String)
    /// Pages there are, but no character on any of them.
    case noText(String, pageCount: Int)
    case needsPassword(String)
    case wrongPassword(String)
    case unknownEncryption(String)
    /// A page was asked for that the document does not have.
    case noSuchPage(String, page: Int, pageCount: Int)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file; check the path"
        case .directory(let path): "\(path): is a directory; name a PDF file in it"
        case .inaccessible(let path, let code):
            "\(path): cannot be read (\(String(cString: strerror(code)))); check its permissions and the path"
        case .tooLarge(let path, let limit): "\(path): has more than \(limit >> 20) MiB; split it first (qpdf --split-pages)"
        case .empty(let path): "\(path): is empty; fetch or export it again"
        case .notPDF(let path): "\(path): is not a PDF; give a PDF file"
        case .damaged(let path, let reason): "\(path): is not a readable PDF (\(reason)); fetch it again or repair it (qpdf IN OUT)"
        case .noPages(let path): "\(path): has no pages; fetch or export it again"
        case .noText(let path, let pageCount):
            "\(path): has no text on any of \(pageCount) page\(pageCount == 1 ? "" : "s"), probably a scan; recognise its text first (ocrmypdf)"
        case .needsPassword(let path): "\(path): needs a password; give it with --password-file"
        case .wrongPassword(let path): "\(path): the password does not open it; check the password file"
        case .unknownEncryption(let path): "\(path): is encrypted in an unknown way; ask its publisher for a plain PDF"
        case .noSuchPage(let path, let page, let pageCount): "\(path): has no page \(page); choose from 1-\(pageCount)"
        }
    }
}

import PopplerReader

/// Why a document gives no model: what happened, to what, what to do next.
public struct ConversionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
        /// The PDF could not be opened.
        case read(ReadError)
        /// More bytes than any briefing has.
        case tooLarge(mebibytes: Int)
        /// More pages than are allowed.
        case tooManyPages(Int, limit: Int)
        /// Pages there are, but not one character to be seen on them.
        case noText(pageCount: Int)
        /// A page was asked for that the document does not have.
        case noSuchPage(Int, pageCount: Int)
    }

    /// The input as the user named it.
    public let path: String
    /// What stood in the way.
    public let reason: Reason

    /// The input's name, what is wrong and what to do next, on one line.
    public var description: String { "\(path): \(reason)" }
}

extension ConversionError.Reason: CustomStringConvertible {
    /// What is wrong and what to do next.
    public var description: String {
        switch self {
        case .read(let error): "\(error)"
        case .tooLarge(let mebibytes): "has more than \(mebibytes) MiB; split it first (qpdf --split-pages)"
        case .tooManyPages(let count, let limit):
            "has \(count) pages, more than the \(limit) that are allowed; choose some (--pages), or split it first (qpdf --split-pages)"
        case .noText(let count):
            "has no text on its \(count == 1 ? "page" : "\(count) pages") (a scan?); recognise its text first (ocrmypdf)"
        case .noSuchPage(let page, let count): "has no page \(page); choose from 1-\(count)"
        }
    }
}

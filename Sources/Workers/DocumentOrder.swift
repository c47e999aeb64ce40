import Conversion
import Writers

/// What a worker is asked to do with one document; its bytes follow.
public struct DocumentOrder: Hashable, Sendable, Codable {
    /// Which profile reads it. The worker cannot open files: a profile from a file travels as text.
    public enum ProfileChoice: Hashable, Sendable, Codable {
        case named(String)
        case yaml(String)
    }

    /// What messages and the model call the document.
    public var name: String
    /// As on the command line, `1-4,9-`; `nil`: all.
    public var pages: String?
    public var profile: ProfileChoice?
    public var password: String?
    /// Whether a table that goes on over page breaks becomes one table.
    public var stitchesTables = true
    /// What is sent back, in this order.
    public var products: [DocumentProduct]
    /// How the result names the folder of its figures' pictures; `nil`: none are drawn.
    public var figureFolder: String?
    /// How many threads read the pages.
    public var threadCount = 1
    public var limits = WorkerLimits()
    public var fault: InjectedFault?

    public init(name: String, products: [DocumentProduct]) { (self.name, self.products) = (name, products) }
}

/// How a document went.
public struct DocumentReply: Hashable, Sendable {
    public var status: DocumentStatus
    /// What happened and what to do next, without the document's name; `nil` where all is well.
    public var message: String?
    /// Pages of the document, where it could be opened.
    public var pageCount: Int?
    /// Pages that are missing in part or whole.
    public var incompletePages: [Int] = []
    /// The most memory that the worker has had, in KiB.
    public var peakKibibytes = 0

    public init(status: DocumentStatus, message: String? = nil) { (self.status, self.message) = (status, message) }
}

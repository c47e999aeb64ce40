import Conversion
import Writers

/// What a worker is asked to do with one document; its bytes follow.
package struct DocumentOrder: Hashable, Sendable, Codable {
    /// Which profile reads it. The worker cannot open files: a profile from a file travels as text.
    package enum ProfileChoice: Hashable, Sendable, Codable {
        case named(String)
        case yaml(String)
    }

    /// What messages and the model call the document.
    package var name: String
    /// As on the command line, `1-4,9-`; `nil`: all.
    package var pages: String?
    package var profile: ProfileChoice?
    package var password: String?
    /// Whether a table that goes on over page breaks becomes one table.
    package var stitchesTables = true
    /// What is sent back, in this order.
    package var products: [DocumentProduct]
    /// How the result names the folder of its figures' pictures; `nil`: none are drawn.
    package var figureFolder: String?
    /// How many threads read the pages.
    package var threadCount = 1
    /// More than so many threads have nothing to do for one document.
    package static let mostThreads = 8
    package var limits = WorkerLimits()
    package var fault: InjectedFault?
    /// The one document that the fault is for; `nil`: every one.
    package var faultyName: String?
    /// The fault, where this is its document.
    var ownFault: InjectedFault? { faultyName == nil || faultyName == name ? fault : nil }

    package init(name: String, products: [DocumentProduct]) { (self.name, self.products) = (name, products) }
}

/// How a document went.
package struct DocumentReply: Hashable, Sendable {
    package var status: DocumentStatus
    /// What happened and what to do next, without the document's name; `nil` where all is well.
    package var message: String?
    /// Pages of the document, where it could be opened.
    package var pageCount: Int?
    /// Pages that are missing in part or whole.
    package var incompletePages: [Int] = []
    /// The most memory that the worker has had, in KiB.
    package var peakKibibytes = 0

    package init(status: DocumentStatus, message: String? = nil) { (self.status, self.message) = (status, message) }
}

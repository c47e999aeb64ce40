import SystemPackage
import Workers

/// How the service works.
package struct ServiceSettings {
    package var inbox: Inbox
    package var output: FilePath
    package var catalogue: String
    /// Where pictures of figures are, beside the results that name them.
    package static let figureFolder = "figures"

    /// What is written of each document, and its profile and password. The last product is the record.
    package var order: DocumentOrder
    package var limits = WorkerLimits()
    package var jobs = 1
    /// Ends when everything that is there now is dealt with.
    package var isOnce = false
    /// Sources stay in the inbox.
    package var keepsSources = false
    /// How often the inbox is looked through, beside what inotify tells.
    package var pollInterval: Duration = .seconds(10)
    package var settling = Settling.Tuning()
    package var onSuccess: String?
    package var onFailure: String?
    package var metricsFile: String?

    package init(inbox: Inbox, output: FilePath, catalogue: String, order: DocumentOrder) {
        (self.inbox, self.output, self.catalogue, self.order) = (inbox, output, catalogue, order)
    }
}

/// Why the service cannot run.
package enum ServiceError: Error, CustomStringConvertible {
    case noInbox(String, code: Int32)
    case isRunning(String)
    case cannotLock(String, code: Int32)

    package var description: String {
        switch self {
        case .noInbox(let path, let code):
            "\(path): cannot be watched (\(Errno(rawValue: code))); name a folder that can be read and written"
        case .isRunning(let path): "\(path): another briefing watch is at work on it; stop that one, or name another folder with --output"
        case .cannotLock(let path, let code): "\(path): cannot be used (\(Errno(rawValue: code))); choose another place with --output"
        }
    }
}

import Workers

/// What the service has to tell: for its log.
package enum ServiceEvent: Sendable {
    case started(inbox: String, output: String, catalogue: String)
    case converted(
        file: String, place: String, status: DocumentStatus, message: String?, pages: Int, articles: Int, seconds: Double, flags: [String])
    /// Its bytes were converted before; `place` has the results.
    case duplicate(file: String, place: String)
    case failed(file: String, status: DocumentStatus, message: String, attempts: Int)
    /// Another try, in a fresh worker.
    case again(file: String, message: String)
    /// Results cannot be written: everything waits, and is tried again.
    case paused(reason: String, seconds: Int)
    case resumed
    /// A file that the service cannot take, or not put where it belongs; it stays where it is.
    case left(file: String, reason: String)
    case hook(program: String, reason: String)
    case notice(String)
    case stopped(putBack: Int)
}

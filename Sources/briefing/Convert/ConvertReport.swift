import Conversion
import Glibc
import Workers
import Writers

/// What a person sees of a run on standard error: failures, and how far it is.
struct ConvertReport {
    enum Verbosity {
        case quiet, normal, verbose
    }

    enum Progress: String, CaseIterable {
        case auto, always, never
    }

    private let verbosity: Verbosity
    private let isTerminal: Bool
    private let showsProgress: Bool
    /// Number of inputs, where it is known.
    var total: Int?

    private let start = ContinuousClock.now
    private var begun: [Int: (since: ContinuousClock.Instant, pages: Int)] = [:]
    private var documentCount = 0
    private var failureCount = 0
    private var skippedCount = 0
    private var pageCount = 0
    private var current: (pages: Int, of: Int)?
    private var lastDrawing: ContinuousClock.Instant?
    private var isDrawn = false
    private var saidConfinement = false

    init(verbosity: Verbosity, progress: Progress, total: Int?) {
        (self.verbosity, self.total) = (verbosity, total)
        isTerminal = isatty(STDERR_FILENO) == 1
        showsProgress = progress == .always || progress == .auto && isTerminal && verbosity != .quiet
    }

    /// How often it wants to be drawn anew; `nil`: never.
    var refreshInterval: Duration? { showsProgress ? (isTerminal ? .milliseconds(100) : .seconds(1)) : nil }

    // MARK: what happens

    mutating func began(_ ticket: Int) { begun[ticket] = (.now, 0) }

    mutating func pages(_ pages: Int, of count: Int, ticket: Int) {
        pageCount += max(pages - (begun[ticket]?.pages ?? 0), 0)
        begun[ticket]?.pages = pages
        current = (pages, count)
    }

    mutating func skipped(_ name: String) {
        skippedCount += 1
        if verbosity == .verbose { say("\(name): there already, left") }
    }

    mutating func finished(_ name: String, _ reply: DocumentReply, isInOutput: Bool) {
        documentCount += 1
        if !reply.status.isConverted { failureCount += 1 }
        if let message = reply.message, !isInOutput || reply.status.isConverted || verbosity == .verbose {
            // In NDJSON the failure stands among the results already.
            if verbosity != .quiet || !reply.status.isConverted { say("\(name): \(message)") }
        } else if verbosity == .verbose {
            say("\(name): \(reply.status.rawValue)\(reply.pageCount.map { ", \($0) page\($0 == 1 ? "" : "s")" } ?? "")")
        }
    }

    /// Said once, and for a single document only to those who want to know all.
    mutating func confinement(_ shortfall: String, isSingle: Bool) {
        guard !saidConfinement, verbosity != .quiet else { return }
        saidConfinement = true
        if !isSingle || verbosity == .verbose { say(shortfall) }
    }

    mutating func end() {
        erase()
        if verbosity == .verbose || showsProgress && documentCount + skippedCount > 1 {
            let skipped = skippedCount > 0 ? ", \(skippedCount) there already" : ""
            say("\(documentCount - failureCount) converted, \(failureCount) failed\(skipped) in \(Self.clock(start.duration(to: .now)))")
        }
    }

    // MARK: the line

    mutating func refresh() {
        guard let interval = refreshInterval else { return }
        let now = ContinuousClock.now
        // One document that is done within a second needs no bar.
        guard start.duration(to: now) > .seconds(1) || documentCount > 0, lastDrawing.map({ $0.duration(to: now) >= interval }) ?? true
        else { return }
        lastDrawing = now
        let line = line(at: now)
        if isTerminal {
            write("\r\u{1B}[K" + line)
            isDrawn = true
        } else {
            say(line)
        }
    }

    private func line(at now: ContinuousClock.Instant) -> String {
        let seconds = max(Double(start.duration(to: now).components.seconds), 1)
        if total == 1, let current { return "page \(current.pages) of \(current.of)" }
        var parts = [
            "\(documentCount)\(total.map { " of \($0)" } ?? "") document\(documentCount == 1 && total == nil ? "" : "s")",
            "\(pageCount) pages",
        ]
        if failureCount > 0 { parts.append("\(failureCount) failed") }
        let rate = Double(documentCount) / seconds
        parts.append("\((rate * 10).rounded() / 10) a second")
        if let total, documentCount > 0, rate > 0 { parts.append("\(Self.clock(.seconds(Double(total - documentCount) / rate))) left") }
        return parts.joined(separator: " · ")
    }

    /// `0:07`, `1:02:03`
    private static func clock(_ duration: Duration) -> String {
        let seconds = duration.components.seconds
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return seconds < 3600 ? "\(seconds / 60):\(two(seconds % 60))" : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private mutating func erase() {
        if isDrawn { write("\r\u{1B}[K") }
        isDrawn = false
    }

    private mutating func say(_ text: String) {
        erase()
        write("\(Program.name): \(Outcome.line(text))\n")
    }

    private func write(_ text: String) {
        // Where even this cannot be written, the exit code still says it.
        try? OutputStream.standardError.write(Array(text.utf8))
    }
}

import Arrival
import Conversion
import Foundation
import Writers

/// The service's log: a line for each event, on standard error.
struct ServiceLog {
    let isJSON: Bool

    func write(_ event: ServiceEvent) {
        let time = Date().formatted(.iso8601)
        let line = isJSON ? Self.json(event, time) : "\(time) \(Outcome.line(Self.text(event)))"
        // A log that nobody can take must not stop the work.
        try? OutputStream.standardError.write(Array((line + "\n").utf8))
    }

    private static func text(_ event: ServiceEvent) -> String {
        switch event {
        case .started(let inbox, let output, let catalogue): return "started: \(inbox) -> \(output), catalogue \(catalogue)"
        case .converted(let file, let place, let status, let message, let pages, let articles, let seconds, let flags):
            let extra =
                (message.map { "; \($0)" } ?? "") + (flags.isEmpty ? "" : "; unlike its predecessors: \(flags.joined(separator: "; "))")
            return
                "\(status.rawValue): \(file) -> \(place) (\(pages) pages, \(articles) articles, \((seconds * 100).rounded() / 100) s)\(extra)"
        case .duplicate(let file, let place): return "duplicate: \(file) is \(place)"
        case .failed(let file, let status, let message, let attempts):
            return "\(status.rawValue): \(file): \(message)\(attempts > 1 ? " (\(attempts) attempts)" : "")"
        case .again(let file, let message): return "again: \(file): \(message)"
        case .paused(let reason, let seconds): return "paused: \(reason); files stay in the inbox; trying again in \(seconds) s"
        case .resumed: return "resumed: results can be written again"
        case .left(let file, let reason): return "left: \(file): \(reason)"
        case .hook(let program, let reason): return "hook: \(program): \(reason)"
        case .notice(let text): return "notice: \(text)"
        case .stopped(let count): return count == 0 ? "stopped" : "stopped; \(count) put back into the inbox"
        }
    }

    private struct Line: Encodable {
        var time, event: String
        var file, place, status, message, inbox, output, catalogue, program: String?
        var pages, articles, attempts, waitSeconds, putBack: Int?
        var seconds: Double?
        var flags: [String]?
    }

    private static func json(_ event: ServiceEvent, _ time: String) -> String {
        var line = Line(time: time, event: "")
        switch event {
        case .started(let inbox, let output, let catalogue):
            (line.event, line.inbox, line.output, line.catalogue) = ("started", inbox, output, catalogue)
        case .converted(let file, let place, let status, let message, let pages, let articles, let seconds, let flags):
            (line.event, line.file, line.place, line.status, line.message) = ("converted", file, place, status.rawValue, message)
            (line.pages, line.articles, line.seconds, line.flags) = (pages, articles, seconds, flags)
        case .duplicate(let file, let place): (line.event, line.file, line.place) = ("duplicate", file, place)
        case .failed(let file, let status, let message, let attempts):
            (line.event, line.file, line.status, line.message, line.attempts) = ("failed", file, status.rawValue, message, attempts)
        case .again(let file, let message): (line.event, line.file, line.message) = ("again", file, message)
        case .paused(let reason, let seconds): (line.event, line.message, line.waitSeconds) = ("paused", reason, seconds)
        case .resumed: line.event = "resumed"
        case .left(let file, let reason): (line.event, line.file, line.message) = ("left", file, reason)
        case .hook(let program, let reason): (line.event, line.program, line.message) = ("hook", program, reason)
        case .notice(let text): (line.event, line.message) = ("notice", text)
        case .stopped(let count): (line.event, line.putBack) = ("stopped", count)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers always encode.
        return String(decoding: try! encoder.encode(line), as: UTF8.self)
    }
}

import Workers

/// The service in figures, as Prometheus reads them from a file.
package struct Metrics {
    package var byStatus: [DocumentStatus: Int] = [:]
    package var duplicates = 0
    package var flagged = 0
    package var pages = 0
    package var seconds = 0.0
    package var waiting = 0
    package var inHand = 0
    package var isPaused = false
    /// Seconds since 1970.
    package var lastSuccess: Int?
    package var now = 0

    package init() {}

    package var text: String {
        var text = ""
        func family(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            text += "# HELP briefing_\(name) \(help)\n# TYPE briefing_\(name) \(type)\n"
            for sample in samples { text += "briefing_\(name)\(sample.labels) \(sample.value)\n" }
        }
        family(
            "documents_total", "counter", "Documents that were dealt with since the start, by status.",
            DocumentStatus.allCases.map { ("{status=\"\($0.rawValue)\"}", "\(byStatus[$0] ?? 0)") })
        family("duplicates_total", "counter", "Files whose bytes were known.", [("", "\(duplicates)")])
        family("flagged_total", "counter", "Issues that look unlike their predecessors.", [("", "\(flagged)")])
        family("pages_total", "counter", "Pages of converted documents.", [("", "\(pages)")])
        family("conversion_seconds_total", "counter", "Time from a document's start to its results.", [("", "\(seconds)")])
        family("waiting", "gauge", "Files in the inbox that were seen and not begun.", [("", "\(waiting)")])
        family("in_hand", "gauge", "Documents that workers have in hand.", [("", "\(inHand)")])
        family("paused", "gauge", "1 while results cannot be written.", [("", isPaused ? "1" : "0")])
        family("alive_timestamp_seconds", "gauge", "When this was written.", [("", "\(now)")])
        if let lastSuccess {
            family("last_success_timestamp_seconds", "gauge", "When a document was last converted.", [("", "\(lastSuccess)")])
        }
        return text
    }
}

/// What a briefing can be written as.
package enum OutputFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// The model.
    case json
    /// The model on one line, or one line per element.
    case ndjson
    case markdown
    case html
    /// The tables alone.
    case csv
    case text
    /// DoclingDocument JSON.
    case docling

    /// Of a file in this format, without the dot.
    package var fileExtension: String {
        switch self {
        case .json: "json"
        case .ndjson: "ndjson"
        case .markdown: "md"
        case .html: "html"
        case .csv: "csv"
        case .text: "txt"
        case .docling: "docling.json"
        }
    }

    /// The format that a file's name asks for; `nil` when it asks for none.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard !name.hasSuffix(".docling.json") else {
            self = .docling
            return
        }
        switch name.split(separator: ".").last {
        case "json": self = .json
        case "ndjson", "jsonl": self = .ndjson
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "csv": self = .csv
        case "txt": self = .text
        default: return nil
        }
    }
}

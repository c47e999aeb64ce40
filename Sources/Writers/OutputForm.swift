import BriefingModel

/// How a briefing becomes bytes: a format and its settings.
public struct OutputForm: Hashable, Sendable, Codable {
    /// A file of a result that is written into a folder.
    public struct File: Hashable, Sendable {
        /// What follows the document's name: `.json`, `-s1.a1.t1.csv`.
        public var suffix: String
        public var bytes: [UInt8]
    }

    public var format: OutputFormat
    /// JSON without white space.
    public var isCompact = false
    /// NDJSON with one line per element instead of one per document.
    public var hasElements = false
    /// CSV: column groups that the page shows side by side are put under each other.
    public var unfoldsRepeats = false

    public init(_ format: OutputFormat = .json) { self.format = format }

    /// The whole result, as it goes into one file or stream.
    public func bytes(of briefing: Briefing) -> [UInt8] {
        switch format {
        case .json: JSONWriter(setting: isCompact ? .compact : .indented).bytes(of: briefing)
        case .ndjson: hasElements ? ElementsWriter().bytes(of: briefing) : JSONWriter(setting: .compact).bytes(of: briefing)
        case .markdown: MarkdownWriter().bytes(of: briefing)
        case .html: HTMLWriter().bytes(of: briefing)
        case .csv: CSVWriter(unfoldsRepeats: unfoldsRepeats).bytes(of: briefing)
        case .text: PlainTextWriter().bytes(of: briefing)
        case .docling: DoclingWriter(isIndented: !isCompact).bytes(of: briefing)
        }
    }

    /// The whole result in pieces, as they are made: one, but for elements, which are as many.
    public func write(_ briefing: Briefing, to take: @escaping ([UInt8]) -> Void) {
        if format == .ndjson, hasElements { ElementsWriter().write(briefing, to: take) } else { take(bytes(of: briefing)) }
    }

    /// The files of the result in a folder: one, but for CSV, which has a file per table.
    public func files(of briefing: Briefing) -> [File] {
        guard format == .csv else { return [File(suffix: ".\(format.fileExtension)", bytes: bytes(of: briefing))] }
        let writer = CSVWriter(unfoldsRepeats: unfoldsRepeats)
        return briefing.tables.map { id, table in File(suffix: "-\(id).csv", bytes: writer.bytes(of: table)) }
    }
}

import BriefingModel

/// How a briefing becomes bytes: a format and its settings.
package struct OutputForm: Hashable, Sendable, Codable {
    /// A file of a result that is written into a folder.
    package struct File: Hashable, Sendable {
        /// What follows the document's name: `.json`, `-s1.a1.t1.csv`.
        package var suffix: String
        package var bytes: [UInt8]
    }

    package var format: OutputFormat
    /// JSON without white space.
    package var isCompact = false
    /// NDJSON with one line per element instead of one per document.
    package var hasElements = false
    /// CSV: column groups that the page shows side by side are put under each other.
    package var unfoldsRepeats = false

    package init(_ format: OutputFormat = .json) { self.format = format }

    /// The whole result, as it goes into one file or stream.
    package func bytes(of briefing: Briefing) -> [UInt8] {
        switch format {
        case .json: JSONWriter(setting: isCompact ? .compact : .indented).bytes(of: briefing)
        case .ndjson: hasElements ? ElementsWriter().bytes(of: briefing) : JSONWriter(setting: .compact).bytes(of: briefing)
        case .markdown: MarkdownWriter().bytes(of: PrintOrder.arranged(briefing))
        case .html: HTMLWriter().bytes(of: PrintOrder.arranged(briefing))
        case .csv: CSVWriter(unfoldsRepeats: unfoldsRepeats).bytes(of: briefing)
        case .text: PlainTextWriter().bytes(of: PrintOrder.arranged(briefing))
        case .docling: DoclingWriter(isIndented: !isCompact).bytes(of: briefing)
        }
    }

    /// The whole result in pieces, as they are made: one, but for elements, which are as many.
    package func write(_ briefing: Briefing, to take: @escaping ([UInt8]) -> Void) {
        if format == .ndjson, hasElements { ElementsWriter().write(briefing, to: take) } else { take(bytes(of: briefing)) }
    }

    /// The files of the result in a folder: one, but for CSV, which has a file per table.
    package func files(of briefing: Briefing) -> [File] {
        guard format == .csv else { return [File(suffix: ".\(format.fileExtension)", bytes: bytes(of: briefing))] }
        let writer = CSVWriter(unfoldsRepeats: unfoldsRepeats)
        return briefing.tables.map { id, table in File(suffix: "-\(id).csv", bytes: writer.bytes(of: table)) }
    }
}

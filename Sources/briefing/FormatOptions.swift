import ArgumentParser
import Conversion
import Writers

/// What is written: the options that choose the form of a result.
struct FormatOptions: ParsableArguments {
    @Option(
        name: [.customShort("f"), .customLong("format")],
        help: ArgumentHelp(
            "\(OutputFormat.allCases.map(\.rawValue).formatted). Without it the name after -o chooses, else json.", valueName: "format"))
    var format: OutputFormat?

    @Flag(help: "ndjson: one line per heading, item, paragraph, note, table … instead of one per document.")
    var elements = false

    @Flag(help: "json, docling: no line breaks and no indentation.")
    var compact = false

    @Flag(help: "csv: put column groups that the page shows side by side under each other.")
    var unfold = false

    func validate() throws {
        if elements, let format, format != .ndjson { throw ValidationError("--elements is NDJSON; leave out -f \(format.rawValue)") }
        if compact, let format, format != .json && format != .docling && format != .ndjson {
            throw ValidationError("--compact is for json and docling, not for \(format.rawValue)")
        }
        if unfold, let format, format != .csv { throw ValidationError("--unfold is for csv, not for \(format.rawValue)") }
    }

    /// - Parameter output: where the result goes; `nil` for standard output.
    func form(for output: String?) -> OutputForm {
        let implied: OutputFormat? = elements ? .ndjson : unfold ? .csv : nil
        var form = OutputForm(format ?? implied ?? output.flatMap(OutputFormat.init(fileName:)) ?? .json)
        (form.isCompact, form.hasElements, form.unfoldsRepeats) = (compact, elements, unfold)
        return form
    }
}

extension OutputFormat: NamedArgument {
    /// By its name, or by the ending that files in it have: `markdown`, `md`.
    package init?(argument: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == argument || $0.fileExtension == argument }) else { return nil }
        self = format
    }
}

extension [String] {
    /// `a, b or c`
    fileprivate var formatted: String { count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1] }
}

/// A briefing as programs read it: the output contract, `schemaVersion` 1.0.
///
/// Texts are Unicode NFC, one logical paragraph per string; offsets count Unicode scalars; places
/// are page-space boxes. Fields with nothing to say are `nil` or empty and are left out of JSON.
public struct Briefing: Hashable, Sendable {
    /// The version of the contract that this model keeps.
    public static let schemaVersion = "1.0"

    /// The version of the contract that the model was written by.
    public var schemaVersion = Briefing.schemaVersion
    /// Which program wrote it, by which profile.
    public var generator: Generator
    /// The PDF that was read.
    public var source: Source
    /// What cover and colophon say; empty for a document that has neither.
    public var publication = Publication()
    /// The table of contents as printed.
    public var contents: [ContentsEntry] = []
    /// The summary page: one paragraph per leading article.
    public var summary: [SummaryEntry] = []
    /// The parts, in reading order; a document without parts has one of kind `body`.
    public var sections: [Section] = []
    /// What became of the PDF's glyphs.
    public var coverage = Coverage()
    /// What a reader should know before trusting it, in the order of the document.
    public var diagnostics: [Diagnostic] = []

    /// A briefing without content.
    public init(generator: Generator, source: Source) {
        (self.generator, self.source) = (generator, source)
    }
}

import BriefingModel

/// Everything that a mapped document can be told to lack, or to have that was not expected. The codes are stable:
/// programs that read the model may rely on them.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
    /// A line of the contents list names a section or article that is nowhere in the body.
    case contentsEntryWithoutArticle = "contents-entry-without-article"
    /// An article whose title the contents list leaves out, though it lists others of its section.
    case articleWithoutContentsEntry = "article-without-contents-entry"
    /// The profile's publication has a contents list; none was found.
    case contentsMissing = "contents-missing"
    /// A section whose title the profile does not know; its kind is `body`.
    case sectionUnknown = "section-unknown"
    /// A section's title without anything under it.
    case sectionWithoutArticles = "section-without-articles"
    /// A paragraph of the summary that sums up no article that was found.
    case summaryWithoutArticle = "summary-without-article"
    /// A brief without a source line.
    case briefWithoutSource = "brief-without-source"
    /// A source line or a reference without a web address, where others have one.
    case addressMissing = "address-missing"
    /// A printed date that is no day, or has no year while the issue's date is unknown.
    case dateUnresolved = "date-unresolved"
    /// The issue's date was found neither on the cover nor in the colophon: dates without a year stay open.
    case issueDateMissing = "issue-date-missing"
    /// A note's mark in a text that no note answers.
    case markerWithoutNote = "marker-without-note"
    /// A note that no mark points to; it belongs to the block under which it stands.
    case noteWithoutReference = "note-without-reference"
    /// A table that lists its rows in groups of the same columns side by side.
    case repeatedColumns = "repeated-columns"
    /// Less than the usual share of the document's glyphs is in the model or known to be furniture.
    case lowCoverage = "low-coverage"
    /// Glyphs of a page that are nowhere in the model.
    case unplacedGlyphs = "unplaced-glyphs"
    /// Glyphs of a font that does not say what they mean.
    case unreadableText = "unreadable-text"
    /// Letters that no Korean word has stand in many: fonts say wrongly what their glyphs mean.
    case doubtfulText = "doubtful-text"
    /// Text that cannot be seen, and was left out.
    case hiddenText = "hidden-text"
    /// Text of remarks that somebody put on a page, which was left out.
    case remark = "remark"
    /// Pages that are pictures, with text that a program recognised in them.
    case recognisedText = "recognised-text"
    /// Words printed over pages or under them, which are no part of the text.
    case watermark = "watermark"

    /// How much it matters: a warning says that something is likely wrong or lost, an information that a reader may wonder.
    package var severity: Diagnostic.Severity {
        switch self {
        case .articleWithoutContentsEntry, .contentsMissing, .addressMissing, .noteWithoutReference, .repeatedColumns, .hiddenText,
            .remark, .watermark:
            .info
        default: .warning
        }
    }
}

extension Diagnostic {
    init(_ code: DiagnosticCode, _ message: String, target: String? = nil, at: [Place] = []) {
        self.init(code: code.rawValue, severity: code.severity, message: message, target: target, at: at)
    }
}

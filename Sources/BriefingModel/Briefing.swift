/// A briefing as programs read it: the output contract, `schemaVersion` 1.0.
///
/// Texts are Unicode NFC, one logical paragraph per string; offsets count Unicode scalars; places
/// are page-space boxes. Fields with nothing to say are `nil` or empty and are left out of JSON.
public struct Briefing: Hashable, Sendable {
    public static let schemaVersion = "1.0"

    public var schemaVersion = Briefing.schemaVersion
    public var generator: Generator
    public var source: Source
    public var publication = Publication()
    /// The table of contents as printed.
    public var contents: [ContentsEntry] = []
    /// The summary page: one paragraph per leading article.
    public var summary: [SummaryEntry] = []
    public var sections: [Section] = []
    public var coverage = Coverage()
    public var diagnostics: [Diagnostic] = []

    public init(generator: Generator, source: Source) {
        (self.generator, self.source) = (generator, source)
    }
}

/// Which program wrote the model.
public struct Generator: Hashable, Sendable {
    public var name: String
    public var version: String
    /// Name of the profile that was used.
    public var profile: String?

    public init(name: String, version: String, profile: String?) {
        (self.name, self.version, self.profile) = (name, version, profile)
    }
}

/// The PDF that was read.
public struct Source: Hashable, Sendable {
    /// What the PDF says about itself.
    public struct PDF: Hashable, Sendable {
        public var title, producer, creator: String?
        /// ISO 8601, UTC.
        public var created: String?
        public var version: String?
        public var tagged: Bool?

        public init() {}
    }

    public var fileName: String
    /// Lower-case hex digest of the file's bytes.
    public var sha256: String
    public var pageCount: Int
    public var pdf: PDF?
    /// The pages that were read, in ascending order.
    public var pages: [PageSize] = []

    public init(fileName: String, sha256: String, pageCount: Int, pdf: PDF? = nil) {
        (self.fileName, self.sha256, self.pageCount, self.pdf) = (fileName, sha256, pageCount, pdf)
    }
}

/// How large a page is: what the boxes on it are measured against.
public struct PageSize: Hashable, Sendable {
    /// 1-based.
    public var page: Int
    /// `[width, height]` in points, of the page as displayed; one decimal.
    public var size: [Double]

    public init(page: Int, size: [Double]) { (self.page, self.size) = (page, size) }
}

/// Cover and colophon (발행 정보).
public struct Publication: Hashable, Sendable {
    public var title: String?
    /// ISO date.
    public var issueDate: String?
    public var issueNumber: String?
    /// A person.
    public var publisher: String?
    public var organization: String?
    public var address: String?
    public var phone: [String] = []
    public var email: String?
    public var website: String?

    public init() {}

    public var isEmpty: Bool { self == Publication() }
}

/// A line of the contents page.
public struct ContentsEntry: Hashable, Sendable {
    public var number: String?
    public var category: String?
    public var title: String
    /// Page label as printed.
    public var page: String?
    /// Id of the section or article that it names.
    public var target: String?
    public var children: [ContentsEntry] = []
    public var at: [Place] = []

    public init(title: String) { self.title = title }
}

/// A paragraph of the summary page.
public struct SummaryEntry: Hashable, Sendable {
    public var text: String
    /// Id of the article that it sums up.
    public var target: String?
    public var at: [Place]

    public init(text: String, target: String? = nil, at: [Place]) {
        (self.text, self.target, self.at) = (text, target, at)
    }
}

/// A numbered part of the briefing.
public struct Section: Hashable, Sendable {
    public var id: String
    /// A word of the profile: `feature`, `policy` …; `body` where no profile knows it.
    public var kind: String
    public var title: String?
    public var number: String?
    public var articles: [Article] = []
    /// Where its title is printed; without a title, where its articles stand.
    public var at: [Place] = []

    public init(id: String, kind: String) { (self.id, self.kind) = (id, kind) }
}

/// A titled piece of a section.
public struct Article: Hashable, Sendable {
    /// The line under the title that sums the article up.
    public struct Lead: Hashable, Sendable {
        public var text: String
        public var date: PrintedDate?
        public var at: [Place]

        public init(text: String, date: PrintedDate?, at: [Place]) {
            (self.text, self.date, self.at) = (text, date, at)
        }
    }

    /// 출처 of a brief.
    public struct Source: Hashable, Sendable {
        public var name: String?
        public var date: PrintedDate?
        public var url: String?
        public var at: [Place] = []

        public init() {}
    }

    public var id: String
    /// As printed in its badge.
    public var number: String?
    public var category: String?
    public var title: String?
    public var lead: Lead?
    public var body: [Block] = []
    public var references: [Reference] = []
    public var source: Source?
    /// Where its title is printed, as a heading's place is its own line; without a title, where its body stands.
    public var at: [Place] = []

    public init(id: String) { self.id = id }
}

/// An entry under 참고자료.
public struct Reference: Hashable, Sendable {
    public var title: String?
    public var url: String?
    public var marker: String?
    public var publisher: String?
    public var date: PrintedDate?
    public var at: [Place] = []

    public init() {}
}

/// A date as printed and as resolved against the issue date.
public struct PrintedDate: Hashable, Sendable {
    /// Without its brackets: `3.5`.
    public var text: String
    /// `2024-03-05`; `nil` when it cannot be resolved.
    public var iso: String?

    public init(text: String, iso: String?) { (self.text, self.iso) = (text, iso) }
}

/// Where a piece stands on paper.
public struct Place: Hashable, Sendable {
    /// 1-based.
    public var page: Int
    /// `[x0, y0, x1, y1]` in points, top-left origin, one decimal.
    public var box: [Double]

    public init(page: Int, box: [Double]) { (self.page, self.box) = (page, box) }
}

/// Every visible glyph counted once. `glyphs = content + furniture + dropped + unplaced`.
public struct Coverage: Hashable, Sendable {
    public var glyphs = 0
    public var content = 0
    public var furniture = 0
    /// By reason: `duplicate` (drawn twice at one place), `unreadable` (of a font that does not say what its glyphs mean),
    /// `repeatedHead` (a table's head, printed again on a later page).
    public var dropped: [String: Int] = [:]
    public var unplaced = 0

    public init() {}
}

/// Something expected and not found, or found and not expected.
public struct Diagnostic: Hashable, Sendable {
    /// How much of the document it puts in doubt: a part is lost, may be wrong, or is only worth knowing.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case error, warning, info
    }

    /// Kebab case: `note-without-reference`.
    public var code: String
    public var severity: Severity
    public var message: String
    /// Id of the piece that it speaks of.
    public var target: String?
    public var at: [Place]

    public init(code: String, severity: Severity, message: String, target: String? = nil, at: [Place] = []) {
        (self.code, self.severity, self.message, self.target, self.at) = (code, severity, message, target, at)
    }
}

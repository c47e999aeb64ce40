/// A publication's own words and habits, as data. What is true of the whole genre is in code; what one
/// publication calls its sections, its sources or its colophon's fields is here.
public struct Profile: Hashable, Sendable {
    /// How a document is told to be of this publication.
    public struct Recognition: Hashable, Sendable {
        /// Phrases that count when they stand on the first or last pages or in a running head.
        public var phrases: [String] = []
        /// Phrases (and section titles that stand as titles) needed.
        public var least: Int = 2
        /// So many articles that end with references or a source tell a briefing whose name and sections nobody knows; 0: that
        /// says nothing.
        public var articles: Int = 0

        /// Recognises nothing.
        public init() {}
    }

    /// What the cover shows as a drawing or a logo, so that no text says it.
    public struct Drawn: Hashable, Sendable {
        /// The publication's name.
        public var title: String?
        /// The house that publishes it.
        public var organization: String?

        /// Nothing is drawn.
        public init() {}
    }

    /// A section by its printed titles.
    public struct Section: Hashable, Sendable {
        /// What the model calls it: `feature`, `policy`, `briefs` …
        public var kind: String
        /// What its title may be, letter for letter.
        public var titles: [String]
        /// Articles here end with a source line instead of references.
        public var isBriefs = false

        /// A section by its titles.
        public init(kind: String, titles: [String], isBriefs: Bool = false) {
            (self.kind, self.titles, self.isBriefs) = (kind, titles, isBriefs)
        }
    }

    /// Labels of the colophon and the cover, by field.
    public struct Masthead: Hashable, Sendable {
        /// A field of the model's `publication` that is printed behind a label.
        public enum Field: String, Hashable, Sendable, CaseIterable {
            case issueDate, issueNumber, publisher, organization, address, phone, email, website
            /// Words that open the address inside another field's value.
            case addressInside
        }

        /// What may stand before each field's value.
        public var labels: [Field: [String]] = [:]

        /// No labels.
        public init() {}
    }

    /// How a press release is set: its head, and what is attached to it. Without names the publication is no release.
    public struct Release: Hashable, Sendable {
        /// What the head calls the document: `보도자료`.
        public var names: [String] = []
        /// What opens the head's lines that say when it may be published: `보도시점`.
        public var times: [String] = []
        /// What opens the title of an attached page: `붙임 1`.
        public var attachments: [String] = []
        /// Offices whose holder stands in brackets behind the house's name in the first sentence: `(장관 …)`.
        public var chiefs: [String] = []

        /// No press release.
        public init() {}
    }

    /// By which it is chosen.
    public var name = ""
    /// One line for people.
    public var describes = ""
    /// How a document is told to be of this publication.
    public var recognise = Recognition()
    /// What the cover shows as a drawing.
    public var drawn = Drawn()
    /// In the order in which they are printed; empty: the publication has no sections.
    public var sections: [Section] = []
    /// Titles of the contents list.
    public var contents: [String] = []
    /// Titles of the summary page.
    public var summary: [String] = []
    /// Titles of the list of references.
    public var references: [String] = []
    /// What opens a source line: `출처`.
    public var source: [String] = []
    /// What opens a unit line: `단위`.
    public var unit: [String] = []
    /// What a unit line without such a word ends with: `원` of `(억원)`.
    public var units: [String] = []
    /// Numerals that may stand before such a unit: `억`.
    public var numerals: [String] = []
    /// What opens a note under a table or figure: `주` of `주: …` and `주1) …`.
    public var note: [String] = []
    /// What stands in the corner of a table whose first row heads it: `구분`.
    public var corner: [String] = []
    /// Titles of the supplementary provisions of a law or a contract: `부칙`.
    public var supplement: [String] = []
    /// Words before the number of a table or figure in its caption: `표` of `표 1. …`.
    public var caption: [String] = []
    /// Those of `caption` that name a table.
    public var tables: [String] = []
    /// Those of `caption` that name a figure.
    public var figures: [String] = []
    /// Labels of the colophon and the cover.
    public var masthead = Masthead()
    /// How a press release is set.
    public var release = Release()
    /// Markers that open an article's lead. Empty: the publication has no leads.
    public var leadMarkers: [String] = []
    /// Words that number an issue: `제…호`.
    public var issueNumberPatterns: [String] = []

    /// A profile without words: it names nothing and recognises nothing.
    public init() {}

    /// Whether the publication has a cover, sections of articles and a publisher's box, each apart from the others. A document of
    /// another kind keeps all that it prints in its body.
    var isBriefing: Bool { !sections.isEmpty || recognise.articles > 0 }

    /// The keys of a profile's YAML.
    enum Key: String, CaseIterable {
        case name, describes, extends, recognise, drawn, sections, contents, summary, references, source, unit, units, numerals, note,
            corner, supplement, caption, tables, figures,
            leadMarkers,
            issueNumberPatterns,
            masthead, release

        /// The keys that hold a list of words.
        static var lists: [(Key, WritableKeyPath<Profile, [String]>)] {
            [
                (.contents, \.contents), (.summary, \.summary), (.references, \.references), (.source, \.source), (.unit, \.unit),
                (.units, \.units), (.numerals, \.numerals), (.note, \.note), (.corner, \.corner), (.supplement, \.supplement),
                (.caption, \.caption), (.tables, \.tables), (.figures, \.figures),
                (.leadMarkers, \.leadMarkers), (.issueNumberPatterns, \.issueNumberPatterns),
            ]
        }
    }
}

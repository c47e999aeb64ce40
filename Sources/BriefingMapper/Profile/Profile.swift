/// A publication's own words and habits, as data. What is true of the whole genre is in code; what one
/// publication calls its sections, its sources or its colophon's fields is here.
public struct Profile: Hashable, Sendable, Codable {
    /// How a document is told to be of this publication.
    public struct Recognition: Hashable, Sendable, Codable {
        /// Phrases that count when they stand on the first or last pages or in the PDF's title.
        public var phrases: [String] = []
        /// Phrases (and section titles that stand as titles) needed.
        public var least: Int = 2

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            phrases = try values.decodeIfPresent([String].self, forKey: .phrases) ?? []
            least = try values.decodeIfPresent(Int.self, forKey: .least) ?? 2
        }

        public init() {}
    }

    /// A section by its printed titles.
    public struct Section: Hashable, Sendable, Codable {
        public var kind: String
        public var titles: [String]
        /// Articles here end with a source line instead of references.
        public var isBriefs: Bool

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            kind = try values.decode(String.self, forKey: .kind)
            titles = try values.decode([String].self, forKey: .titles)
            isBriefs = try values.decodeIfPresent(Bool.self, forKey: .isBriefs) ?? false
        }
    }

    /// Labels of the colophon and the cover, by field.
    public struct Masthead: Hashable, Sendable, Codable {
        public var issueDate, issueNumber, publisher, organization, address, phone, email, website: [String]?
        /// Parts of the publisher's box that name the address inside another field.
        public var addressInside: [String]?
    }

    public var name: String
    /// One line for people.
    public var describes: String
    public var recognise: Recognition
    public var sections: [Section]
    /// Titles of the contents list, of the summary page and of the list of references.
    public var contents: [String]
    public var summary: [String]
    public var references: [String]
    /// What opens a source line: `출처`.
    public var source: [String]
    /// What opens a unit line: `단위`.
    public var unit: [String]
    public var masthead: Masthead
    /// Markers that open an article's lead, first choice first. Empty: the first line whose marker ranks highest.
    public var leadMarkers: [String]
    /// Words that number an issue: `제…호`.
    public var issueNumberPatterns: [String]

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, describes, recognise, sections, contents, summary, references, source, unit, masthead, leadMarkers, issueNumberPatterns
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        describes = try values.decode(String.self, forKey: .describes)
        recognise = try values.decodeIfPresent(Recognition.self, forKey: .recognise) ?? Recognition()
        sections = try values.decodeIfPresent([Section].self, forKey: .sections) ?? []
        contents = try values.decodeIfPresent([String].self, forKey: .contents) ?? []
        summary = try values.decodeIfPresent([String].self, forKey: .summary) ?? []
        references = try values.decodeIfPresent([String].self, forKey: .references) ?? []
        source = try values.decodeIfPresent([String].self, forKey: .source) ?? []
        unit = try values.decodeIfPresent([String].self, forKey: .unit) ?? []
        masthead = try values.decodeIfPresent(Masthead.self, forKey: .masthead) ?? Masthead()
        leadMarkers = try values.decodeIfPresent([String].self, forKey: .leadMarkers) ?? []
        issueNumberPatterns = try values.decodeIfPresent([String].self, forKey: .issueNumberPatterns) ?? []
    }
}

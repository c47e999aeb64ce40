/// An issue as its YAML file states it: the content, and what only typesetting needs.
package struct IssueSource: Decodable, Sendable {
    package struct Publication: Decodable, Sendable {
        package var title: String
        /// ISO date.
        package var issueDate: String
        package var issueNumber: String?
        package var publisher: String?
        package var organization: String
        package var address: String?
        package var phone: [String]?
        package var email: String?
        package var website: String?
        /// Decoration of cover and colophon, not part of the model.
        package var englishName: String?
        package var coverNote: String?
        /// When a release may be published: what follows `보도시점` under its head.
        package var embargo: String?
        package var logo: String?
    }

    package struct Section: Decodable, Sendable {
        package var kind: String
        package var title: String?
        /// Whether the contents page names it; it does unless this is false.
        package var inContents: Bool?
        package var articles: [Article]
    }

    package struct Lead: Decodable, Sendable {
        package var text: String
        package var date: String?
    }

    package struct Reference: Decodable, Sendable {
        package var title: String
        package var url: String?
        package var publisher: String?
        package var date: String?
    }

    package struct ArticleSource: Decodable, Sendable {
        package var name: String
        package var date: String
        package var url: String
    }

    package struct Article: Decodable, Sendable {
        package var number: String?
        package var category: String?
        /// None where a section's briefs are the rows of a table.
        package var title: String?
        /// Lines between title and lead: the title in another language, who wrote the article.
        package var subtitle, author: String?
        package var lead: Lead?
        /// Its paragraph on the summary page.
        package var summary: String?
        package var body: [SourceBlock]?
        package var references: [Reference]?
        package var source: ArticleSource?
        /// Starts a page.
        package var newPage: Bool?
    }

    /// First part of the file names, in `NAME--producer.pdf`.
    package var name: String
    /// `en`, `zh`: the words of its houses are of this language; Korean when left out.
    package var language: String?
    /// Names of the houses that print it, each a folder under `houses/`.
    package var houses: [String]
    package var publication: Publication
    package var summaryTitle: String?
    /// Our marks of items from the outside in; `-`, `·`, `▸` when left out.
    package var items: [String]?
    /// Drawn houses print it too; they do unless this is false.
    package var varies: Bool?
    package var sections: [Section]
}

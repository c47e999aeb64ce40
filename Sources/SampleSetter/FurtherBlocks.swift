/// What the genre has and our issues have not: a drawn issue gets some of it, each at the end of an article.
package struct FurtherBlocks: Sendable {
    private let tables: [SourceBlock]
    /// Blocks that belong together.
    private let passages: [[SourceBlock]]

    package init(tables: [SourceBlock] = [], passages: [[SourceBlock]] = []) { (self.tables, self.passages) = (tables, passages) }

    /// Each at most once; a table for half of the articles, a passage for half.
    func add(to issue: inout IssueSource, using random: inout SplitMix64) {
        var tables = tables.shuffled(using: &random)[...], passages = passages.shuffled(using: &random)[...]
        for section in issue.sections.indices {
            for article in issue.sections[section].articles.indices {
                // Under a brief's table its source would be the table's.
                guard issue.sections[section].articles[article].source == nil,
                    issue.sections[section].articles[article].body?.isEmpty == false
                else { continue }
                if Bool.random(using: &random), let table = tables.popFirst() {
                    issue.sections[section].articles[article].body?.append(table)
                }
                if Bool.random(using: &random), let passage = passages.popFirst() {
                    issue.sections[section].articles[article].body? += passage
                }
            }
        }
    }
}

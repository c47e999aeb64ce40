import BriefingModel

/// A section without articles, an article without anything under its title, a heading without a part.
struct EmptySection: Rule {
    static let id = "empty-section"
    static let summary = "a section, article or heading with nothing under it"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        // Titles that no profile knows as sections may be those of covers and forms: nothing need stand under them.
        func isKnown(_ section: Section) -> Bool { section.kind != Self.unknownKind }
        let sections = issue.briefing.sections.filter { $0.articles.isEmpty && isKnown($0) }.map { section in
            finding(
                .warning, "the section has no article",
                [Finding.Quotation(text: section.title ?? section.id, target: section.id, place: "section", at: section.at)])
        }
        let articles = issue.articles.indices.filter { index in
            let article = issue.articles[index]
            return article.body.isEmpty && article.lead == nil && article.references.isEmpty && article.title != nil
                && isKnown(issue.briefing.sections[issue.sectionOf[index]])
        }.map { finding(.warning, "the article has nothing under its title", [issue.quotation(ofArticle: $0)]) }
        return sections + articles + issue.siblings.flatMap { headings($0.blocks, $0.article, issue) }
    }

    /// A heading without children is empty where its fellows of the same marker have some, and another heading of its
    /// kind follows at once (what follows otherwise may be its part). A marker that items under them bear too makes no heading.
    private func headings(_ blocks: [Block], _ article: Int, _ issue: IssueText) -> [Finding] {
        blocks.indices.compactMap { index -> Finding? in
            guard case .heading(let heading) = blocks[index].content, heading.children.isEmpty, heading.marker != nil,
                heading.text.text.unicodeScalars.count <= Self.maximumLength
            else { return nil }
            let fellows = blocks.filter { block in
                if case .heading(let other) = block.content {
                    return Self.kind(other.marker) == Self.kind(heading.marker) && block.id != blocks[index].id
                }
                return false
            }
            guard !fellows.isEmpty, fellows.allSatisfy({ !$0.children.isEmpty }), index + 1 < blocks.count,
                !fellows.flatMap(\.children).contains(where: { Self.bears(heading.marker, $0) }),
                case .heading(let next) = blocks[index + 1].content, Self.kind(next.marker) == Self.kind(heading.marker)
            else { return nil }
            return finding(.warning, "nothing stands under this heading", [issue.quotation(of: blocks[index], article)])
        }
    }

    /// Kind of a section that no profile knows.
    private static let unknownKind = "body"

    /// A longer one is a sentence that says its own.
    private static let maximumLength = 40

    private static func bears(_ marker: String?, _ block: Block) -> Bool {
        switch block.content {
        case .heading(let outline), .item(let outline): kind(outline.marker) == kind(marker)
        default: false
        }
    }

    private static func kind(_ marker: String?) -> String { Numbering(marker: marker)?.form ?? marker ?? "" }
}

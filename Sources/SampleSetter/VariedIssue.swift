/// An issue as a drawn house prints it: some of its articles, its notes where and as the house puts them.
package struct VariedIssue {
    private let house: VariedHouse
    private let further: FurtherBlocks

    /// - Parameter further: of which the issue gets some.
    package init(house: VariedHouse, further: FurtherBlocks = FurtherBlocks()) { (self.house, self.further) = (house, further) }

    package func issue(_ source: IssueSource, name: String, using random: inout SplitMix64) -> IssueSource {
        var issue = source
        issue.name = name
        issue.publication.title = house.title
        issue.summaryTitle = house.summaryTitle
        issue.sections = source.sections.map { section in
            var section = section
            section.title = house.sectionTitles[section.kind] ?? section.title
            section.articles = some(of: section.articles, using: &random)
            return section
        }
        further.add(to: &issue, using: &random)
        if house.house.look?["briefs"] == "table" { issue.sections = issue.sections.map(BriefTable.section) }
        var footnote = 0, captions = house.captionNumbers
        for section in issue.sections.indices {
            for article in issue.sections[section].articles.indices {
                change(&issue.sections[section].articles[article], number: article + 1, footnote: &footnote)
                let body = issue.sections[section].articles[article].body
                if let body, let counted = captions?.numbered(body) { issue.sections[section].articles[article].body = counted }
            }
        }
        return issue
    }

    /// At least half of the articles, in their order.
    private func some(of articles: [IssueSource.Article], using random: inout SplitMix64) -> [IssueSource.Article] {
        let count = Int.random(in: (articles.count + 1) / 2...articles.count, using: &random)
        let kept = articles.indices.shuffled(using: &random).prefix(count).sorted()
        return kept.map { articles[$0] }
    }

    /// - Parameter footnote: the last number of a note at the foot of a page.
    private func change(_ article: inout IssueSource.Article, number: Int, footnote: inout Int) {
        if article.number != nil { article.number = house.house.omitsNumbers ?? false ? nil : String(number) }
        if !house.hasSummary { article.summary = nil }
        if article.title != nil, article.source == nil {
            article.subtitle = Self.turn(number, of: house.subtitles)
            article.author = Self.turn(number, of: house.authors)
        }
        if house.house.leadDates == "none" { article.lead?.date = nil }
        if !(house.house.categoryTags ?? false) && (house.house.omitsContents ?? false || !(house.house.contentsCategories ?? true)) {
            article.category = nil
        }
        if house.notePlace == .last { article.body = article.body?.map(notesLast) }
        if house.notePlace == .foot {
            NoteNumbering(article, after: &footnote).number(&article)
        } else if house.noteMarks == .raisedNumbers {
            NoteNumbering(article).number(&article)
        }
        if house.notePlace == .end { article.body = article.body.map(Endnotes.placed) }
        article.body = article.body.map(counted)
    }

    private static func turn(_ number: Int, of lines: [String]) -> String? {
        lines.isEmpty ? nil : lines[(number - 1) % lines.count]
    }

    /// The blocks with numbers for the items whose marks count: `-#1`, `-#2` …, from 1 under each head.
    private func counted(_ blocks: [SourceBlock]) -> [SourceBlock] {
        var counts: [String: Int] = [:]
        return blocks.map { block in
            var block = block
            block.children = counted(block.children)
            guard case .line(.item, let mark?, let text) = block.content, house.house.counts(mark) else { return block }
            counts[mark, default: 0] += 1
            block.content = .line(.item, mark: "\(mark)#\(counts[mark, default: 1])", text: text)
            return block
        }
    }

    private func notesLast(_ block: SourceBlock) -> SourceBlock {
        var block = block
        let children = block.children.map(notesLast)
        let isNote = { (child: SourceBlock) in
            if case .line(.note, _, _) = child.content { true } else { false }
        }
        block.children = children.filter { !isNote($0) } + children.filter(isNote)
        return block
    }
}

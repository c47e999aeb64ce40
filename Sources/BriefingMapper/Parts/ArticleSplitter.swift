import Layout

/// Cuts a section into articles at their titles: the ones that the contents list names, and all that look like those;
/// where the list names none, the look of what stands where articles start.
struct ArticleSplitter: Sendable {
    var profile: Profile
    var bodySize: Double
    var places: PlaceMaker
    let plan: SectionPlan
    let contents: [ContentsPart]
    /// The categories that the contents list names, and what most titles open or end with in brackets.
    private let categories: Set<TextKey>
    /// The plan's candidates by their first pieces: a document of many sections asks for each one's.
    private let byStart: [(start: Int, candidate: Int)]
    private let titleStyles: [TitleStyle]
    private let listsLawArticles: Bool
    private let kinds: LineKinds
    private let votes: TitleVotes

    init(profile: Profile, kinds: LineKinds, bodySize: Double, places: PlaceMaker, plan: SectionPlan, contents: [ContentsPart]) {
        (self.profile, self.kinds, self.bodySize, self.places) = (profile, kinds, bodySize, places)
        votes = TitleVotes(bodySize: bodySize, kinds: kinds)
        (self.plan, self.contents) = (plan, contents)
        categories = Set(ContentsPart.flattened(contents).compactMap { $0.part.category.map { TextKey($0) } })
            .union(profile.isBriefing ? TitleTags(plan.candidates).words : [])
        titleStyles = plan.titleStyles
        listsLawArticles = LawArticles.areListed(in: contents)
        byStart = plan.candidates.indices.map { (plan.candidates[$0].pieces.lowerBound, $0) }.sorted { $0 < $1 }
    }

    /// The articles among `pieces[range]`. `countsTitles`: the document numbers its titles in some section.
    func articles(of pieces: [Piece], in range: Range<Int>, isBriefs: Bool, countsTitles: Bool = false) -> [DocumentParts.ArticlePart] {
        let titles = titles(pieces, range)
        var articles: [DocumentParts.ArticlePart] = []
        let first = titles.first?.pieces.lowerBound ?? range.upperBound
        if first > range.lowerBound { articles.append(DocumentParts.ArticlePart(pieces: Array(pieces[range.lowerBound..<first]))) }
        let isCounted = isCounted(titles) || countsTitles && titles.count == 1 && titles[0].value == 1
        // A source behind one title of many is words of it.
        let origins = titles.count { $0.origin != nil }, takesOrigins = isBriefs || origins >= 2 && origins * 2 >= titles.count
        let underTitle = profile.isBriefing ? SourceUnderTitle(kinds: kinds, places: places) : nil
        for (i, title) in titles.enumerated() {
            let end = i + 1 < titles.count ? titles[i + 1].pieces.lowerBound : range.upperBound
            var article = article(title, isCounted: isCounted)
            if takesOrigins, let origin = title.origin {
                article.origin = title.text[origin]
                article.title?.text = title.plainText
            }
            var own = pieces[title.pieces.upperBound..<max(end, title.pieces.upperBound)]
            if let source = underTitle?.read(own, origin: article.origin) {
                article.origin = source.text
                article.title?.blocks += source.blocks
                own = own.dropFirst(source.blocks.count)
            }
            article.pieces = Array(own)
            articles.append(article)
        }
        return articles
    }

    /// Whether several titles of `pieces[range]` are numbered from 1 on.
    func countsTitles(in range: Range<Int>, of pieces: [Piece]) -> Bool {
        let titles = titles(pieces, range)
        return titles.count > 1 && isCounted(titles)
    }

    private func article(_ candidate: TitleCandidate, isCounted: Bool) -> DocumentParts.ArticlePart {
        var article = DocumentParts.ArticlePart(title: PrintedTitle(candidate), number: candidate.number, category: candidate.tag)
        article.entry = plan.named[candidate.pieces.lowerBound]
        // A figure that opens the words is a number where it counts the titles, or where the contents list leaves it out.
        if candidate.numberIsDoubtful, !isCounted {
            let entry = article.entry.map { TextKey(ContentsPart.part(at: $0, of: contents).text) }
            let isApart = entry.map { $0.similarity(to: candidate.key) > $0.similarity(to: candidate.wholeKey) } ?? false
            if !isApart {
                article.title?.text = candidate.whole
                article.number = nil
            }
        }
        takeCategory(from: &article)
        return article
    }

    /// Articles of an issue are fewer.
    private static let mostCounted = 100

    /// Whether the titles' numbers are 1, 2, 3 …, or go on counting from the section before.
    private func isCounted(_ titles: [TitleCandidate]) -> Bool {
        guard let first = titles.first?.value, first == 1 || titles.count > 1 && first < Self.mostCounted else { return false }
        return titles.enumerated().allSatisfy { $1.value == first + $0 } && (titles.count > 1 || titles.contains { !$0.numberIsDoubtful })
    }

    /// `[기술전략] 제목`, `제목 [기술전략]`: a category printed in the title's words.
    private func takeCategory(from article: inout DocumentParts.ArticlePart) {
        guard article.category == nil, let text = article.title?.text else { return }
        if let (tag, rest) = TitleTags.opening(of: text), categories.contains(TextKey(tag)) {
            article.category = tag
            article.title?.text = text[rest..<text.count].trimmed
        } else if let start = TitleTags.endStart(of: text), let inside = TitleTags.end(of: text), categories.contains(TextKey(inside)) {
            article.category = inside
            article.title?.text = text[0..<start].trimmed
        } else if let path = article.entry {
            // `기술전략 제목`, where the list has the title without it.
            let key = TextKey(ContentsPart.part(at: path, of: contents).text)
            for space in text.scalars.indices.prefix(Self.longestTag) where space > 0 && text.scalars[space] == 0x20 {
                let rest = text[(space + 1)..<text.count].trimmed
                guard TextKey(rest) == key else { continue }
                article.category = text[0..<space]
                article.title?.text = rest
                return
            }
        }
    }

    private static let longestTag = 14

    // MARK: Which candidates are titles

    private func titles(_ pieces: [Piece], _ range: Range<Int>) -> [TitleCandidate] {
        let candidates = candidates(in: range)
        let named = candidates.filter { plan.named[$0.pieces.lowerBound] != nil }
        var styles = named.isEmpty ? titleStyles : named.map(\.style)
        var titles = candidates.filter { candidate in
            plan.named[candidate.pieces.lowerBound] != nil || votes.standsOut(candidate) && styles.contains { $0.matches(candidate.style) }
        }
        let voted = votes.style(of: candidates, in: pieces, range)
        if titles.isEmpty || named.isEmpty, let voted, !styles.contains(where: { $0.matches(voted) }) {
            styles = [voted]
            titles = candidates.filter { votes.mayBeTitle($0) && voted.matches($0.style) }
        }
        // Of a law's articles all are articles where the contents list names some.
        guard listsLawArticles else { return withoutLeads(titles) }
        let starts = Set(titles.map(\.pieces.lowerBound))
        return candidates.filter { isOfLaw($0) || starts.contains($0.pieces.lowerBound) }
    }

    /// Titles that count from 1 on without the lines in their look that stand right under some of them: those are their leads.
    private func withoutLeads(_ titles: [TitleCandidate]) -> [TitleCandidate] {
        let counted = titles.filter { $0.value != nil }, ends = Set(counted.map(\.pieces.upperBound))
        let isList = counted.count >= 2 && counted.enumerated().allSatisfy { $1.value == $0 + 1 }
        return isList && titles.allSatisfy { $0.value != nil || ends.contains($0.pieces.lowerBound) } ? counted : titles
    }

    /// The plan's candidates whose pieces lie in the range, in its order.
    private func candidates(in range: Range<Int>) -> [TitleCandidate] {
        var first = 0, end = byStart.count
        while first < end {
            let middle = (first + end) / 2
            if byStart[middle].start < range.lowerBound { first = middle + 1 } else { end = middle }
        }
        let starting = byStart[first...].prefix { $0.start <= range.upperBound }.map(\.candidate)
        return starting.filter { plan.candidates[$0].pieces.upperBound <= range.upperBound }.sorted().map { plan.candidates[$0] }
    }

    private func isOfLaw(_ candidate: TitleCandidate) -> Bool { candidate.block.marker?.series == LawArticles.series }
}

import Geometry
import Layout
import PageModel

/// Cuts a document's pieces into cover, contents, summary, sections with their articles, and colophon.
struct Partitioner: Sendable {
    var profile: Profile
    /// What its words tell of lines.
    var kinds: LineKinds
    var bodySize: Double
    var places: PlaceMaker
    /// The PDF's bookmarks: they name parts where the pages have no contents list.
    var outline: [DocumentFacts.OutlineEntry] = []

    private var titles: TitleReader { TitleReader(places: places, kinds: kinds) }

    private var endings: ArticleEndings { ArticleEndings(kinds: kinds, places: places) }

    func parts(of pieces: [Piece]) -> DocumentParts {
        if let release = ReleaseReader(profile: profile, bodySize: bodySize, pages: places.pages).parts(of: pieces) { return release }
        var parts = DocumentParts()
        var body = profile.isBriefing ? ArticleBoxes(endings: endings).parted(ArticleCells(endings: endings).parted(pieces)) : pieces
        if let colophon = colophonStart(in: body) {
            parts.colophon = body[colophon...].flatMap(\.texts)
            // A document of an unknown house keeps all that it prints.
            if profile.isBriefing { body.removeSubrange(colophon...) }
        }
        var front: [Piece] = []
        if let found = ContentsReader(profile: profile, places: places).contents(in: body) {
            parts.contents = found.entries
            parts.contentsBlocks = found.blocks + [found.title].compactMap { $0 }
            (front, body) = apart(body, found)
            if LawArticles.areListed(in: found.entries) { body = LawArticles.parted(body) }
        }
        let summary = takeSummary(from: &body, contents: parts.contents, into: &parts)
        let planner = SectionPlanner(profile: profile, bodySize: bodySize, reader: titles)
        var plan = planner.plan(of: body, contents: parts.contents, outline: outline)
        if let settled = ContentsWraps(titles: plan.candidates, places: places).settled(parts.contents) {
            parts.contents = settled
            plan = planner.plan(of: body, contents: settled, outline: outline)
        }
        let tabs = RunningTabs(pages: places.pages, bodySize: bodySize).tabs(
            in: body, titles: plan.sections.compactMap(\.title) + [summary].compactMap { $0 } + largeTitles(of: plan))
        if !tabs.isEmpty {
            parts.runningTabs = tabs.flatMap { body[$0].texts }
            body = body.indices.filter { !tabs.contains($0) }.map { body[$0] }
            plan = SectionPlanner(profile: profile, bodySize: bodySize, reader: titles, tabs: parts.runningTabs).plan(
                of: body, contents: parts.contents, outline: outline)
        }
        let first = plan.sections.first?.start ?? body.count
        if !profile.isBriefing || plan.sections.isEmpty {
            front += body[..<min(first, body.count)]
            parts.cover = front.filter { $0.page == front[0].page && !$0.isFigure }.flatMap(\.texts)
            parts.sections = [frontSection(front)].compactMap { $0 } + sections(plan, body, parts.contents)
        } else {
            // Text before the first section that is found is no cover's: of an unknown house, or where pages are missing.
            let start = firstText(of: body[..<first]).map { textStart(of: $0, in: plan, body) } ?? first
            parts.cover = (front + body[..<(profile.sections.isEmpty ? start : first)]).flatMap(\.texts)
            let untitled = profile.sections.isEmpty ? frontSection(Array(body[start..<first])) : openSection(plan, body, start..<first)
            parts.sections = [untitled].compactMap { $0 } + sections(plan, body, parts.contents)
        }
        return parts.withSettledTitles()
    }

    /// Where the plan has no titles of sections, all that may be some: a title that stands alone on its page heads nothing yet.
    private func largeTitles(of plan: SectionPlan) -> [PrintedTitle] {
        guard profile.isBriefing, !plan.sections.contains(where: { $0.title != nil }) else { return [] }
        return plan.candidates.filter { $0.block.fontSize >= bodySize * Self.largeTitle }.map(PrintedTitle.init)
    }

    /// Against the running text.
    private static let largeTitle = 1.3

    /// What stands before the contents list, and what after it.
    private func apart(_ pieces: [Piece], _ list: ContentsReader.Found) -> (before: [Piece], after: [Piece]) {
        var before: [Piece] = [], after: [Piece] = []
        let taken = Set(list.blocks.flatMap(\.places) + (list.title?.places ?? []))
        let right = list.blocks.flatMap(\.places).filter { $0.page == list.pages.upperBound }.map(\.box.maxX).max() ?? .infinity
        for piece in pieces {
            if piece.page < list.pages.lowerBound {
                before.append(piece)
            } else if piece.page > list.pages.upperBound {
                after.append(piece)
            } else {
                let rest = piece.texts.filter { block in !block.places.contains { taken.contains($0) } }
                // A box that holds the list, with what else stands in it.
                let parts = rest.count == piece.texts.count ? [piece] : rest.map { Piece(element: .text($0), page: piece.page) }
                for part in parts {
                    guard let box = part.box else { continue }
                    if piece.page == list.pages.lowerBound && box.midY < list.top {
                        before.append(part)
                    } else if piece.page == list.pages.upperBound && (box.midY > list.bottom || part.frame != nil && box.minX > right) {
                        after.append(part)
                    } else if piece.page == list.pages.lowerBound {
                        before.append(part)
                    } else {
                        after.append(part)
                    }
                }
            }
        }
        return (before, after)
    }

    // MARK: Summary

    /// Takes the summary's title and paragraphs out of the pieces; they end where the first section starts.
    private func takeSummary(from body: inout [Piece], contents: [ContentsPart], into parts: inout DocumentParts) -> PrintedTitle? {
        let keys = Set(profile.summary.map { TextKey($0) })
        var named = body.indices.filter { i in
            body[i].firstText.map { $0.marker?.kind != .bullet && keys.contains(TextKey(Brackets.inside($0.text) ?? $0.text)) } ?? false
        }
        // Most documents have no summary: their titles need not be looked for twice.
        guard !named.isEmpty || profile.isBriefing && !contents.isEmpty else { return nil }
        let sections = Set(profile.sections.flatMap { $0.titles.map { TextKey($0) } } + contents.map { TextKey($0.text) })
        let found = firstSection(sections, in: body) ?? firstNamed(contents, in: body)
        // A box of an article may have such a title too.
        if let found { named.removeAll { $0 >= found } }
        if named.isEmpty, let title = UnnamedSummary(bodySize: bodySize).title(in: body[..<(found ?? 0)]) { named = [title] }
        guard !named.isEmpty else { return nil }
        let firstSection = found ?? summaryEnd(named[0], in: body) ?? 0
        let titles = named.filter { $0 < firstSection }
        guard let title = titles.max(by: { (body[$0].texts[0].fontSize, $1) < (body[$1].texts[0].fontSize, $0) }) else { return nil }
        let end = firstSection
        let block = body[title].texts[0]
        parts.summaryTitle = block
        if let frame = body[title].frame, frame.elements.count > 1 {
            parts.summary = frame.elements.flatMap { Piece(element: $0, page: body[title].page).texts }.filter { $0.places != block.places }
                .map { Piece(element: .text($0), page: body[title].page) }
        }
        parts.summary += body[(title + 1)..<end].filter { piece in
            !titles.contains { body[$0].texts[0].places == piece.firstText?.places }
        }
        // A running head may say the summary's title once more, before it.
        parts.runningTabs += titles.filter { $0 != title && $0 < end }.flatMap { body[$0].texts }
        let taken = Set([block.places] + parts.runningTabs.map(\.places) + parts.summary.compactMap { $0.firstText?.places })
        body.removeAll { piece in piece.firstText.map { taken.contains($0.places) } ?? false }
        return PrintedTitle(text: block.text, blocks: [block])
    }

    /// The first section's title; a running head says the section's name too, but smaller.
    private func firstSection(_ keys: Set<TextKey>, in body: [Piece]) -> Int? {
        let reader = self.titles
        return body.indices.first { i in
            guard let candidate = reader.candidate(at: i, in: body), keys.contains(candidate.key) || opensPart(candidate, of: keys) else {
                return false
            }
            return candidate.block.fontSize >= bodySize * 1.12 || candidate.style.isSetOff
        }
    }

    /// Whether words that count parts stand before the section's name: `제1장 특집기사`.
    private func opensPart(_ candidate: TitleCandidate, of keys: Set<TextKey>) -> Bool {
        PartNumber(candidate.text).map { keys.contains(TextKey($0.title)) } ?? false
    }

    /// Where a summary ends that no known title follows: at the first line on its page that is as large as its own title, else
    /// where the next page starts.
    private func summaryEnd(_ title: Int, in body: [Piece]) -> Int? {
        let page = body[title].page, size = body[title].texts[0].fontSize, start = title + 1
        let pageEnd = body.indices.first { $0 > title && body[$0].page > page } ?? body.count
        let end = body[start..<pageEnd].firstIndex { piece in piece.isObject || piece.texts.contains { $0.fontSize >= size } } ?? pageEnd
        guard profile.isBriefing, end < body.count else { return nil }
        return end == pageEnd || end > start && body[end].loneText.map { $0.marker?.kind != .bullet } ?? false ? end : nil
    }

    /// The first title of the contents list behind the summary, when no section's title is printed.
    private func firstNamed(_ contents: [ContentsPart], in body: [Piece]) -> Int? {
        let keys = contents.flatMap(\.children).map { TextPairs(TextKey($0.text)) }
        let reader = self.titles
        return body.indices.first { i in
            guard let candidate = reader.candidate(at: i, in: body) else { return false }
            let key = TextPairs(candidate.key)
            return keys.contains { $0.similarity(to: key) >= 0.85 }
        }
    }

    // MARK: Sections

    private func sections(_ plan: SectionPlan, _ body: [Piece], _ contents: [ContentsPart]) -> [DocumentParts.SectionPart] {
        let splitter = ArticleSplitter(
            profile: profile, kinds: kinds, bodySize: bodySize, places: places, plan: plan, contents: contents)
        let ranges = plan.sections.indices.map { i in
            let end = i + 1 < plan.sections.count ? plan.sections[i + 1].start : body.count
            return plan.sections[i].contentStart..<max(plan.sections[i].contentStart, end)
        }
        let counts = ranges.contains { splitter.countsTitles(in: $0, of: body) }
        return zip(plan.sections, ranges).map { section, range in
            let articles = splitter.articles(of: body, in: range, isBriefs: section.isBriefs, countsTitles: counts)
            return DocumentParts.SectionPart(
                kind: section.kind, title: section.title, number: section.number, isBriefs: section.isBriefs, isKnown: section.isKnown,
                entry: section.entry, articles: profile.sections.isEmpty ? withAttachments(articles) : articles)
        }
    }

    /// The articles of an unknown house, and each attached page as an article of its own.
    private func withAttachments(_ articles: [DocumentParts.ArticlePart]) -> [DocumentParts.ArticlePart] {
        let reader = AttachmentReader(words: profile.release.attachments, bodySize: bodySize, opensPage: true, pages: places.pages)
        return articles.flatMap { article in
            var article = article
            let pieces = article.pieces
            article.pieces = []
            return reader.articles(article, of: pieces)
        }
    }

    /// Articles of a section whose title is on a page that the document lacks.
    private func openSection(_ plan: SectionPlan, _ body: [Piece], _ range: Range<Int>) -> DocumentParts.SectionPart? {
        guard !range.isEmpty else { return nil }
        var section = DocumentParts.SectionPart(kind: "body")
        let splitter = ArticleSplitter(profile: profile, kinds: kinds, bodySize: bodySize, places: places, plan: plan, contents: [])
        section.articles = splitter.articles(of: body, in: range, isBriefs: false)
        return section
    }

    /// The first piece that a cover does not have. A picture is a cover's where no text runs on its page.
    private func firstText(of pieces: ArraySlice<Piece>) -> Int? {
        let running = pieces.indices.filter { isRunningText(pieces[$0]) }
        let hasText = running.contains { pieces[$0].page == 0 && !pieces[$0].isFigure }
        return running.first { hasText || !pieces[$0].isFigure || pieces[$0].page > 0 }
    }

    /// Where the text starts that runs at a piece: with the title right over it.
    private func textStart(of piece: Int, in plan: SectionPlan, _ body: [Piece]) -> Int {
        let title = plan.candidates.last { $0.pieces.upperBound == piece && body[$0.pieces.lowerBound].page == body[piece].page }
        return title?.pieces.lowerBound ?? piece
    }

    /// A document of an unknown house: what stands before its first section, under the document's own title.
    private func frontSection(_ pieces: [Piece]) -> DocumentParts.SectionPart? {
        guard !pieces.isEmpty else { return nil }
        var section = DocumentParts.SectionPart(kind: "body")
        section.articles = GenericSplitter(bodySize: bodySize, kinds: kinds).articles(of: pieces)
        return section
    }

    /// An item, a paragraph of several lines, a table of other things than the publisher's: what a cover does not have.
    private func isRunningText(_ piece: Piece) -> Bool {
        let colophon = MastheadReader(profile: profile, places: places)
        if piece.isObject { return !piece.texts.contains(where: colophon.opensWithLabel) }
        return piece.texts.contains {
            $0.marker?.kind == .bullet
                || $0.lineCount > Self.coverLines && $0.fontSize < bodySize * Self.largeTitle && colophon.labelCount(in: $0) <= 1
        }
    }

    /// Lines of a remark or a small title on a cover; a large one in a narrow column has more.
    private static let coverLines = 3

    // MARK: Colophon

    /// Where the publisher's box starts: a page near the end with at least two of its labels; on a back cover, which has
    /// a few lines and nothing else, one does.
    private func colophonStart(in pieces: [Piece]) -> Int? {
        guard let lastPage = pieces.last?.page, lastPage >= 1 else { return nil }
        let colophon = MastheadReader(profile: profile, places: places), endings = endings
        for page in stride(from: lastPage, through: max(1, lastPage - 2), by: -1) {
            let members = pieces.indices.filter { pieces[$0].page == page }
            let labelled = members.filter { pieces[$0].texts.contains { colophon.opensWithLabel($0) } }
            let count = labelled.flatMap { pieces[$0].texts }.map(colophon.labelCount).reduce(0, +)
            guard let first = labelled.first, count >= 2 || page == lastPage && isBackCover(members.map { pieces[$0] }) else { continue }
            if page > 1, goesOn(pieces[first], from: pieces[..<members[0]].last, colophon) { continue }
            // What stands above it on its page belongs to it unless it is running text.
            var start = first
            while start > members[0], pieces[start - 1].texts.allSatisfy({ $0.marker == nil && $0.lineCount <= 2 }),
                pieces[start - 1].texts.count <= 2,
                !pieces[start - 1].isObject, !pieces[start - 1].texts.contains(where: { WebAddress.range(in: $0.text.scalars) != nil }),
                !pieces[start - 1].texts.contains(where: endings.isSource)
            {
                start -= 1
            }
            return start
        }
        return nil
    }

    /// Whether labels of the publisher go on from the page before: under one at its foot, or in a box as wide as one there that
    /// holds some too.
    private func goesOn(_ box: Piece, from above: Piece?, _ colophon: MastheadReader) -> Bool {
        if box.frame == nil, let last = above?.text, colophon.opensWithLabel(last) { return true }
        guard let upper = above?.frame?.places.last?.box, let lower = box.frame?.places.first?.box, let above else { return false }
        return abs(upper.minX - lower.minX) <= Self.sameSide.value && abs(upper.maxX - lower.maxX) <= Self.sameSide.value
            && above.texts.count(where: colophon.opensWithLabel) >= 2
    }

    /// Sides of one box on two pages. Points: borders are rounded to the producer's grid.
    private static let sameSide: Points = 2.pt

    /// A few short lines without a sign, and nothing else.
    private func isBackCover(_ pieces: [Piece]) -> Bool {
        pieces.count <= Self.backCoverLines
            && pieces.allSatisfy { piece in !piece.isObject && piece.texts.allSatisfy { $0.marker == nil && $0.lineCount <= 2 } }
    }

    private static let backCoverLines = 8
}

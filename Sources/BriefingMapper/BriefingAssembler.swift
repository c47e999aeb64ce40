import BriefingModel
import Layout

/// Puts the parts of a document together to the model: ids, targets, diagnostics.
struct BriefingAssembler {
    var profile: Profile
    private let kinds: LineKinds
    var bodySize: Double
    var layout: DocumentLayout
    var issueDate: String?
    private var finisher: Finisher
    private var places: PlaceMaker
    /// Ids of the sections and articles that the contents entries name.
    private var targets: [ContentsPath: String] = [:]
    /// Ids of the notes that a mark points to.
    private var answeredNotes: Set<String> = []

    init(profile: Profile, kinds: LineKinds, bodySize: Double, layout: DocumentLayout, issueDate: String?, keepsOrigins: Bool) {
        (self.profile, self.kinds, self.bodySize, self.layout, self.issueDate) = (profile, kinds, bodySize, layout, issueDate)
        places = PlaceMaker(pages: layout.pages)
        finisher = Finisher(places: places, keepsOrigins: keepsOrigins)
    }

    /// Where each block comes from, by its id; none unless they are kept.
    var origins: [String: BlockOrigin] { finisher.origins ?? [:] }
    var noteLinks: [String: [NoteLink]] { finisher.noteLinks }
    var partPlaces: [String: [Place]] { finisher.partPlaces }

    /// What reads the articles of these sections; it holds none of their pieces.
    private func articleReader(for sections: [DocumentParts.SectionPart]) -> ArticleReader {
        let articles = sections.flatMap(\.articles)
        return ArticleReader(
            profile: profile, kinds: kinds, bodySize: bodySize, issueDate: issueDate, places: places,
            leads: LeadReader(profile: profile, kinds: kinds, bodySize: bodySize, issueDate: issueDate, sections: sections),
            classes: LineClasses(of: articles.map(\.pieces), bodySize: bodySize),
            ladder: MarkerLadder(of: articles.map(\.pieces)),
            columns: ColumnShift(of: articles.flatMap(\.pieces).lazy.compactMap(\.text), pageSteps: places.pages.map(\.marginStep)),
            captionHabit: CaptionHabit(of: articles.map(\.pieces), kinds: kinds, bodySize: bodySize),
            noteLooks: FootnoteReader(bodySize: bodySize).looks(in: articles.map(\.pieces)))
    }

    /// - Parameter dropped: text of the layout's that is left out.
    mutating func fill(_ briefing: inout Briefing, from parts: consuming DocumentParts, dropped: DroppedText) {
        let reader = articleReader(for: parts.sections)
        var uids = UIDs()
        for s in parts.sections.indices {
            // Pieces are let go as soon as they are in the model.
            var part = parts.sections[s]
            parts.sections[s].articles = []
            var section = Section(id: "s\(s + 1)", kind: part.kind)
            section.number = part.number
            if let path = part.entry { targets[path] = section.id }
            if let title = part.title {
                section.title = finisher.richText(DraftText(title.text)).text
                section.at = title.blocks.flatMap(\.places).reduce([]) { places.merged($0, places.places([$1])) }
                for block in title.blocks { finisher.count(block) }
            }
            for a in part.articles.indices {
                let draft = reader.article(of: part.articles[a].take(), isBrief: part.isBriefs, uids: &uids)
                let id = "\(section.id).a\(section.articles.count + 1)"
                guard draft.title != nil || !draft.blocks.isEmpty || !draft.references.isEmpty || draft.lead != nil || draft.source != nil
                else { continue }
                if let path = draft.entry { targets[path] = id }
                section.articles.append(article(draft, id: id, &briefing))
            }
            // Like a heading it stands where its title is printed; without one, where its articles do.
            if section.at.isEmpty { section.at = section.articles.reduce([]) { places.merged($0, $1.at) } }
            if section.at.isEmpty, let page = layout.pages.first { section.at = [Place(whole: page)] }
            briefing.sections.append(section)
        }
        briefing.contents = EntryLinker().linked(
            Self.underParts(parts.contents.enumerated().map { contentsEntry($1, path: [$0]) }), in: briefing.sections)
        for block in parts.contentsBlocks { finisher.count(block) }
        giveCategories(&briefing)
        briefing.summary = summary(parts, briefing)
        for text in parts.cover + parts.colophon { finisher.count(text) }
        if let title = parts.summaryTitle { finisher.count(title) }
        for tab in parts.runningTabs { finisher.setAside(tab) }
        let coverage = CoverageReader(placed: finisher.placed, setAside: finisher.setAside, dropped: dropped).coverage(of: layout.pages)
        briefing.coverage = coverage.ledger
        briefing.diagnostics += coverage.diagnostics
        let review = ModelReview(
            profile: profile, unknownSections: Set(zip(briefing.sections, parts.sections).filter { !$1.isKnown }.map(\.0.id)),
            briefSections: Set(zip(briefing.sections, parts.sections).filter { $1.isBriefs }.map(\.0.id)), answeredNotes: answeredNotes,
            coverTitles: Set(parts.cover.map { TextKey($0.text) }))
        briefing.diagnostics = review.diagnostics(of: briefing) + briefing.diagnostics
    }

    // MARK: Articles

    private mutating func article(_ draft: DraftArticle, id: String, _ briefing: inout Briefing) -> Article {
        var article = Article(id: id)
        article.number = draft.number
        article.category = draft.category.map { finisher.richText(DraftText($0)).text }
        var boxes: [PagePlace] = []
        if let title = draft.title {
            let text = finisher.richText(DraftText(title.text)).text
            if !text.isEmpty { article.title = text }
            boxes += title.blocks.flatMap(\.places)
            for block in title.blocks {
                finisher.keepPlace(of: block, as: "\(id).title")
                finisher.count(block)
            }
        }
        finisher.giveIDs(draft.blocks, article: id)
        answeredNotes.formUnion(draft.blocks.flatMap(\.answers).compactMap { finisher.id(of: $0) })
        if let lead = draft.lead {
            let text = finisher.richText(DraftText(lead.text)).text
            if !text.isEmpty { article.lead = .init(text: text, date: lead.date, at: places.places(places.places(of: lead.text))) }
        }
        for text in draft.usedTexts + draft.labels { finisher.count(text) }
        article.body = finisher.blocks(draft.blocks)
        article.references = draft.references
        article.source = draft.source
        // Like a heading it stands where its title is printed; without one, where its body does.
        if boxes.isEmpty { boxes = draft.blocks.flatMap(\.places) + draft.usedTexts.flatMap(\.places) }
        article.at = boxes.reduce([]) { places.merged($0, places.places([$1])) }
        for mark in draft.unanswered {
            briefing.diagnostics.append(
                Diagnostic(
                    .markerWithoutNote, "no note answers the mark \(mark.marker)", target: id,
                    at: places.places(draft.blocks[mark.block].places)))
        }
        return article
    }

    // MARK: Contents and summary

    private func contentsEntry(_ part: ContentsPart, path: ContentsPath) -> ContentsEntry {
        var entry = ContentsEntry(title: finisher.richText(DraftText(part.text)).text)
        (entry.number, entry.page) = (part.number, part.page)
        entry.category = part.category.map { finisher.richText(DraftText($0)).text }
        entry.at = places.places(part.places)
        entry.target = targets[path]
        entry.children = part.children.enumerated().map { contentsEntry($1, path: path + [$0]) }
        return entry
    }

    /// The entries with the numbered ones (`1. 정책`) under the part before them (`Ⅰ. 동향`) that names nothing itself.
    private static func underParts(_ entries: [ContentsEntry]) -> [ContentsEntry] {
        let isPart = { (entry: ContentsEntry) in entry.number?.unicodeScalars.first.map { Script.isRomanNumeral($0.value) } ?? false }
        var result: [ContentsEntry] = []
        for entry in entries {
            if let last = result.indices.last, isPart(result[last]), result[last].target == nil, entry.number != nil, !isPart(entry),
                result[last].children.allSatisfy({ $0.number != nil })
            {
                result[last].children.append(entry)
            } else {
                result.append(entry)
            }
        }
        return result
    }

    /// Categories are printed in the contents only, or on the article too: an article without one gets the entry's.
    private func giveCategories(_ briefing: inout Briefing) {
        var byTarget: [String: String] = [:]
        for entry in briefing.contents.flatMap({ $0.children + $0.children.flatMap(\.children) }) {
            if let target = entry.target, let category = entry.category { byTarget[target] = category }
        }
        for s in briefing.sections.indices {
            for a in briefing.sections[s].articles.indices where briefing.sections[s].articles[a].category == nil {
                let article = briefing.sections[s].articles[a], category = byTarget[article.id]
                // `제 3 조` in the list is the article's own number.
                if let number = article.number, category.map({ TextKey($0) }) == TextKey(number) { continue }
                briefing.sections[s].articles[a].category = category
            }
        }
    }

    private mutating func summary(_ parts: DocumentParts, _ briefing: Briefing) -> [SummaryEntry] {
        var entries: [SummaryEntry] = []
        for block in parts.summary.flatMap(\.texts) where block.text.hasKnownText {
            finisher.count(block)
            let text = finisher.richText(DraftText(block.text)).text
            if !text.isEmpty { entries.append(SummaryEntry(text: text, at: places.places(block.places))) }
        }
        SummaryLinker().link(&entries, to: briefing)
        return entries
    }
}

import BriefingModel
import Geometry
import Layout

/// Puts the parts of a document together to the model: ids, targets, coverage, diagnostics.
struct BriefingAssembler {
    var profile: Profile
    var bodySize: Double
    var layout: DocumentLayout
    var issueDate: String?
    private var finisher: Finisher
    private var places: PlaceMaker

    init(profile: Profile, bodySize: Double, layout: DocumentLayout, issueDate: String?, keepsOrigins: Bool) {
        (self.profile, self.bodySize, self.layout, self.issueDate) = (profile, bodySize, layout, issueDate)
        places = PlaceMaker(pages: layout.pages)
        finisher = Finisher(places: places, keepsOrigins: keepsOrigins)
    }

    /// Where each block comes from, by its id; none unless they are kept.
    var origins: [String: BlockOrigin] { finisher.origins ?? [:] }
    var noteLinks: [String: [NoteLink]] { finisher.noteLinks }
    var partPlaces: [String: [Place]] { finisher.partPlaces }

    mutating func fill(_ briefing: inout Briefing, from parts: DocumentParts) {
        let reader = ArticleReader(
            profile: profile, kinds: LineKinds(profile: profile), bodySize: bodySize, issueDate: issueDate, places: places)
        var uids = UIDs()
        for (s, part) in parts.sections.enumerated() {
            var section = Section(id: "s\(s + 1)", kind: part.kind)
            section.number = part.number
            if let title = part.title {
                section.title = title.text.string.nfc
                section.at = places.places(title.places)
                finisher.count(title)
            }
            for articlePart in part.articles {
                let draft = reader.article(of: articlePart, isBrief: part.isBriefs, uids: &uids)
                let id = "\(section.id).a\(section.articles.count + 1)"
                guard draft.title != nil || !draft.blocks.isEmpty || !draft.references.isEmpty || draft.lead != nil else { continue }
                section.articles.append(article(draft, id: id, &briefing))
            }
            section.at = section.articles.reduce(section.at) { places.merged($0, $1.at) }
            if section.at.isEmpty, let page = layout.pages.first { section.at = [wholePage(page)] }
            briefing.sections.append(section)
        }
        briefing.contents = contents(parts.contents, briefing.sections)
        giveCategories(parts.contents, &briefing)
        briefing.summary = summary(parts, briefing.sections)
        for piece in parts.cover + parts.colophon { for text in piece.texts { finisher.count(text) } }
        [parts.contentsTitle, parts.summaryTitle].compactMap { $0 }.forEach { finisher.count($0) }
        briefing.coverage = coverage(&briefing.diagnostics)
    }

    // MARK: Articles

    private mutating func article(_ draft: DraftArticle, id: String, _ briefing: inout Briefing) -> Article {
        var article = Article(id: id)
        article.number = draft.number
        var boxes: [PagePlace] = []
        if let title = draft.title {
            let text = finisher.richText(DraftText(title.text)).text
            if !text.isEmpty { article.title = text }
            boxes += title.places
            finisher.keepPlace(of: title, as: "\(id).title")
            finisher.count(title)
        }
        finisher.giveIDs(draft.blocks, article: id)
        if let lead = draft.lead {
            let text = finisher.richText(DraftText(lead.text)).text
            if !text.isEmpty { article.lead = .init(text: text, date: lead.date, at: places.places(places.places(of: lead.text))) }
        }
        for text in draft.usedTexts + draft.labels { finisher.count(text) }
        article.body = finisher.blocks(draft.blocks)
        article.references = draft.references
        article.source = draft.source
        boxes += draft.blocks.flatMap(\.places) + draft.usedTexts.flatMap(\.places)
        article.at = boxes.reduce([]) { places.merged($0, places.places([$1])) }
        for mark in draft.unanswered {
            briefing.diagnostics.append(
                Diagnostic(
                    code: "marker-without-note", severity: .warning, message: "no note answers the mark \(mark.marker)",
                    target: id, at: places.places(draft.blocks[mark.block].places)))
        }
        return article
    }

    // MARK: Contents and summary

    private func contents(_ parts: [ContentsPart], _ sections: [Section]) -> [ContentsEntry] {
        parts.map { part in
            var entry = entry(part)
            let key = TextKey(part.text.scalars)
            let section = sections.first { $0.title.map { TextKey($0) == key } ?? false }
            entry.target = section?.id ?? bestArticle(for: key, in: sections.flatMap(\.articles))?.id
            entry.children = part.children.map { child in
                var entry = self.entry(child)
                let key = TextKey(child.text.scalars)
                entry.target =
                    bestArticle(for: key, in: section?.articles ?? [])?.id ?? bestArticle(for: key, in: sections.flatMap(\.articles))?.id
                return entry
            }
            return entry
        }
    }

    private func entry(_ part: ContentsPart) -> ContentsEntry {
        var entry = ContentsEntry(title: finisher.richText(DraftText(part.text)).text)
        (entry.number, entry.page) = (part.number, part.page)
        entry.category = part.category.map { category(of: $0) }
        entry.at = places.places(part.title.places)
        return entry
    }

    private func category(of block: TextBlock) -> String {
        finisher.richText(DraftText(Brackets.inside(block.text) ?? block.text)).text
    }

    private func bestArticle(for key: TextKey, in articles: [Article]) -> Article? {
        let scored = articles.compactMap { article in article.title.map { (article, TextKey($0).similarity(to: key)) } }
        return scored.max { $0.1 < $1.1 }.flatMap { $0.1 >= 0.75 ? $0.0 : nil }
    }

    /// Categories are printed in the contents only: articles get theirs from the entry that names them.
    private mutating func giveCategories(_ parts: [ContentsPart], _ briefing: inout Briefing) {
        var byTarget: [String: String] = [:]
        for entry in briefing.contents {
            for child in entry.children { if let target = child.target, let category = child.category { byTarget[target] = category } }
        }
        for s in briefing.sections.indices {
            for a in briefing.sections[s].articles.indices {
                let id = briefing.sections[s].articles[a].id
                briefing.sections[s].articles[a].category = briefing.sections[s].articles[a].category ?? byTarget[id]
            }
        }
        for part in parts {
            for entry in [part] + part.children {
                finisher.count(entry.title)
                if let category = entry.category { finisher.count(category) }
            }
        }
    }

    private mutating func summary(_ parts: DocumentParts, _ sections: [Section]) -> [SummaryEntry] {
        let blocks = parts.summary.flatMap(\.texts).filter { !$0.text.isEmpty }
        let articles = sections.flatMap(\.articles)
        var entries: [SummaryEntry] = []
        var next = 0
        for block in blocks {
            finisher.count(block)
            let text = finisher.richText(DraftText(block.text)).text
            guard !text.isEmpty else { continue }
            var entry = SummaryEntry(text: text, at: places.places(block.places))
            // Entries follow the articles' order; the words that they share tell which.
            let key = TextKey(text)
            let scored = articles.indices.dropFirst(next).map { ($0, likeness(key, articles[$0])) }
            if let best = scored.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 > 0.08 {
                entry.target = articles[best.0].id
                next = best.0 + 1
            }
            entries.append(entry)
        }
        return entries
    }

    /// How much of a summary's words an article's title and lead share.
    private func likeness(_ key: TextKey, _ article: Article) -> Double {
        let head = TextKey((article.title ?? "") + (article.lead?.text ?? ""))
        return key.similarity(to: head)
    }

    private func wholePage(_ page: PageLayout) -> Place {
        Place(page: page.number, box: [0, 0, page.width, page.height].map { ($0 * 10).rounded() / 10 })
    }

    // MARK: Coverage

    private mutating func coverage(_ diagnostics: inout [Diagnostic]) -> Coverage {
        var coverage = Coverage()
        for (index, page) in layout.pages.enumerated() {
            let ledger = page.ledger
            coverage.glyphs += ledger.visible
            coverage.furniture += ledger.furniture
            if ledger.duplicates > 0 { coverage.dropped["duplicate", default: 0] += ledger.duplicates }
            if ledger.unreadable > 0 { coverage.dropped["unreadable", default: 0] += ledger.unreadable }
            let content = page.countContent(finisher.placed[index])
            coverage.content += content
            let rest = ledger.visible - ledger.duplicates - ledger.unreadable - ledger.furniture - content
            coverage.unplaced += max(0, rest)
            if rest > 0 {
                diagnostics.append(
                    Diagnostic(
                        code: "unplaced-glyphs", severity: .warning,
                        message: "\(rest) glyphs of page \(page.number) are nowhere in the model",
                        at: [wholePage(page)]))
            }
            if ledger.unreadable > 0 {
                diagnostics.append(
                    Diagnostic(
                        code: "unreadable-text", severity: .warning,
                        message: "\(ledger.unreadable) glyphs of page \(page.number) have a font that does not say what they mean",
                        at: [wholePage(page)]))
            }
            for fault in page.faults {
                diagnostics.append(
                    Diagnostic(
                        code: "read-\(fault.kind.rawValue)", severity: fault.kind == .content ? .info : .error,
                        message: "page \(page.number): \(fault.message)", at: page.width > 0 && page.height > 0 ? [wholePage(page)] : []))
            }
            let unseen = UnseenReason.allCases.compactMap { reason in ledger.unseen[reason].map { "\($0) \(words(of: reason))" } }
            if !unseen.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        code: "hidden-text", severity: .info,
                        message: "page \(page.number) has glyphs that cannot be seen and were left out: \(unseen.joined(separator: ", "))",
                        at: [wholePage(page)]))
            }
        }
        return coverage
    }

    private func words(of reason: UnseenReason) -> String {
        switch reason {
        case .invisible: "drawn invisibly"
        case .clipped: "clipped away"
        case .hiddenLayer: "on a hidden layer"
        case .offPage: "outside the page"
        case .whiteOnWhite: "white on white"
        }
    }
}

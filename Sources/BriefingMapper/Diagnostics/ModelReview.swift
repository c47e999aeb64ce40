import BriefingModel

/// Says what a mapped document lacks of what its profile and the document itself promise.
struct ModelReview: Sendable {
    struct Tuning: Sendable {
        /// Share of the glyphs that must be in the model, be furniture or be dropped for a named reason.
        var leastCoverage = 0.98
    }

    var tuning = Tuning()
    var profile: Profile
    /// Ids of sections that the profile does not know, and of those whose articles end with a source line.
    var unknownSections: Set<String>
    var briefSections: Set<String>
    /// Ids of notes that a mark points to, those of captions included.
    var answeredNotes: Set<String>
    /// What is printed before the first section: titles of parts that several sections belong to have pages of their own.
    var coverTitles: Set<TextKey>

    func diagnostics(of briefing: Briefing) -> [Diagnostic] {
        frame(briefing) + sections(briefing) + dates(briefing) + notes(briefing) + tables(briefing) + coverage(briefing)
    }

    // MARK: Frame

    private func frame(_ briefing: Briefing) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if briefing.contents.isEmpty, !profile.sections.isEmpty, !profile.contents.isEmpty {
            found.append(Diagnostic(.contentsMissing, "no contents list was found; articles have no categories and targets from it"))
        }
        for entry in briefing.contents {
            for part in [entry] + entry.children where part.target == nil && !coverTitles.contains(TextKey(part.title)) {
                found.append(
                    Diagnostic(
                        .contentsEntryWithoutArticle, "the contents list names “\(part.title)”, which was not found in the body",
                        at: part.at))
            }
        }
        for entry in briefing.summary where entry.target == nil {
            found.append(
                Diagnostic(.summaryWithoutArticle, "no article was found that this paragraph of the summary sums up", at: entry.at))
        }
        return found
    }

    // MARK: Sections and articles

    private func sections(_ briefing: Briefing) -> [Diagnostic] {
        let listed = Set(briefing.contents.flatMap(\.children).compactMap(\.target))
        var found: [Diagnostic] = []
        for section in briefing.sections {
            let name = section.title ?? section.id
            if unknownSections.contains(section.id) {
                found.append(
                    Diagnostic(
                        .sectionUnknown, "the profile \(profile.name) knows no section “\(name)”; add its title to a profile",
                        target: section.id, at: section.at))
            }
            if section.articles.isEmpty {
                found.append(Diagnostic(.sectionWithoutArticles, "nothing was found under “\(name)”", target: section.id, at: section.at))
            }
            let isListed = section.articles.contains { listed.contains($0.id) }
            for article in section.articles {
                if isListed, !listed.contains(article.id), let title = article.title {
                    found.append(
                        Diagnostic(
                            .articleWithoutContentsEntry, "the contents list does not name “\(title)”", target: article.id, at: article.at))
                }
                found += sources(of: article, isBrief: briefSections.contains(section.id))
            }
        }
        return found
    }

    private func sources(of article: Article, isBrief: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if isBrief, article.source == nil, article.references.isEmpty {
            found.append(Diagnostic(.briefWithoutSource, "this brief has no source line", target: article.id, at: article.at))
        }
        if isBrief, let source = article.source, source.url == nil {
            found.append(Diagnostic(.addressMissing, "the source line has no web address", target: article.id, at: source.at))
        }
        if article.references.contains(where: { $0.url != nil }) {
            for reference in article.references where reference.url == nil {
                found.append(
                    Diagnostic(.addressMissing, "this reference has no web address, others have", target: article.id, at: reference.at))
            }
        }
        return found
    }

    // MARK: Dates

    private func dates(_ briefing: Briefing) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for article in briefing.sections.flatMap(\.articles) {
            var printed: [(PrintedDate, [Place])] = []
            if let lead = article.lead, let date = lead.date { printed.append((date, lead.at)) }
            if let source = article.source, let date = source.date { printed.append((date, source.at)) }
            for reference in article.references { if let date = reference.date { printed.append((date, reference.at)) } }
            for (date, places) in printed where date.iso == nil {
                found.append(Diagnostic(.dateUnresolved, "“\(date.text)” could not be resolved to a day", target: article.id, at: places))
            }
        }
        if briefing.publication.issueDate == nil, !found.isEmpty || !profile.sections.isEmpty {
            found.insert(Diagnostic(.issueDateMissing, "the issue's date was found neither on the cover nor in the colophon"), at: 0)
        }
        return found
    }

    // MARK: Notes

    private func notes(_ briefing: Briefing) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for article in briefing.sections.flatMap(\.articles) {
            for note in Self.notes(in: article.body) where note.marker.contains("*") && !answeredNotes.contains(note.id) {
                found.append(Diagnostic(.noteWithoutReference, "no mark points to this note", target: note.id, at: note.at))
            }
        }
        return found
    }

    private static func notes(in blocks: [Block]) -> [(id: String, marker: String, at: [Place])] {
        blocks.flatMap { block -> [(id: String, marker: String, at: [Place])] in
            switch block.content {
            case .note(let note): [(block.id, note.marker, block.at)]
            case .heading(let outline), .item(let outline): notes(in: outline.children)
            case .callout(let callout): notes(in: callout.children)
            case .table(let table): notes(in: table.notes)
            case .paragraph, .figure: []
            }
        }
    }

    // MARK: Tables

    private func tables(_ briefing: Briefing) -> [Diagnostic] {
        briefing.sections.flatMap(\.articles).flatMap { Self.repeats(in: $0.body) }
    }

    private static func repeats(in blocks: [Block]) -> [Diagnostic] {
        blocks.flatMap { block -> [Diagnostic] in
            switch block.content {
            case .table(let table):
                guard let width = table.repeatedColumns else { return [] }
                let groups = table.columnCount / width
                return [
                    Diagnostic(
                        .repeatedColumns, "this table is one list in \(groups) groups of \(width) columns side by side; CSV can unfold it",
                        target: block.id, at: block.at)
                ]
            case .heading(let outline), .item(let outline): return repeats(in: outline.children)
            case .callout(let callout): return repeats(in: callout.children)
            case .paragraph, .figure, .note: return []
            }
        }
    }

    // MARK: Coverage

    private func coverage(_ briefing: Briefing) -> [Diagnostic] {
        let coverage = briefing.coverage
        guard coverage.glyphs > 0 else { return [] }
        let share = 1 - Double(coverage.unplaced) / Double(coverage.glyphs)
        guard share < tuning.leastCoverage else { return [] }
        let hundredths = Int((share * 1000).rounded()) / 10
        return [Diagnostic(.lowCoverage, "only \(hundredths)% of the glyphs are accounted for")]
    }
}

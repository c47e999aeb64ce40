import Layout
import PageModel

/// Finds where sections start, from what the document says itself: its contents list, the names that the profile knows,
/// the look that section titles share; for an unknown house its bookmarks and the ranks of its headings.
struct SectionPlanner: Sendable {
    struct Tuning: Sendable {
        /// A title is larger than the running text by this, or stands in a box of its own.
        var prominent = 1.12
        /// A running head is smaller than its section's title: at most this share of it.
        var headSize = 0.85
    }

    var tuning = Tuning()
    private let profile: Profile
    /// The sections that the profile names, by each of their titles.
    private let known: [TextKey: Profile.Section]
    private let bodySize: Double
    private let reader: TitleReader
    private let tabs: [TextBlock]

    /// - Parameter tabs: texts among the pieces that were found to be running tabs; the pages tell their running heads.
    init(profile: Profile, bodySize: Double, reader: TitleReader, tabs: [TextBlock] = []) {
        (self.profile, self.bodySize, self.reader, self.tabs) = (profile, bodySize, reader, tabs)
        let titles = profile.sections.flatMap { section in section.titles.map { (TextKey($0), section) } }
        known = Dictionary(titles) { first, _ in first }
    }

    func plan(of pieces: [Piece], contents: [ContentsPart], outline: [DocumentFacts.OutlineEntry]) -> SectionPlan {
        var plan = SectionPlan()
        let listed = Set(contents.map { TextKey($0.text) })
        plan.candidates = reader.candidates(in: pieces)
        // In place: a long document has tens of thousands, and each is large.
        for i in plan.candidates.indices { plan.candidates[i] = withoutPartNumber(plan.candidates[i], listed) }
        let entries = ContentsPart.flattened(contents)
        let matches = ContentsMatcher(bodySize: bodySize).matches(
            of: entries.map { TextKey($0.part.text) }, counted: entries.map { $0.part.number.flatMap(NumberSign.value) },
            in: plan.candidates)
        for match in matches.compactMap(\.self) { plan.candidates[match] = withoutPartNumber(plan.candidates[match]) }
        let depth = isFlat(contents) ? 1 : 2
        for (entry, match) in zip(entries, matches) where entry.path.count == depth {
            if let match { plan.named[plan.candidates[match].pieces.lowerBound] = entry.path }
        }
        var matched: [ContentsPath: Int] = [:]
        for (entry, match) in zip(entries, matches) { if let match { matched[entry.path] = match } }
        if !profile.isBriefing {
            plan.sections = genericSections(plan, pieces, contents, matched, outline)
        } else {
            plan.sections = knownSections(plan, contents, matched)
            // A publication that prints none of the names the profile knows, and lists no articles under sections.
            if plan.sections.isEmpty { plan.sections = genericSections(plan, pieces, contents, matched, outline) }
        }
        plan.sections.sort { $0.start < $1.start }
        return plan
    }

    /// Whether the list of a briefing of an unknown house names articles alone.
    private func isFlat(_ contents: [ContentsPart]) -> Bool {
        profile.isBriefing && profile.sections.isEmpty && contents.allSatisfy { $0.children.isEmpty }
    }

    // MARK: A known publication

    private func knownSections(_ plan: SectionPlan, _ contents: [ContentsPart], _ matched: [ContentsPath: Int]) -> [SectionPlan.Section] {
        var sections: [SectionPlan.Section] = []
        for (i, entry) in contents.enumerated() {
            let known = self.known[TextKey(entry.text)] ?? (entry.children.isEmpty ? nil : knownByEnd(of: TextKey(entry.text)))
            guard known != nil || !entry.children.isEmpty else { continue }
            if let match = matched[[i]] {
                sections.append(section(plan.candidates[match], known, entry: [i]))
            } else if let first = entry.children.indices.lazy.compactMap({ matched[[i, $0]] }).first {
                // Its title is printed in the contents only (or on tabs): it starts with its first article.
                let start = plan.candidates[first].pieces.lowerBound
                sections.append(
                    SectionPlan.Section(
                        start: start, contentStart: start, title: PrintedTitle(text: entry.text, blocks: []), number: entry.number,
                        kind: known?.kind ?? "body", isBriefs: known?.isBriefs ?? false, isKnown: isKnown(known), entry: [i]))
            }
        }
        let sizes = sections.compactMap(\.style).map { Double($0.size) / 2 }
        let least = sizes.min().map { $0 * tuning.headSize }
        let articles = plan.titleStyles
        var byKey: [TextKey: TitleCandidate] = [:]
        for candidate in plan.candidates where plan.named[candidate.pieces.lowerBound] == nil && known[candidate.key] != nil {
            guard candidate.block.fontSize >= least ?? bodySize * tuning.prominent || candidate.style.isSetOff && least == nil else {
                continue
            }
            // A title that comes again is a running tab, unless it is larger than the first.
            if let first = byKey[candidate.key], first.block.fontSize >= candidate.block.fontSize * 0.98 { continue }
            byKey[candidate.key] = candidate
        }
        for candidate in byKey.values where !sections.contains(where: { $0.title.map { TextKey($0.text) == candidate.key } ?? false }) {
            sections.append(section(candidate, known[candidate.key], entry: nil))
        }
        // Titles that look like sections' do, which nobody names.
        let styles = sections.compactMap(\.style)
        if styles.count >= 2, !styles.contains(where: { style in articles.contains { $0.matches(style) } }) {
            let starts = Set(sections.map(\.start))
            for candidate in plan.candidates
            where !starts.contains(candidate.pieces.lowerBound) && plan.named[candidate.pieces.lowerBound] == nil {
                guard styles.allSatisfy({ $0.matches(candidate.style) }), candidate.key.scalars.count <= 20,
                    !byKey.keys.contains(candidate.key),
                    !sections.contains(where: { $0.title.map { TextKey($0.text) == candidate.key } ?? false })
                else { continue }
                let title = withoutPartNumber(candidate)
                sections.append(section(title, knownByEnd(of: TextKey(title.text), least: TextKey.shortestEnd), entry: nil))
            }
        }
        return sections
    }

    /// The section whose title ends a longer one that heads articles in the contents list, or looks as sections' do: `주요국 정책동향`.
    private func knownByEnd(of key: TextKey, least: Int = 1) -> Profile.Section? {
        known.keys.filter { $0.scalars.count >= least && $0.ends(key) }
            .max { $0.scalars.count < $1.scalars.count }.flatMap { known[$0] }
    }

    /// Whether a section is one that the profile knows; where it names none, all are.
    private func isKnown(_ section: Profile.Section?) -> Bool { section != nil || profile.sections.isEmpty }

    /// The candidate without the words that count it, where the profile or the contents list says what they count.
    private func withoutPartNumber(_ candidate: TitleCandidate, _ listed: Set<TextKey>) -> TitleCandidate {
        guard let part = PartNumber(candidate.text), known[TextKey(part.title)] != nil || listed.contains(TextKey(part.title)) else {
            return candidate
        }
        return withoutPartNumber(candidate)
    }

    private func withoutPartNumber(_ candidate: TitleCandidate) -> TitleCandidate {
        guard candidate.number == nil, let part = PartNumber(candidate.text) else { return candidate }
        var candidate = candidate
        (candidate.number, candidate.text) = (part.number, part.title)
        return candidate
    }

    private func section(_ candidate: TitleCandidate, _ known: Profile.Section?, entry: ContentsPath?) -> SectionPlan.Section {
        SectionPlan.Section(
            start: candidate.pieces.lowerBound, contentStart: candidate.pieces.upperBound, title: PrintedTitle(candidate),
            number: candidate.number, kind: known?.kind ?? "body", isBriefs: known?.isBriefs ?? false, isKnown: isKnown(known),
            entry: entry, style: candidate.style)
    }

    // MARK: An unknown house

    private func genericSections(
        _ plan: SectionPlan, _ pieces: [Piece], _ contents: [ContentsPart], _ matched: [ContentsPath: Int],
        _ outline: [DocumentFacts.OutlineEntry]
    ) -> [SectionPlan.Section] {
        if isFlat(contents), plan.named.count >= 2, let first = plan.named.keys.min() {
            let heads = categoryHeads(contents, in: plan)
            if heads.count >= 2, heads[0].pieces.lowerBound < first { return heads.map { generic($0, entry: nil) } }
            return [SectionPlan.Section(start: first, contentStart: first, kind: "body")]
        }
        let listed = contents.indices.compactMap { i in matched[[i]].map { (title: plan.candidates[$0], entry: [i]) } }
        let siblings = CountedSiblings(among: plan.candidates)
        if listed.count >= 2 {
            let entries = Dictionary(listed.map { ($0.title.pieces.lowerBound, $0.entry) }) { first, _ in first }
            return siblings.completed(listed.map(\.title)).map { title in
                let entry = entries[title.pieces.lowerBound]
                return generic(entry == nil ? withoutPartNumber(title) : title, entry: entry)
            }
        }
        let keys = outline.map { TextKey($0.title) }
        let marked = ContentsMatcher(bodySize: bodySize).matches(of: keys, in: plan.candidates).compactMap { $0 }.map {
            generic(plan.candidates[$0], entry: nil)
        }
        if marked.count >= 2, marked.count * 3 >= keys.count * 2 { return marked }
        let ranks = HeadingRanks(bodySize: bodySize)
        guard profile.isBriefing else {
            return siblings.completed(ranks.highest(of: plan.candidates)).map { generic($0, entry: nil) }
        }
        if let heads = ranks.heads(of: plan.candidates) ?? ranks.said(by: runningHeads, of: plan.candidates) {
            let areCounted = heads.allSatisfy { PartNumber($0.text) != nil }
            return heads.map { generic(areCounted ? withoutPartNumber($0) : $0, entry: nil) }
        }
        // Articles without sections.
        let first =
            ranks.largest(of: plan.candidates).first
            ?? TitleVotes(bodySize: bodySize, kinds: reader.kinds).first(of: plan.candidates, in: pieces)
        return first.map { first in
            [SectionPlan.Section(start: first.pieces.lowerBound, contentStart: first.pieces.lowerBound, kind: "body")]
        } ?? []
    }

    /// Titles that say the categories of a list of articles, each for the first time: the articles' sections.
    private func categoryHeads(_ contents: [ContentsPart], in plan: SectionPlan) -> [TitleCandidate] {
        var categories = Set(contents.compactMap { $0.category.map { TextKey($0) } })
        return plan.candidates.filter { candidate in
            plan.named[candidate.pieces.lowerBound] == nil
                && (candidate.style.isSetOff || candidate.block.fontSize >= bodySize * tuning.prominent)
                && categories.remove(candidate.key) != nil
        }
    }

    /// What running heads and tabs say.
    private var runningHeads: Set<TextKey> {
        let heads = reader.places.pages.flatMap { $0.furniture.lazy.filter { $0.reason == .repeated }.map(\.text) }
        return Set((heads + tabs).map { TextKey($0.text) })
    }

    private func generic(_ candidate: TitleCandidate, entry: ContentsPath?) -> SectionPlan.Section {
        var section = section(candidate, known[candidate.key], entry: entry)
        section.isKnown = true
        // A section has no category: the tag is part of its title.
        if let tag = candidate.tag, let title = section.title {
            let isBefore = tag.glyphs.first.map { tag in title.text.glyphs.first.map { tag.glyph < $0.glyph } ?? true } ?? true
            section.title?.text = PrintedTitle.joined(isBefore ? [tag, title.text] : [title.text, tag])
        }
        return section
    }
}

import Layout

/// Chooses the profile whose phrases and section titles a document shows; where it shows none, by how its articles end.
struct ProfileChooser: Sendable {
    var library: ProfileLibrary

    func profile(for pieces: [Piece], layout: DocumentLayout) -> Profile {
        var best: (profile: Profile, score: Int)?
        let lastPage = layout.pages.count - 1
        let frame =
            pieces.filter { $0.page <= 2 || $0.page == lastPage }.flatMap { $0.texts.map { TextKey($0.text.scalars) } }
            + layout.pages.prefix(4).flatMap { $0.furniture.map { TextKey($0.text.text.scalars) } }
        let titles = Set(
            pieces.flatMap { piece in
                let texts = piece.plainTexts
                return texts.count > 2 ? [] : texts.filter { $0.text.count <= 20 }.map { TextKey(Self.withoutNumber($0.text)) }
            }
        )
        for profile in library.profiles where !profile.recognise.phrases.isEmpty {
            var score = 0
            for phrase in profile.recognise.phrases {
                let key = TextKey(phrase).scalars
                if frame.contains(where: { contains($0.scalars, key) }) { score += 1 }
            }
            for section in profile.sections where section.titles.contains(where: { isPrinted(TextKey($0), titles) }) { score += 1 }
            if score >= profile.recognise.least, best == nil || score > best!.score { best = (profile, score) }
        }
        return best?.profile ?? unknownBriefing(pieces, layout) ?? library.generic
    }

    /// Whether a section's title is printed, or ends a longer one: `주요국 정책동향`.
    private func isPrinted(_ key: TextKey, _ titles: Set<TextKey>) -> Bool {
        if titles.contains(key) { return true }
        return key.scalars.count >= TextKey.shortestEnd && titles.contains { key.ends($0) }
    }

    /// A title without what counts it: `제1장 정책동향`, `1 정책동향`.
    private static func withoutNumber(_ title: LaidText) -> LaidText {
        if let part = PartNumber(title) { return part.title }
        return ContentsRowReader.numberApart(title)?.rest ?? title
    }

    /// The profile for briefings of unknown houses, where so many articles end as a briefing's do.
    private func unknownBriefing(_ pieces: [Piece], _ layout: DocumentLayout) -> Profile? {
        library.profiles.first { profile in
            guard profile.recognise.articles > 0, profile.recognise.phrases.isEmpty else { return false }
            let endings = ArticleEndings(kinds: LineKinds(profile: profile), places: PlaceMaker(pages: layout.pages))
            return endings.count(in: pieces) >= profile.recognise.articles
        }
    }

    private func contains(_ text: [UInt32], _ key: [UInt32]) -> Bool {
        guard !key.isEmpty, text.count >= key.count else { return false }
        return (0...(text.count - key.count)).contains { text[$0..<($0 + key.count)].elementsEqual(key) }
    }
}

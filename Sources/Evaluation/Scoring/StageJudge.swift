import BriefingModel

/// Says which stage probably made a difference, from what is known of both models.
struct StageJudge {
    /// Every dense character of the found model's texts, and their neighbours.
    private let characters: Set<UInt32>
    private let pairs: Set<UInt64>

    /// Of a lost text whose pairs of characters are found nowhere, this share was never read: the glyphs are to blame.
    private static let unreadShare = 0.5

    init(_ c: Comparison) {
        var characters: Set<UInt32> = [], pairs: Set<UInt64> = []
        for text in c.found.allTexts {
            characters.formUnion(text)
            pairs.formUnion(Self.pairs(of: text))
        }
        (self.characters, self.pairs) = (characters, pairs)
    }

    private static func pairs(of text: [UInt32]) -> [UInt64] { zip(text, text.dropFirst()).map { UInt64($0) << 32 | UInt64($1) } }

    func stage(of difference: Difference) -> Stage {
        switch difference.metric {
        case .stylesBold, .stylesSuperscript, .stylesSubscript: .glyphs
        case .blocksOrder, .blocksInPlace, .figuresCount, .calloutsCount, .placesMonotone: .blocks
        case .blocksType, .blocksMarker, .blocksLabel, .blocksParent, .calloutsChildren, .notesLinks, .stylesLink: .mapping
        case .articlesCount, .articlesSection, .articlesNumber, .articlesCategory, .sectionsNumber, .placesValid: .mapping
        case .contentsTarget, .contentsPage, .summaryTarget: .mapping
        case .tablesCount, .tablesHeaderRows, .tablesHeaderColumns, .tablesGrid, .tablesParagraphs, .tablesExact: .tables
        case .tablesTEDS, .tablesTEDSStructure: .tables
        case .tablesCells, .tablesCellText: ofText(difference) ?? .tables
        case .blocksText, .blocksExact, .blocksNoMissing, .blocksNoSpurious, .blocksSegmentation: ofText(difference) ?? .blocks
        case .figuresText: ofText(difference) ?? .blocks
        case .figuresCaption, .figuresSource, .calloutsTitle, .tablesCaption, .tablesUnit, .tablesSource: ofText(difference) ?? .mapping
        case .notesBlocks, .sectionsTitles, .articlesTitle, .articlesLead, .articlesLeadDate: ofText(difference) ?? .mapping
        case .articlesSourceName, .articlesSourceDate, .articlesSourceURL: ofText(difference) ?? .mapping
        case .publicationFields, .contentsEntries, .summaryText, .referencesExact, .referencesURL: ofText(difference) ?? .mapping
        }
    }

    /// What the characters themselves tell; `nil` when they are all there and in order.
    private func ofText(_ difference: Difference) -> Stage? {
        guard let expected = difference.expected?.dense else { return nil }
        guard let found = difference.found?.dense else { return isUnread(expected) ? .glyphs : nil }
        if difference.found?.hasPrefix("(it is") == true { return .mapping }
        if expected == found { return .lines }  // only spaces differ
        if expected.sorted() == found.sorted() { return .lines }  // only their order differs
        let lost = Set(expected).subtracting(found).subtracting(Self.brackets)
        return lost.isEmpty || lost.contains(where: characters.contains) ? nil : .glyphs
    }

    /// Whether a text without counterpart is nowhere in the found model, in pieces neither.
    private func isUnread(_ text: [UInt32]) -> Bool {
        let mine = Self.pairs(of: text)
        let unread = mine.count { !pairs.contains($0) }
        return !mine.isEmpty && Double(unread) >= Self.unreadShare * Double(mine.count)
    }

    /// Of `Contrast`.
    private static let brackets = "⟦⟧…".codePoints
}

extension ComparedDocument {
    /// Every text of the model as dense characters.
    fileprivate var allTexts: [[UInt32]] {
        var texts = units.map(\.full) + briefing.summary.map(\.text) + briefing.publication.fields.map(\.value)
        func contents(_ entries: [ContentsEntry]) -> [String] {
            entries.flatMap { [$0.number.compared, $0.category.compared, $0.title] + contents($0.children) }
        }
        texts += contents(briefing.contents)
        texts += sections.map(\.title.compared) + units.compactMap { $0.figure?.text }
        for article in articles {
            texts += [article.title.compared, (article.lead?.text).compared, article.category.compared, (article.source?.name).compared]
            texts += article.references.flatMap { [$0.title.compared, $0.url.compared] }
        }
        return texts.map(\.dense)
    }
}

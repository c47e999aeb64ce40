/// Two spellings of one word in an issue: 실업율 and 실업률, 콘텐츠 and 컨텐츠.
struct SpellingVariants: Rule {
    static let id = "spelling"
    static let summary = "two spellings of one word"

    func findings(in issue: IssueText) -> [Finding] {
        let words = issue.passages.filter { $0.role != .contents && $0.role != .reference && $0.role != .source }.flatMap {
            $0.runs(of: \.isHangul)
        }
        return rates(words) + variants(words)
    }

    // MARK: 율 and 률

    private func rates(_ words: [FoundWord]) -> [Finding] {
        var wrong: [String: FoundWord] = [:], order: [String] = []
        for word in words {
            guard let stem = Self.rateStem(word.text), stem.isWrong, wrong[stem.stem] == nil else { continue }
            wrong[stem.stem] = word
            order.append(stem.stem)
        }
        return order.compactMap { stem in
            guard let word = wrong[stem] else { return nil }
            let right = words.first { Self.rateStem($0.text).map { $0.stem == stem && !$0.isWrong } ?? false }
            let proper = Self.properRate(stem)
            return finding(
                right == nil ? .ask : .warning,
                right == nil ? "\(word.text): \(proper) is the standard spelling" : "\(word.text) here, \(right?.text ?? "") there",
                [word, right].compactMap { $0 }.map { $0.quotation }, suggestion: proper)
        }
    }

    /// What a word with 율 or 률 is made of. The syllable before must be no part of another word (음율, 법률 …).
    private static func rateStem(_ word: String) -> (stem: String, isWrong: Bool)? {
        let scalars = Array(word.unicodeScalars)
        guard let place = scalars.lastIndex(where: rateEndings.contains), place >= 2,
            scalars[place - 1].isHangul
        else { return nil }
        let behind = String(scalars: scalars[(place + 1)...])
        guard behind.isEmpty || Vocabulary.particles.contains(behind) else { return nil }
        let stem = String(scalars: scalars[..<place])
        guard !Vocabulary.notRates.contains(where: stem.hasSuffix) else { return nil }
        return (stem, String(scalars: [scalars[place]]) != Self.ending(after: scalars[place - 1]))
    }

    private static let rateEndings = Set((Vocabulary.rate.0 + Vocabulary.rate.1).unicodeScalars)

    private static func ending(after syllable: Unicode.Scalar) -> String {
        let final = (syllable.value - 0xAC00) % 28
        return final == 0 || final == 4 ? Vocabulary.rate.0 : Vocabulary.rate.1  // no final consonant, or ㄴ
    }

    private static func properRate(_ stem: String) -> String {
        stem + (stem.unicodeScalars.last.map(ending) ?? "")
    }

    // MARK: Known variants

    private func variants(_ words: [FoundWord]) -> [Finding] {
        var first: [String: FoundWord] = [:]
        for word in words {
            let scalars = Array(word.text.unicodeScalars)
            for place in scalars.indices {
                for (spelling, others) in Self.spellingsByStart[scalars[place]] ?? [] where first[spelling] == nil {
                    if Self.holds(word.text, spelling, others: others) { first[spelling] = word }
                }
            }
        }
        return Vocabulary.variants.compactMap { spellings -> Finding? in
            let found = spellings.compactMap { spelling in first[spelling].map { (spelling: spelling, word: $0) } }
            guard found.count >= 2 else { return nil }
            return finding(
                .warning, "\(found[0].spelling) here, \(found[1].spelling) there",
                found.prefix(2).map { $0.word.quotation }, suggestion: spellings[0])
        }
    }

    /// Each spelling with all of its group, by its first character: hardly a word has one of them.
    private static let spellingsByStart = Dictionary(
        grouping: Vocabulary.variants.flatMap { group in group.map { (spelling: $0, others: group) } }
    ) { $0.spelling.unicodeScalars.first ?? " " }

    /// The word begins with the spelling, or is it with a particle; no longer spelling of the group does.
    private static func holds(_ word: String, _ spelling: String, others: [String]) -> Bool {
        guard word.hasPrefix(spelling) || (spelling.count >= 3 && word.contains(spelling)) else { return false }
        if spelling.count <= 2 && Words.withoutParticle(word) != spelling && word != spelling
            && !Vocabulary.citySuffixes.contains(where: { word.hasPrefix(spelling + $0) })
        {
            return false
        }
        return !others.contains { $0.count > spelling.count && $0.hasPrefix(spelling) && word.contains($0) }
    }
}

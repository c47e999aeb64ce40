/// One organisation with two Korean names, told by its foreign name: `과학기술부(MOST)`, `과기정통부(MOST)`.
struct TwoNames: Rule {
    static let id = "two-names"
    static let summary = "one organisation or term with two Korean names"

    func findings(in issue: IssueText) -> [Finding] {
        let byForeign = Dictionary(grouping: Gloss.all(in: issue)) { gloss in
            gloss.isHan ? String(scalars: SimplifiedForms.simplified(gloss.foreign.unicodeScalars)) : gloss.foreign
        }
        return byForeign.keys.sorted().compactMap { foreign -> Finding? in
            let glosses = (byForeign[foreign] ?? []).filter { !Vocabulary.roles.contains($0.name.last ?? "") }
            guard let first = glosses.first else { return nil }
            guard let other = glosses.first(where: { !Self.areOne($0, first) }) else { return nil }
            return finding(
                .ask, "\(foreign) is called \(first.name.last ?? "") here, \(other.name.last ?? "") there",
                [first.passage.quotation(first.range), other.passage.quotation(other.range)])
        }
    }

    /// One name is the end of the other: more words before it are no part of it, or a longer form of it.
    private static func areOne(_ a: Gloss, _ b: Gloss) -> Bool {
        func key(_ gloss: Gloss) -> String { gloss.name.joined().lowercased() }
        let left = key(a), right = key(b)
        if left.hasSuffix(right) || right.hasSuffix(left) { return true }
        // Their last words agree: the words before them belong to the sentence.
        guard let mine = a.name.last, let others = b.name.last else { return true }
        if mine == others { return true }
        // 서비스수준협약 and 서비스수준협약서, 공정분석 and 공정분석기술, 키 유도 and 키 유도 함수.
        if mine.hasPrefix(others) || others.hasPrefix(mine) || a.name.contains(others) || b.name.contains(mine) { return true }
        // Hanja are read with a syllable each: 空洞 is the 공동 of both 지하공동 and 위험구역공동.
        let syllables = a.foreign.unicodeScalars.count
        if a.isHan, mine.unicodeScalars.suffix(syllables).elementsEqual(others.unicodeScalars.suffix(syllables)) { return true }
        // 국립 과학원 and 국립과학원: the same letters with other spaces.
        let shorter = min(left.count, right.count)
        return shorter >= 4 && left.suffix(min(shorter, 6)) == right.suffix(min(shorter, 6))
    }
}

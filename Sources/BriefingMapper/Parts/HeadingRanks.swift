import Layout

/// Finds the rank of headings that divides a document of an unknown house: the largest look that comes more than once.
struct HeadingRanks: Sendable {
    struct Tuning: Sendable {
        /// Against the running text: headings that divide a document are larger than those inside its parts.
        var size = 1.2
        /// In a box of its own, or numbered, a heading need not be so large.
        var boxedSize = 1.05
        /// Parts without numbers that hold numbered ones: a title and another large line are none.
        var fewestParts = 3
        /// A heading is short: in syllables, or twice as many letters of an alphabet.
        var longest = 60
    }

    var tuning = Tuning()
    var bodySize: Double

    func highest(of candidates: [TitleCandidate]) -> [TitleCandidate] {
        let all = ranks(of: candidates)
        let able = all.filter { rank in !all.contains { $0.style.size > rank.style.size && parts($0.members, hold: rank.members) } }
        // Numbered ranks divide a document better than large words do.
        return withoutCoverLines(
            able.max { a, b in
                (isNumbered(a.members) ? 1 : 0, a.style.size, b.members.count) < (
                    isNumbered(b.members) ? 1 : 0, b.style.size, a.members.count
                )
            }.map { withoutOtherCounts($0.members) } ?? [])
    }

    /// The titles of the largest look that comes again.
    func largest(of candidates: [TitleCandidate]) -> [TitleCandidate] {
        ranks(of: candidates).max { ($0.style.size, $1.members.count) < ($1.style.size, $0.members.count) }?.members ?? []
    }

    /// The titles of the largest look under most of which another title stands at once: those of sections, with their first
    /// articles under them.
    func heads(of candidates: [TitleCandidate]) -> [TitleCandidate]? {
        let starts = Set(candidates.filter(standsOut).map(\.pieces.lowerBound))
        return largestFirst(candidates).first { members in
            members.count { starts.contains($0.pieces.upperBound) } * 2 > members.count || headsSmaller(members, candidates)
        }
    }

    /// The titles of the largest look most of which running heads say: those of sections, with few articles under them.
    func said(by heads: Set<TextKey>, of candidates: [TitleCandidate]) -> [TitleCandidate]? {
        largestFirst(candidates).first { members in members.count { heads.contains($0.key) } * 2 > members.count }
    }

    /// The titles of each look, the largest look first.
    private func largestFirst(_ candidates: [TitleCandidate]) -> [[TitleCandidate]] {
        ranks(of: candidates).sorted { $0.style.size > $1.style.size }.map(\.members)
    }

    /// Whether most of the titles have one of a smaller look at once under them, which others have too: sections have several
    /// articles, whose titles need not be much larger than the text. A lead comes once under each title.
    private func headsSmaller(_ members: [TitleCandidate], _ candidates: [TitleCandidate]) -> Bool {
        let smaller = candidates.filter { candidate in
            (candidate.style.isBold || candidate.style.isSetOff) && candidate.block.fontSize >= bodySize * tuning.boxedSize
                && candidate.text.count >= 2 && candidate.style.size < members[0].style.size
        }
        let first = smaller.filter { title in members.contains { $0.pieces.upperBound == title.pieces.lowerBound } }
        guard first.count * 2 > members.count else { return false }
        return first.contains { one in
            let count = first.count { one.style.matches($0.style) }
            return count * 2 > members.count && smaller.count { one.style.matches($0.style) } > count
        }
    }

    /// Looks that come more than once, not in the lines of one title.
    private func ranks(of candidates: [TitleCandidate]) -> [(style: TitleStyle, members: [TitleCandidate])] {
        var ranks: [(style: TitleStyle, members: [TitleCandidate])] = []
        for candidate in candidates where isHeading(candidate) {
            if let rank = ranks.firstIndex(where: { $0.style.matches(candidate.style) }) {
                ranks[rank].members.append(candidate)
            } else {
                ranks.append((candidate.style, [candidate]))
            }
        }
        return ranks.filter { $0.members.count >= 2 && !isStacked($0.members) }
    }

    /// Without titles that are counted in another form, from 1 again: `1. 추이` in the part `03` is below it, whatever its look.
    private func withoutOtherCounts(_ members: [TitleCandidate]) -> [TitleCandidate] {
        let members = withoutBracketed(members)
        guard let first = members.first(where: { $0.number != nil }), let form = first.number.map(NumberForm.init) else { return members }
        let others = members.filter { $0.number.map { NumberForm($0) != form } ?? false }
        guard others.first?.value == 1, first.value == 1, members.count - others.count > 1 else { return members }
        return members.filter { member in !others.contains { $0.pieces == member.pieces } }
    }

    /// Without titles whose numbers stand in brackets, where the first stand in none: `（一）` is below `一、`, `(1)` below `1.`.
    private func withoutBracketed(_ members: [TitleCandidate]) -> [TitleCandidate] {
        let isBracketed = { (member: TitleCandidate) in
            member.block.marker?.series.unicodeScalars.first.map { $0 == "(" || $0 == "（" } ?? false
        }
        guard let first = members.first(where: { $0.number != nil }), !isBracketed(first) else { return members }
        return members.filter { !isBracketed($0) }
    }

    /// How numbers are printed: `01`, `1`, `Ⅰ`.
    private enum NumberForm {
        case padded, plain, other

        init(_ number: String) {
            let isPlain = number.allSatisfy { $0.isASCII && $0.isNumber }
            self = !isPlain ? .other : number.count > 1 ? .padded : .plain
        }
    }

    /// Without the lines that lead a numbered rank, on a page before it and with nothing under them: a cover's.
    private func withoutCoverLines(_ members: [TitleCandidate]) -> [TitleCandidate] {
        var rest = members[...]
        while rest.count > 2, let first = rest.first, let next = rest.dropFirst().first, !isCounted(first),
            first.pieces.upperBound == next.pieces.lowerBound, rest.contains(where: isCounted)
        {
            rest = rest.dropFirst()
        }
        return rest.first.map(isCounted) ?? false ? Array(rest) : members
    }

    /// Whether larger titles without numbers hold all the numbered ones in their parts: these count from 1 in each of several parts,
    /// or stand in one that has parts before it and behind it.
    private func parts(_ larger: [TitleCandidate], hold numbered: [TitleCandidate]) -> Bool {
        guard larger.count >= tuning.fewestParts, isNumbered(numbered), !larger.contains(where: isCounted) else { return false }
        var holders: [Int: [TitleCandidate]] = [:]
        for title in numbered {
            guard let part = larger.lastIndex(where: { $0.pieces.upperBound <= title.pieces.lowerBound }) else { return false }
            holders[part, default: []].append(title)
        }
        guard holders.values.allSatisfy({ $0[0].value == 1 }) else { return false }
        return holders.count > 1 || holders.keys.allSatisfy { $0 > 0 && $0 + 1 < larger.count }
    }

    private func isHeading(_ candidate: TitleCandidate) -> Bool {
        length(of: candidate.text) <= tuning.longest && candidate.block.lineCount <= 2 && standsOut(candidate)
    }

    /// Whether the look is a heading's, however long the text is: titles of articles in narrow columns have three lines.
    private func standsOut(_ candidate: TitleCandidate) -> Bool {
        guard candidate.text.count >= 2 else { return false }
        let isHelped = candidate.style.isSetOff || candidate.number != nil && !candidate.numberIsDoubtful
        return candidate.block.fontSize >= bodySize * (isHelped ? tuning.boxedSize : tuning.size)
    }

    private func length(of text: LaidText) -> Int { (text.count + text.scalars.count(where: Script.isSyllabic)) / 2 }

    private func isNumbered(_ members: [TitleCandidate]) -> Bool {
        members.count { isCounted($0) && !$0.numberIsDoubtful } * 3 >= members.count * 2
    }

    /// Whether a number stands before the title, or words that count it.
    private func isCounted(_ candidate: TitleCandidate) -> Bool { candidate.number != nil || PartNumber(candidate.text) != nil }

    /// A title of several lines on one page heads nothing in between.
    private func isStacked(_ members: [TitleCandidate]) -> Bool {
        zip(members, members.dropFirst()).allSatisfy { $0.pieces.upperBound == $1.pieces.lowerBound }
    }
}

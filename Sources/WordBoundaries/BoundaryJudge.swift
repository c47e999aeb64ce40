/// Decides whether a word ends where a line does.
package struct BoundaryJudge: Sendable {
    /// What decided.
    package enum Reason: Hashable, Sendable {
        /// The word was seen whole elsewhere, or its parts as words.
        case lexicon
        /// The rules of spelling.
        case spelling
        /// A conjunction is a word of its own, whatever follows.
        case conjunction
        /// How the document's words are made.
        case statistics
    }

    private let lexicon: DocumentLexicon

    package init(lexicon: DocumentLexicon) { self.lexicon = lexicon }

    /// Whether a space belongs between the two texts, of which the first ends a line and the second starts the next.
    package func isSpace(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> (isSpace: Bool, reason: Reason) {
        let left = before.suffix(while: { $0 != 0x20 }), right = after.prefix(while: { $0 != 0x20 })
        guard let last = left.last, let first = right.first else { return (false, .statistics) }
        if Self.hyphens.contains(last) { return (false, hyphen(left, right, last)) }
        if Orthography.isConjunction(left) { return (true, .conjunction) }
        let hangul = { (scalar: UInt32) in ScalarKind(scalar) == .syllable }
        if hangul(last), hangul(first) {
            let probability = lexicon.statistics.probability(before: left.suffix { !Self.tight.contains($0) }, after: right)
            if let seen = seen(left, right, probability) { return (seen, .lexicon) }
            let word = right.prefix(while: hangul)
            if goesThroughWord(left.suffix(while: hangul), word) { return (false, .lexicon) }
            if let isSpace = Orthography.isSpace(left: left, right: word, behind: before[..<left.startIndex]) {
                return (isSpace, .spelling)
            }
            return (probability >= 0.5 && mayBeWord(word), .statistics)
        }
        if hangul(first) {
            let isFigure = ScalarKind(last) == .digit
            if isFigure, let isApart = lexicon.isApartFromFigures(right) { return (isApart, .lexicon) }
            let word = right.prefix(while: hangul)
            if Orthography.isParticle(word) || isFigure && Orthography.startsWithCounter(word) { return (false, .spelling) }
            // A figure takes its unit tight; a word of other letters makes one with what follows only where the document has it so.
            if isFigure { return (startsWord(right), .statistics) }
            if DocumentLexicon.isLetter(last), lexicon.count(of: DocumentLexicon.core(left) + word) > 0 { return (false, .lexicon) }
            // Behind other signs only a suffix has one syllable.
            return (word.count >= 2 || BoundaryPrior.opensWords(first), .statistics)
        }
        if hangul(last) {
            // What counts is tight: `제3차`.
            if left.count == 1, last == Self.ordinal, ScalarKind(first) == .digit { return (false, .spelling) }
            // Most of what follows a syllable is a word of its own.
            return lexicon.turns.isApart(syllable: last, from: right).map { ($0, .lexicon) } ?? (true, .statistics)
        }
        return lettersEnd(left, right)
    }

    /// Whether it may be a word of its own: what has one syllable is the end of one, as `직` of `계약직`, where neither the document
    /// nor the language has it alone.
    private func mayBeWord(_ word: ArraySlice<UInt32>) -> Bool {
        guard word.count == 1, let only = word.first else { return true }
        return BoundaryPrior.mayBeWord(only) || lexicon.loneSyllables.contains(only)
    }

    /// Syllables of a word that is known by its beginning, with a particle behind it: `과학기술부` in `과학기술부는`.
    private static let shortestStem = 4

    /// Whether the place lies inside a word of the document that stands in a longer one: `인공지능안` and `전연구소`, where 안전 and
    /// 인공지능 were seen; `건설기술연` and `구원`, where 연구원 was. Neither side is a word itself.
    private func goesThroughWord(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Bool {
        guard left.count > Self.shortestWord, right.count >= Self.shortestWord, lexicon.count(of: left) == 0,
            lexicon.count(ofBeginning: right.prefix(Self.shortestWord)) == 0
        else { return false }
        return (1...min(Self.longestPart, left.count - Self.shortestWord)).contains { length in
            let start = left.suffix(length)
            let isOfWords = lexicon.count(of: left.dropLast(length)) > 0
            return (1...min(Self.longestPart, right.count)).contains {
                (isOfWords || length + $0 >= Self.longWord) && lexicon.count(of: start + right.prefix($0)) > 0
            }
        }
    }

    /// `제`, before a number that counts.
    private static let ordinal: UInt32 = 0xC81C
    /// Syllables of a word at least, and those of it on one side of a line's end.
    private static let shortestWord = 2, longestPart = 3
    /// Syllables of a word that does not stand in another one by accident.
    private static let longWord = 3
    /// Signs behind which a word of its own starts though no space does: `본토~아조레스`.
    private static let tight: Set<UInt32> = Set("~∼～·ㆍ・‧･/-–".unicodeScalars.map(\.value))

    /// Whether two words of letters were seen, and not the one that they make together.
    private func lettersEnd(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> (isSpace: Bool, reason: Reason) {
        let a = DocumentLexicon.core(left), b = DocumentLexicon.core(right)
        if a.isEmpty || b.isEmpty { return (false, .statistics) }
        if lexicon.count(of: a + b) > 0 { return (false, .lexicon) }
        // With its particle, as it stands in Korean: `S` and `aaS를`, where `SaaS의` was seen.
        let end = left.suffix(while: isLatin), start = right.prefix(while: isLatin)
        if start.count < b.count || end.count < a.count, end.count + start.count >= Self.shortestAcronym, lexicon.count(of: start) == 0,
            lexicon.count(of: end + start) > 0 || lexicon.count(ofBeginning: end + start) > 0
        {
            return (false, .lexicon)
        }
        // A part of a broken word is no word itself, unless it is short.
        let isEither = [a, b].contains { $0.count >= Self.longPart && count(ofWord: $0) > 0 }
        return isEither || count(ofWord: a) > 0 && count(ofWord: b) > 0 ? (true, .lexicon) : (false, .statistics)
    }

    /// Letters of a word that no broken one starts or ends with by accident.
    private static let longPart = 5

    /// How often a word of letters was seen, with its first letter as it stands or small: one that opens a cell or a sentence stands
    /// so elsewhere.
    private func count(ofWord word: ArraySlice<UInt32>) -> Int {
        let small = Self.lowercased(word)
        return lexicon.count(of: word) + (small == word ? 0 : lexicon.count(of: small))
    }

    private func isLatin(_ scalar: UInt32) -> Bool { ScalarKind(scalar) == .latin }

    /// Letters of a word that is told by its beginning: two are the beginning of many.
    private static let shortestAcronym = 3

    /// A word with its first letter small.
    private static func lowercased(_ word: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        guard let first = word.first, (0x41...0x5A).contains(first) else { return word }
        return [first + 0x20] + word.dropFirst()
    }

    private static let hyphens: Set<UInt32> = [0x2D, 0x2010, 0x2011]

    /// What says whether a hyphen parts a word or two: `lexicon` where the document has it whole elsewhere, and more often than
    /// with the hyphen; `spelling` where it has it with the hyphen, or both parts as words, or more hyphens stand before; else
    /// nothing does.
    private func hyphen(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ hyphen: UInt32) -> Reason {
        let a = DocumentLexicon.core(left.dropLast()), b = DocumentLexicon.core(right)
        guard !a.isEmpty, !b.isEmpty, a.last == left.dropLast().last, b.first == right.first else { return .spelling }
        let whole = count(ofWord: a + b), parted = count(ofWord: a + [hyphen] + b)
        if whole > parted { return .lexicon }
        return parted > 0 || a.contains(hyphen) || lexicon.count(of: a) > 0 && lexicon.count(of: b) > 0 ? .spelling : .statistics
    }

    /// Whether a text that follows a figure or a Latin letter is a word that the document starts elsewhere.
    private func startsWord(_ right: ArraySlice<UInt32>) -> Bool {
        let word = DocumentLexicon.core(right)
        return word.count >= 2 && lexicon.count(ofBeginning: word.prefix(2)) > 0
    }

    /// What the words of the document say, when they are clear.
    private func seen(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ probability: Double) -> Bool? {
        let a = DocumentLexicon.core(left), b = DocumentLexicon.core(right)
        // Punctuation next to the break says nothing of the words beside it.
        guard !a.isEmpty, !b.isEmpty, a.last == left.last, b.first == right.first else { return nil }
        // With its ending or without: the last syllable is a particle often.
        let whole = lexicon.count(of: a + b), isLong = a.count + b.count >= Self.shortestStem
        let stem = b.count >= 2 ? lexicon.count(ofBeginning: a + b.dropLast()) : isLong ? lexicon.count(ofBeginning: a + b) : 0
        let joined = max(whole * 2, a.count + b.count >= 3 ? stem : 0)
        let parts =
            a.count >= 2 && b.count >= 2
            ? min(lexicon.count(of: a), max(lexicon.count(of: b), lexicon.count(ofBeginning: b.prefix(3)))) : 0
        if joined > parts { return false }
        if parts > joined, probability > 0.2 { return true }
        return nil
    }
}

extension ArraySlice {
    /// The longest end of the slice whose elements all satisfy the condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
        var start = endIndex
        while start > startIndex, condition(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}

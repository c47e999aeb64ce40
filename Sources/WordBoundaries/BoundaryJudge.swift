/// Decides whether a word ends where a line does.
public struct BoundaryJudge: Sendable {
    /// What decided.
    public enum Reason: Hashable, Sendable {
        /// The word was seen whole elsewhere, or its parts as words.
        case lexicon
        /// How the document's words are made.
        case statistics
    }

    private let lexicon: DocumentLexicon

    public init(lexicon: DocumentLexicon) { self.lexicon = lexicon }

    /// Whether a space belongs between the two texts, of which the first ends a line and the second starts the next.
    public func isSpace(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> (isSpace: Bool, reason: Reason) {
        let left = before.suffix(while: { $0 != 0x20 }), right = after.prefix(while: { $0 != 0x20 })
        guard let last = left.last, let first = right.first else { return (false, .statistics) }
        let hangul = { (scalar: UInt32) in (0xAC00...0xD7A3).contains(scalar) }
        if hangul(last), hangul(first) {
            let probability = lexicon.statistics.probability(before: left, after: right)
            if let seen = seen(left, right, probability) { return (seen, .lexicon) }
            return (probability >= 0.5, .statistics)
        }
        // A figure or a Latin word takes its unit or particle tight; after a syllable it starts a word of its own.
        if hangul(first) {
            if (0x30...0x39).contains(last), let isApart = lexicon.isApartFromFigures(right) { return (isApart, .lexicon) }
            return (startsWord(right), .statistics)
        }
        if hangul(last) { return (true, .statistics) }
        return (false, .statistics)
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
        let whole = lexicon.count(of: a + b), stem = b.count >= 2 ? lexicon.count(ofBeginning: a + b.dropLast()) : 0
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
